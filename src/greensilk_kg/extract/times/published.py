"""The day on which a report was published, as far as the report itself tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.extract.times.head_lines import day_over
from greensilk_kg.model.text import Span
from greensilk_kg.model.value import DateParts
from greensilk_kg.zh.datelines import day_of_publication
from greensilk_kg.zh.dates import complete, find_dates

if TYPE_CHECKING:
    from greensilk_kg.model.text import Article, Sentence, Text

OPENING = re.compile("[电讯]")
ALONE = re.compile(r"[（(]?(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[)）]?")
ON_PAGE = re.compile(r"(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?[,，]? ?第? ?[A-Z]?\d{1,3} ?版")
"""The day and page of the newspaper that a report is taken from: 2024年05月06日第03版."""
PUT_OUT = re.compile(r"(?:发布|发表|刊发|更新|编辑)(?:日期|时间) ?[：:] ?")
"""What stands before the day on which a page was put out."""
LAST, DAY = 160, 16
"""Code points at the end of a document among which that stands; those of a day, at most."""
FRONT = 6
HALF_A_YEAR = 6
DIGEST = 6000
"""Up to so many code points a document of several reports is one digest, published on one day."""


class Published(NamedTuple):
    """A day of publication: month and day, its year where the report tells it; where it stands."""

    parts: DateParts
    span: Span


def published(text: Text, article: Article) -> Published | None:
    """Return the day on which an article was published, or `None` where it does not tell.

    An agency's opening (新华社…5月6日电) comes first, its year from the source line; else the source line
    itself (2024-05-06 10:20), else a date that stands alone before the text or at its end, else the one in
    the lines over the report, or over all of a short document, else the page of a newspaper, else the source
    line of the digest that the article is part of.

    Args:
        text: The prepared text.
        article: Part of it.
    """
    line = _source_line(text, article) or _alone(text, article) or _over(text, article)
    line = line or _of_digest(text, article) or _behind(text)
    opened = _opening(text, article)
    if opened is None or line is None:
        return opened or line
    if opened.parts.year is not None:
        return opened
    year = _year_near(line.parts, opened.parts.month or 0)
    whole = DateParts(year, opened.parts.month, opened.parts.day)
    return Published(whole, opened.span) if complete(whole, None) else line


def _year_near(known: DateParts, month: int) -> int | None:
    """Return the year of a month that lies at or shortly before a known date."""
    year = known.year
    return year - 1 if year and known.month and month > known.month + HALF_A_YEAR else year


def _source_line(text: Text, article: Article) -> Published | None:
    if article.credit is None:
        return None
    day = day_of_publication(article.credit.of(text.folded))
    if day is None or complete(DateParts(*day), None) is None:
        return None
    return Published(DateParts(*day), article.credit)


def _over(text: Text, article: Article) -> Published | None:
    day = day_over(text.folded, article.span.start, article.span.end)
    if day is None and len(text.folded) <= DIGEST:
        day = day_over(text.folded, 0, len(text.folded))
    return Published(*day) if day is not None and complete(day[0], None) else None


def _behind(text: Text) -> Published | None:
    """Return the day that a line behind a short document says it was put out on: 发布日期：2024-04-22."""
    start = max(0, len(text.folded) - LAST)
    found = PUT_OUT.search(text.folded, start) if len(text.folded) <= DIGEST else None
    dates = find_dates(text.folded[found.end() : found.end() + DAY]) if found else []
    if found is None or not dates or dates[0].start or complete(dates[0].first, None) is None:
        return None
    return Published(dates[0].first, Span(found.end(), found.end() + dates[0].end))


def _page(folded: str, start: int, end: int) -> re.Match[str] | None:
    """Return the day and page of a newspaper: they end a line or a bracket, and no sentence goes on."""
    return next(
        (
            found
            for found in ON_PAGE.finditer(folded, start, end)
            if folded[found.end() : found.end() + 1] in {"", "\n", "）", ")", "】", "]"}
        ),
        None,
    )


def _of_digest(text: Text, article: Article) -> Published | None:
    """Return the day of the page that an article stood on, or of the digest that it is part of."""
    if "版" in text.folded:
        paged = _page(text.folded, article.span.start, article.span.end)
        paged = paged or (_page(text.folded, 0, len(text.folded)) if len(text.folded) <= DIGEST else None)
        if paged:
            return Published(find_dates(paged[0])[0].first, Span(*paged.span()))
    if len(text.articles) == 1 or len(text.folded) > DIGEST or article.credit is not None:
        return None
    first, *others = text.articles
    return None if any(one.credit for one in others) else _source_line(text, first)


def _opening(text: Text, article: Article) -> Published | None:
    for sentence in article.sentences[:FRONT]:
        if sentence.role == "caption":
            words = sentence.span.of(text.folded)
            dates = find_dates(words)
            if dates and dates[0].first.day and OPENING.match(words, dates[0].end):
                start, end = sentence.span.start + dates[0].start, sentence.span.start + dates[0].end
                return Published(dates[0].first, Span(start, end))
    return None


def _alone(text: Text, article: Article) -> Published | None:
    """Return a date alone between title and text, or behind all text, where it is the only such line."""
    lines = [one for one in article.sentences if one.role == "caption" and _is_alone(text, one)]
    if len(lines) != 1:
        return None
    (line,) = lines
    place = article.sentences.index(line)
    before = {one.role for one in article.sentences[:place]}
    if "body" in before and place != len(article.sentences) - 1:
        return None
    dates = find_dates(line.span.of(text.folded))
    return Published(dates[0].first, line.span) if dates else None


def _is_alone(text: Text, sentence: Sentence) -> bool:
    return ALONE.fullmatch(sentence.span.of(text.folded)) is not None
