"""The forms of quantities in folded Chinese text, as regular expressions made from the lexicon.

Each pattern begins with a set of characters, so that the engine skips all other text at full speed;
what must not stand before is asked by looking back from there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from greensilk_kg.zh.numerals import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

INSIDE = "余多来"
"""Characters between digits and unit that weaken a number (200余万株)."""

_BASES = "瓦克米伏卡焦"  # 千 before these is a part of the unit
_SCALE = rf"(?:[十百千]?万亿|[十百千]?[万亿]|[十百千](?![{_BASES}]))"
_SEP = r" ?(?:——|[—–\-－~～至到]) ?"
_INSIDE = rf"(?: ?[{INSIDE}])?"
_REST = r"(?:(?<=[万亿])[0-9]{3,4}+(?:\.[0-9]++)?|(?<=[万亿])[0-9],[0-9]{3}+)?"
"""What stands behind the last 万: 433万5900."""
_GROUPS = (
    r"(?:(?<![表图第章节例][0-9])(?<![表图第章节例] [0-9])(?<!^[0-9])(?<!\n[0-9])"
    r"[0-9]{0,2}+(?: [0-9]{3}(?![0-9]))++(?:\.[0-9]++)?|[0-9,.]*+)"
)
"""Digits behind the first: groups of three may stand apart (1 240), but not behind an item's number."""
_ARABIC = rf"{_GROUPS}(?: ?[{INSIDE}]?{_SCALE}(?:[0-9.]++[{INSIDE}]?{_SCALE})*{_REST})?{_INSIDE}"
_NO_ARABIC = r"(?<![0-9A-Za-z.×+第$¥￥€£\-][0-9])(?<![0-9],[0-9])(?<![^瓦W时h]/[0-9])"
_HAN = rf"(?:[{HAN.replace('千', '')}]|千(?![{_BASES}]))*(?:点[〇零一二三四五六七八九]+[万亿]?)?{_INSIDE}"
_NO_HAN = rf"(?<![{HAN}0-9几数第初点.][{HAN}])(?<![{HAN}0-9][{INSIDE}][{HAN}])"
_END = r"(?<=[万亿])(?=[，。；、）)]|$)"
_NOUN = r"(?:(?<=[万亿])|(?<=[万亿][余多]))(?=[，。；、）)\u4e00-\u9fff]|$)(?![余多几度])"
_HALF = (
    r"一(?<![另前后上下统唯单万]一)半(?:(?=以上|多|左右|的(?!时间|机会|路程|功劳))|(?<=[占超近逾约]一半))|"
    r"半(?<![一多大小]半)数(?:(?=以上|的)|(?<=[近过占约逾]半数))"
)
"""Half of something, where the words beside it show that a share is told."""


