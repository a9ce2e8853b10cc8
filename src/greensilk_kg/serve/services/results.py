"""Reads the answer of another service: SPARQL 1.1 Query Results in JSON.

Read here and not by the engine, whose reader follows nested triple terms until the process ends.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from greensilk_kg.serve.services.calls import Bindings
from greensilk_kg.serve.services.failure import ServiceError

if TYPE_CHECKING:
    from greensilk_kg.serve.services.calls import Term

MOST_ROWS = 10_000
"""Solutions of the largest answer that is taken."""
_MOST_NESTED = 16
_DIRECTION = {"ltr": ox.BaseDirection.LTR, "rtl": ox.BaseDirection.RTL}


def read_results(body: bytes) -> Bindings:
    """Return the solutions of an answer.

    Raises:
        ServiceError: It is no such answer, or a larger one than is taken.

    Example:
        >>> read_results(b'{"head": {"vars": ["a"]}, "results": {"bindings": [{}]}}')
        Bindings(variables=('a',), rows=[(None,)])
    """
    try:
        document = json.loads(body)
        names, found = tuple(document["head"]["vars"]), document["results"]["bindings"]
        if len(found) > MOST_ROWS:
            raise ServiceError(502, f"it answered with more than {MOST_ROWS:,} solutions.")
        rows = [tuple(_term(row[name]) if name in row else None for name in names) for row in found]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ServiceError(502, f"it answered with what are no results in JSON ({error!r:.200}).") from error
    return Bindings(names, rows)


def _term(value: dict[str, Any], nested: int = 0) -> Term:
    kind, given = value["type"], value["value"]
    if kind == "uri":
        return ox.NamedNode(given)
    if kind == "bnode":
        return ox.BlankNode(given)
    if kind == "triple" and nested < _MOST_NESTED:
        parts = (_term(given[part], nested + 1) for part in ("subject", "predicate", "object"))
        return ox.Triple(*parts)  # type: ignore[arg-type]  # it checks the kinds of its parts itself
    if kind not in {"literal", "typed-literal"}:
        raise ValueError(f"no kind of term: {kind!r:.50}")
    return _literal(given, value)


def _literal(text: str, value: dict[str, Any]) -> ox.Literal:
    text.encode()  # half a surrogate pair is no character
    if "xml:lang" in value:
        direction = _DIRECTION[value["its:dir"]] if "its:dir" in value else None
        return ox.Literal(text, language=value["xml:lang"], direction=direction)
    return (
        ox.Literal(text, datatype=ox.NamedNode(value["datatype"]))
        if "datatype" in value
        else ox.Literal(text)
    )
