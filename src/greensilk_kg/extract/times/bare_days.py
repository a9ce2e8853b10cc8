"""Days that lean on another date: 12日 behind a dateline of that month, 当天, 次日, 今天, 三天前."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.begins import finditer
from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.times.leaning import LEANING, lean
from greensilk_kg.extract.times.published import published
from greensilk_kg.extract.times.same_year import same_years
from greensilk_kg.model.value import DateMatch
from greensilk_kg.zh.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.times.published import Published
    from greensilk_kg.model.text import Article, Text
    from greensilk_kg.model.value import DateParts

HOW = "value/date"
PART = "(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚间|晚上|晚(?![会宴报期餐些于]))"
CLOCK = r"\d{1,2}(?:时(?!代)(?:\d{1,2}分)?|点(?:\d{1,2}分|半|整)?|:\d\d)许?"
DEEDS = f"[，在于由从以应对向]|）[在于，举召开]|{words('times/deed')}"
ENTRY = r"(?:(?<=\n\d日)|(?<=\n\d\d日))(?![本均照常志记用前后内起止、至])"
"""A day that begins a line: an entry of a list of what a month brought."""
BEGUN = r"(?:(?<=[，。；]\d日)|(?<=[，。；]\d\d日))(?=[㐀-鿿])(?![本均照常志记用前后内起止至游程间语元版历])"
"""A day that begins a clause, whatever was done on it."""
BARE = re.compile(
    rf"(?:当地时间)?(?:(?<=截至)|(?<=截止)|(?<![\d月年日、至到—\-~·.第]))(?:(?P<low>\d{{1,2}})(?:日|号)?[至到—\-~]{{1,2}})?(?P<day>\d{{1,2}})(?:日|号(?=[在举召于抵下上凌中晚]))(?:{PART}|{CLOCK}|(?={DEEDS})|{ENTRY}|{BEGUN})"
)
SAME = re.compile(
    rf"(?:(?:(?<=[，。；）])|^|(?<=于)|(?<=\n))(?:(?:同日|同一天|当日|当天)(?:{PART}|(?=[，在]))|当晚(?=[，在]))"
    rf"|(?<=[会坛式动班展])(?:同日|当日|当天)(?=在)|(?<=[㐀-鿿”）])(?<![的该于日在])(?:当日|当天)(?:{PART}(?=[在举召宣发会出])|(?=举行|举办|召开)))"
)
NEXT = re.compile(rf"(?:(?<=[，。；）])|^|(?<=于)|(?<=\n))(?:次日|翌日|第二天)(?:{PART}|(?=[，在]))")
FOLLOWING = ((SAME, ("同日", "同一天", "当日", "当天", "当晚")), (NEXT, ("次日", "翌日", "第二天")))
"""Each with words of which one stands in every match."""
NOW = "今"
SAID = re.compile("(?:致辞|讲话|发言|仪式上|会上|开幕式上)[^。；]{0,10}?(?:表示|说|指出|强调|介绍)[^\n]*$")
"""Behind these 今天 is the day of the speech, not that of publication: 甲在致辞中表示，今天….."""
DATELINE = re.compile("[电讯]")
LEAD = re.compile(r"(?:消息|讯)(?:（[^（）\n]{1,12}）|\([^()\n]{1,12}\))?[：:]\s?$")
"""What stands before the date of the news where it has no dateline: 某网消息：5月6日."""
DAY = re.compile(r"\d[日号]")
MOST_BACK = 6
TURN = 26
STOP = re.compile("[，。；：]")
AROUND = 60
"""How far a sentence is searched for words that say that a day is to come."""
TO_COME = re.compile("将|拟|定于|预计|计划|预定|即将|开放至|截止|截至|起")
MONTHS = 12
LONGEST_MONTH = 31
EVERY_MONTH = 28
FEBRUARY = 2
MOST_LOOKED_AT = 12


def bare_days(text: Text, article: Article) -> tuple[Mention, ...]:
    """Return the days of an article that another date of it completes, in order.

    A bare day is of the month of the date before it in the article, where it does not lie more than a few
    days before that; where that is the day of publication, it lies at or shortly before it. 同日 and 次日
    go by the date before in the same paragraph; 同日 at its begin goes by the date with which the paragraph
    before begins, or by the article's first where that is a dateline's. 今天, 昨晚, 三天前, 上月 go by the
    day of publication alone; 同年12月 by the year before it.

    Args:
        text: The prepared text.
        article: Part of it.
    """
    base = article.span.start
    folded = article.span.of(text.folded)
    day = published(text, article)
    dates = find_dates(folded)
    full = [found for found in dates if found.first.month and found.first.day]
    found = [*_days(folded, base, full, day), *(_leaning(folded, base, day) if day else ())]
    found += _following(folded, base, full, found)
    found += same_years(folded, base, dates)
    return tuple(sorted(found, key=lambda one: one.start))


def with_days(values: tuple[Mention, ...], days: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the values of a sentence with its leaning days.

    A day that explains itself (昨晚（5月6日）) holds the date in its brackets; else a value wins.
    """
    if not days:
        return values
    rest = tuple(
        one for one in values if not any(day.start <= one.start and one.end <= day.end for day in days)
    )
    return (*rest, *(day for day in days if not any(day.overlaps(one.start, one.end) for one in rest)))


