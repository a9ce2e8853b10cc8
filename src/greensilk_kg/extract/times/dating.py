"""The full date that a date in the text stands for, and where its year came from."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from greensilk_kg.extract.times.published import HALF_A_YEAR, published
from greensilk_kg.model.text import Span
from greensilk_kg.model.value import DateMatch
from greensilk_kg.zh.dates import complete, find_dates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import ArticleReading, Reading
    from greensilk_kg.model.claim import DateBasis
    from greensilk_kg.model.document import Document
    from greensilk_kg.model.text import Text
    from greensilk_kg.model.value import DateParts, PartialDate

YEAR = re.compile(r"((?:19|20)\d\d) ?年")
OF_A_YEAR = re.compile(
    r"((?:19|20)\d\d) ?年(?:度|全年)?(?:[^，。；：\d]{0,6})(?:大事记|大事|纪事|年鉴|回顾|年度报告|工作总结)$"
)
"""A heading over what a year brought: 某集团2022年大事记."""
MASTHEAD = re.compile(r"(20\d\d) ?年(?:\d{1,2}月|第?\d{1,3}期|[春夏秋冬]季)")
EDITION = re.compile(r"(20\d\d)(?!\d|[—–\-])")
YEAR_OF = re.compile(r"(?<!\d)(20\d\d)年(?:第[一二三四五六七八九十\d]+[批期届次])?[^，。；、：\d]{0,20}$")
"""The year of an event before its name: 2017年第二批环境合作“湿地培训班”."""
PAST = re.compile(
    r"^(?!.*(?:预计|计划|规划|拟|将|力争|目标|有望|承诺|愿景|战略|议程|前)).*(?:已|累计|显示|截[至止]|共)"
)
"""A sentence that speaks of what has been: its years do not lie ahead of the text."""
LONGEST_OF = 36
FIRST_LINES = 120


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as precise as the text.

    Attributes:
        date: The date, or the first of a range.
        last: The last date of a range, or `None`.
        basis: Where its year came from, or `None` where it stands in the date itself.
        context: Where that is in the prepared text, or `None`.
    """

    date: PartialDate
    last: PartialDate | None = None
    basis: DateBasis | None = None
    context: Span | None = None


