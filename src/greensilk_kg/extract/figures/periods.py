"""The last month of a part of a year: 上半年, 前7个月, 一季度."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.model.value import QuantityMatch
from greensilk_kg.zh.numerals import parse_number

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.value import PartialDate

QUARTER, HALF, YEAR = 3, 6, 12
QUARTERS = re.compile("(?:前|第)?(?P<number>[一二三四首1234两])个?季度?")
NUMBERS = {"一": 1, "首": 1, "二": 2, "两": 2, "三": 3, "四": 4}
HALVES = {"上半年": HALF, "下半年": YEAR}
LONGEST = 4
SO_FAR = re.compile(r"前(?P<months>\d{1,2}|[二三四五六七八九十])月")
"""So many months of a year together: 今年前5月."""


def period_end(scene: Scene, reading: Reading, mention: Mention, date: PartialDate) -> PartialDate:
    """Return a date with the last month of the part of its year that the words tell, else as it is.

    Args:
        scene: The article.
        reading: The sentence.
        mention: The date's words, which hold 上半年 and 一季度 or stand before 前7个月.
        date: What they say: a year.
    """
    if date.month is not None:
        return date
    text = scene.text.folded
    for words in (text[mention.start : mention.end].partition("年")[2], text[mention.end :][:LONGEST]):
        found = QUARTERS.match(words)
        if found is not None:
            number = NUMBERS.get(found["number"])
            return replace(date, month=QUARTER * (number or int(found["number"])))
        if words[:3] in HALVES:
            return replace(date, month=HALVES[words[:3]])
    so_far = SO_FAR.match(text, mention.end)
    if so_far is not None:
        return replace(date, month=min(int(parse_number(so_far["months"]) or YEAR), YEAR))
    months = _months(reading, mention)
    return replace(date, month=months) if months else date


def _months(reading: Reading, mention: Mention) -> int | None:
    """Return how many months of the year stand behind it: 今年前7个月."""
    for index, one in reading.masked.placed(0, len(reading.masked.string)):
        if one is not mention:
            continue
        behind = reading.masked.mentions.get(index + 2)
        if reading.masked.string[index + 1 : index + 2] == "前" and behind is not None:
            value = behind.value
            if isinstance(value, QuantityMatch) and value.unit == "MO" and 0 < value.value <= YEAR:
                return int(value.value)
    return None
