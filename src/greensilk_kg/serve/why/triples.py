"""Reads triple patterns: every abbreviation spelled out, so that each can be asked for alone.

Source: SPARQL 1.1 Query Language, sections 4.2 and 19.8 (rules 75 to 109). Blank nodes, also those of `[…]`
and of lists, become variables: they mean the same in a pattern.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import RDF
from greensilk_kg.serve.engine.tokens import Kind
from greensilk_kg.serve.why.cursor import UnreadError
from greensilk_kg.serve.why.paths import read_verb
from greensilk_kg.serve.why.syntax import Part, Path, Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.why.cursor import Cursor

_PLAIN = frozenset({Kind.IRI, Kind.PNAME, Kind.VARIABLE})
_STARTS = _PLAIN | {Kind.BLANK, Kind.STRING, Kind.NUMBER}
_VERBS = frozenset({"a", "^", "(", "!"})
_FIRST, _REST, _NIL = (f"<{RDF}{name}>" for name in ("first", "rest", "nil"))
_TRUTH = frozenset({"TRUE", "FALSE"})


def begins(cursor: Cursor) -> bool:
    """Tell whether a triple pattern comes next."""
    token = cursor.next
    return token.kind in _STARTS or token.text in {"[", "(", "+", "-"} or token.keyword in _TRUTH


def read_triples(cursor: Cursor) -> list[Triple]:
    """Read triple patterns with the same subject."""
    found: list[Triple] = []
    bracketed = cursor.next.text in {"[", "("}
    subject = _node(cursor, found)
    if not bracketed or cursor.next.kind in _PLAIN or cursor.next.text in _VERBS:
        _properties(cursor, subject, found)
    return found


def read_term(cursor: Cursor) -> Part:
    """Read a variable, IRI or literal, or a blank node with a label.

    Raises:
        UnreadError: There is none.
    """
    token = cursor.next
    if token.kind is Kind.BLANK:
        cursor.take()
        return Part(cursor.variable(token.text), token.start, token.end)
    if token.kind in _PLAIN or token.keyword in _TRUTH:
        cursor.take()
    elif token.kind is Kind.STRING:
        _string(cursor)
    else:
        cursor.took("+", "-")
        if cursor.take().kind is not Kind.NUMBER:
            raise UnreadError(token)
    return cursor.part(token.start)


def _string(cursor: Cursor) -> None:
    end = cursor.take().end
    if cursor.next.kind is Kind.LANGTAG and cursor.next.start == end:
        cursor.take()
    elif cursor.took("^"):
        cursor.take("^")
        cursor.take()


def _properties(cursor: Cursor, subject: Part, found: list[Triple]) -> None:
    """Read properties with their values up to the end of the sentence."""
    while True:
        path = read_verb(cursor)
        while True:
            value = _node(cursor, found)
            found.append(_triple(cursor, subject, path, value))
            if not cursor.took(","):
                break
        if not _goes_on(cursor):
            return


def _goes_on(cursor: Cursor) -> bool:
    """Take semicolons, and tell whether another property follows them."""
    if cursor.next.text != ";":
        return False
    while cursor.took(";"):
        pass
    return cursor.next.kind in _PLAIN or cursor.next.text in _VERBS


def _node(cursor: Cursor, found: list[Triple]) -> Part:
    if cursor.next.text == "[":
        return _bracketed(cursor, found)
    if cursor.next.text == "(":
        return _list(cursor, found)
    return read_term(cursor)


def _bracketed(cursor: Cursor, found: list[Triple]) -> Part:
    start = cursor.take("[").start
    node = cursor.variable()
    if cursor.next.text != "]":
        cursor.deeper()
        _properties(cursor, Part(node, start, start + 1), found)
        cursor.higher()
    cursor.take("]")
    return Part(node, start, cursor.behind)


def _list(cursor: Cursor, found: list[Triple]) -> Part:
    start = cursor.take("(").start
    cursor.deeper()
    items: list[Part] = []
    while cursor.next.text != ")":
        items.append(_node(cursor, found))
    cursor.take(")")
    cursor.higher()
    whole = cursor.part(start)
    heads = [Part(cursor.variable(), whole.start, whole.end) for _ in items]
    tails = [*heads, Part(_NIL, whole.start, whole.end)]
    for head, item, tail in zip(heads, items, tails[1:], strict=False):
        found.extend(_cell(cursor, head, item, tail))
    return tails[0]


def _cell(cursor: Cursor, head: Part, item: Part, tail: Part) -> Iterator[Triple]:
    for name, value in ((_FIRST, item), (_REST, tail)):
        yield _triple(cursor, head, Path(name, item.start, item.end), value)


def _triple(cursor: Cursor, subject: Part, path: Path, value: Part) -> Triple:
    """Return a triple; its place begins at the property where the subject stands further up."""
    text = f"{subject.text} {path.text} {value.text} ."
    is_open = cursor.text[subject.start : subject.end] == "["
    beside = subject.end <= path.start and not cursor.text[subject.end : path.start].strip() and not is_open
    return Triple(text, (subject if beside else path).start, max(path.end, value.end), subject, path, value)
