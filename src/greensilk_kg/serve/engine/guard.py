"""What is refused before the engine sees a query: everything that would make it call other hosts.

The engine reads without a separate tokeniser, so a keyword needs no space after it: it takes
`SERVICEx:a{…}` for a call of `x:a`, and `(1<(2))SERVICE?s#>` for a comparison followed by a call. Both
are found here. The worker's system-call filter (`seal`) stands behind this check.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind, Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_VOLATILE = frozenset({"RAND", "NOW", "UUID", "STRUUID", "BNODE"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_COMPARISON_THEN_CALL = re.compile(r"\).*service", re.IGNORECASE | re.DOTALL)


def outbound(query: str) -> Token | None:
    r"""Return the first token that would make the engine call another host, or `None`.

    Example:
        >>> outbound("ASK { sErViCe#c\n<http://example.org/> {} }").text
        'sErViCe'
        >>> outbound("ASK { ?service ex:service 'SERVICE' }") is None
        True
    """
    found = tokens(query)
    after = [*found[1:], None]
    return next((t for t, following in zip(found, after, strict=False) if _calls(t, following)), None)


def _calls(token: Token, following: Token | None) -> bool:
    if token.kind is Kind.WORD:
        return "SERVICE" in token.keyword or token.keyword == "LOAD"
    if token.kind is Kind.PNAME:
        opens = following is not None and following.text == "{"
        return opens and "service" in token.text.partition(":")[0].lower()
    return token.kind is Kind.IRI and bool(_COMPARISON_THEN_CALL.search(token.text))


def place(text: str, offset: int) -> tuple[int, int]:
    r"""Return line and column, both from 1, of an offset in code points.

    Example:
        >>> place("a\nbc", 3)
        (2, 2)
    """
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def is_volatile(query: str) -> bool:
    """Return whether two runs on one snapshot may differ by design (`NOW`, `RAND`, `UUID`, …)."""
    return any(t.keyword in _VOLATILE for t in tokens(query))


def star(query: str) -> Token | None:
    """Return the `*` of an outermost `SELECT *`, or `None`.

    Example:
        >>> star("SELECT DISTINCT * { ?s ?p ?o }").start
        16
        >>> star("SELECT ?s { { SELECT * { ?s ?p ?o } } }") is None
        True
    """
    found = tokens(query)
    first = next((i for i, t in enumerate(found) if t.keyword in _FORMS), None)
    if first is None or found[first].keyword != "SELECT":
        return None
    rest = [t for t in found[first + 1 : first + 3] if t.keyword not in {"DISTINCT", "REDUCED"}]
    return rest[0] if rest and rest[0].text == "*" else None


def in_order(query: str, names: Sequence[str]) -> list[str]:
    """Return variable names in the order in which the query first writes them.

    Example:
        >>> in_order("SELECT * { ?s ?p ?o }", ["o", "p", "s"])
        ['s', 'p', 'o']
    """
    written = [t.text[1:] for t in tokens(query) if t.kind is Kind.VARIABLE]
    return sorted(names, key=lambda name: written.index(name) if name in written else len(written))


def spell_out(query: str, names: Sequence[str]) -> str:
    """Return the query with an outermost `SELECT *` replaced by its variables in the order written.

    Args:
        query: A query that parses.
        names: The variables that `*` stands for, in any order.

    Example:
        >>> spell_out("SELECT*{ ?b ?a 1 }", ["a", "b"])
        'SELECT ?b ?a { ?b ?a 1 }'
    """
    token = star(query)
    if token is None or not names:
        return query
    listed = " ".join(f"?{name}" for name in in_order(query, names))
    return f"{query[: token.start]} {listed} {query[token.end :]}"
