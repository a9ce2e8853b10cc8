"""Choosing among mentions that overlap."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.extract.core.mention import Mention


def longest(candidates: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that win: the longest first, then the leftmost, then as given.

    Returns:
        Mentions in order of the text, none overlapping another.
    """
    given = list(candidates)
    if len(given) < 2:  # noqa: PLR2004 nothing to choose from
        return tuple(given)
    starts: list[int] = []
    taken: list[Mention] = []
    for candidate in sorted(given, key=_rank):
        at = bisect_left(starts, candidate.end)  # the last one taken that begins before the candidate ends
        if not at or taken[at - 1].end <= candidate.start:
            starts.insert(at, candidate.start)
            taken.insert(at, candidate)
    return tuple(taken)


def _rank(one: Mention) -> tuple[int, int]:
    return one.start - one.end, one.start
