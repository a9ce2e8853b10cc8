"""Names that differ but mean one event of an article: with or without year, edition, land or second half."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.event_index import (
    CHINA,
    FAIR,
    JOINED,
    LEAST_ALIKE,
    LEAST_END,
    LEAST_EQUAL,
    TWO_LANDS,
    WHOLE_FAIR,
    fuller,
)
from greensilk_kg.zh.editions import edition

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.model.text import Sentence

EVENT = "Event"
NUMBER = re.compile(
    r"（?(?:第([一二三四五六七八九十百\d]{1,4})|(首))[届次期轮]）?|（([一二三四五六七八九十]{1,3}期)）"
)
YEAR = re.compile(r"（?(20\d\d)(?![\d年]\d)年?度?）?")
BRACKETS = re.compile("[（(][^（）()]{1,30}[）)]")
FILLER = re.compile(words("events/filler"))
"""What the name of an event may do without: 国际, 高级别."""
YEAR_ALONE = re.compile(r"(20\d\d)年?(?:\d{1,2}月)?")
YEAR_BEHIND = re.compile(r"（(20\d\d)年?度?）")
YEAR_BEFORE = re.compile(r"(20\d\d)年?度?(?:“一带一路”)?(?:国际|全球|世界|中国|全国)*[“《]?$")
LONGEST_YEAR = 20
"""Code points of a year, and of the words between it and a name."""
ANY_YEAR = re.compile(r"20\d\d(?=年)")
OF_ANOTHER = re.compile("(?:[上往历下][一两三]?[届次]|[去前明]年的?)[“《]?$")
"""What stands before the name of a series, or of another meeting of it."""
STATE = re.compile("^中国政府(?=援|捐|赠|无偿|向)")
"""Who gives what is handed over: the land itself."""
AND = re.compile("[与和同]")
SERIES = re.compile(
    "(?:已|先后|共|累计|连续|成功)[^，。；]{0,6}举[办行]了?[^，。；]{0,4}[届次]|每[年隔]|每[两二三四五]年|历届|年来|以来|创办|创立|创设|设立，|，本届"
)
"""What shows that a sentence speaks of all the meetings of a series."""


@dataclass(frozen=True, slots=True)
class Called:
    """What the name of an event says.

    Attributes:
        core: Its words without edition, year, marks and what it may do without.
        numbers: Its editions.
        years: Its years.
    """

    core: str
    numbers: frozenset[str]
    years: frozenset[str]

    def is_same(self, other: Called) -> bool:
        """Tell whether two names may be of one event: neither has another number or year than the other."""
        if not (_agree(self.numbers, other.numbers) and _agree(self.years, other.years)):
            return False
        short, full = sorted((self.core, other.core), key=len)
        if (short == full and len(short) >= LEAST_EQUAL) or _shortens(short, full):
            return True
        if len(short) < LEAST_ALIKE:
            return False
        if len(short) >= LEAST_END and full.endswith(short):
            return True
        return JOINED in full and JOINED not in short and short in full.split(JOINED)


def called(name: str) -> Called:
    """Return what the name of an event says.

    Args:
        name: Folded.

    Example:
        >>> called("第三届“海岛”国际论坛（2024）")
        Called(core='海岛论坛', numbers=frozenset({'三'}), years=frozenset({'2024'}))
    """
    name = edition(name)
    numbers = frozenset("一" if found[2] else found[1] or found[3] for found in NUMBER.finditer(name))
    name = NUMBER.sub("", name)
    years = frozenset(found[1] for found in YEAR.finditer(name))
    core = STATE.sub(CHINA, skeleton(BRACKETS.sub("", YEAR.sub("", name))))
    return Called(FILLER.sub("", core), numbers, years)


def twins(names: Iterable[tuple[str, Mention]], entries: Collection[str] = ()) -> Mapping[str, Mention]:
    """Return which events of an article have another name: name → the mention with the fullest name.

    Where a name fits two that are not the same (the forum, its second and its third edition), it stays alone.

    Args:
        names: Each mention of an event in the article that is no known thing, with its name folded.
        entries: Names that fill a line each: of two in a list, one with an edition and one without, each
            is a meeting of its own.
    """
    known: dict[str, tuple[Called, Mention]] = {}
    for name, mention in names:
        known.setdefault(mention.name, (called(name), mention))
    found: dict[str, Mention] = {}
    near = fuller({name: own.core for name, (own, _) in known.items()})
    for name, (own, mention) in known.items():
        listed = name in entries
        alike = [
            (other, one)
            for key in near[name]
            for other, one in (known[key],)
            if own.is_same(other) and not (listed and key in entries and own.numbers != other.numbers)
        ]
        if alike and _are_one([other for other, _ in alike]):
            found[name] = max(mention, *(one for _, one in alike), key=_length)
    return {name: _last(found, one) for name, one in found.items() if name != _last(found, one).name}


class YearHeadings:
    """The years that stand over the entries of a chronicle.

    Args:
        text: The prepared text, folded.
        sentences: Those of an article, in order.
    """

    def __init__(self, text: str = "", sentences: Iterable[Sentence] = ()) -> None:
        headings = (one.span for one in sentences if one.role == "heading")
        found = ((span.start, YEAR_ALONE.fullmatch(span.of(text))) for span in headings)
        self._years = [(start, year[1]) for start, year in found if year is not None]

    def differ(self, one: int, other: int) -> bool:
        """Tell whether two offsets stand below years that are not the same."""
        return len(self._years) > 1 and self._above(one) != self._above(other)

    def _above(self, offset: int) -> str:
        at = bisect_right(self._years, (offset, ""))
        return self._years[at - 1][1] if at else ""


def meant_by(mention: Mention, full: Mention, before: str, headings: YearHeadings) -> bool:
    """Tell whether a name means the event with a fuller one here: not that of another year, nor all of them.

    Args:
        mention: As the sentence has it.
        full: The mention with the fullest name.
        before: What the sentence says before, folded.
        headings: The years over entries: a name without an edition means none told below another year.
    """
    if NUMBER.search(mention.name) is None and headings.differ(mention.start, full.start):
        return False
    years, told = called(full.name).years, set(ANY_YEAR.findall(before))
    is_other = bool(years) and bool(told) and not years & told
    return not is_other and (mention.name == full.name or OF_ANOTHER.search(before) is None)


def is_of_series(short: str, full: str, sentence: str) -> bool:
    """Tell whether a name without an edition stands for all of a series, where the fuller one has one.

    Example:
        >>> is_of_series("海岛论坛", "第三届海岛论坛", "海岛论坛自2011年以来已举办14届。")
        True
    """
    return (
        NUMBER.search(short) is None
        and YEAR.search(short) is None
        and short != full
        and bool(SERIES.search(sentence))
    )


def is_of_another_year(full: str, text: str, start: int, end: int) -> bool:
    """Tell whether the year beside a short form is not that of the event whose full name has one.

    Args:
        full: The full name.
        text: Where the short form stands, folded.
        start: Its first code point.
        end: Behind its last.

    Example:
        >>> text = "丙丁论坛（2022）闭幕"
        >>> [is_of_another_year(f"丙丁论坛（{year}）", text, 0, 4) for year in (2021, 2022)]
        [True, False]
    """
    year = YEAR_BEHIND.match(text, end) or YEAR_BEFORE.search(text[max(0, start - LONGEST_YEAR) : start])
    years = YEAR.findall(full) if year is not None else []
    return bool(years) and year is not None and year[1] not in years


def _shortens(short: str, full: str) -> bool:
    """Tell whether a name is put together of another's letters, as those of fairs and of two lands are.

    Example:
        >>> _shortens("海博会", "中国海岛国家博览会"), _shortens("中拉建设论坛", "中国与拉美国家建设论坛")
        (True, True)
        >>> _shortens("林博会", "中国海岛国家博览会"), _shortens("中非建设论坛", "中国与拉美国家建设论坛")
        (False, False)
    """
    fair = FAIR.match(short)
    if fair is not None and full.endswith(WHOLE_FAIR):
        letters = iter(full)
        return all(letter in letters for letter in fair[0])
    lands = TWO_LANDS.match(short)
    rest = short[lands.end() :] if lands else ""
    if lands is None or len(rest) < LEAST_ALIKE or not (full.startswith(CHINA) and full.endswith(rest)):
        return False
    return AND.sub("", full[len(CHINA) : -len(rest)]).startswith(lands[1])


def _length(one: Mention) -> tuple[int, str]:
    return len(one.name), one.name


def _last(found: Mapping[str, Mention], one: Mention) -> Mention:
    """Return the fullest name to which a name leads."""
    longer = found.get(one.name, one)
    return one if longer.name == one.name else _last(found, longer)


def _are_one(those: Sequence[Called]) -> bool:
    return all(one.is_same(other) for one in those for other in those)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one
