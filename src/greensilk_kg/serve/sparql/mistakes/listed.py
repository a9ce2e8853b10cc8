"""Finds the mistakes of a table: `listed.tsv`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind, all_tokens
from greensilk_kg.serve.sparql.mistakes.mistake import Mistake
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from greensilk_kg.serve.engine.tokens import Token

_BLANKED = frozenset({Kind.STRING, Kind.COMMENT, Kind.IRI})
_TABLE = Path(__file__).with_suffix(".tsv")
_ORDER = re.compile(r"(?i)(DESC|ASC)\s+([?$]\w+)")


@cache
def _table() -> list[tuple[str, re.Pattern[str], str]]:
    return [(row.cells[0], re.compile(row.cells[1]), row.cells[2]) for row in read_table(_TABLE, 3)]


def listed(query: str) -> Iterator[Mistake]:
    """Yield the mistakes of the table; of those that stand several times all are mended at once."""
    code = "".join(_blank(token) for token in all_tokens(query))
    for kind, pattern, instead in _table():
        spans = [match.span(1) for match in pattern.finditer(code)]
        if not spans:
            continue
        (start, end), last = spans[0], spans[-1][1]
        values = {"written": query[start:end]}
        if _instead(query[start:end], instead) is None:
            yield Mistake(kind, start, end, None, values)
        else:
            yield Mistake(kind, start, last, _replaced(query, spans, instead), values)


def _replaced(query: str, spans: list[tuple[int, int]], instead: str) -> str:
    """Return the stretch from the first to the last of some places with another text in each."""
    parts, behind = [], spans[0][0]
    for start, end in spans:
        parts += [query[behind:start], _instead(query[start:end], instead) or ""]
        behind = end
    return "".join(parts)


def _blank(token: Token) -> str:
    return " " * len(token.text) if token.kind in _BLANKED and token.text != "<>" else token.text


def _instead(written: str, instead: str) -> str | None:
    """Return what the last cell of a row means."""
    meanings: dict[str, Callable[[], str | None]] = {
        "": lambda: None,
        "(nothing)": lambda: "",
        "(its ASCII form)": lambda: {"。": "."}.get(written) or unicodedata.normalize("NFKC", written),
        "(in brackets)": lambda: _ORDER.sub(r"\1(\2)", written),
    }
    return meanings[instead]() if instead in meanings else instead


def commas(query: str) -> Iterator[Mistake]:
    """Yield a mistake where the variables of the outermost SELECT are separated by commas."""
    head = list(takewhile(lambda token: token.text != "{", all_tokens(query)))
    begin = next((place for place, token in enumerate(head) if token.keyword == "SELECT"), len(head))
    depth, spans = 0, []
    for token in head[begin:]:
        depth += (token.text == "(") - (token.text == ")")
        if token.text == "," and not depth:
            spans.append((token.start, token.end))
    if spans:
        instead = _replaced(query, spans, "(nothing)")
        yield Mistake("comma-in-select", spans[0][0], spans[-1][1], instead)
