"""The day of a ceremony without a name: that of the deed told before it: 8日，甲并网。并网仪式由乙主持."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.bare import BARE, NOT_THEN, bare_event
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.frames.words import EARLIER, UNDONE
from greensilk_kg.model.text import Span
from greensilk_kg.model.value import DateMatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.frames.clauses import Clauses
    from greensilk_kg.model.claim import Claim

RULE = "frame/rite-that-day"
DATE, EVENT = CODES["Date"], CODES["Event"]
SORT = re.compile("(?:仪式|典礼|庆典|会|式)$")
SAME_DAY = re.compile("(?:当[天日]的?|该|本次|此次)?$")
FIRST = 3
"""Characters before the word for the ceremony in its sentence, at most: 当天的."""


def read_rite_day(told: Clauses) -> Iterator[Claim]:
    """Yield the day of the ceremony that begins a sentence, where the one before told the deed and its day.

    Args:
        told: The sentence.
    """
    found = BARE.match(told.string) or BARE.search(told.string, 0, told.parts[0][1] if told.parts else 0)
    if found is None or found.start("word") > FIRST or NOT_THEN.match(told.string, found.end()):
        return
    deed = SORT.sub("", found["word"])
    if not deed or not SAME_DAY.fullmatch(told.string, 0, found.start("word")):
        return
    day = _day_of(told, deed)
    event = bare_event(told.scene, told.reading, 0, found.end()) if day is not None else None
    if day is None or event is None or event.ref is None or DATE in told.string:
        return
    reading, one = day
    dated = told.scene.dating.date(one, reading)
    if dated is not None and dated.last is None and told.scene.fitting.fits_date(event, "startDate"):
        at = Span(*told.reading.masked.span(*found.span("word")))
        yield from told.scene.claims.date(event.ref, "startDate", dated, at=at, rule=RULE)


def _day_of(told: Clauses, deed: str) -> tuple[Reading, Mention] | None:
    """Return the one day of the sentence right before, in its paragraph, if that tells a deed as done."""
    before = next(told.scene.article.before(told.reading.sentence.span.start), None)
    if before is None or before.sentence.paragraph != told.reading.sentence.paragraph:
        return None
    string = before.masked.string
    days = [one for one in before.mentions if one.kind == "Date"]
    if len(days) != 1 or EVENT in string or re.search(EARLIER, string):
        return None
    at = string.find(deed, string.index(DATE))
    value = days[0].value
    is_day = isinstance(value, DateMatch) and value.first.day is not None and value.last is None
    return (before, days[0]) if at > 0 and is_day and UNDONE.search(string, 0, at) is None else None
