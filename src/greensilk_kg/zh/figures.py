"""What one match of a pattern of `quantity_grammar` says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from greensilk_kg.model.value import QuantityMatch
from greensilk_kg.zh.numerals import parse_fraction, parse_number, plain
from greensilk_kg.zh.units import COUNT, UnitForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.model.value import Qualifier
    from greensilk_kg.zh.units import Units

PLAIN_COUNT = UnitForm(COUNT, Fraction(1), "", "count", frozenset())
PERCENT = UnitForm("PERCENT", Fraction(1), "", "ratio", frozenset())
FRACTION = UnitForm("UNITLESS", Fraction(1), "", "ratio", frozenset())
HALF = Decimal("0.5")
BARE = "百千万亿"
WHOLE = {"万": Decimal(10**4), "亿": Decimal(10**8)}
"""Scales that are a number by themselves, where a cue stands before: 近万个, 上亿元."""
LONGEST_CUE = 5
SIZES = frozenset({"power", "energy"})
"""Sizes of which a store has two."""

_CODE = re.compile(r"0[0-9]|(?:1[89]|20|21)[0-9]{2}$")
_SCALE = re.compile("[十百千万亿]+$")
_LARGE = re.compile("[万亿].")


@dataclass(frozen=True, slots=True)
class Reading:
    """A number or a range with its unit.

    Attributes:
        form: The unit.
        low: The number, before the unit's factor.
        high: The upper number of a range, likewise; or `None`.
        last: Offset where the unit ends.
    """

    form: UnitForm
    low: Decimal
    high: Decimal | None
    last: int


def read_figure(match: re.Match[str], units: Units) -> QuantityMatch | None:
    """Return a number with its unit or measure word; `None` where the words say something else."""
    form = _form(match["unit"], units)
    bounds = _scaled(match["low"], match["unit"]) or _bounds(match["low"], match["high"], match["high2"])
    if match["unit2"] is not None and (bounds is None or _form(match["unit2"], units) != form):
        return _until(match, match.end("unit"), units)
    if bounds is None or not _counts(match, form):
        return None
    last = max(map(match.end, ("unit", "unit2", "none")))
    return _quantity(match, Reading(form, *bounds, last), units)


def _until(match: re.Match[str], end: int, units: Units) -> QuantityMatch | None:
    """Return what a match says without its part behind an offset."""
    short = match.re.match(match.string, match.start(), end)
    return None if short is None else read_figure(short, units)


def read_money(match: re.Match[str], units: Units) -> QuantityMatch | None:
    """Return an amount behind a sign of money; a unit of money behind it has the last word."""
    bounds = _bounds(match["low"], match["high"], None)
    if bounds is None:
        return None
    written = match["unit"]
    form = UnitForm(units.signs[match["sign"]], Fraction(1), "", "money", frozenset())
    last = max(map(match.end, ("low", "high", "unit")))
    return _quantity(match, Reading(_form(written, units) if written else form, *bounds, last), units)


def read_percent(match: re.Match[str], units: Units) -> QuantityMatch | None:
    """Return 百分之五, 百分之十至二十."""
    bounds = _bounds(match["low"], match["high"], None)
    last = max(map(match.end, ("low", "high")))
    return None if bounds is None else _quantity(match, Reading(PERCENT, *bounds, last), units)


def read_fraction(match: re.Match[str], units: Units) -> QuantityMatch | None:
    """Return 三分之二 and 1/7 as a number without unit, 四分之一 in percent."""
    value = parse_fraction(match["low"])
    if value is None or value >= 1:
        return None
    if (share := value * 100) == share.to_integral_value():
        return _quantity(match, Reading(PERCENT, share, None, match.end("low")), units)
    return _quantity(match, Reading(FRACTION, value, None, match.end("low")), units)


def read_half(match: re.Match[str], units: Units) -> QuantityMatch | None:
    """Return 一半 and 半数 in percent."""
    return _quantity(match, Reading(PERCENT, Decimal(50), None, match.end("low")), units)


def read_ordinal(match: re.Match[str], _units: Units) -> QuantityMatch | None:
    """Return 第三届 or 首批."""
    rank = Decimal(1) if match["rank"] is None else parse_number(match["rank"])
    measure = match["first"] or match["unit"] or ""
    if rank is None:
        return None
    return QuantityMatch(match.start(), match.end(), rank, COUNT, measure, match[0], ordinal=True)


def _quantity(match: re.Match[str], reading: Reading, units: Units) -> QuantityMatch | None:
    """Return the record of a reading, or `None` where a word before or behind it bars it."""
    string, start, form, high = match.string, match.start(), reading.form, reading.high
    written = string[start : reading.last]
    bare = match["low"][0] in BARE and form is not PERCENT
    inside = match["low"] if form.kind == "money" else written
    cue = _before(string, start, units.cues["bare" if bare else "before"]) or _inside(inside, units)
    if (bare and cue is None) or (string.startswith("/", match.end()) and not _is_first(match, form)):
        return None
    if form.kind == "temperature" and _before(string, start, units.cues["never"]):
        return None
    half = HALF if match["half"] or "个半" in written else Decimal(0)
    if match["tenths"]:
        half = (parse_number(match["tenths"]) or Decimal(0)) / 10
    return QuantityMatch(
        start=start,
        end=match.end(),
        value=_value(reading.low + (half if high is None else 0), form),
        unit=form.unit,
        measure=form.measure,
        text=written + (match["tenths"] or ""),
        high=None if high is None else _value(high + half, form),
        qualifier=cue or units.cues["after"].get(match["after"]),
        per=units.rates.get(match["per"]),
    )


def _is_first(match: re.Match[str], form: UnitForm) -> bool:
    """Tell whether a second size follows, not what the figure is for each of: 120兆瓦/240兆瓦时."""
    return form.kind in SIZES and match.string[match.end() + 1 : match.end() + 2].isdecimal()


def _form(written: str | None, units: Units) -> UnitForm:
    """Return the unit or measure word that a text means: 个多月 is 个月."""
    if written is None:
        return PLAIN_COUNT
    return units.forms.get(written) or units.forms[written[0] + written[2:]]


def _scaled(low: str, unit: str | None) -> tuple[Decimal, None] | None:
    """Return a number of which the last scale is a part of the unit (5亿3000 of 万度), else `None`.

    Example:
        >>> _scaled("5亿3000", "万度"), _scaled("5000", "万度")
        ((Decimal('53000'), None), None)
    """
    scale = WHOLE.get((unit or " ")[0])
    number = parse_number(low + unit[0]) if unit and scale and _LARGE.search(low) else None
    return None if number is None or scale is None else (number / scale, None)


def _bounds(low: str, shared: str | None, own: str | None) -> tuple[Decimal, Decimal | None] | None:
    """Return a number, or a range from low to high.

    Args:
        low: The number, or the lower one.
        shared: The upper number where one unit stands behind both; its 万 or 亿 then counts for both too.
        own: The upper number where each has its unit.
    """
    first = WHOLE.get(low.rstrip("余多来")) or parse_number(low)
    if first is None or (shared is None and own is None):
        return None if first is None else (first, None)
    second = parse_number(shared or own or "")
    if second is None:
        return None
    if shared is not None and not _SCALE.search(low) and (scale := _SCALE.search(shared)):
        scaled = parse_number("1" + scale[0])
        first = first * scaled if scaled and first * scaled < second else first
    return (first, second) if first < second else None


def _counts(match: re.Match[str], form: UnitForm) -> bool:
    """Tell whether a number counts something: not 一个, 零件, 2030年, 010家."""
    low = match["low"]
    if low in form.not_with or low[0] in "零〇○":
        return False
    code = _CODE.match(low)
    return code is None or (form.unit != "YR" and low[0] != "0")


def _before(string: str, start: int, cues: Mapping[str, Qualifier]) -> Qualifier | None:
    """Return what the longest cue says that ends at an offset, or one space before it."""
    end = start - 1 if start and string[start - 1] == " " else start
    for length in range(min(LONGEST_CUE, end), 0, -1):
        cue = cues.get(string[end - length : end])
        if cue is not None:
            return cue
    return None


def _inside(written: str, units: Units) -> Qualifier | None:
    """Return what 余, 多 or 来 between digits and unit says."""
    return next((cue for char, cue in units.cues["inside"].items() if char in written), None)


def _value(number: Decimal, form: UnitForm) -> Decimal:
    """Return a number in its unit."""
    return plain(number) if form.factor == 1 else plain(Fraction(number) * form.factor)
