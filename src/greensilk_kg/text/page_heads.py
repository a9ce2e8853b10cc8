"""Heads of pages amid a sentence: short lines at a page break that part what goes on behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.text import signs
from greensilk_kg.text.line import Dropped
from greensilk_kg.zh.labels import starts_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.text.line import Line

_MOST_LINES = 2
_WIDEST = 0.75
"""Of the width of the line that breaks off: what is wider may be the next of its own lines."""
_LEAST_WIDTH = 30
_LOOSE_LINES, _LOOSE_SHARE = 12, 0.9


def without_page_heads(lines: Sequence[Line]) -> tuple[list[Line], list[Dropped]]:
    """Leave out the head of a page where a sentence breaks off before it and goes on behind it.

    Args:
        lines: All lines of a document in order.

    Returns:
        The lines that stay (the line behind one that is left out begins a page); and what was left out.
    """
    heads: set[int] = set()
    apart = sum(line.gap > 0 for line in lines)
    if len(lines) < _LOOSE_LINES or apart <= _LOOSE_SHARE * len(lines):  # else any line may go on
        for index in range(1, len(lines) - 1):
            if lines[index].page and _breaks_off(lines, index - 1):
                heads.update(range(index, index + _heads(lines, index)))
    dropped = [Dropped(run.start, run.end, "running head") for at in heads for run in lines[at].runs]
    kept = [
        replace(line, page=True) if at - 1 in heads else line
        for at, line in enumerate(lines)
        if at not in heads
    ]
    return kept, sorted(dropped)


def _breaks_off(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line of prose ends amid a sentence, as wide as lines of prose are."""
    line = lines[index]
    if line.mark != "text" or line.width < _LEAST_WIDTH or signs.is_final(line.text):
        return False
    above = lines[index - 1].text if index and not line.gap and not line.page else ""
    return signs.is_cut_prose(above + line.text)


def _heads(lines: Sequence[Line], index: int) -> int:
    """Return how many lines from one on are the head of a page over the rest of a sentence."""
    widest = lines[index - 1].width * _WIDEST
    for count in range(1, min(_MOST_LINES, len(lines) - index - 1) + 1):
        if not _may_be_head(lines[index + count - 1], widest):
            return 0
        after = lines[index + count]
        if after.gap or after.page:
            goes_on = signs.is_prose(after.text) or signs.is_final(after.text)
            begins = signs.starts_item(after.text) or signs.starts_dated(after.text) or after.mark != "text"
            return count if goes_on and not begins else 0
    return 0


def _may_be_head(line: Line, widest: float) -> bool:
    text = line.text
    if line.mark != "text" or line.width > widest:
        return False
    begins = signs.starts_item(text) or signs.starts_dated(text) or starts_label(text)
    return not (begins or signs.is_prose(text) or signs.is_final(text) or signs.runs_on(text))
