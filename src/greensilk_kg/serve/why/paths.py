"""Reads property paths.

Source: SPARQL 1.1 Query Language, section 9.1 and rules 88 to 96 of section 19.8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind
from greensilk_kg.serve.why.cursor import UnreadError
from greensilk_kg.serve.why.syntax import Path

if TYPE_CHECKING:
    from greensilk_kg.serve.why.cursor import Cursor

_NAMES = (Kind.IRI, Kind.PNAME)


def read_verb(cursor: Cursor) -> Path:
    """Read a variable or a path.

    Raises:
        UnreadError: There is neither.
    """
    if cursor.next.kind is Kind.VARIABLE:
        token = cursor.take()
        return Path(token.text, token.start, token.end, "variable")
    return _joined(cursor, "|")


def _joined(cursor: Cursor, sign: str) -> Path:
    """Read paths with `|` or `/` between them."""
    start, parts = cursor.next.start, []
    while True:
        parts.append(_joined(cursor, "/") if sign == "|" else _element(cursor))
        if not cursor.took(sign):
            break
    if len(parts) == 1:
        return parts[0]
    return _made(cursor, start, "alternative" if sign == "|" else "sequence", *parts)


def _element(cursor: Cursor) -> Path:
    start = cursor.next.start
    if cursor.took("^"):
        return _made(cursor, start, "inverse", _element(cursor))
    primary = _primary(cursor)
    if cursor.next.text in {"*", "+", "?"} and cursor.next.kind is Kind.OTHER:
        cursor.take()
        return _made(cursor, start, "repeat", primary)
    return primary


def _primary(cursor: Cursor) -> Path:
    token = cursor.next
    if token.text == "(":
        cursor.deeper()
        cursor.take()
        inner = _joined(cursor, "|")
        cursor.take(")")
        cursor.higher()
        return _made(cursor, token.start, "group", inner)
    if token.text == "!":
        cursor.take()
        if cursor.next.text == "(":
            cursor.skip_brackets()
        else:
            _element(cursor)
        return _made(cursor, token.start, "negated")
    if token.kind in _NAMES or token.text == "a":
        cursor.take()
        return Path(token.text, token.start, token.end, "iri")
    raise UnreadError(token)


def _made(cursor: Cursor, start: int, kind: str, *parts: Path) -> Path:
    found = cursor.part(start)
    return Path(found.text, found.start, found.end, kind, parts)


def names(path: Path) -> list[Path]:
    """Return the properties that a path goes along, those of a negated one left out."""
    if path.kind == "iri":
        return [path]
    return [name for part in path.parts for name in names(part)]


def steps(path: Path) -> tuple[Path, ...]:
    """Return the steps of a sequence, of any other path itself; outer brackets count for nothing."""
    while path.kind == "group":
        path = path.parts[0]
    return path.parts if path.kind == "sequence" else (path,)
