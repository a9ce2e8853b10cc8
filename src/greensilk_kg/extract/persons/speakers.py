"""Persons whom an article calls by the name alone: it lets them speak, and tells what they did."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from greensilk_kg.model.text import Article, Text

HOW = "name/person"
BEGIN = r"(?:(?<![^。；！？\n”])|(?<=后，)|(?<=期间，)|(?<=\d日，))"
NAME = "(?P<name>[㐀-鿿]{2,4}?)"
SPEAKS = re.compile(rf"{BEGIN}{NAME}(?:还|也)?{any_of('persons/says')}(?![服明过法])")
ACTS = re.compile(
    rf"{BEGIN}{NAME}(?:分别|应邀|视频|代表[^，。]{{2,8}})?"
    rf"(?:(?:同|与|和)[^，。\n]{{2,30}}{any_of('persons/together')}|会见|会晤|拜会|出席|主持|抵达|率团|率领|陪同|对[^，。\n]{{2,12}}访问)"
)
MET = re.compile(
    rf"(?:同|与|会见|会晤|拜会)(?:了)?(?P<name>[㐀-鿿]{{2,6}}?)(?:{words('persons/behind-who-was-met')}|时[，表强指]|[，。\n])"
)
"""Whom somebody met, by the name alone."""


def speakers(text: Text, article: Article, is_name: Callable[[str], bool]) -> Iterator[Mention]:
    """Yield the first place of each person whom an article calls by the name alone, and nowhere else.

    One is named where two things of different kinds are told: a sentence lets the name speak, and a sentence
    or the heading begins with it and tells what it did, or tells that somebody met it. Either alone is
    chance: 白皮书指出, 郑重表示.

    Args:
        text: The prepared text.
        article: Part of it.
        is_name: Tells whether a string may be a person's name.
    """
    body = article.span.of(text.folded)
    spoken = {
        found["name"]: article.span.start + found.start("name")
        for found in reversed(list(SPEAKS.finditer(body)))
    }
    if not spoken:
        return
    title = "" if article.title is None else article.title.of(text.folded)
    told = {found["name"] for how in (ACTS, MET) for part in (title, body) for found in how.finditer(part)}
    for name, at in spoken.items():
        if name in told and is_name(name):
            surface = text.surface[at : at + len(name)]
            yield Mention(
                at, at + len(name), "Person", "Person", surface, HOW, name_start=at, name_end=at + len(name)
            )
