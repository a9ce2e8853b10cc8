"""What a page break or an empty line cut is joined again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.text import signs
from greensilk_kg.zh.labels import starts_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.text.paragraph import Paragraph
    from greensilk_kg.text.style import Style


def mended(parts: Sequence[Paragraph], style: Style) -> list[Paragraph]:
    """Join what a page break or an empty line cut in the middle of a sentence or of a title.

    Args:
        parts: Paragraphs as the layout has them, in order.
        style: How the document is set.

    Returns:
        Paragraphs that are whole; every line is in exactly one, in the same order.
    """
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
    if style.unbroken and not signs.is_cut_prose(before.text):
        return _title_goes_on(before, after)
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
