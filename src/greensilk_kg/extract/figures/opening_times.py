"""The time that opens a sentence and holds for all its parts: 2024年1—2月，…；新签合同额…. 其中，出口…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.model.value import DateMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

DATE = CODES["Date"]
NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Project", "Initiative"))
OPENING = re.compile(
    rf"(?:^|，)(?:截[至止]|在|仅)?(?P<date>{DATE})(?:年?[底末]|(?:前|第)?[一二三四]季度|[上下]半年|前{CODES['Quantity']})?(?:，|[{NAMED}]|该|公司|集团)"
)
"""A time with which a sentence, or the clause behind who tells it, begins."""
OWN_TIME = re.compile(rf"{DATE}|{any_of('figures/own-time')}")
"""What shows that a part of a sentence is of another time, or of none."""
SPOKEN = re.compile(
    "(?:日|上午|下午)?[，从在][^。；]{0,80}?(?:介绍|表示|指出|透露|通报|获悉|[说称])(?:说|道)?[，：]"
)
"""Behind the day on which somebody told what follows."""
GOES_ON = re.compile("(?:其中|其中，)")
"""How a sentence begins that tells of parts of what the one before told."""


def opening_time(
    scene: Scene, reading: Reading, index: int, *, spans: bool
) -> tuple[Reading, Mention] | None:
    """Return the time that opens the sentence of a figure, or the one before of which it tells parts.

    Args:
        scene: The article.
        reading: The sentence.
        index: Where the figure stands in the masked sentence.
        spans: Whether a stretch of time will do.
    """
    string = reading.masked.string
    part = max(string.rfind("；", 0, index), string.rfind("。", 0, index)) + 1
    if OWN_TIME.search(string, part, index):
        return None
    if part:
        date = _opens(reading, part, spans=spans)
        if date is not None:
            return reading, date
        if OWN_TIME.search(string, 0, part):
            return None
    former = _former(scene, reading) if GOES_ON.match(string) else None
    date = _opens(former, len(former.masked.string), spans=spans) if former is not None else None
    return None if former is None or date is None else (former, date)


def _opens(reading: Reading, end: int, *, spans: bool) -> Mention | None:
    found = OPENING.search(reading.masked.string, 0, end)
    date = reading.masked.mentions[found.start("date")] if found is not None else None
    if found is None or date is None or not isinstance(date.value, DateMatch):
        return None
    if is_of_telling(reading, found.start("date")):
        return None
    return date if spans or date.value.last is None else None


def _former(scene: Scene, reading: Reading) -> Reading | None:
    """Return the sentence before one, of the same paragraph."""
    before = next(scene.article.before(reading.sentence.span.start), None)
    same = before is not None and before.sentence.paragraph == reading.sentence.paragraph
    return before if same else None


def is_of_telling(reading: Reading, at: int) -> bool:
    """Tell whether a date is the day on which somebody told what follows, not that of what he told.

    Args:
        reading: The sentence.
        at: Where the date stands in it, masked.
    """
    value = reading.masked.mentions[at].value
    day = isinstance(value, DateMatch) and value.first.day is not None
    return day and SPOKEN.match(reading.masked.string, at + 1) is not None
