"""Chinese and Arabic numerals as exact numbers."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
SCORES = {"廿": "二十", "卅": "三十"}
LONGEST = 40
"""Code points of the longest numeral that is read: longer ones are noise, not numbers."""
HAN = "".join([*DIGITS, *SMALL, *LARGE, *SCORES])

_PRECISION = Context(prec=12)
_MORE = re.compile("[余多来 ]")
_ARABIC = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([十百千万亿]*)")
_FALLING = (("亿", 10**8), ("万", 10**4))
_SHORT = {"百": 10, "千": 100}
_SECTION = re.compile(
    r"(?P<k>[一二两三四五六七八九]?千)?[零〇]?(?P<h>[一二两三四五六七八九]?百)?[零〇]?"
    r"(?P<t>[一二三四五六七八九]?十)?[零〇]?(?P<d>[一二两三四五六七八九])?"
)
_PER = {"百": "百分之", "千": "千分之"}


def plain(number: Decimal | Fraction | int) -> Decimal:
    """Return a number as a decimal without needless zeros.

    Fractions that decimals cannot hold are rounded to 12 significant digits. Write it with `f"{value:f}"`:
    Python's `str` shows decimals below a millionth with an exponent.

    Example:
        >>> plain(Decimal("6.60") * 10**8), plain(Fraction(1, 7))
        (Decimal('660000000'), Decimal('0.142857142857'))
    """
    if isinstance(number, Fraction):
        number = _divide(number)
    value = Decimal(number)
    whole = value.to_integral_value()
    return Decimal(int(whole)) if whole == value else Decimal(f"{value.normalize():f}")


def _divide(number: Fraction) -> Decimal:
    """Return numerator over denominator: exact where a decimal is, else 12 significant digits."""
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    if Fraction(exact) == number:
        return exact
    return _PRECISION.divide(Decimal(number.numerator), Decimal(number.denominator))


@lru_cache(maxsize=4096)  # the same few numerals come again and again
def parse_number(text: str) -> Decimal | None:
    """Return what a numeral says, or `None` if it is none or names no one number.

    Reads Arabic digits with 十, 百, 千, 万, 亿 behind them, Chinese numerals, and digits in a row.
    余, 多, 来 and spaces inside are passed over: they are the caller's to weigh.

    Args:
        text: The whole numeral, half width, simplified characters.

    Example:
        >>> parse_number("1.5万亿"), parse_number("一百二十"), parse_number("二〇三〇")
        (Decimal('1500000000000'), Decimal('120'), Decimal('2030'))
        >>> parse_number("十几") is parse_number("三四十") is None
        True
    """
    bare = _MORE.sub("", text)
    if not 0 < len(bare) <= LONGEST:
        return None
    return _arabic(bare) if bare[0].isdecimal() else _han(bare)


def _arabic(text: str) -> Decimal | None:
    """Return `1亿2000万`: parts with falling scales, added up."""
    parts: list[tuple[Decimal, int]] = []
    end = 0
    while end < len(text):
        match = _ARABIC.match(text, end)
        scale = _scale(match[2]) if match else None
        if match is None or scale is None:
            return None
        parts.append((Decimal(match[1].replace(",", "")) * scale, scale))
        end = match.end()
    falling = all(value < scale for (_, scale), (value, _) in pairwise(parts))
    return plain(sum((value for value, _ in parts), Decimal(0))) if falling else None


def _scale(text: str) -> int | None:
    """Return the product of scale characters: at most one of 十百千, then 万, 亿 or 万亿."""
    if not re.fullmatch("[十百千]?(?:万亿|万|亿)?", text):
        return None
    product = 1
    for char in text:
        product *= SMALL.get(char) or LARGE[char]
    return product


def _han(text: str) -> Decimal | None:
    """Return a Chinese numeral, with 点 before decimals."""
    for score, spelt in SCORES.items():
        text = text.replace(score, spelt)
    head, point, tail = text.partition("点")
    whole = _whole(head)
    if whole is None or (point and not (tail and all(char in DIGITS for char in tail.rstrip("万亿")))):
        return None
    if not point:
        return Decimal(whole)
    digits = tail.rstrip("万亿")
    scale = _scale(tail[len(digits) :])
    fraction = "".join(str(DIGITS[char]) for char in digits)
    return None if scale is None else plain(Decimal(f"{whole}.{fraction}") * scale)


def _whole(text: str) -> int | None:
    """Return a Chinese whole number: digits in a row, or digits with 十百千万亿."""
    if not text or any(char not in HAN for char in text):
        return None
    if all(char in DIGITS for char in text):
        return _row(text)
    return _scaled(text)


def _row(text: str) -> int | None:
    """Return digits in a row; two without a zero (三四) mean `three or four`, no one number."""
    if len(text) == 2 and not {"〇", "零", "○"} & set(text):  # noqa: PLR2004 - two digits, as said
        return None
    return int("".join(str(DIGITS[char]) for char in text))


def _scaled(text: str) -> int | None:
    """Return a numeral with scales; a last digit behind a scale is a tenth of it (两万五)."""
    for char, scale in _FALLING:
        left, mark, right = text.rpartition(char)
        if mark:
            high = _scaled(left)
            low = _rest(right, scale)
            return None if not high or low is None or low >= scale else high * scale + low
    return _section(text)


def _rest(text: str, scale: int) -> int | None:
    """Return what stands behind 万 or 亿."""
    if not text:
        return 0
    return DIGITS[text] * scale // 10 if text in DIGITS else _scaled(text)


def _section(text: str) -> int | None:
    """Return a numeral below ten thousand: 一千零五十, 一百二 (120)."""
    match = _SECTION.fullmatch(text)
    if match is None or not text:
        return None
    total = 0
    for group, unit in (("k", 1000), ("h", 100), ("t", 10)):
        if match[group] is not None:
            total += (DIGITS[match[group][:-1]] if match[group][:-1] else 1) * unit
    if match["d"] is None:
        return total
    return total + DIGITS[match["d"]] * (_SHORT.get(text[-2:-1], 1))


def parse_fraction(text: str) -> Decimal | None:
    """Return `三分之二`, `百分之五` or `1/7` as a number, 12 significant digits where it has no end.

    Example:
        >>> parse_fraction("四分之三"), parse_fraction("百分之五"), parse_fraction("1/7")
        (Decimal('0.75'), Decimal('0.05'), Decimal('0.142857142857'))
    """
    for below, per in _PER.items():
        if text.startswith(per):
            above = parse_number(text.removeprefix(per))
            return None if above is None else plain(above / SMALL[below])
    low, mark, high = text.partition("分之")
    if not mark:
        high, mark, low = text.partition("/")
    above, under = parse_number(high), parse_number(low)
    if not above or not under:
        return None
    return plain(Fraction(above) / Fraction(under))


def parse_ordinal(text: str) -> int | None:
    """Return the rank that 第十五, 第3 or 首 says, or `None`.

    Example:
        >>> parse_ordinal("第十五"), parse_ordinal("首"), parse_ordinal("十五")
        (15, 1, None)
    """
    if text == "首":
        return 1
    rank = parse_number(text[1:]) if text.startswith("第") else None
    return int(rank) if rank is not None and rank == rank.to_integral_value() else None
