"""Heads of state whose land a text leaves out: they are of the one foreign land that it names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.core.mention import Mention, PostReading
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.model.claim import Ref
    from greensilk_kg.model.knowledge import EntityId
    from greensilk_kg.model.text import Text

OFFICE = re.compile("副?总统|总理|首相|国王")
BEFORE = re.compile("(?:^|[，。；、：“”])(副?总统|总理|首相|国王)$")
"""An office right before a name, with nothing that tells whose it is."""
OF_CHINA = re.compile(words("persons/premier-of-china"))
"""Who is the head of no foreign government."""
FURTHEST = 6


def with_rulers(readings: Sequence[Reading], text: Text, registry: Registry) -> Iterator[Reading]:
    """Yield readings, heads of state without a land with the one foreign land that the article names.

    Args:
        readings: An article's sentences in order.
        text: The prepared text.
        registry: Gets the lands.
    """
    land = _only_land(readings)
    held = {one.ref for reading in readings for one in reading.mentions if one.posts}
    for reading in readings:
        found = None if land is None else _with_posts(reading, text, registry, land, held)
        yield reading if found is None else found


def _only_land(readings: Sequence[Reading]) -> EntityId | None:
    """Return the one land besides China that an article names, or `None`."""
    lands = {one.authority for reading in readings for one in reading.mentions if one.kind == "Country"}
    foreign = lands - {CHINA, None}
    return next(iter(foreign)) if len(foreign) == 1 else None


def _with_posts(
    reading: Reading, text: Text, registry: Registry, land: EntityId, held: set[Ref | None]
) -> Reading | None:
    """Return a sentence with such a person's post, `None` where it names none; each is taken up once."""
    changed: list[Mention] = []
    for one in reading.mentions:
        span = _office(one, text.folded) if one.kind == "Person" and one.ref not in held else None
        if span is None or OF_CHINA.fullmatch(one.plain):
            changed.append(one)
            continue
        whose = registry.resolve(Mention(*span, "Country", "Country", "", ANAPHOR, authority=land))
        post = PostReading(text.surface[slice(*span)], whose, *span)
        held.add(one.ref)
        changed.append(replace(one, posts=(post,)))
    if all(new is old for new, old in zip(changed, reading.mentions, strict=True)):
        return None
    at = reading.sentence.span
    return replace(reading, mentions=tuple(changed), masked=mask(at.of(text.folded), at.start, changed))


def _office(one: Mention, folded: str) -> tuple[int, int] | None:
    """Return where the office stands that a person is called by, right behind or before the name."""
    behind = OFFICE.match(folded, one.name_end)
    if behind and one.name_start >= 0:
        return behind.span()
    low = max(one.name_start - FURTHEST, 0)
    before = BEFORE.search(folded[low : one.name_start])
    return (low + before.start(1), low + before.end(1)) if before else None
