"""Choosing among mentions that overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.extract.mention import Mention


def longest(candidates: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that win: the longest first, then the leftmost, then as given.

    Returns:
        Mentions in order of the text, none overlapping another.
    """
    taken: list[Mention] = []
    for candidate in sorted(candidates, key=lambda one: (one.start - one.end, one.start)):
        if not any(candidate.overlaps(other.start, other.end) for other in taken):
            taken.append(candidate)
    return tuple(sorted(taken, key=lambda one: one.start))
