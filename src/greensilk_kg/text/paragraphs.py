"""Lines become paragraphs: what the layout broke is joined, what it set apart stays apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.text import signs
from greensilk_kg.text.entries import with_entries
from greensilk_kg.text.headlines import stand_apart
from greensilk_kg.text.issuers import is_issuer
from greensilk_kg.text.mending import mended
from greensilk_kg.text.paragraph import Paragraph
from greensilk_kg.text.sheets import with_lists, with_sheets
from greensilk_kg.text.style import SLACK, Style, read_style, single_spaced
from greensilk_kg.zh.labels import starts_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.text.line import Line

_HEADING_WIDTH = 100
_MARKED_HEADING_WIDTH = 60
_HEADING_LINES = 3
_REST, _LEAST_PROSE = 2, 48
"""Lines behind the first of a paragraph, and columns of that, at least, where its width tells."""


def make_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Join lines to paragraphs.

    Args:
        lines: A document's lines, in order.

    Returns:
        Its paragraphs; every line is in exactly one, in the same order.
    """
    style = read_style(lines)
    parts: list[Paragraph] = []
    body = "".join(line.text for line in lines)
    for block in _blocks(single_spaced(lines, style)):
        parts.extend(_classified(part, style, titled=titled) for part, titled in _split(block, style, body))
    return with_lists(with_entries(mended(with_sheets(_titled(parts)), style)))


def _titled(parts: list[Paragraph]) -> list[Paragraph]:
    """Let a text's first line be its title where a source line or a programme follows, whatever its width."""
    if len(parts) < 2 or parts[0].kind != "body":  # noqa: PLR2004 a title and what follows
        return parts
    if parts[1].kind == "credit" or starts_label(parts[1].text):
        text = parts[0].text
        if not signs.is_final(text) and "。" not in text and len(text) <= _HEADING_WIDTH:
            return [replace(parts[0], kind="heading"), *parts[1:]]
    return parts


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if block and (
            _is_apart(line) or signs.is_dateline(block[-1].text) or block[-1].mark not in {"text", "bullet"}
        ):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_apart(line: Line) -> bool:
    return bool(line.gap) or line.page or line.mark != "text" or signs.is_dateline(line.text)


def _split(block: list[Line], style: Style, body: str) -> Iterator[tuple[list[Line], bool]]:
    """Yield the lines of each paragraph, and whether they are one of two headlines."""
    part, titled = [block[0]], False
    for index in range(1, len(block)):
        apart = _are_headlines(block, index - 1, style, body)
        if apart or not _joins(block, index - 1, style, begun=len(part) > 1):
            yield part, titled or apart
            part, titled = [], apart
        part.append(block[index])
    yield part, titled


def _are_headlines(block: list[Line], index: int, style: Style, body: str) -> bool:
    """Tell whether the line at `index` and the one below are two headlines: short, and each whole."""
    if len(block) > _HEADING_LINES or signs.is_final(block[-1].text) or block[index].mark != "text":
        return False
    line, after = block[index], block[index + 1]
    is_full = style.wrapped and line.width >= (style.column or style.widths[-1]) - SLACK
    return not is_full and stand_apart(line.text, after.text, body)


def _joins(block: list[Line], index: int, style: Style, *, begun: bool) -> bool:
    """Tell whether the line at `index`, in a paragraph that has begun before it or not, goes on."""
    line, after = block[index], block[index + 1]
    titled = len(block) <= _HEADING_LINES and not signs.is_final(block[-1].text)
    if titled and line.text.endswith(("：", ":")):
        return True
    if (
        starts_label(after.text)
        or (signs.is_year(line.text) and signs.starts_dated(f"{after.text}，"))
        or signs.starts_speech("".join(part.text for part in block[index + 1 : index + 3]))
        or (not begun and (_leads(block, index, style) or is_issuer(line.text, after.text)))
    ):
        return False
    if signs.is_final(line.text):
        return (
            style.is_full(block, index) and not signs.starts_item(after.text) and after.indent <= line.indent
        )
    if style.unbroken and not signs.is_cut_prose(line.text):
        return titled and not begun and signs.is_subtitle(after.text)
    return _runs_over(block, index, style, titled=titled, begun=begun)


