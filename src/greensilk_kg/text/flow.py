"""Paragraphs become one string without layout, each character with its offset in the source."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.text.line import Run
    from greensilk_kg.text.paragraph import Paragraph

_WRAP = "\v"
_ITEM = "\x1f"
"""Stands between the items of a list: white space, folded to what parts a list's members in prose."""
_SPACE = re.compile(r"[^\S\n\x1f]+|[\u200b-\u200f\u2060\ufeff\xad]+")
_LATIN = re.compile(r"[!-~\u00a1-\u024f\u0370-\u04ff]")
_HEADLINES, _LONGEST_HEADLINE = 300, 70
"""Among so many characters at the begin headlines stand, and how long they are at most."""
_CLAUSES, _CLAUSE = range(2, 4), re.compile("(?=(?:[^\u4e00-\u9fff]*[\u4e00-\u9fff]){6})[^。；：]{6,}")
_COLUMN_GAP = 3  # as many spaces within a line part columns


@dataclass(frozen=True, slots=True)
class Flow:
    """A text without layout.

    Attributes:
        surface: The kept characters; a line feed between paragraphs.
        origin: For each its offset in the source.
        stitches: Offsets in `surface` where reading order was mended.
    """

    surface: str
    origin: Sequence[int]
    stitches: tuple[int, ...]


def make_flow(text: str, groups: Sequence[Sequence[Paragraph]]) -> Flow:
    """Write paragraphs one after the other.

    Args:
        text: `Document.text`.
        groups: In reading order; the paragraphs of a group become one.

    Returns:
        The text; as many line feeds as groups, less one.
    """
    pieces: list[str] = []
    origin = array("I")
    places: list[tuple[int, int]] = []  # each run's offset in the source and among the pieces
    for mark, run in _marked_runs(groups):
        if mark:
            pieces.append(mark)
            origin.append(min(origin[-1] + 1, len(text) - 1))
        places.append((run.start, len(origin)))
        pieces.append(text[run.start : run.end])
        origin.extend(range(run.start, run.end))
    return _without_layout("".join(pieces), origin, _seams(places))


def _marked_runs(groups: Sequence[Sequence[Paragraph]]) -> Iterator[tuple[str, Run]]:
    """Yield every run, before it a line feed where a paragraph begins, a mark where a line does."""
    mark = ""
    for group in groups:
        for part in group:
            for number, line in enumerate(part.lines, 1):
                for run in line.runs:
                    yield mark, run
                    mark = ""
                mark = _ITEM if number in part.items else _WRAP
        mark = "\n"


def _seams(places: Sequence[tuple[int, int]]) -> list[int]:
    """Return where a run does not follow the run that stands before it in the source."""
    if all(last < after for last, after in pairwise(places)):
        return []
    before = {after: last for last, after in pairwise(sorted(start for start, _ in places))}
    return [here for (last, _), (start, here) in pairwise(places) if before.get(start) != last]


def _without_layout(raw: str, origin: array[int], seams: Sequence[int]) -> Flow:
    pieces: list[str] = []
    kept = array("I")
    ends: list[int] = []  # where each dropped stretch ends
    lost: list[int] = [0]  # how much was dropped before each of them, and up to it
    done = 0
    for match in _SPACE.finditer(raw):
        start, end = match.span()
        stays = _stays(raw, start, end)
        pieces.append(raw[done:start] + " " * stays)
        kept.extend(origin[done : start + stays])
        ends.append(end)
        lost.append(lost[-1] + end - start - stays)
        done = end
    pieces.append(raw[done:])
    kept.extend(origin[done:])
    stitches = tuple(seam - lost[bisect_right(ends, seam)] for seam in seams)
    return Flow("".join(pieces), kept, stitches)


def _stays(raw: str, start: int, end: int) -> bool:
    """Tell whether white space parts Latin words or columns."""
    if start == 0 or end == len(raw) or not raw[start].isspace():
        return False
    before, after = raw[start - 1], raw[end]
    if end - start >= _COLUMN_GAP and _WRAP not in raw[start:end]:
        return "\n" not in {before, after}
    if _LATIN.match(before) is not None and _LATIN.match(after) is not None:
        return True
    return start < _HEADLINES and _WRAP not in raw[start:end] and _parts_clauses(raw, start)


def _parts_clauses(raw: str, at: int) -> bool:
    """Tell whether white space in a headline parts two that stand for themselves: 甲落子乙国 丙厂投产."""
    begin = raw.rfind("\n", 0, at) + 1
    line = raw[begin : begin + _LONGEST_HEADLINE + 1].partition("\n")[0]
    parts = line.replace(_WRAP, "").split()
    return (
        len(line) <= _LONGEST_HEADLINE
        and len(parts) in _CLAUSES
        and all(_CLAUSE.fullmatch(part) for part in parts)
    )
