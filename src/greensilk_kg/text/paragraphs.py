"""Lines become paragraphs: what the layout broke is joined, what it set apart stays apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from greensilk_kg.text import signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.text.lines import Line

Kind = Literal["body", "heading", "credit", "caption", "contents"]

_SLACK = 6  # columns by which a full line may fall short
_LEAST_ALIKE = 3  # lines of one width that make it a column's width
_NEAR = 3  # lines on either side that share a column
_HEADING_WIDTH = 100
_MARKED_HEADING_WIDTH = 60
_HEADING_LINES = 3
_LEAST_MARKED = 5
_DOUBLE_SPACED_LINES = 12


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together.

    Attributes:
        lines: In reading order.
        text: Their text, joined without white space.
        kind: What it is.
        level: Level of a heading that its marks give, else 0.
    """

    lines: tuple[Line, ...]
    text: str
    kind: Kind = "body"
    level: int = 0

    @property
    def gap(self) -> int:
        """Empty lines before it."""
        return self.lines[0].gap

    @property
    def page(self) -> bool:
        """Whether a page break stands before it."""
        return self.lines[0].page


@dataclass(frozen=True, slots=True)
class Style:
    """How a document is set.

    Attributes:
        widths: The lines' widths in columns, ascending.
        wrapped: Whether lines are broken at a column's width.
        marked: Whether headings bear marks.
    """

    widths: Sequence[int]
    wrapped: bool
    marked: bool

    def alike(self, width: int) -> int:
        """Return how many lines are about as wide."""
        low = bisect_left(self.widths, width - _SLACK)
        return bisect_right(self.widths, width + _SLACK) - low


def make_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Join lines to paragraphs.

    Args:
        lines: A document's lines, in order.

    Returns:
        Its paragraphs; every line is in exactly one, in the same order.
    """
    lines = _single_spaced(lines)
    style = _style(lines)
    parts: list[Paragraph] = []
    for block in _blocks(lines):
        parts.extend(_classified(part, style) for part in _split(block, style))
    return _mended(parts)


def _single_spaced(lines: Sequence[Line]) -> Sequence[Line]:
    """Take one empty line away before each line where a conversion has put one between all of them."""
    if len(lines) < _DOUBLE_SPACED_LINES:
        return lines
    apart = sum(line.gap > 0 for line in lines) / len(lines)
    final = sum(signs.is_final(line.text) for line in lines) / len(lines)
    middle = sorted(line.width for line in lines)[len(lines) // 2]
    if apart < 0.9 or final > 0.4 or middle > _HEADING_WIDTH:  # noqa: PLR2004 - shares
        return lines
    return [replace(line, gap=max(0, line.gap - 1)) for line in lines]


def _style(lines: Sequence[Line]) -> Style:
    widths = sorted(line.width for line in lines)
    flowing = [line for line in lines if line.mark == "text"]
    inside = sum(line.gap == 0 and not line.page for line in flowing)
    unfinished = sum(not signs.is_final(line.text) for line in flowing)
    wrapped = inside > len(flowing) / 3 and unfinished > len(flowing) / 3
    return Style(widths, wrapped, sum(line.mark == "heading" for line in lines) >= _LEAST_MARKED)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if block and (
            line.gap or line.page or line.mark != "text" or block[-1].mark not in {"text", "bullet"}
        ):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _split(block: list[Line], style: Style) -> Iterator[list[Line]]:
    part = [block[0]]
    for index in range(1, len(block)):
        if not _joins(block, index - 1, style):
            yield part
            part = []
        part.append(block[index])
    yield part


def _joins(block: list[Line], index: int, style: Style) -> bool:
    """Tell whether the line at `index` goes on in the next one."""
    line, after = block[index], block[index + 1]
    full = _is_full(block, index, style)
    if signs.is_dateline(line.text) or signs.is_dateline(after.text):
        return False
    if signs.is_final(line.text):
        return full and not signs.starts_item(after.text) and after.indent <= line.indent
    if full or signs.runs_on(line.text) or signs.open_bracket(line.text):
        return True
    if signs.is_prose(line.text):
        return not signs.starts_item(after.text)
    return len(block) <= _HEADING_LINES and not signs.is_final(block[-1].text)


def _is_full(block: list[Line], index: int, style: Style) -> bool:
    width = block[index].width
    widest = max(line.width for line in block[max(0, index - _NEAR) : index + _NEAR + 1])
    return width >= widest - _SLACK and style.alike(width) >= _LEAST_ALIKE


def _classified(lines: list[Line], style: Style) -> Paragraph:
    text = "".join(line.text for line in lines)
    part = Paragraph(tuple(lines), text)
    mark = lines[0].mark
    if mark == "heading":
        return replace(part, kind="heading", level=lines[0].level)
    if mark in {"credit", "contents"}:
        return replace(part, kind="credit" if mark == "credit" else "contents")
    if signs.is_dateline(text) or signs.is_field(text):
        return replace(part, kind="caption")
    if _is_heading(part, style):
        return replace(part, kind="caption" if signs.is_caption(text) else "heading")
    return part


def _is_heading(part: Paragraph, style: Style) -> bool:
    text = part.text
    if signs.is_final(text) or signs.runs_on(text) or "。" in text or signs.open_bracket(text):
        return False
    if text.startswith(("——", "⸺")) or signs.starts_dated(text) or part.lines[0].mark == "row":
        return False
    width = sum(line.width for line in part.lines)
    strict = style.marked or style.wrapped
    if (
        width > (_MARKED_HEADING_WIDTH if style.marked else _HEADING_WIDTH)
        or len(part.lines) > _HEADING_LINES
    ):
        return False
    return not (
        strict and ("，" in text or style.wrapped and part.lines[-1].width >= style.widths[-1] - 4 * _SLACK)
    )


def _mended(parts: list[Paragraph]) -> list[Paragraph]:
    """Join what a page break or an empty line cut in the middle of a sentence."""
    mended: list[Paragraph] = []
    for part in parts:
        if mended and _goes_on(mended[-1], part):
            before = mended.pop()
            part = replace(before, lines=before.lines + part.lines, text=before.text + part.text)  # noqa: PLW2901 - the joined one takes its place
        mended.append(part)
    return mended


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    if before.kind != "body" or after.kind != "body" or signs.is_final(before.text):
        return False
    if after.lines[0].mark != "text" or before.lines[-1].mark == "row":
        return False
    awaited = signs.open_bracket(before.text)
    if awaited:
        return signs.closes(after.text, awaited)
    if signs.runs_on(before.text):
        return True
    return not (
        signs.starts_item(after.text) or signs.starts_dated(after.text) or signs.starts_speech(after.text)
    )
