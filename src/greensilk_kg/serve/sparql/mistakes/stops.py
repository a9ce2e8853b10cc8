"""Finds where a full stop is missing between two triple patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.engine.tokens import Token

_TERMS = frozenset({Kind.IRI, Kind.PNAME, Kind.VARIABLE, Kind.BLANK, Kind.STRING, Kind.NUMBER})
_AFTER = {";": 1, ",": 2}
"""Terms of a pattern that are known behind these signs."""
_JOINS, _REPEATS = frozenset("/|^!"), frozenset("*+?")
_WHOLE = 3


def missing_stop(query: str) -> int | None:
    """Return the offset behind a triple pattern that another follows without a full stop; `None` for none.

    Example:
        >>> query = "SELECT * { ?a a ?b ?a ?p ?c }"
        >>> query[: missing_stop(query)]
        'SELECT * { ?a a ?b'
    """
    found = tokens(query)
    count = depth = braces = 0
    for place, token in enumerate(found):
        braces += (token.text == "{") - (token.text == "}")
        depth += (token.text in {"(", "["}) - (token.text in {")", "]"})
        if not braces or depth or _is_data(found, place):
            count = 0
        elif token.kind in _TERMS or token.text == "a":
            if place and found[place - 1].text in _JOINS:
                continue
            count += 1
            if count > _WHOLE:
                return found[place - 1].end
        elif token.kind is not Kind.LANGTAG and token.text not in _JOINS | _REPEATS:
            count = _AFTER.get(token.text, 0)
    return None


def _is_data(found: Sequence[Token], place: int) -> bool:
    """Tell whether a token stands in the data of a VALUES."""
    while place and found[place].text not in {"{", "}"}:
        place -= 1
    before = [token.keyword for token in found[max(place - 2, 0) : place]]
    return found[place].text == "{" and "VALUES" in before
