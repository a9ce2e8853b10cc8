"""Whether servers give the same answers: nothing is timed that does not answer alike."""

from __future__ import annotations

import json
from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from benchmarks.serving.bare import answer
from benchmarks.serving.client import request
from benchmarks.serving.servers.running import HOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.serving.questions import Shape
    from benchmarks.serving.servers.running import Running

_STRING = "http://www.w3.org/2001/XMLSchema#string"
_OK = 200


class Same(Enum):
    """How far an answer is the one that was expected."""

    ROWS = "equal"
    COUNT = "as many rows"
    NO = "differs"


def rows(body: bytes, accept: str) -> Counter[str]:
    """Return the rows of a SPARQL JSON answer, or the statements of a Turtle one, each with its number.

    Blank nodes are all alike, and a plain literal is one of `xsd:string`, as in RDF 1.1.

    Raises:
        ValueError: It is neither.
    """
    if accept == "text/turtle":
        found = set(ox.parse(body, format=ox.RdfFormat.TURTLE))
        return Counter(" ".join(map(_bare, (q.subject, q.predicate, q.object))) for q in found)
    document = json.loads(body)
    if "boolean" in document:
        return Counter({str(document["boolean"]): 1})
    return Counter(_row(row) for row in document["results"]["bindings"])


def compare(got: Counter[str], wanted: Counter[str]) -> Same:
    """Return how far rows are the wanted ones."""
    if got == wanted:
        return Same.ROWS
    return Same.COUNT if got.total() == wanted.total() else Same.NO


def expected(store: ox.Store, shape: Shape, most: int) -> list[Counter[str]]:
    """Return what the engine in process says to the first queries of a shape."""
    return [rows(answer(store, query), shape.accept) for query in shape.queries[:most]]


def check(running: Running, shape: Shape, wanted: Sequence[Counter[str]]) -> str:
    """Ask the first queries of a shape over HTTP and say in words how the answers compare."""
    found: Counter[Same] = Counter()
    example = ""
    for query, right in zip(shape.queries, wanted, strict=False):
        try:
            response = request(HOST, running.port, running.target(query), shape.accept)
            if response.status != _OK:
                return f"status {response.status}"
            if not response.headers.get("content-type", "").startswith(shape.accept):
                return f"comes as {response.headers.get('content-type')}"
            got = rows(response.body, shape.accept)
        except (OSError, ValueError, SyntaxError) as error:
            return f"no usable answer: {error}"
        same = compare(got, right)
        if same is Same.NO and not found[Same.NO]:
            example = f" (first: {got.total()} rows, not {right.total()})"
        found[same] += 1
    return _words(found) + example


def _words(found: Counter[Same]) -> str:
    if found[Same.NO]:
        return f"{found[Same.NO]} of {found.total()} differ"
    return Same.COUNT.value if found[Same.COUNT] else Same.ROWS.value


def _row(row: dict[str, dict[str, Any]]) -> str:
    return "\t".join(f"?{name} {_term(term)}" for name, term in sorted(row.items()))


def _term(term: dict[str, Any]) -> str:
    if term["type"] == "bnode":
        return "_:"
    kind = "literal" if term["type"] == "typed-literal" else term["type"]
    datatype = term.get("datatype", _STRING)
    return "|".join((kind, term["value"], term.get("xml:lang", "").lower(), datatype))


def _bare(term: object) -> str:
    return "_:" if isinstance(term, ox.BlankNode) else str(term)
