"""Which heading stands under which."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.model.text import Span

_NUMERAL = "一二三四五六七八九十"
_CHAPTER = re.compile(rf"[{_NUMERAL}]+、|第[{_NUMERAL}\d]+[章编篇]|附件|附录|前言|序言|目录")
_SECTION = re.compile(rf"（([{_NUMERAL}]+)）|第[{_NUMERAL}\d]+节")
_POINT = re.compile(r"(\d{1,2})[.．、](?!\d)")
_FIRST_POINT = re.compile(r"1[.．、](?!\d)")
_BOX = re.compile(rf"(?:专栏|案例|表|图)[{_NUMERAL}\d]+")
_YEAR = re.compile(r"\d{4}年(?:\d{1,2}月)?")

CHAPTER, SECTION, POINT, BOX, BOX_SECTION, YEAR, PLAIN = 10, 20, 30, 40, 50, 60, 15
_BY_MARKS = 1  # a heading's own Markdown level, below which the numbering styles lie


@dataclass(slots=True)
class Outline:
    """The headings in force while a document is read; changes with every heading.

    Attributes:
        stack: Level and place of each heading, outermost first.
        boxed: Number of the last section within a box, or 0.
    """

    stack: list[tuple[int, Span]] = field(default_factory=list)
    boxed: int = 0

    def enter(self, level: int, span: Span) -> tuple[Span, ...]:
        """Put a heading in force, those of its level and below end; return the headings above it."""
        while self.stack and self.stack[-1][0] >= level:
            self.stack.pop()
        above = self.spans()
        self.stack.append((level, span))
        return above

    def spans(self) -> tuple[Span, ...]:
        """Return the headings in force, outermost first."""
        return tuple(span for _, span in self.stack)


def heading_levels(headings: Sequence[tuple[str, int]]) -> list[int]:
    """Tell how deep each heading of a document stands, by its numbering, else by its marks.

    Sections （一） within a box (专栏) count from one again: after a box, （一） belongs to it, and so does
    what counts on from there, unless the point 1. follows, as under a section of the chapter.

    Args:
        headings: Each heading's folded text and Markdown level (0: none), in order.

    Returns:
        A level for each; greater is deeper. `YEAR` for a chronicle's years.

    Example:
        >>> headings = ["一、成效", "（一）能源", "专栏一项目", "（一）电站", "2015年"]
        >>> heading_levels([(heading, 1) for heading in headings])
        [10, 20, 40, 50, 60]
    """
    levels = []
    boxed = 0
    for index, (text, marked) in enumerate(headings):
        after = headings[index + 1][0] if index + 1 < len(headings) else ""
        level = _level(text, marked)
        if level == SECTION and boxed and _number(text) == boxed and not _FIRST_POINT.match(after):
            level = BOX_SECTION
            boxed += 1
        elif level <= BOX:
            boxed = 1 if level == BOX else 0
        levels.append(level)
    return levels


def _level(text: str, marked: int) -> int:
    for pattern, level in ((_BOX, BOX), (_CHAPTER, CHAPTER), (_SECTION, SECTION), (_POINT, POINT)):
        if pattern.match(text):
            return level
    if _YEAR.fullmatch(text):
        return YEAR
    return CHAPTER + marked - _BY_MARKS if marked else PLAIN


def _number(text: str) -> int:
    match = _SECTION.match(text)
    numeral = match.group(1) if match and match.group(1) else ""
    return _NUMERAL.find(numeral) + 1 if len(numeral) == 1 else 0
