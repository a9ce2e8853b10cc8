"""Where the year of a date comes from that has none: a heading, a date before it, the masthead, the issue."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.times.published import HALF_A_YEAR, published
from greensilk_kg.model.text import Span
from greensilk_kg.model.value import DateMatch
from greensilk_kg.zh.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import ArticleReading, Reading
    from greensilk_kg.model.claim import DateBasis
    from greensilk_kg.model.document import Document
    from greensilk_kg.model.text import Text
    from greensilk_kg.model.value import DateParts

    Year = tuple[int | None, DateBasis, Span | None]
    """A year or `None`, what it rests on, and where that stands in the prepared text."""

YEAR = re.compile(r"((?:19|20)\d\d)(?: ?年|$)()")
HAN_YEAR = re.compile("[一二][〇零○九]")
"""How a heading begins that writes a year in Chinese figures: 二〇二一年."""
EXTRACT = r"(?:[（(](?:节选|摘[编要登录选]|选[登编载]|精选|连载|[上中下])[)）])?"
OF_A_YEAR = re.compile(
    rf"((?:19|20)\d\d) ?年(?:度|全年)?(?:[^，。；：\d]{{0,6}}){any_of('times/looks-back')}{EXTRACT}$|"
    rf"{any_of('times/looks-back')}[（(]((?:19|20)\d\d) ?年?度?[）)]$|"
    r"^(?:回顾|盘点|回眸|细数|难忘|总结)((?:19|20)\d\d) ?年"
)
"""A heading over what a year brought: 某集团2022年大事记."""
MASTHEAD = re.compile(r"(?<![自从由至到较比在])(20\d\d) ?年(?:(\d{1,2})月|第?\d{1,3}期|[春夏秋冬]季)")
ISSUE = ("号", "刊")
"""Behind the month of an issue: 2024年1月号."""
EDITION = re.compile(r"(20\d\d)(?!\d|[—–\-])")
EDITION_BEHIND = re.compile(r"(?<![\d—–\-])(?:（(20\d\d)年?度?）|(20\d\d))[”》]?$")
YEAR_OF = re.compile(r"(?<!\d)(20\d\d)年(?:第[一二三四五六七八九十\d]+[批期届次])?[^，。；、：\d]{0,20}$")
"""The year of an event before its name: 2017年第二批环境合作“湿地培训班”."""
RECALLED = re.compile("曾|出席|参加|派员|赴|[上首那][一]?[届次]|当时|举[行办](?!的)|召开(?!的)")
"""Between a year and an event: that this is another one, long past, than what the text tells of."""
BARE_EDITION = re.compile("[上首那]一?[届次]")
PART_OF_YEAR = re.compile("年[上下]半年|年(?:前|第)?[一二三四123]个?季度|年前[一二三四五六七八九十\\d]+个?月")
"""A part of a year (2021年前三季度), behind which a bare month is one of that year."""
LONGEST_PART = 6
COMPARES = {"较", "比", "同", "与"}
"""Before a time that only another is held against: 较2019年9月."""
AHEAD = re.compile(
    "[将拟]|预计|计划|规划|有望|力争|定于|预期|预定|即将|届时|目标|前(?=[^，。；]{0,6}(?:建成|完成|完工|投产|竣工))|截止"
)
"""What shows that a sentence may speak of a month to come."""
SOON = 1
"""Months that what a report speaks of as done may lie behind it: what begins next month."""
CLAUSE_END = re.compile("[，。；：、]")
STOPS = "。！？\n"
TITLES = re.compile("《[^《》]*》?|“[^“”]*”?")
PLANNED = re.compile("预计|按计划|计划(?=[于在\\d])|有望|力争|[拟将](?=[于在\\d])|预期|预定|即将|定于|可望")
"""Before a date that lies ahead."""
LONGEST_OF = 36
FIRST_LINES = 120
AS_OF = re.compile(r"截[至止]((?:19|20)\d\d)年(\d{1,2})月")
"""Up to when figures are: shortly before the text was written."""


class Years:
    """Tells the years that one article gives to its dates.

    Args:
        document: Its register entry gives the year of issue.
        text: The prepared text.
        article: The article; its 来源 line may hold a date.

    Attributes:
        issued: When the document was issued, as its register has it, or `None`.
    """

    def __init__(self, document: Document, text: Text, article: ArticleReading) -> None:
        self._text = text
        self.issued = document.entry.issued if document.entry else None
        self._credit = article.article.credit
        self._article = article
        self._span = (article.article.span.start, article.article.span.end)
        self._published = published(text, article.article)

    def heading(self, reading: Reading) -> Year:
        """Return the year that a heading over a sentence begins with, or that it looks back on."""
        for span in reversed(reading.sentence.headings):
            heading = span.of(self._text.folded)
            found = YEAR.match(heading) or OF_A_YEAR.search(heading)
            if found:
                return int(found[found.lastindex or 1] or found[1]), "heading", span
            if HAN_YEAR.match(heading) and (dates := find_dates(heading)) and dates[0].first.year:
                return dates[0].first.year, "heading", span
        return None, "heading", None

    def of_clause(self, mention: Mention, reading: Reading) -> Year:
        """Return the year that 今年 or 去年 tells in the clause of a day: 今年的论坛于10月29日开幕."""
        given = self._published.parts.year if self._published is not None else None
        for one in reversed(reading.mentions):
            value = one.value
            if one.end > mention.start or not isinstance(value, DateMatch) or given is None:
                continue
            parts = value.first
            is_here = CLAUSE_END.search(self._text.folded, one.end, mention.start) is None
            if is_here and parts.relative is not None and parts.month is None:
                return given + parts.relative, "dateline", Span(one.start, one.end)
            break
        return None, "dateline", None

    def earlier(self, mention: Mention, reading: Reading) -> Year:
        """Return the year of the last full date before this one in the article, or of its publication.

        Where the article tells its day of publication, a date in another paragraph gives no year.
        """
        issued = self._published is not None and self._published.parts.year is not None
        dates = self._full.get(reading.sentence.paragraph if issued else None, ())
        at = bisect_left(dates, mention.start, key=_begin)
        here = reading.sentence.span
        while at and dates[at - 1][1].start < here.start and self._is_planned(dates[at - 1][1]):
            at -= 1
        if at:
            year, span = dates[at - 1]
            if self._text.folded.startswith(ISSUE, span.end) and isinstance(mention.value, DateMatch):
                issue = self.masthead(mention.value.first)
                return issue if issue[0] is not None else (year, "dateline", span)
            return year, "dateline", span
        value = mention.value
        parts = value.first if isinstance(value, DateMatch) else None
        told = reading.sentence.role == "body" and AHEAD.search(reading.masked.string) is None
        return self.dateline(parts, ahead=SOON if told else HALF_A_YEAR)

    def _is_planned(self, date: Span) -> bool:
        """Tell whether the clause of a date tells what is to be: 工厂预计2026年下半年投产."""
        folded = self._text.folded
        low = max((folded.rfind(stop, 0, date.start) for stop in STOPS), default=-1) + 1
        end = CLAUSE_END.search(folded, date.end)
        clause = TITLES.sub("", folded[low : end.start() if end else date.end])
        return PLANNED.search(clause) is not None

    def dateline(self, parts: DateParts | None = None, ahead: int = HALF_A_YEAR) -> Year:
        """Return the year of publication: 今年 and 去年 count from there or from the issue.

        A month without a year that would lie more than `ahead` months behind it is of the year before.
        """
        issue = self._published
        if issue is not None and issue.parts.year is not None:
            month, year = issue.parts.month or 0, issue.parts.year
            late = parts is not None and parts.relative is None and (parts.month or 0) > month + ahead
            return year - late, "dateline", issue.span
        if self._credit is not None:
            dates = find_dates(self._credit.of(self._text.folded))
            if dates and dates[0].first.year:
                return dates[0].first.year, "dateline", self._credit
        return None, "dateline", None

    def masthead(self, parts: DateParts | None = None) -> Year:
        """Return the year in the document's first lines, where no register tells its issue.

        What the text tells behind its first sentence is told of another time: 电站2023年3月开工, 去年完工.
        A month without a year that lies far behind the month of the issue is of the year before.
        """
        found = MASTHEAD.search(self._text.folded, 0, FIRST_LINES) if self.issued is None else None
        if found is None or self._is_told_later(found.start()):
            return None, "issue", None
        late = bool(
            found[2] and parts is not None and parts.relative is None
            and (parts.month or 0) > int(found[2]) + HALF_A_YEAR
        )  # fmt: skip
        return int(found[1]) - late, "issue", Span(found.start(), found.end())

    def _is_told_later(self, at: int) -> bool:
        """Tell whether an offset lies in the running text of the document, behind its first sentence."""
        told = [one.span for one in self._text.articles[0].sentences if one.role == "body"]
        return any(span.start <= at < span.end for span in told[1:])

    def named_after(self) -> Year:
        """Return the year in the name of the first event of the article that has one (2024年海岛论坛)."""
        for reading in self._article.readings:
            for one in reading.mentions:
                if one.kind != "Event":
                    continue
                found = _year_in(one.plain) or YEAR_OF.search(
                    self._text.folded, max(0, one.start - LONGEST_OF), one.start
                )
                if found and not (RECALLED.search(found[0]) or BARE_EDITION.match(one.plain)):
                    return int(found[found.lastindex or 1]), "heading", Span(one.start, one.end)
        return None, "heading", None

    def as_of(self, parts: DateParts) -> Year:
        """Return the year of a day in a text that tells only up to which month its figures are."""
        found = AS_OF.search(self._text.folded, *self._span)
        if found is None or parts.month is None or parts.relative is not None:
            return None, "dateline", None
        year, month = int(found[1]), int(found[2])
        later = month > parts.month + HALF_A_YEAR
        return year + later, "dateline", Span(*found.span(1))

    def issue(self, parts: DateParts) -> Year:
        """Return the year of issue, or the one before where the month would lie in the future."""
        if self.issued is None:
            return None, "issue", None
        later = parts.month and self.issued.month and parts.month > self.issued.month
        return self.issued.year - bool(later and parts.relative is None), "issue", None

    def _year_told(self, parts: DateParts, date: Mention) -> int | None:
        """Return the year that a date with a month or a part of the year tells, be it as 今年."""
        if self._text.folded[date.start - 1 : date.start] in COMPARES:
            return None
        if parts.month is None or parts.relative is None:
            part = PART_OF_YEAR.search(self._text.folded, date.start, date.end + LONGEST_PART)
            return parts.year if parts.month or part else None
        given = self._published.parts.year if self._published is not None else None
        return parts.year or (given + parts.relative if given else None)

    @cached_property
    def _full(self) -> Mapping[int | None, Sequence[tuple[int, Span]]]:
        """Years and places of the article's full dates, in order: of each paragraph, and at `None` of all."""
        found: dict[int | None, list[tuple[int, Span]]] = {}
        for reading in self._article.readings:
            for date in reading.mentions:
                value = date.value
                year = self._year_told(value.first, date) if isinstance(value, DateMatch) else None
                if year is not None:
                    one = (year, Span(date.start, date.end))
                    found.setdefault(reading.sentence.paragraph, []).append(one)
                    found.setdefault(None, []).append(one)
        return found


def _year_in(name: str) -> re.Match[str] | None:
    """Return the year with which an event's name begins or ends (海岛论坛（2024）)."""
    return EDITION.match(name) or EDITION_BEHIND.search(name)


def _begin(date: tuple[int, Span]) -> int:
    return date[1].start
