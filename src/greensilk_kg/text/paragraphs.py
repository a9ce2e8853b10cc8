"""Lines become paragraphs: what the layout broke is joined, what it set apart stays apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from greensilk_kg.model.quick import quick
from greensilk_kg.text import signs
from greensilk_kg.text.style import Style, read_style, single_spaced
from greensilk_kg.zh.labels import starts_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.text.lines import Line

Kind = Literal["body", "heading", "credit", "caption", "contents"]

_HEADING_WIDTH = 100
_MARKED_HEADING_WIDTH = 60
_HEADING_LINES = 3


@quick
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


def make_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Join lines to paragraphs.

    Args:
        lines: A document's lines, in order.

    Returns:
        Its paragraphs; every line is in exactly one, in the same order.
    """
    style = read_style(lines)
    parts: list[Paragraph] = []
    for block in _blocks(single_spaced(lines, style)):
        parts.extend(_classified(part, style) for part in _split(block, style))
    return _mended(_titled(parts), style)


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


def _split(block: list[Line], style: Style) -> Iterator[list[Line]]:
    part = [block[0]]
    for index in range(1, len(block)):
        if not _joins(block, index - 1, style, begun=len(part) > 1):
            yield part
            part = []
        part.append(block[index])
    yield part


def _joins(block: list[Line], index: int, style: Style, *, begun: bool) -> bool:
    """Tell whether the line at `index`, in a paragraph that has begun before it or not, goes on."""
    line, after = block[index], block[index + 1]
    titled = len(block) <= _HEADING_LINES and not signs.is_final(block[-1].text)
    if titled and line.text.endswith(("：", ":")):
        return True
    if (
        starts_label(after.text)
        or signs.starts_speech("".join(part.text for part in block[index + 1 : index + 3]))
        or (not begun and _leads(block, index, style))
    ):
        return False
    if signs.is_final(line.text):
        return (
            style.is_full(block, index) and not signs.starts_item(after.text) and after.indent <= line.indent
        )
    if style.loose and not begun and _stands_over(block, index):
        return False
    if style.is_full(block, index) or signs.runs_on(line.text) or signs.open_bracket(line.text):
        return True
    return _flows(line, after, style, titled=titled, begun=begun)


def _leads(block: list[Line], index: int, style: Style) -> bool:
    """Tell whether a heading ends here: a report's first line follows, indented, or with a dateline."""
    line, after = block[index], block[index + 1]
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
    return replace(part, kind="heading") if _is_heading(part, style) else part


def _is_heading(part: Paragraph, style: Style) -> bool:
    """Tell whether an unmarked paragraph is short, unpunctuated and complete, as headings are."""
    text = part.text
    if signs.is_final(text) or signs.runs_on(text) or "。" in text or signs.open_bracket(text):
        return False
    if (
        starts_label(text)
        or text.startswith(("——", "⸺"))
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


def _mended(parts: list[Paragraph], style: Style) -> list[Paragraph]:
    """Join what a page break or an empty line cut in the middle of a sentence or of a title."""
    groups: list[list[Paragraph]] = []
    tail = ""
    for part in parts:
        if groups and _belongs(groups[-1][-1], tail, part, style):
            groups[-1].append(part)
            tail = (tail + part.text)[-signs.REACH :]
        else:
            groups.append([part])
            tail = part.text[-signs.REACH :]
    return [_joined(group) for group in groups]


def _belongs(before: Paragraph, tail: str, after: Paragraph, style: Style) -> bool:
    """Tell whether a paragraph goes on; an entry's day and title stand in a line of their own."""
    if style.whole and signs.starts_dated(before.text) and not signs.is_prose(before.text):
        return False
    return _goes_on(before, tail, after) or _title_goes_on(before, after)


def _joined(group: list[Paragraph]) -> Paragraph:
    if len(group) == 1:
        return group[0]
    lines = tuple(line for part in group for line in part.lines)
    return replace(group[0], lines=lines, text="".join(part.text for part in group))


def _goes_on(before: Paragraph, tail: str, after: Paragraph) -> bool:
    """Tell whether a paragraph, of which `before` is the last part and `tail` the end, goes on."""
    if before.kind != "body" or after.kind != "body" or signs.is_final(tail):
        return False
    if after.lines[0].mark != "text" or before.lines[-1].mark == "row":
        return False
    awaited = signs.open_bracket(tail)
    if awaited:
        return signs.closes(after.text, awaited)
    if signs.runs_on(tail):
        return True
    begins = (signs.starts_item, signs.starts_dated, signs.starts_speech, starts_label)
    return not any(begun(after.text) for begun in begins)


def _title_goes_on(before: Paragraph, after: Paragraph) -> bool:
    unmarked = before.kind == after.kind == "heading" and not before.level and not after.level
    return unmarked and not after.page and signs.is_cut(before.text)
