"""Figures that are of no event which is spoken of: of another edition, of a course, of a hall."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.model.value import DateMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

DATE = CODES["Date"]
LAST, NOW = -1, 0
"""What a year is of the year of reference."""
FORMER = re.compile(
    rf"(?<![较比与同])(?:(?:上一?|往|前(?:[一二两三四五六七八九]|几))届|(?:上一?年|(?P<year>{DATE}))的?(?:该|这一)?(?:论坛|大会|会议|展会|博览会|活动|大展|峰会))(?!的?(?:增|减|升|降|扩))"
)
"""What shows that another edition of an event is told of."""
THIS = re.compile(rf"本届|此次|本次|这[届次]|(?P<year>{DATE})")
HALL = re.compile("(?:(?<!展)展区|展馆|展厅|分会场|展台)[^，。；]*$")
"""A part of a fair."""
STANDS = re.compile("(?:目前|眼下|如今|现今|迄今|至今|现有|现已|截[至止])")
GATHERED = re.compile("展|参|签|报名|成交|注册|到会|出席|征集|收到|观众|客商|嘉宾|学员|代表|论文|作品|选手")
"""What shows that it is how many came or what was shown so far."""
RITE = re.compile("(?:仪式|典礼|开班式|开营式|启动会|签约会|揭牌会)”?$")
COURSE = re.compile("培训|研修|研讨|班|营|课|学习|训练|交流|实训|讲习|讲座|教学|工作坊")
TAUGHT = {"trained-persons"}
"""What a course does, and no ceremony and no fair."""


def is_of_no_event(spot: Spot, dimension: str, indicator: str, event: Mention) -> bool:
    """Tell whether a figure is not of the event that is spoken of.

    Args:
        spot: Where it stands.
        dimension: Kind of its unit.
        indicator: What it measures.
        event: The event.
    """
    return (
        _is_of_former(spot)
        or _is_of_now(spot)
        or _is_no_course(indicator, event)
        or (dimension == "area" and HALL.search(spot.since) is not None)
    )


def _is_of_now(spot: Spot) -> bool:
    """Tell whether a clause tells how things stand today, which is told of no gathering."""
    return STANDS.match(spot.before) is not None and GATHERED.search(spot.sentence + spot.after) is None


def _is_no_course(indicator: str, topic: Mention) -> bool:
    """Tell whether a meeting or ceremony would be told to teach, or a ceremony to last for days."""
    rite = RITE.search(topic.plain) is not None
    return (indicator in TAUGHT and (rite or COURSE.search(topic.plain) is None)) or (
        rite and indicator == "duration"
    )


def _is_of_former(spot: Spot) -> bool:
    """Tell whether the sentence tells of an edition before the one that is spoken of."""
    string, start = spot.reading.masked.string, spot.index - len(spot.sentence)
    former = [one for one in FORMER.finditer(string, start, spot.index) if _is_in(spot, one, LAST)]
    if not former:
        return False
    return not any(_is_in(spot, one, NOW) for one in THIS.finditer(string, former[-1].end(), spot.index))


def _is_in(spot: Spot, found: re.Match[str], year: int) -> bool:
    """Tell whether words name no year, or the one that is so many after the year of reference."""
    value = spot.mention(found.start("year")).value if found["year"] else None
    return value is None or (isinstance(value, DateMatch) and value.first.relative == year)
