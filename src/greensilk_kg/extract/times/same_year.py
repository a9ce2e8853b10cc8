"""Months whose year another date gives: 同年12月, 次年5月, 翌年竣工."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.model.value import DateMatch, DateParts
from greensilk_kg.zh.numerals import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HOW = "value/date"
SIGNS = ("同年", "当年", "次年", "翌年", "第二年", "转年", "转过年")
LATER = {"同": 0, "当": 0, "次": 1, "翌": 1, "第二": 1, "转": 1, "转过": 1}
DEEDS = words("times/came-about")
YEAR_OF = re.compile(
    rf"(?P<how>同|当|次|翌|第二|转过?)年(?:来?的?(?P<month>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月(?!报|刊)"
    rf"(?:(?P<day>\d{{1,2}})[日号])?(?:底|初|末|中旬|上旬|下旬)?(?!以来|起至)|(?:底|初|末|[春夏秋冬](?:季|天)?)?(?=即?(?:{DEEDS})))"
)
MONTHS = 12
LONGEST_MONTH = 31


def same_years(folded: str, base: int, known: Sequence[DateMatch]) -> Iterator[Mention]:
    """Yield the dates whose year is that of the date before them in the paragraph, or the next.

    Args:
        folded: The article.
        base: Its offset in the prepared text.
        known: Its dates, in order; offsets in the article.

    Example:
        >>> from greensilk_kg.zh.dates import find_dates
        >>> text = "电站2019年4月开工，次年10月完工。"
        >>> [one.value.first for one in same_years(text, 0, find_dates(text))]
        [DateParts(year=2020, month=10, day=None, relative=None)]
    """
    if not any(sign in folded for sign in SIGNS):
        return
    given: list[DateMatch] = []
    for found in YEAR_OF.finditer(folded):
        before = max(
            (one for one in (*known, *given) if one.end <= found.start()),
            key=lambda one: one.end,
            default=None,
        )
        parts = _parts(found, before) if before and "\n" not in folded[before.end : found.start()] else None
        if before is not None and parts is not None:
            told = (base + before.start, base + before.end) if before.first.year else None
            source = before.source or told
            value = DateMatch(found.start(), found.end(), parts, None, source=source)
            given.append(value)
            yield Mention(base + found.start(), base + found.end(), "Date", "", "", HOW, value=value)


def _parts(found: re.Match[str], before: DateMatch) -> DateParts | None:
    first = before.first
    later = LATER[found["how"]]
    if before.last is not None or (first.year is None and later):
        return None
    month = parse_number(found["month"]) if found["month"] else None
    day = int(found["day"]) if found["day"] else None
    if (month is not None and not 1 <= month <= MONTHS) or (
        day is not None and not 1 <= day <= LONGEST_MONTH
    ):
        return None
    is_back = not later and month is not None and first.month is not None and month < first.month
    if is_back or (first.year is None and month is None):
        return None
    year = None if first.year is None else first.year + later
    return DateParts(year, int(month) if month else None, day, first.relative)
