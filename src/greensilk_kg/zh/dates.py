"""Dates in Chinese text, as precise as the text and no further."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.model.value import DateMatch, DateParts, PartialDate
from greensilk_kg.zh.date_grammar import HINT, ISO, RELATIVE, SHARED, SPAN, YEARS
from greensilk_kg.zh.numerals import parse_number

if TYPE_CHECKING:
    import re

LEAP_YEAR = 2000
MONTHS = 12
_OPEN = ("年", "每", "个", "农历", "阴历", "第", "年 ")


def find_dates(string: str) -> tuple[DateMatch, ...]:
    """Return the dates and ranges of dates in folded text, in order, none overlapping.

    A date is a year of four digits (1800 to 2199) with 年, a month, a day with its month, or 今年, 去年 and
    their like with what follows. The part of a year or day behind it (底, 秋, 上午10时) is inside the match
    but not in the value. `2024—2029` without 年 is a range; `2021` alone is no date, nor are durations
    (3年), decades, 近日, dates that the calendar does not have, months of a year that only the
    context knows (同年12月, 每年3月).

    Args:
        string: Folded text; offsets of the result count its code points.

    Example:
        >>> [match.first for match in find_dates("论坛于2021年10月22日开幕")]
        [DateParts(year=2021, month=10, day=22, relative=None)]
        >>> find_dates("10月18至19日")[0].last
        DateParts(year=None, month=10, day=19, relative=None)
        >>> find_dates("通车3年多来")
        ()
    """
    found: list[DateMatch] = []
    end = 0
    for hint in HINT.finditer(string):
        if hint.start() >= end:
            match = _at(string, hint.start())
            if match is not None:
                found.append(match)
                end = match.end
    return tuple(found)


def _at(string: str, start: int) -> DateMatch | None:
    """Return the date that begins at an offset."""
    for pattern, read in _READERS:
        match = pattern.match(string, start)
        found = read(match) if match is not None else None
        if found is not None:
            return found
    return None


def _span(match: re.Match[str]) -> DateMatch | None:
    """Return `2021年11月30日至12月3日` and all its shorter forms."""
    first = _parts(match, "1")
    if not _valid(first) or _open(match, first):
        return None
    if match["sep"] is not None:
        last = _completed(first, _parts(match, "2"))
        if last != first and _valid(last) and _ascending(first, last):
            return DateMatch(match.start(), match.end(), first, last)
    end = match.end() if match["sep"] is None else match.start("sep")
    return DateMatch(match.start(), end, first)


def _open(match: re.Match[str], parts: DateParts) -> bool:
    """Tell whether a month's year is one that only the context knows, or a month may be another word."""
    if parts.year is not None or parts.relative is not None:
        return match.string.endswith("公元前", 0, match.start())
    if match.string.endswith(_OPEN, 0, match.start()):
        return True
    return parts.day is None and not match["m1"].isdecimal() and "份" not in match[0]


def _shared(match: re.Match[str]) -> DateMatch | None:
    """Return `10月18至19日` or `1—11月`."""
    base = _parts(match, "")
    low, high = _number(match["low"]), _number(match["high"])
    if match["days"] is not None:
        first, last = replace(base, day=low), replace(base, day=high)
    elif base.month is None:
        first, last = replace(base, month=low), replace(base, month=high)
    else:
        return None
    if not (_valid(first) and _valid(last) and _ascending(first, last)):
        return None
    if base.year is None and base.relative is None and match.string.endswith(_OPEN, 0, match.start()):
        return None
    return DateMatch(match.start(), match.end(), first, last)


def _completed(first: DateParts, last: DateParts) -> DateParts:
    """Return the last date with year and month from the first; a month before it is of the next year."""
    if last.year is None and last.relative is None:
        last = replace(last, year=first.year, relative=first.relative)
        if last.month is None:
            return replace(last, month=first.month)
        over = first.month is not None and last.month < first.month
        if over and last.year is not None:
            return replace(last, year=last.year + 1)
        if over and last.relative is not None:
            return replace(last, relative=last.relative + 1)
    return last


def _ascending(first: DateParts, last: DateParts) -> bool:
    """Tell whether a range runs forward, as far as its own words say."""
    if None in (first.year, last.year) and first.relative != last.relative:
        return True
    if first.year is None and last.month is not None and first.month is not None and last.month < first.month:
        return True  # over the turn of a year that is not named
    keys = [(part.year or 0, part.month or 0, part.day or 0) for part in (first, last)]
    return keys[0] < keys[1]


def _parts(match: re.Match[str], side: str) -> DateParts:
    """Return what the groups of one date say."""
    groups = match.groupdict()
    year, relative = groups[f"y{side}"], groups[f"r{side}"]
    return DateParts(
        year=_number(year),
        month=_number(groups[f"m{side}"]),
        day=_number(groups.get(f"d{side}")),
        relative=None if relative is None else RELATIVE[relative],
    )


def _iso(match: re.Match[str]) -> DateMatch | None:
    """Return `2021-11-30`, also with dots or strokes."""
    parts = DateParts(int(match["y"]), int(match["m"]), int(match["d"]))
    return DateMatch(match.start(), match.end(), parts) if _valid(parts) else None


def _years(match: re.Match[str]) -> DateMatch | None:
    """Return `2024—2029`."""
    first, last = DateParts(int(match["low"])), DateParts(int(match["high"]))
    return DateMatch(match.start(), match.end(), first, last) if _ascending(first, last) else None


def _number(text: str | None) -> int | None:
    """Return Arabic or Chinese digits as a whole number."""
    if text is None or text.isdecimal():
        return None if text is None else int(text)
    value = parse_number(text)
    return None if value is None else int(value)


def _valid(parts: DateParts) -> bool:
    """Tell whether the calendar has such a date; without a year, whether some year has it."""
    month, day = parts.month, parts.day
    if month is None:
        return day is None and (parts.year is not None or parts.relative is not None)
    if not 1 <= month <= MONTHS:
        return False
    return day is None or 1 <= day <= monthrange(parts.year or LEAP_YEAR, month)[1]


def complete(parts: DateParts, year: int | None) -> PartialDate | None:
    """Return a date whose year comes from the text or, failing that, from around it.

    Args:
        parts: What the text says.
        year: The year of reference (of the heading or the issue), or `None` where none is known.

    Returns:
        The date, or `None` where its year is unknown or that year has no such day.

    Example:
        >>> complete(DateParts(month=10, day=22), 2021).lexical
        '2021-10-22'
        >>> complete(DateParts(relative=-1), 2021).lexical
        '2020'
        >>> complete(DateParts(month=2, day=29), 2021) is None
        True
    """
    if parts.year is not None:
        year = parts.year
    elif year is not None:
        year += parts.relative or 0
    if year is None or not _valid(replace(parts, year=year)):
        return None
    return PartialDate(year, parts.month, parts.day)


_READERS = ((YEARS, _years), (SHARED, _shared), (SPAN, _span), (ISO, _iso))
