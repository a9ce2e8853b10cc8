"""Paragraphs become one string without layout, each character with its offset in the source."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.text.lines import Run
    from greensilk_kg.text.paragraphs import Paragraph

_WRAP = "\v"
_SPACE = re.compile(r"[^\S\n]+|[\u200b-\u200f\u2060\ufeff\xad]+")
_LATIN = re.compile(r"[!-~\u00a1-\u024f\u0370-\u04ff]")
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
    seams: list[int] = []
    for mark, runs in _marked_runs(groups):
        for run in runs:
            if mark:
                pieces.append(mark)
                origin.append(min(origin[-1] + 1, len(text) - 1) if origin else run.start)
                mark = ""  # noqa: PLW2901 - the mark stands before a line's first run only
            pieces.append(text[run.start : run.end])
            origin.extend(range(run.start, run.end))
    return _without_layout("".join(pieces), origin, seams)


def _marked_runs(groups: Sequence[Sequence[Paragraph]]) -> Iterator[tuple[str, tuple[Run, ...]]]:
    first = True
    for group in groups:
        mark = "" if first else "\n"
        first = False
        for part in group:
            for line in part.lines:
                yield mark, line.runs
                mark = _WRAP


def _without_layout(raw: str, origin: array[int], _seams: list[int]) -> Flow:
    pieces: list[str] = []
    kept = array("I")
    done = 0
    for match in _SPACE.finditer(raw):
        start, end = match.span()
        pieces.append(raw[done:start])
        kept.extend(origin[done:start])
        if _stays(raw, start, end):
            pieces.append(" ")
            kept.append(origin[start])
        done = end
    pieces.append(raw[done:])
    kept.extend(origin[done:])
    return Flow("".join(pieces), kept, _stitches(kept))


def _stays(raw: str, start: int, end: int) -> bool:
    """Tell whether white space parts Latin words or columns."""
    if start == 0 or end == len(raw) or not raw[start].isspace():
        return False
    before, after = raw[start - 1], raw[end]
    if end - start >= _COLUMN_GAP and _WRAP not in raw[start:end]:
        return "\n" not in {before, after}
    return _LATIN.match(before) is not None and _LATIN.match(after) is not None


def _stitches(origin: array[int]) -> tuple[int, ...]:
    backward = [place for place, (a, b) in enumerate(pairwise(origin), 1) if b < a]
    if not backward:
        return ()
    # What was moved forward is read before its place: there, something kept lies between two neighbours.
    ordered = sorted(origin)
    forward = [
        place
        for place, (a, b) in enumerate(pairwise(origin), 1)
        if b > a + 1 and ordered[bisect_left(ordered, a) + 1] != b
    ]
    return tuple(sorted(set(backward) | set(forward)))