def _runs_over(block: list[Line], index: int, style: Style, *, titled: bool, begun: bool) -> bool:
    """Tell whether a line that may end here, but need not, goes on in the next one."""
    line, after = block[index], block[index + 1]
    if style.loose and not begun and _stands_over(block, index):
        return False
    if not begun and _is_widest_of_prose(block, index):
        return True
    if style.is_full(block, index) or signs.runs_on(line.text) or signs.open_bracket(line.text):
        return True
    return _flows(line, after, style, titled=titled, begun=begun)


def _is_widest_of_prose(block: list[Line], index: int) -> bool:
    """Tell whether the first of several lines is no heading over the rest: none behind is as wide."""
    rest = block[index + 1 :]
    if index or len(rest) < _REST or not signs.is_final(rest[-1].text) or block[index].width < _LEAST_PROSE:
        return False
    inside = any(signs.is_final(line.text) for line in rest[:-1])
    return not inside and max(line.width for line in rest) < block[index].width


def _leads(block: list[Line], index: int, style: Style) -> bool:
    """Tell whether a heading ends here: a report's or entry's first line follows, indented, or dated."""
    line, after = block[index], block[index + 1]
    if signs.is_over_entries(line.text) and signs.starts_dated(after.text):
        return True
    if signs.is_prose(line.text) or signs.is_final(line.text) or style.is_full(block, index):
        return False
    return signs.is_credit_lead(after.text) or (after.indent > line.indent and signs.is_prose(after.text))


def _flows(line: Line, after: Line, style: Style, *, titled: bool, begun: bool) -> bool:
    """Tell whether a line that ends before its column's edge goes on in the next one."""
    if signs.is_prose(line.text) or (begun and not titled):
        return not signs.starts_item(after.text)
    if signs.joins_latin(line.text, after.text):
        return True
    if style.loose:
        return after.width * 2 < line.width * 3
    return titled and line.width * 3 > after.width


def _stands_over(block: list[Line], index: int) -> bool:
    """Tell whether a line without punctuation is a heading over an indented first line, not one itself."""
    if index + 2 >= len(block) or signs.is_final(block[index].text) or signs.is_prose(block[index].text):
        return False
    if index and not signs.is_final(block[index - 1].text):
        return False
    line, first, second = block[index : index + 3]
    return first.width <= line.width + 2 and first.width < second.width


def _classified(lines: list[Line], style: Style, *, titled: bool) -> Paragraph:
    text = "".join(line.text for line in lines)
    part = Paragraph(tuple(lines), text)
    mark = lines[0].mark
    if mark == "heading":
        return replace(part, kind="heading", level=lines[0].level)
    if mark in {"credit", "contents"}:
        return replace(part, kind="credit" if mark == "credit" else "contents")
    if signs.is_dateline(text) or signs.is_field(text):
        return replace(part, kind="caption")
    return replace(part, kind="heading") if titled or _is_heading(part, style) else part


def _is_heading(part: Paragraph, style: Style) -> bool:
    """Tell whether an unmarked paragraph is short, unpunctuated and complete, as headings are."""
    text = part.text
    if signs.is_final(text) or signs.runs_on(text) or "。" in text or signs.open_bracket(text):
        return False
    if (
        starts_label(text)
        or signs.is_subtitle(text)
        or signs.starts_dated(text)
        or part.lines[0].mark == "row"
    ):
        return False
    width = sum(line.width for line in part.lines)
    if (
        width > (_MARKED_HEADING_WIDTH if style.marked else _HEADING_WIDTH)
        or len(part.lines) > _HEADING_LINES
    ):
        return False
    if style.nearly_full(part.lines[-1]) and (not style.whole or signs.starts_item(text) or "：" in text):
        return False
    return "，" not in text or not (style.marked or style.wrapped)
