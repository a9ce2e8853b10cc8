"""Where calls and declarations stand in a query or an update, seen on its tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.serve.engine.tokens import Token

_SERVICE = re.compile(r"SERVICE(SILENT)?\Z", re.IGNORECASE)
_LOAD = re.compile(r"LOAD(SILENT)?\Z", re.IGNORECASE)
_NAMES = frozenset({Kind.IRI, Kind.PNAME})
_ENDPOINTS = _NAMES | {Kind.VARIABLE}


@dataclass(frozen=True, slots=True)
class Group:
    """`SERVICE [SILENT] endpoint { … }` as written.

    Attributes:
        start: Offset of `SERVICE`.
        silent: Offset behind `SILENT`; 0 where it is not there.
        endpoint: An IRI, a prefixed name or a variable.
        opens: Offset of the opening brace.
        end: Offset behind the closing brace.
    """

    start: int
    silent: int
    endpoint: Token
    opens: int
    end: int


@dataclass(frozen=True, slots=True)
class Operation:
    """`LOAD [SILENT] source [INTO GRAPH graph]` as written.

    Attributes:
        start: Offset of `LOAD`.
        silent: Whether `SILENT` follows.
        source: An IRI or a prefixed name.
        graph: Likewise; `None` for the default graph.
        end: Offset behind the last of them.
    """

    start: int
    silent: bool
    source: Token
    graph: Token | None
    end: int


def groups(found: Sequence[Token]) -> list[Group]:
    """Return every `SERVICE` group whose braces close, those within others too, in order of their start.

    Args:
        found: Tokens without space and comments.
    """
    closing = _closing(found)
    return [group for index in range(len(found)) if (group := _group(found, index, closing))]


def outermost(given: Sequence[Group]) -> list[Group]:
    """Return the groups that lie within no other."""
    kept: list[Group] = []
    for group in given:
        if not kept or group.start >= kept[-1].end:
            kept.append(group)
    return kept


def operations(found: Sequence[Token]) -> list[Operation]:
    """Return every `LOAD` operation, in order."""
    return [operation for index in range(len(found)) if (operation := _operation(found, index))]


def declarations(found: Sequence[Token], end: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each `BASE` or `PREFIX` declaration before an offset."""
    for index, token in enumerate(found):
        last = index + {"BASE": 1, "PREFIX": 2}.get(token.keyword, len(found))
        if last < len(found) and found[last].kind is Kind.IRI and found[last].end <= end:
            yield token.start, found[last].end


def as_graphs(text: str, found: Sequence[Token]) -> str:
    """Return the text with each `SERVICE` among the tokens as `GRAPH`, at the same offsets.

    Both take a variable or an IRI and a group, and have the same variables in scope.
    """
    written = list(text)
    for group in groups(found):
        written[group.start : group.start + 7] = "GRAPH  "
        if group.silent:
            written[group.silent - 6 : group.silent] = " " * 6
    return "".join(written)


def _group(found: Sequence[Token], index: int, closing: dict[int, int]) -> Group | None:
    token = found[index]
    word = _SERVICE.search(token.text) if token.kind is Kind.WORD else None
    if word is None:
        return None
    apart = _is(found, index + 1, "SILENT")
    at = index + 1 + apart
    if at + 1 not in closing or found[at].kind not in _ENDPOINTS:
        return None
    silent = found[index + apart].end if apart or word[1] else 0
    opens, closes = found[at + 1], found[closing[at + 1]]
    return Group(token.start + word.start(), silent, found[at], opens.start, closes.end)


def _operation(found: Sequence[Token], index: int) -> Operation | None:
    token = found[index]
    word = _LOAD.match(token.text) if token.kind is Kind.WORD else None
    if word is None:
        return None
    apart = _is(found, index + 1, "SILENT")
    at = index + 1 + apart
    if at >= len(found) or found[at].kind not in _NAMES:
        return None
    into = _is(found, at + 1, "INTO") and _is(found, at + 2, "GRAPH") and at + 3 < len(found)
    graph = found[at + 3] if into else None
    last = graph or found[at]
    return Operation(token.start, apart or word[1] is not None, found[at], graph, last.end)


def _is(found: Sequence[Token], index: int, keyword: str) -> bool:
    return index < len(found) and found[index].keyword == keyword


def _closing(found: Sequence[Token]) -> dict[int, int]:
    """Return index of an opening brace → index of the brace that closes it."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for index, token in enumerate(found):
        if token.text == "{":
            opened.append(index)
        elif token.text == "}" and opened:
            pairs[opened.pop()] = index
    return pairs
