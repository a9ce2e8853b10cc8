"""The full date that a date in the text stands for, and where its year came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from greensilk_kg.extract.times.years import Years
from greensilk_kg.model.text import Span
from greensilk_kg.model.value import DateMatch
from greensilk_kg.zh.dates import complete

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import ArticleReading, Reading
    from greensilk_kg.model.claim import DateBasis
    from greensilk_kg.model.document import Document
    from greensilk_kg.model.text import Text
    from greensilk_kg.model.value import PartialDate

PAST = re.compile(
    r"^(?!.*(?:预计|计划|规划|拟|将|力争|目标|有望|承诺|愿景|战略|议程|前)).*(?:已|累计|显示|截[至止]|共)"
)
"""A sentence that speaks of what has been: its years do not lie ahead of the text."""


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
        self._article, self._text = article, text
        self._years = Years(document, text, article)

    def date(self, mention: Mention, reading: Reading) -> Dated | None:
        """Return what a date mention stands for, or `None` where no year can be told."""
        value = mention.value
        if not isinstance(value, DateMatch):
            return None
        if value.first.year is not None:
            given = Span(*value.source) if value.source else None
            return self._dated(value, value.first.year, "dateline" if given else None, given)
        if value.source is not None and (base := self._days.get(value.source[0])) is not None:
            told = self.date(*base)
            if told is not None:
                return self._dated(value, told.date.year, told.basis, told.context)
        relative = value.first.relative is not None
        ways = (
            (self._years.dateline(value.first), self._years.issue(value.first), self._years.masthead())
            if relative
            else (
                self._years.of_clause(mention, reading),
                self._years.heading(reading),
                self._years.earlier(mention, reading),
                self._years.issue(value.first),
                self._years.masthead(value.first),
                self._years.named_after(),
                self._years.as_of(value.first),
            )
        )
        for year, basis, context in ways:
            if year is not None:
                return self._dated(value, year, basis, context)
        return None

    @cached_property
    def _days(self) -> dict[int, tuple[Mention, Reading]]:
        """The article's full days by where they begin, on which others may lean: 4月22日 … 23日."""
        return {
            one.start: (one, reading)
            for reading in self._article.readings
            for one in reading.mentions
            if isinstance(one.value, DateMatch) and one.value.source is None
        }

    def is_ahead(self, year: int | None) -> bool:
        """Tell whether a year lies behind that of the issue, or of the text where that is unknown."""
        return year is not None and year > (
            self._years.issued.year if self._years.issued is not None else self._present
        )

    @cached_property
    def _present(self) -> int:
        """The year of the credit or masthead, else the latest in a full date; 0 where there is none."""
        year = self._years.dateline()[0] or self._years.masthead()[0]
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
            if isinstance(one.value, DateMatch)
            and PAST.search(reading.masked.string)
            and not self._is_aim(one)
        )
        return max(self._present, *years, 0)

    def _is_aim(self, date: Mention) -> bool:
        """Tell whether a year is one until when something is to be: 到2030年, not 截至."""
        return self._text.folded.endswith("到", 0, date.start)

    @property
    def is_undated(self) -> bool:
        """Tell whether nothing says when the text was written."""
        return self._years.issued is None and self._present == 0

    def is_future(self, year: int | None) -> bool:
        """Tell whether a year certainly lies behind that of the text."""
        present = (
            self._years.issued.year if self._years.issued is not None else self._present and self._reached
        )
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
