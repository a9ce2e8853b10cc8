"""Dates as precise as they are given, as stretches of a line of years."""

from __future__ import annotations

import calendar
import re
from typing import NamedTuple

_DATE = re.compile(r"(-?\d{4,9})(?!\d)(?:-(\d\d)(?:-(\d\d))?)?")
_MONTHS = 12


class Stretch(NamedTuple):
    """From the first moment to the last, in years: 2021.5 is the middle of 2021."""

    begin: float
    end: float


def stretch(begin: str, end: str = "") -> Stretch | None:
    """Return what a date, or two, cover; `None` where the first is no date.

    A year covers all of it, a month likewise; an end that is none or before the beginning is passed over.

    Args:
        begin: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; what follows is not looked at.
        end: Likewise, or empty.

    Example:
        >>> stretch("2021"), stretch("2021-07", "2022")
        (Stretch(begin=2021.0, end=2022.0), Stretch(begin=2021.5, end=2023.0))
        >>> stretch("soon") is None
        True
    """
    first, last = _covered(begin), _covered(end)
    if first is None:
        return None
    return Stretch(first.begin, last.end) if last and last.end > first.begin else first


def _covered(date: str) -> Stretch | None:
    match = _DATE.match(date)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not 1 <= month <= _MONTHS:
        return Stretch(float(year), float(year + 1))
    start = year + (month - 1) / _MONTHS
    if not day:
        return Stretch(start, year + month / _MONTHS)
    days = calendar.monthrange(max(year, 1), month)[1]
    part = 1 / _MONTHS / days
    return Stretch(start + (min(day, days) - 1) * part, start + min(day, days) * part)
