"""Running heads and feet: lines that stand again and again where a page begins or ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.text.line import Dropped, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_SENTENCE_ENDS = "。！？；：，、”"
_LEAST, _MOST = 4, 60


def without_running_heads(lines: Sequence[Line]) -> tuple[list[Line], list[Dropped]]:
    """Leave out the repeats of lines that stand at the edge of pages.

    The first of the repeated lines stays: it may be the document's title. All of them stand at an edge (a
    heading that the contents name too does not run). A line is at an edge where a page
    number, a page break or many empty lines stand before it or behind it.

    Args:
        lines: All lines of a document in order.

    Returns:
        The lines that stay (the line behind one that is left out begins a page); and what was left out.
    """
    kept: list[Line] = []
    dropped: list[Dropped] = []
    seen: set[str] = set()
    begins_page = False
    for index, line in enumerate(lines):
        words = "".join(line.text.split())
        at_edge = index == 0 or line.page or index + 1 == len(lines) or lines[index + 1].page
        if words in seen and at_edge and _may_run(words):
            dropped.extend(Dropped(run.start, run.end, "running head") for run in line.runs)
            begins_page = True
            continue
        if at_edge:
            seen.add(words)
        kept.append(replace(line, page=True) if begins_page else line)
        begins_page = False
    return kept, dropped


def _may_run(words: str) -> bool:
    return _LEAST <= len(words) <= _MOST and words[-1] not in _SENTENCE_ENDS
