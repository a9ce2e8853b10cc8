"""Ministers with a foreign name, of a ministry without its land: they serve the land that the text names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import PostReading

HOW = "name/seat"
DOT = "·"
LEAST_FOREIGN, DOUBLE = 4, ("欧阳", "司马", "上官", "诸葛", "慕容", "皇甫", "司徒", "令狐")
"""A name so long is a foreign one, but for the family names of two characters that are met with."""
BARE = re.compile(f"{any_of('persons/ministry-of-any-land')}部")
"""A ministry's name that any land may have, and that means China's in a Chinese text."""


def only_land(found: Iterable[Masked]) -> Mention | None:
    """Return the one land besides China that the sentences of an article name, or `None`."""
    lands: dict[object, Mention] = {}
    for masked in found:
        for one in masked.mentions.values():
            for thing in (one, *(post.at for post in one.posts)):
                if thing is not None and thing.kind == "Country" and thing.authority != CHINA and thing.name:
                    lands.setdefault(thing.authority, thing)
    return next(iter(lands.values())) if len(lands) == 1 else None


def of_their_land(person: Mention, land: Mention | None) -> Mention:
    """Return a person with his ministry as the land's own; nobody with a foreign name serves China's."""
    if not _is_foreign(person.name) or not any(_is_bare(one.at) for one in person.posts):
        return person
    return replace(person, posts=tuple(_moved(person.posts, land)))


def _moved(posts: Iterable[PostReading], land: Mention | None) -> Iterator[PostReading]:
    for one in posts:
        at = one.at
        if at is None or not _is_bare(at):
            yield one
        elif land is not None:
            name = land.name + at.name
            own = Mention(at.start, at.end, at.kind, at.cls, name, HOW, name_start=at.start, name_end=at.end)
            yield replace(one, at=own)


def _is_foreign(name: str) -> bool:
    return DOT in name or (len(name) >= LEAST_FOREIGN and not name.startswith(DOUBLE))


def _is_bare(body: Mention | None) -> bool:
    return body is not None and body.authority is not None and BARE.fullmatch(body.plain) is not None
