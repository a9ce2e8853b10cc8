"""Scales with round ticks."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import NamedTuple

_STEPS = (1, 2, 5, 10)
_PER_YEAR = {1 / 12: 12, 1 / 4: 4, 1 / 2: 2}
_YEARS = (1, 2, 5, 10, 20, 25, 50, *(factor * 10**power for power in range(2, 10) for factor in (1, 2, 5)))
_LEAST = 1e-100
"""Numbers that differ by less are drawn as one."""


class Scale(NamedTuple):
    """Numbers from `low` to `high` drawn from `start` to `stop`."""

    low: float
    high: float
    start: float
    stop: float

    def place(self, value: float) -> float:
        """Return where a number is drawn."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.stop - self.start)


def ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Return round numbers that reach from below `low` to above `high`, evenly apart.

    Args:
        low: The least number.
        high: The largest.
        most: About how many to return.

    Example:
        >>> ticks(0, 87)
        [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    """
    if high - low < _LEAST:
        high = low + max(abs(low), 1.0)
    rough = (high - low) / (most - 1)
    power = 10.0 ** floor(log10(rough))
    step = next(factor * power for factor in _STEPS if factor * power >= rough * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    digits = max(0, 2 - floor(log10(step)))
    return [round(index * step, digits) for index in range(first, last + 1)]


def time_ticks(low: float, high: float, most: int) -> list[tuple[float, str]]:
    """Return (moment in years, words) of ticks at round years, or months where there are few years.

    Args:
        low: The first moment, in years.
        high: The last.
        most: How many at most.

    Example:
        >>> time_ticks(2021, 2022, 5)
        [(2021.0, '2021'), (2021.25, '2021-04'), (2021.5, '2021-07'), (2021.75, '2021-10'), (2022.0, '2022')]
        >>> time_ticks(1995.5, 2024, 4)
        [(2000, '2000'), (2010, '2010'), (2020, '2020')]
    """
    for step, parts in _PER_YEAR.items():
        count = floor((high - low) * parts + 1e-9) + 1
        if count <= most:
            first = ceil(low * parts - 1e-9)
            return [(index / parts, _month(index, step)) for index in range(first, first + count)]
    step_years = next((years for years in _YEARS if (high - low) / years + 1 <= most), _YEARS[-1])
    first = ceil(low / step_years) * step_years
    return [(year, str(year)) for year in range(first, floor(high) + 1, step_years)]


def _month(index: int, step: float) -> str:
    year, rest = divmod(round(index * step * 12), 12)
    return f"{year}-{rest + 1:02}" if rest else str(year)
