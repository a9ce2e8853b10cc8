"""Medians of rounds and ratios of medians, with their spread."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of several rounds.

    Attributes:
        middle: The median.
        low: The least.
        high: The greatest.
    """

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        """Return the median with the range: `1,234 (1,100–1,300)`."""
        if self.low == self.high:
            return shown(self.middle)
        return f"{shown(self.middle)} ({shown(self.low)}–{shown(self.high)})"


def figure(values: Sequence[float]) -> Figure:
    """Return the figure of at least one value.

    Example:
        >>> str(figure([3.0, 1.0, 2.0]))
        '2.00 (1.00–3.00)'
    """
    return Figure(median(values), min(values), max(values))


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> Figure | None:
    """Return the ratio of the medians, and the range of the rounds' ratios; `None` without figures.

    Example:
        >>> str(ratio([30.0, 50.0], [10.0, 10.0]))
        '4.00 (3.00–5.00)'
    """
    if not ours or not theirs or not min(theirs):
        return None
    rounds = [mine / other for mine, other in zip(ours, theirs, strict=False)]
    return Figure(median(ours) / median(theirs), min(rounds), max(rounds))


def shown(value: float) -> str:
    """Return a number with three digits that count.

    Example:
        >>> shown(12345.6), shown(45.67), shown(0.1234)
        ('12,346', '45.7', '0.12')
    """
    if value >= 100:  # noqa: PLR2004 - three digits
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"  # noqa: PLR2004 - likewise
