"""Courses told of by the ceremony that opens them: 甲研修班开班仪式 is where and when the course begins."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.extract.core.mention import Mention

OPENS = ("开班", "开学", "开营", "开课", "开训")
"""How the word for such a ceremony begins."""
OPENING = re.compile(
    r"^“?(?P<course>[^“”]*(?:“[^“”]*”)?[^“”]*?(?:[培训研修讨习]班|训练营|研习营|夏令营|培训|研修))”?的?"
    rf"(?:{'|'.join(OPENS)})(?:仪式|典礼|式)$"
)
COURSE = ("班", "营", "培训", "研修")
"""How the name of a course ends."""


def may_open(folded: str) -> bool:
    """Tell whether a sentence may name such a ceremony."""
    return any(word in folded for word in OPENS)


def as_courses(names: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return mentions, those of ceremonies that open a course with the name of the course.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> name = "“海岛用水官员研修班”开班典礼"
        >>> one = Mention(0, 15, "Event", "Ceremony", name, "name/form", name_start=0, name_end=15)
        >>> [(one.name, one.cls, one.end) for one in as_courses([one])]
        [('海岛用水官员研修班', 'Training', 15)]
    """
    return tuple(_as_course(one) if one.kind == "Event" and one.ref is None else one for one in names)


def _as_course(one: Mention) -> Mention:
    found = OPENING.match(one.plain)
    if found is None or one.name_end - one.name_start != len(one.name):
        return one
    low, high = found.span("course")
    start = one.name_start
    return replace(
        one, cls="Training", name=one.name[low:high], name_start=start + low, name_end=start + high
    )
