"""What is refused before the engine sees a query or update: all that would make it call other hosts.

The engine reads without a separate tokeniser, so a keyword needs no space after it: it takes
`SERVICEx:a{…}` for a call of `x:a`, `LOADx:a` for a load of it, and `(1<(2))SERVICE?s#>` for a comparison
followed by a call. All are found here. The worker's system-call filter (`seal`) stands behind this check.

Each check first looks for the letters of its keywords: the engine takes no escape in a keyword, so a text
without them needs no tokens.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind, Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_VOLATILE = frozenset({"RAND", "NOW", "UUID", "STRUUID", "BNODE", "SERVICE"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_LOAD = frozenset({"LOAD", "LOADSILENT"})
_WEB = re.compile(r"<[a-z][a-z0-9+.\-]*+://", re.IGNORECASE)
"""No comparison goes on with `name://`, so an IRI of the web is none."""


LONGEST = 100_000
"""Characters of a text up to which its tokens are looked at here: a longer one would hold up the server."""


def may_call(text: str) -> bool:
    """Return whether a text has the letters of `SERVICE` or `LOAD` anywhere; if not, it calls nobody."""
    return _has_letters(text, b"service", b"load")


def outbound(text: str) -> Token | None:
    r"""Return the first token that would make the engine call another host, or `None`.

    Args:
        text: A query or an update.

    Example:
        >>> outbound("ASK { sErViCe#c\n<http://example.org/> {} }").text
        'sErViCe'
        >>> outbound("ASK { ?service ex:service 'SERVICE' }") is None
        True
    """
    if not may_call(text):
        return None
    found = tokens(text)
    depth = 0
    for index, token in enumerate(found):
        depth += (token.text == "{") - (token.text == "}")
        if _calls(found, index) or (depth == 0 and _loads(found, index)):
            return token
    return None


def _has_letters(text: str, *keywords: bytes) -> bool:
    lowered = text.encode("utf-8", "surrogatepass").lower()  # several times as fast as lowering text
    for keyword in keywords:  # noqa: SIM110 - `any` would take as long as the search
        if keyword in lowered:
            return True
    return False


def _calls(found: Sequence[Token], index: int) -> bool:
    token = found[index]
    if token.kind is Kind.WORD:
        return "SERVICE" in token.keyword or token.keyword in _LOAD
    if token.kind is Kind.PNAME:
        opens = index + 1 < len(found) and found[index + 1].text == "{"
        return opens and "service" in token.text.partition(":")[0].lower()
    return token.kind is Kind.IRI and _is_comparison_then_call(token.text)


def _is_comparison_then_call(text: str) -> bool:
    return "service" in text.partition(")")[2].lower() and not _WEB.match(text)


def _loads(found: Sequence[Token], index: int) -> bool:
    """Return whether a prefixed name is `LOAD` and its address: one where an operation begins."""
    token = found[index]
    if token.kind is not Kind.PNAME or not token.text.lower().startswith("load"):
        return False
    if index == 0 or found[index - 1].text == ";" or found[index - 1].kind is Kind.STRING:
        return True
    declared = found[index - 2] if index > 1 and found[index - 1].kind is Kind.IRI else None
    return declared is not None and (declared.keyword == "BASE" or declared.text.endswith(":"))


def place(text: str, offset: int) -> tuple[int, int]:
    r"""Return line and column, both from 1, of an offset in code points.

    Example:
        >>> place("a\nbc", 3)
        (2, 2)
    """
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def is_volatile(query: str) -> bool:
    """Return whether two runs on one snapshot may differ by design (`NOW`, `RAND`, another `SERVICE`, …)."""
    if not _has_letters(query, b"rand", b"now", b"uuid", b"bnode", b"service"):
        return False
    if len(query) > LONGEST:
        return True
    return any(t.keyword in _VOLATILE for t in tokens(query))


def star(query: str) -> Token | None:
    """Return the `*` of an outermost `SELECT *`, or `None`.

    Example:
        >>> star("SELECT DISTINCT * { ?s ?p ?o }").start
        16
        >>> star("SELECT ?s { { SELECT * { ?s ?p ?o } } }") is None
        True
    """
    if "*" not in query:
        return None
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
    written: dict[str, int] = {}
    for token in tokens(query):
        if token.kind is Kind.VARIABLE:
            written.setdefault(token.text[1:], token.start)
    return sorted(names, key=lambda name: written.get(name, len(query)))


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
