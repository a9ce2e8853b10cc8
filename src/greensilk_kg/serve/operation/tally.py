"""Durations counted in memory: each figure that several processes share costs a write to a file."""

from __future__ import annotations

import threading
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

Key = TypeVar("Key")


@dataclass(slots=True)
class Spans:
    """Durations, by how long they were.

    Attributes:
        counts: How many fell into each bucket; one more than there are bounds.
        total: Seconds of all together.
    """

    counts: list[int]
    total: float = 0.0


class Tally(Generic[Key]):
    """Durations by what they are of, until someone takes them. Thread-safe.

    Args:
        bounds: Upper bounds of the buckets in seconds, ascending; a bound belongs to the bucket below it.

    Example:
        >>> tally = Tally((0.1, 1.0))
        >>> for seconds in (0.05, 0.1, 3.0):
        ...     tally.add("a", seconds)
        >>> tally.take()["a"].counts, tally.take()
        ([2, 0, 1], {})
    """

    def __init__(self, bounds: Sequence[float]) -> None:
        self._bounds = bounds
        self._lock = threading.Lock()
        self._kept: dict[Key, Spans] = {}

    def add(self, key: Key, seconds: float) -> None:
        """Count a duration."""
        place = bisect_left(self._bounds, seconds)
        with self._lock:
            spans = self._kept.get(key)
            if spans is None:
                spans = self._kept[key] = Spans([0] * (len(self._bounds) + 1))
            spans.counts[place] += 1
            spans.total += seconds

    def take(self) -> dict[Key, Spans]:
        """Return what was counted since the last time, and begin anew."""
        with self._lock:
            found, self._kept = self._kept, {}
        return found