def _leaning(folded: str, base: int, day: Published) -> Iterator[Mention]:
    for found in LEANING.finditer(folded):
        line = folded.rfind("\n", 0, found.start()) + 1
        is_said = found["day"] == NOW and SAID.search(folded, line, found.start()) is not None
        parts = None if is_said else lean(found, day.parts)
        if parts is not None:
            yield _mention(found, base, (parts, None), (day.span.start, day.span.end))


def _mention(
    found: re.Match[str], base: int, parts: tuple[DateParts, DateParts | None], source: tuple[int, int]
) -> Mention:
    value = DateMatch(found.start(), found.end(), *parts, source=source)
    return Mention(base + found.start(), base + found.end(), "Date", "", "", HOW, value=value)


def _days(folded: str, base: int, full: list[DateMatch], issued: Published | None) -> Iterator[Mention]:
    starts = [found.start for found in full]
    for found in finditer(BARE, folded) if "日" in folded else ():
        number = bisect_left(starts, found.start())
        before = full[number - 1] if number else None
        if before is not None and before.end > found.start():
            continue
        if issued is not None and _by_issue(folded, base, found, before, issued):
            parts = _near(found, issued.parts)
            if parts is not None:
                yield _mention(found, base, parts, (issued.span.start, issued.span.end))
            continue
        parts = _after(found, before) if before else None
        if parts is not None and before is not None:
            yield _mention(found, base, parts, (base + before.start, base + before.end))


def _following(folded: str, base: int, full: list[DateMatch], days: list[Mention]) -> Iterator[Mention]:
    """Yield 同日 and 次日: they go by the date before, whether that says it all or leans on another."""
    leaning = [one.value for one in days if isinstance(one.value, DateMatch)]
    known = sorted([*full, *leaning], key=lambda one: one.start)
    starts = [one.start for one in known]
    for pattern, signs in FOLLOWING:
        for found in pattern.finditer(folded) if any(sign in folded for sign in signs) else ():
            number = bisect_left(starts, found.start())
            meant = _meant(folded, found, known[:number][-MOST_LOOKED_AT:], known[0]) if number else None
            parts = _same(found, meant) if meant else None
            if meant is not None and parts is not None:
                source = meant.source or (base + meant.start, base + meant.end)
                yield _mention(found, base, (parts, None), source)


