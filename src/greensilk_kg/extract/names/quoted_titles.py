"""Titles in quotes before the word for what a meeting is, by which alone it is called too: “甲：乙”边会."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.names.registry import Registry

LEAST = 8
TITLED = re.compile(
    rf"^“(?P<title>[^“”]{{6,40}})”的?(?:主题|专题|高级别|高层|平行|系列|特别)*(?:{any_of('events/gathering-spoken-of')}|边会)$"
)
COURSE = re.compile("(?:研修|培训|研讨|学习|进修|讲习)班$|课程$|培训$")
"""What is called in quotes by its matter alone, which is no name without it."""
WIDER = re.compile("丝绸之路|丝路|一带一路|共同体|计划$|行动$|倡议$")
"""What shows that the words in quotes are the name of something greater that the meeting is about."""


def title_alone(event: Mention) -> Mention | None:
    """Return the title in quotes of a meeting, where it is long enough to single the meeting out.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> name = "“渔村的灯：海岛微电网”主题边会"
        >>> title_alone(Mention(0, 15, "Event", "", name, "name/form")).name
        '渔村的灯：海岛微电网'
        >>> title_alone(Mention(0, 10, "Event", "", "“绿色丝绸之路”论坛", "name/form"))
    """
    found = TITLED.match(event.name)
    if found is None or COURSE.search(event.name) or event.authority is not None:
        return None
    title = found["title"]
    alone = "：" in title or (len(title) >= LEAST and WIDER.search(title) is None)
    return replace(event, name=title) if alone else None


def keep_title(registry: Registry, mention: Mention) -> None:
    """Keep the title in quotes of a meeting as what else it is called."""
    title = title_alone(mention) if mention.kind == "Event" else None
    if title is not None:
        registry.also_called(mention, title)
