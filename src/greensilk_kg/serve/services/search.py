"""Answers `SERVICE <…/search>` inside the server: `/search` as a part of a query.

SERVICE <search> { ?thing gssearch:query "光伏" ; gssearch:type "Project" ; gssearch:score ?score }
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pyoxigraph as ox
from flask import request

from greensilk_kg.rdf.namespaces import XSD
from greensilk_kg.serve.search import parameters
from greensilk_kg.serve.search.names import index, preferred
from greensilk_kg.serve.search.parameters import DEEPEST
from greensilk_kg.serve.services.calls import Bindings
from greensilk_kg.serve.services.pattern import read_pattern
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.search import Hit, Name
    from greensilk_kg.serve.services.calls import ServiceCall, Term
    from greensilk_kg.serve.services.pattern import Pattern

_INTEGER, _DECIMAL = ox.NamedNode(XSD + "integer"), ox.NamedNode(XSD + "decimal")


def is_search(address: str) -> bool:
    """Tell whether an address is our own search: below the base IRI, or where this request went."""
    found = urlsplit(address)
    here = (urlsplit(request.host_url).netloc, f"{request.script_root}/search")
    same = found.scheme in {"http", "https"} and (found.netloc, found.path) == here
    return address == f"{site().base}search" or (same and not found.query and not found.fragment)


def bindings(call: ServiceCall) -> Bindings:
    """Return the solutions of a pattern: all of them, the best first, unless it states a limit.

    Args:
        call: One whose address `is_search` knows.

    Raises:
        ProblemError: 400 where something else than a search stands in the pattern, or too much is found.
    """
    pattern = read_pattern(call)
    names = [pattern.variable, *(variable for _, variable in pattern.asked)]
    variables = tuple(dict.fromkeys(name for name in names if name))
    return Bindings(variables, [tuple(row[name] for name in variables) for row in _rows(pattern)])


def _rows(pattern: Pattern) -> Iterator[dict[str, Term]]:
    offset = pattern.number("offset") or 0
    for rank, hit in enumerate(_found(pattern, offset), offset + 1):
        thing = ox.NamedNode(hit.iri)
        if pattern.thing not in {None, thing}:
            continue
        row: dict[str, Term] = {pattern.variable: thing} if pattern.variable else {}
        answers = _answers(hit, rank, pattern.text("lang"))
        if all(row.setdefault(variable, answers[key]) == answers[key] for key, variable in pattern.asked):
            yield row


def _found(pattern: Pattern, offset: int) -> tuple[Hit, ...]:
    names, limit = index(), pattern.number("limit")
    found = names.search(
        parameters.text_of(pattern.text("query")),
        type_=parameters.class_of(pattern.text("type"), names),
        language=parameters.language_of(pattern.text("lang")),
        limit=DEEPEST if limit is None else limit,
        offset=offset,
    )
    if limit is None and found.total > offset + DEEPEST:
        detail = f"{found.total:,} things match, more than {DEEPEST:,}. Narrow it, or state gssearch:limit."
        raise ProblemError(400, detail)
    return found.hits


def _answers(hit: Hit, rank: int, language: str) -> dict[str, ox.Literal]:
    """Return local name of each property that can be asked → its value."""
    label = preferred(hit, (language or hit.match.language).lower().partition("-")[0])
    return {
        "label": _literal(label),
        "match": _literal(label if hit.match.kind == "hiddenLabel" else hit.match),
        "how": ox.Literal(str(hit.way)),
        "score": ox.Literal(f"{hit.score:.4f}", datatype=_DECIMAL),
        "rank": ox.Literal(str(rank), datatype=_INTEGER),
    }


def _literal(name: Name) -> ox.Literal:
    return ox.Literal(name.text, language=name.language) if name.language else ox.Literal(name.text)
