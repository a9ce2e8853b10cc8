"""Numbers with their units, counts with their measure words, amounts of money, shares, ordinals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.zh.dates import find_dates
from greensilk_kg.zh.figures import (
    read_figure,
    read_fraction,
    read_half,
    read_money,
    read_ordinal,
    read_percent,
)
from greensilk_kg.zh.numerals import HAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from greensilk_kg.model.value import DateMatch, QuantityMatch
    from greensilk_kg.zh.units import Units

    Reader = Callable[[re.Match[str], Units], QuantityMatch | None]

DIGITS, NUMERALS = re.compile("[0-9]"), re.compile(f"[{HAN}]")


def find_quantities(
    string: str, units: Units, dates: Sequence[DateMatch] | None = None
) -> tuple[QuantityMatch, ...]:
    """Return the numbers with unit or measure word in folded text, in order, none overlapping.

    Values are in the plain unit: `72万千瓦` is 720,000 `KiloW`. Shares (三分之二, 1/7) have the unit
    `UNITLESS`, 百分之五 has `PERCENT`. Where cues disagree (约200余名) the one before the number counts.

    Left alone are numbers without unit or measure word, unless they are Arabic digits with 万 or 亿
    (150万家庭: a count without measure word); numbers in dates and behind letters (COP15); 一 as an
    article (一个; but 一座 is returned, for the caller to weigh); phases (二期); what names no figure
    (数十亿, 十几个, 三四家); figures with a divisor that `rates.tsv` does not know (元/件).

    Args:
        string: Folded text; offsets of the result count its code points.
        units: The lexicon.
        dates: What `find_dates(string)` gave, if it was called already.

    Example:
        >>> from greensilk_kg.resources import find_home
        >>> from greensilk_kg.zh.units import load_units
        >>> units = load_units(find_home().data / "lexicon")
        >>> for match in find_quantities("年发电超过6.6亿度，惠及27万多户", units):
        ...     print(match.value, match.unit, match.measure, match.qualifier, match.text)
        660000000 KiloW-HR  min 6.6亿度
        270000 NUM 户 min 27万多户
    """
    if dates is None:
        dates = find_dates(string)
    found: list[QuantityMatch] = []
    for pattern, read in _readers(string, units):
        found.extend(_each(pattern, read, string, units, dates))
    found.sort(key=lambda match: (match.start, -match.end))
    return tuple(_apart(found))


def _readers(string: str, units: Units) -> Iterator[tuple[re.Pattern[str], Reader]]:
    """Yield the patterns that a string may hold, each with its reader."""
    grammar = units.grammar
    if DIGITS.search(string):
        yield grammar.arabic, read_figure
    if NUMERALS.search(string):
        yield grammar.han, read_figure
    if "第" in string or "首" in string:
        yield grammar.ordinal, read_ordinal
    if "分之" in string:
        yield grammar.percent, read_percent
        yield grammar.fraction, read_fraction
    elif "/" in string:
        yield grammar.fraction, read_fraction
    if "半" in string:
        yield grammar.half, read_half
    if grammar.sign.search(string):
        yield grammar.money, read_money


def _each(
    pattern: re.Pattern[str], read: Reader, string: str, units: Units, dates: Sequence[DateMatch]
) -> Iterator[QuantityMatch]:
    """Yield what one pattern finds outside dates."""
    spans = iter(dates)
    date = next(spans, None)
    position = 0
    while (match := pattern.search(string, position)) is not None:
        while date is not None and date.end <= match.start():
            date = next(spans, None)
        if date is not None and date.start < match.end():
            inside = date.start <= match.start()
            match = None if inside else pattern.match(string, match.start(), date.start)
            if match is None:
                position = date.end
                continue
        quantity = read(match, units)
        if quantity is not None:
            yield quantity
        position = _next(match) if quantity is None else quantity.end


def _next(match: re.Match[str]) -> int:
    """Return where to go on behind a match that said nothing: behind its first number."""
    low = match.end("low") if "low" in match.re.groupindex else match.end()
    return max(low, match.start() + 1)


def _apart(found: Sequence[QuantityMatch]) -> Iterator[QuantityMatch]:
    """Yield sorted matches without those that begin inside one before them."""
    end = 0
    for match in found:
        if match.start >= end:
            yield match
            end = match.end