@dataclass(frozen=True, slots=True)
class Word:
    """A form, what may not follow it, and what may although it begins like that (名: 名人, but 500名人员)."""

    form: str
    barred: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns with the groups `low`, `half`, `per`, `after`; some with `unit`, `high`, `high2`, `unit2`.

    Attributes:
        arabic: A figure with Arabic digits: 27万多家, 15%～20%.
        han: A figure with Chinese numerals: 一百二十家, 三到五年.
        sign: A sign of money (`US$`).
        money: An amount behind a sign (group `sign`): US$5亿.
        ordinal: 第三届, 首批 (groups `rank` and `unit`, or `first`).
        percent: 百分之五.
        fraction: 三分之二, 1/7 (the whole is `low`).
        half: 一半, 半数 where it is a share.
    """

    arabic: re.Pattern[str]
    han: re.Pattern[str]
    sign: re.Pattern[str]
    money: re.Pattern[str]
    ordinal: re.Pattern[str]
    percent: re.Pattern[str]
    fraction: re.Pattern[str]
    half: re.Pattern[str]


def compile_grammar(
    units: Sequence[Word],
    measures: Sequence[Word],
    after: Sequence[Word],
    rates: Sequence[str],
    signs: Sequence[str],
) -> Grammar:
    """Return the patterns for a lexicon.

    Args:
        units: Units and measure words.
        measures: Measure words alone: what ordinals count.
        after: Qualifiers behind a unit.
        rates: Rates behind a unit.
        signs: Signs before an amount of money.
    """
    unit, counted = _alternatives(units), _alternatives(measures)
    tail = _tail(after, rates)
    arabic, han = rf"[0-9]{_ARABIC}", rf"[{HAN}]{_HAN}"
    first_arabic, first_han = rf"[0-9]{_NO_ARABIC}{_ARABIC}", rf"[{HAN}]{_NO_HAN}{_HAN}"
    sign = "|".join(map(re.escape, sorted(signs, key=len, reverse=True)))
    return Grammar(
        arabic=re.compile(_figure(first_arabic, arabic, unit, _NOUN) + tail),
        han=re.compile(_figure(first_han, han, unit, _END) + tail),
        sign=re.compile(sign),
        money=re.compile(
            rf"(?P<sign>{sign}) ?(?P<low>{arabic})(?:{_SEP}(?P<high>{arabic}))?(?: ?(?P<unit>{unit}))?{tail}"
        ),
        ordinal=re.compile(
            rf"[第首](?:(?<=第) ?(?P<rank>[0-9]++|[{HAN}]++)(?: ?(?P<unit>{counted}))?"
            rf"|(?<=首)(?<!元首)(?P<first>{counted}))"
        ),
        percent=re.compile(
            rf"百分之(?P<low>{arabic}|{han})(?:{_SEP}(?:百分之)?(?P<high>{arabic}|{han}))?{tail}"
        ),
        fraction=re.compile(
            rf"(?P<low>[{HAN}]{_NO_HAN}[{HAN}]*分之(?:[0-9]++|[{HAN}]++)"
            rf"|[0-9]{_NO_ARABIC}[0-9]*+/[0-9]++(?![0-9A-Za-z./])){tail}"
        ),
        half=re.compile(rf"(?P<low>{_HALF}){tail}"),
    )


def _figure(first: str, other: str, unit: str, none: str) -> str:
    """Return number, unit (or `none`, where it may lack), and a second number before or behind the unit."""
    shared = rf"(?:{_SEP}(?P<high>{other}))?"
    own = rf"(?:{_SEP}(?P<high2>{other}) ?(?P<unit2>{unit}))?"
    return rf"(?P<low>{first}){shared}(?: ?(?P<unit>{unit}){own}|(?P<none>{none}))"


def _tail(after: Sequence[Word], rates: Sequence[str]) -> str:
    """Return what may follow a unit: a half, a rate, a qualifier."""
    rate = "|".join(rf"{re.escape(form)}(?![A-Za-z])" for form in sorted(rates, key=len, reverse=True))
    half = (
        r"(?:(?<=[年月天时周成])(?P<half>半)(?![数岛径导球])"
        r"|(?<=成)(?P<tenths>[二三四五六七八九])(?=[的，。、；以左])(?!的?[农线产级]))?"
    )
    return rf"{half}(?P<per>{rate})?(?: ?(?P<after>{_words(after)}))?"


def _words(words: Iterable[Word]) -> str:
    """Return the alternatives of words, the longest first."""
    return "|".join(map(_word, sorted(words, key=lambda word: (-len(word.form), word.form))))


def _alternatives(words: Iterable[Word]) -> str:
    """Return the alternatives of many words, grouped by their first character."""
    ordered = sorted(words, key=lambda word: (word.form[0], -len(word.form), word.form))
    groups = groupby(ordered, key=lambda word: word.form[0])
    firsts = {
        first: "|".join(_word(word)[len(re.escape(first)) :] for word in group) for first, group in groups
    }
    return "|".join(rf"{re.escape(first)}(?:{rest})" for first, rest in firsts.items())


def _word(word: Word) -> str:
    """Return the pattern of a form that is not the beginning of another word."""
    form = re.escape(word.form)
    if len(word.form) > 1 and word.form[0] == "个":
        form = f"个[{INSIDE}半]?{form[1:]}"
    barred = list(map(re.escape, word.barred))
    if word.form[-1].isascii() and word.form[-1].isalnum():
        barred.append("[A-Za-z0-9]")
    if not barred:
        return form
    yet = "|".join(map(re.escape, word.allowed))
    return f"{form}(?:(?!{'|'.join(barred)}){f'|(?={yet})' if yet else ''})"