class Dating:
    """Completes the dates of one article.

    Args:
        document: Its register entry gives the year of issue.
        text: The prepared text.
        article: The article; its 来源 line may hold a date.
    """

    def __init__(self, document: Document, text: Text, article: ArticleReading) -> None:
        self._text = text
        issued = document.entry.issued if document.entry else None
        self._issued = issued
        self._credit = article.article.credit
        self._article = article
        self._published = published(text, article.article)

    def date(self, mention: Mention, reading: Reading) -> Dated | None:
        """Return what a date mention stands for, or `None` where no year can be told."""
        value = mention.value
        if not isinstance(value, DateMatch):
            return None
        if value.first.year is not None:
            given = Span(*value.source) if value.source else None
            return self._dated(value, value.first.year, "dateline" if given else None, given)
        relative = value.first.relative is not None
        ways = (
            (self._dateline(value.first), self._issue(value.first))
            if relative
            else (
                self._heading(reading),
                self._earlier(mention, reading),
                self._issue(value.first),
                self._masthead(),
                self._named_after(),
            )
        )
        for year, basis, context in ways:
            if year is not None:
                return self._dated(value, year, basis, context)
        return None

    def is_ahead(self, year: int | None) -> bool:
        """Tell whether a year lies behind that of the issue, or of the text where that is unknown."""
        return year is not None and year > (self._issued.year if self._issued is not None else self._present)

    @cached_property
    def _present(self) -> int:
        """The year of the credit or masthead, else the latest in a full date; 0 where there is none."""
        year = self._dateline()[0] or self._masthead()[0]
        days = (
            one.value.first
            for reading in self._article.readings
            for one in reading.mentions
            if isinstance(one.value, DateMatch)
        )
        return year or max((day.year for day in days if day.year and day.month), default=0)

    @cached_property
    def _reached(self) -> int:
        """The latest year that the text speaks of as past."""
        years = (
            one.value.first.year or 0
            for reading in self._article.readings
            for one in reading.mentions
            if isinstance(one.value, DateMatch) and PAST.search(reading.masked.string)
        )
        return max(self._present, *years, 0)

    @property
    def is_undated(self) -> bool:
        """Tell whether nothing says when the text was written."""
        return self._issued is None and self._present == 0

    def is_future(self, year: int | None) -> bool:
        """Tell whether a year certainly lies behind that of the text."""
        present = self._issued.year if self._issued is not None else self._present and self._reached
        return year is not None and present > 0 and year > present

    def _dated(
        self, value: DateMatch, year: int, basis: DateBasis | None, context: Span | None
    ) -> Dated | None:
        first = complete(value.first, year)
        if first is None:
            return None
        last = None
        if value.last is not None:
            last = complete(value.last, value.last.year or year)
        return Dated(first, last, basis, context)

    def _heading(self, reading: Reading) -> tuple[int | None, DateBasis, Span | None]:
        for span in reversed(reading.sentence.headings):
            heading = span.of(self._text.folded)
            found = YEAR.match(heading) or OF_A_YEAR.search(heading)
            if found:
                return int(found[1]), "heading", span
        return None, "heading", None

    def _earlier(self, mention: Mention, reading: Reading) -> tuple[int | None, DateBasis, Span | None]:
        """Return the year of the last full date before this one in the article, or of its publication.

        Where the article tells its day of publication, a date in another paragraph gives no year.
        """
        issued = self._published is not None and self._published.parts.year is not None
        dates = self._full.get(reading.sentence.paragraph if issued else None, ())
        at = bisect_left(dates, mention.start, key=_begin)
        if at:
            year, span = dates[at - 1]
            return year, "dateline", span
        value = mention.value
        parts = value.first if isinstance(value, DateMatch) else None
        return self._dateline(parts)

    @cached_property
    def _full(self) -> Mapping[int | None, Sequence[tuple[int, Span]]]:
        """Years and places of the article's full dates, in order: of each paragraph, and at `None` of all."""
        found: dict[int | None, list[tuple[int, Span]]] = {}
        for reading in self._article.readings:
            for date in reading.mentions:
                value = date.value
                if isinstance(value, DateMatch) and value.first.year and value.first.month:
                    one = (value.first.year, Span(date.start, date.end))
                    found.setdefault(reading.sentence.paragraph, []).append(one)
                    found.setdefault(None, []).append(one)
        return found

    def _dateline(self, parts: DateParts | None = None) -> tuple[int | None, DateBasis, Span | None]:
        """Return the year of publication: 今年 and 去年 count from there or from the issue.

        A month without a year that would lie more than half a year behind it is of the year before.
        """
        issue = self._published
        if issue is not None and issue.parts.year is not None:
            month, year = issue.parts.month or 0, issue.parts.year
            late = parts is not None and parts.relative is None and (parts.month or 0) > month + HALF_A_YEAR
            return year - late, "dateline", issue.span
        if self._credit is not None:
            dates = find_dates(self._credit.of(self._text.folded))
            if dates and dates[0].first.year:
                return dates[0].first.year, "dateline", self._credit
        return None, "dateline", None

    def _masthead(self) -> tuple[int | None, DateBasis, Span | None]:
        """Return the year in the document's first lines, where no register tells its issue."""
        found = MASTHEAD.search(self._text.folded, 0, FIRST_LINES) if self._issued is None else None
        if found is None:
            return None, "issue", None
        return int(found[1]), "issue", Span(found.start(), found.end())

    def _named_after(self) -> tuple[int | None, DateBasis, Span | None]:
        """Return the year in the name of the first event of the article that has one (2024年海岛论坛)."""
        for reading in self._article.readings:
            for one in reading.mentions:
                if one.kind != "Event":
                    continue
                found = EDITION.match(one.name) or YEAR_OF.search(
                    self._text.folded, max(0, one.start - LONGEST_OF), one.start
                )
                if found:
                    return int(found[1]), "heading", Span(one.start, one.end)
        return None, "heading", None

    def _issue(self, parts: DateParts) -> tuple[int | None, DateBasis, Span | None]:
        """Return the year of issue, or the one before where the month would lie in the future."""
        if self._issued is None:
            return None, "issue", None
        later = parts.month and self._issued.month and parts.month > self._issued.month
        return self._issued.year - bool(later and parts.relative is None), "issue", None


def _begin(date: tuple[int, Span]) -> int:
    return date[1].start
