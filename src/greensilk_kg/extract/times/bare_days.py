"""Days without a month: 12日 behind a dateline of that month, 当天, 次日."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.model.value import DateMatch
from greensilk_kg.zh.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.model.text import Article, Text
    from greensilk_kg.model.value import DateParts

HOW = "value/date"
PART = "(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚间|晚上|晚(?![会宴报期餐些于]))"
BARE = re.compile(
    rf"(?<![\d月年日、至到—\-~·.第])(?:(?P<low>\d{{1,2}})(?:日|号)?[至到—\-~]{{1,2}})?(?P<day>\d{{1,2}})日"
    rf"(?:{PART}|(?=[，在于]|举行|举办|开幕|闭幕|召开|启幕|落幕|启动|宣布|签署|发布|正式|揭牌|开工|表示|说|会见|抵达|出席|与|同))"
)
BEGINS = r"(?<![㐀-鿿]{2})"
SAME = re.compile(rf"(?:(?<=[，。；）])|^|(?<=于)|(?<=\n))(?:同日|当日|当天)(?:{PART}|(?=[，在]))")
NEXT = re.compile(rf"(?:(?<=[，。；）])|^|(?<=于)|(?<=\n))(?:次日|翌日|第二天)(?:{PART}|(?=[，在]))")
DATELINE = re.compile("[电讯]")
MOST_BACK = 6


def bare_days(text: Text, article: Article) -> tuple[Mention, ...]:
    """Return the days of an article whose month another date gives, in order.

    A bare day is of the month of the date before it in the article, where it does not lie more than a few
    days before that; 同日 and 次日 go by the date before in the same paragraph, or, at its begin, by the
    article's first where that is a dateline's.

    Args:
        text: The prepared text.
        article: Part of it.
    """
    base = article.span.start
    folded = article.span.of(text.folded)
    full = [found for found in find_dates(folded) if found.first.month and found.first.day]
    return tuple(sorted(_days(folded, base, full), key=lambda one: one.start))


def _days(folded: str, base: int, full: list[DateMatch]) -> Iterator[Mention]:
    starts = [found.start for found in full]
    for pattern in (BARE, SAME, NEXT):
        for found in pattern.finditer(folded):
            number = bisect_left(starts, found.start())
            before = full[number - 1] if number else None
            if before is None or before.end > found.start():
                continue
            parts = _read(folded, found, before, full[0])
            if parts is not None:
                value = DateMatch(found.start(), found.end(), *parts)
                start, end = base + found.start(), base + found.end()
                yield Mention(start, end, "Date", "", "", HOW, value=value)


def _read(
    folded: str, found: re.Match[str], before: DateMatch, first: DateMatch
) -> tuple[DateParts, DateParts | None] | None:
    if found.re is BARE:
        low, day = found["low"], int(found["day"])
        begun = int(low) if low else day
        known = before.first.day or 0
        if not known - MOST_BACK <= begun <= day <= 31 or not begun:  # noqa: PLR2004 days of a month
            return None
        return replace(before.first, day=begun), replace(before.first, day=day) if low else None
    near = before if "\n" not in folded[before.end : found.start()] else None
    if near is None and found.re is SAME and DATELINE.match(folded, first.end):
        near = first
    if near is None or near.last is not None:
        return None
    if found.re is SAME:
        return near.first, None
    day = (near.first.day or 0) + 1
    return (replace(near.first, day=day), None) if day <= 28 else None  # noqa: PLR2004 every month has it
