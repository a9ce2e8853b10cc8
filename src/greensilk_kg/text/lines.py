"""The lines of a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.text.dashes import list_lines
from greensilk_kg.text.folding import simplified
from greensilk_kg.text.line import Dropped, Line, columns
from greensilk_kg.text.marks import LONGEST_SIGN, furniture, lead, runs, sign

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_FEED = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_PAGE_GAP = 3  # as many empty lines stand where a page ended or a picture was
_DATELINE_COLUMN = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}(?:-\d{1,2})?日[，,][\u4e00-\u9fff]{2,4}(?=([ \t]+)[“《])"
)
_SPACES = re.compile(r"\s+")


def split_lines(text: str) -> tuple[list[Line], list[Dropped]]:
    """Split a document into lines.

    Args:
        text: `Document.text`.

    Returns:
        The lines that hold something, in order, their text in simplified characters; and the marks and
        page furniture that were left out (white space is left out too, and not listed).
    """
    lines: list[Line] = []
    dropped: list[Dropped] = []
    page = False
    text = simplified(text)
    for stretch in _stretches(text):
        page = page or stretch.page
        reason = furniture(text[stretch.start : stretch.end])
        if reason:
            dropped.append(Dropped(stretch.start, stretch.end, reason))
            page = True
            continue
        read = _read(text, stretch._replace(page=page), dropped)
        if read is not None:
            lines.append(read)
            page = False
    listed = list_lines(lines)
    dropped.extend(Dropped(lines[at].runs[0].start, one.runs[0].start, "mark") for at, one in listed.items())
    return [listed.get(at, line) for at, line in enumerate(lines)], dropped


class _Stretch(NamedTuple):
    """A line without white space at either end; its indent; the empty lines before; whether a page ended."""

    start: int
    end: int
    indent: int
    gap: int
    page: bool


def _stretches(text: str) -> Iterator[_Stretch]:
    last = 0
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        indent = columns(line[: start - match.start()]) if start > match.start() else 0
        between = text[last:start]
        gap = max(len(_FEED.findall(between)) - 1, 0) if len(between) > 1 else 0
        last = start + len(stripped)
        page = gap >= _PAGE_GAP or "\f" in between
        column = _DATELINE_COLUMN.match(stripped)
        if column:
            yield _Stretch(start, start + column.end(), indent, gap, page)
            start, gap, page = start + column.end(1), 0, False
        yield _Stretch(start, last, indent, gap, page)


def _read(text: str, stretch: _Stretch, dropped: list[Dropped]) -> Line | None:
    first, mark, level = lead(text, stretch.start, stretch.end)
    if first > stretch.start:
        dropped.append(Dropped(stretch.start, first, "mark"))
    kept_runs = tuple(runs(text, first, stretch.end, mark, dropped))
    kept = "".join(text[a:b] for a, b in kept_runs).strip()
    if not kept:
        return None
    if mark != "heading" and len(kept) <= LONGEST_SIGN:
        mark = sign(kept, mark)
    width = columns(_SPACES.sub("", kept))
    return Line(kept_runs, kept, mark, level, stretch.gap, stretch.page, stretch.indent, width)
