"""Finds the variables of a SELECT that are neither grouped by nor aggregated."""

from __future__ import annotations

from typing import NamedTuple

from greensilk_kg.serve.engine.tokens import Kind, tokens

_ENDS = frozenset({"HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"})


class Ungrouped(NamedTuple):
    """Variables that a GROUP BY lacks, with `?`, and the offset behind those that it has."""

    names: list[str]
    end: int


def ungrouped(query: str) -> Ungrouped | None:
    """Return what the GROUP BY of a query lacks; `None` where it lacks nothing.

    Example:
        >>> ungrouped("SELECT ?a ?b (COUNT(*) AS ?n) { ?a a ?b } GROUP BY ?a").names
        ['?b']
    """
    found = tokens(query)
    words = [token.keyword for token in found]
    if "SELECT" not in words or "GROUP" not in words[1:]:
        return None
    group = len(words) - 1 - words[::-1].index("GROUP")
    selected, depth = [], 0
    for token in found[words.index("SELECT") :]:
        depth += (token.text == "(") - (token.text == ")")
        if token.text == "{":
            break
        if token.kind is Kind.VARIABLE and not depth:
            selected.append(token.text)
    by = [token for token in found[group:] if token.kind is Kind.VARIABLE]
    end = next((place for place in range(group, len(found)) if words[place] in _ENDS), len(found))
    grouped = {token.text for token in by if token.start <= found[end - 1].start}
    names = [name for name in selected if name not in grouped]
    return Ungrouped(names, found[end - 1].end) if names else None
