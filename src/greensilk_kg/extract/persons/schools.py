"""Posts that a university's own page tells without the university: 校党委副书记、校长某某."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention, PostReading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.model.text import Text

OWN = re.compile(
    r"(?:^|(?<=[，。；：、由与和同]))(?:校(?P<first>(?:党委|党组)?[^，。；：、校]{0,4}[长记员])、)?校?(?P<last>(?:党委|党组)?(?:常务|第一)?副?(?:书记|校长|常委))$"
)
SCHOOLS, ACADEMY = ("大学", "学院"), "科学院"
"""How the names of schools end, and that of what only sounds like one."""
FURTHEST = 16
"""Characters before a name in which such a post stands."""


def school_posts(
    readings: Sequence[Reading], number: int, one: Mention, text: Text
) -> tuple[PostReading, ...]:
    """Return the posts of a person at the only university that an article names, if it calls them its own.

    Args:
        readings: The article's sentences.
        number: Which of them names the person.
        one: The person, without posts.
        text: The prepared text.
    """
    begin = max(readings[number].sentence.span.start, one.name_start - FURTHEST)
    told = text.folded[begin : one.name_start]
    found = OWN.search(told) if "校" in told else None
    if found is None or "校" not in found[0] or _is_of_another(readings[number], one, found["last"]):
        return ()
    school = _school(readings)
    parts = [part for part in ("first", "last") if found[part]]
    return tuple(
        PostReading(text.surface[low:high], school, low, high)
        for low, high in ((begin + found.start(part), begin + found.end(part)) for part in parts)
        if school is not None
    )


def _school(readings: Sequence[Reading]) -> Mention | None:
    """Return the only university of an article."""
    schools = {
        one.ref: one
        for reading in readings
        for one in reading.mentions
        if one.kind == "Institution" and one.plain.endswith(SCHOOLS) and not one.plain.endswith(ACADEMY)
    }
    return next(iter(schools.values())) if len(schools) == 1 else None


def _is_of_another(reading: Reading, one: Mention, title: str) -> bool:
    """Tell whether a bare 校长 stands behind a colleague who serves at a school: that is his."""
    bodies = (
        post.at
        for man in reading.mentions
        for post in (man.posts if man.end <= one.start else ())
        if post.at is not None
    )
    return title.endswith("校长") and any(body.plain.endswith(SCHOOLS) for body in bodies)
