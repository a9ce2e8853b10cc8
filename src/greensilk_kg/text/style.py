"""How a document is set: its columns, its spacing, whether headings are marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from greensilk_kg.text import signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.text.line import Line

SLACK = 6  # columns by which a full line may fall short
_LEAST_ALIKE = 3  # lines of one width that make it a column's width
_NEAR = 3  # lines on either side that share a column
_LEAST_MARKED = 5
_LOOSE_LINES = 12
_LOOSE_SHARE = 0.9
_LOOSE_FINAL = 0.4
_LOOSE_WIDTH = 100
_LEAST_BEYOND = 0.25
_WIDEST = 130  # columns; no page is wider
_LEAST_UNBROKEN = 0.25
_LEAST_TIGHT = 0.8
_NARROWEST = 24  # columns; what is narrower, and reached beyond, is the width of headings


@dataclass(frozen=True, slots=True)
class Style:
    """How a document is set.

    Attributes:
        widths: The lines' widths in columns, ascending.
        column: Width of the widest column that several lines fill, or 0.
        wrapped: Whether lines are broken at a column's width.
        loose: Whether a conversion put an empty line between all lines.
        marked: Whether headings bear marks.
        whole: Whether many lines reach beyond every width that several have: each is a paragraph.
        unbroken: Whether much text stands in lines too wide for a page, and none apart: all are whole.
    """

    widths: Sequence[int]
    column: int
    wrapped: bool
    loose: bool
    marked: bool
    whole: bool = False
    unbroken: bool = False

    def nearly_full(self, line: Line) -> bool:
        """Tell whether a line of a wrapped document is too wide for the last line of a heading."""
        margin = min(4 * SLACK, self.column // 3)
        return self.wrapped and self.column > 0 and line.width >= self.column - margin

    def is_full(self, block: Sequence[Line], index: int) -> bool:
        """Tell whether a line reaches the edge of its column, as the lines around it show."""
        if self.unbroken:
            return False
        width = block[index].width
        widest = max(line.width for line in block[max(0, index - _NEAR) : index + _NEAR + 1])
        alike = bisect_right(self.widths, width + SLACK) - bisect_left(self.widths, width - SLACK)
        return width >= widest - SLACK and alike >= _LEAST_ALIKE


def read_style(lines: Sequence[Line]) -> Style:
    """Tell how a document is set.

    Args:
        lines: Its lines, in order.

    Returns:
        Its style.
    """
    widths = sorted(line.width for line in lines)
    flowing = [line for line in lines if line.mark == "text"]
    inside = sum(line.gap == 0 and not line.page for line in flowing)
    unfinished = sum(not signs.is_final(line.text) for line in flowing)
    loose = _is_loose(lines)
    marked = sum(line.mark == "heading" for line in lines) >= _LEAST_MARKED
    filled = (w for least, w in zip(widths, widths[_LEAST_ALIKE - 1 :], strict=False) if w - least <= SLACK)
    column = max(filled, default=0)
    beyond = len(widths) - bisect_right(widths, column + SLACK)
    whole = column > 0 and beyond >= len(widths) * _LEAST_BEYOND
    broken = unfinished > len(flowing) / 3 and (loose or inside > len(flowing) / 3)
    unbroken = _is_unbroken(flowing)
    wrapped = broken and not unbroken and not (whole and column < _NARROWEST)
    return Style(widths, column, wrapped, loose, marked, whole, unbroken)


def single_spaced(lines: Sequence[Line], style: Style) -> Sequence[Line]:
    """Take one empty line away before each line of a loose document."""
    if not style.loose:
        return lines
    return [replace(line, gap=max(0, line.gap - 1)) for line in lines]


def _is_unbroken(lines: Sequence[Line]) -> bool:
    long = sum(line.width for line in lines if line.width > _WIDEST)
    tight = sum(line.gap == 0 for line in lines)
    return (
        long > 0
        and tight >= _LEAST_TIGHT * len(lines)
        and long >= _LEAST_UNBROKEN * sum(line.width for line in lines)
    )


def _is_loose(lines: Sequence[Line]) -> bool:
    if len(lines) < _LOOSE_LINES:
        return False
    apart = sum(line.gap > 0 for line in lines) / len(lines)
    final = sum(signs.is_final(line.text) for line in lines) / len(lines)
    middle = sorted(line.width for line in lines)[len(lines) // 2]
    return apart > _LOOSE_SHARE and final < _LOOSE_FINAL and middle < _LOOSE_WIDTH