def _meant(folded: str, found: re.Match[str], known: list[DateMatch], first: DateMatch) -> DateMatch | None:
    """Return the date that 同日 goes by: the one before it in its paragraph, else that of the news."""
    before = known[-1]
    if before.end > found.start():
        return None
    if "\n" not in folded[before.end : found.start()]:
        return before
    if found.re is NEXT:
        return None
    if _begins_paragraph_before(folded, before.start, found.start()):
        return before
    news = [one for one in known if one.source is not None and DAY.search(folded, one.start, one.end)]
    is_news = DATELINE.match(folded, first.end) or LEAD.search(folded, 0, first.start)
    return news[-1] if news else first if is_news else None


def _begins_paragraph_before(folded: str, start: int, at: int) -> bool:
    """Tell whether a date begins the paragraph before the one in whose first clause an offset lies."""
    begins = not start or folded[start - 1] == "\n"
    paragraph = folded.rfind("\n", 0, at) + 1
    return begins and folded.find("\n", start) == paragraph - 1 and not STOP.search(folded, paragraph, at)


def _by_issue(
    folded: str, base: int, found: re.Match[str], before: DateMatch | None, issued: Published
) -> bool:
    """Tell whether a bare day goes by the day of publication: no other stands before in the paragraph."""
    if before is None or issued.span.start <= base + before.start < issued.span.end:
        return True
    if _begins_line(folded, before.start) and _begins_line(folded, found.start()):
        return False
    return "\n" in folded[before.end : found.start()]


def _begins_line(folded: str, at: int) -> bool:
    return at == 0 or folded[at - 1] == "\n"


def _near(found: re.Match[str], issue: DateParts) -> tuple[DateParts, DateParts | None] | None:
    """Return a bare day at or shortly before the day of publication, or behind it if it is to come."""
    low, day = found["low"], int(found["day"])
    begun = int(low) if low else day
    known, month, year = issue.day or 0, issue.month or 0, issue.year
    if not 0 < begun <= day <= LONGEST_MONTH:
        return None
    if known < begun <= known + MOST_BACK and not _is_to_come(found):
        return None
    if day > known + MOST_BACK:
        if known > MOST_BACK or begun < TURN:
            return None
        month, year = (month - 1, year) if month > 1 else (MONTHS, year - 1 if year else None)
    first = replace(issue, year=year, month=month, day=begun)
    return first, replace(first, day=day) if low else None


def _is_to_come(found: re.Match[str]) -> bool:
    """Tell whether the sentence around a day says that it is still to come."""
    folded = found.string
    end = folded.find("。", found.end(), found.end() + AROUND)
    begin = folded.rfind("。", max(0, found.start() - AROUND), found.start()) + 1
    return TO_COME.search(folded, begin, found.end() + AROUND if end < 0 else end) is not None


def _after(found: re.Match[str], before: DateMatch) -> tuple[DateParts, DateParts | None] | None:
    """Return a bare day in the month of the date before it, unless it lies long before that."""
    low, day = found["low"], int(found["day"])
    begun = int(low) if low else day
    known = before.first.day or 0
    if not known - MOST_BACK <= begun <= day <= LONGEST_MONTH or not begun:
        return None
    return replace(before.first, day=begun), replace(before.first, day=day) if low else None


def _same(found: re.Match[str], meant: DateMatch) -> DateParts | None:
    if meant.last is not None or not meant.first.day:
        return None
    if found.re is SAME:
        return meant.first
    return _next(meant.first)


def _next(day: DateParts) -> DateParts | None:
    """Return the day behind another; `None` where nobody knows how many days its month has."""
    number, month = day.day or 0, day.month or 0
    if number < EVERY_MONTH:
        return replace(day, day=number + 1)
    if day.year is None and month == FEBRUARY:
        return None
    if number < monthrange(day.year or 1, month)[1]:
        return replace(day, day=number + 1)
    if month < MONTHS:
        return replace(day, month=month + 1, day=1)
    return replace(day, year=day.year + 1, month=1, day=1) if day.year else None
