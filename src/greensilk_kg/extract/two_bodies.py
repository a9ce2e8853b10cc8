"""Whom 双方 means where nothing joins the two: the only bodies before, or a guest's land and his host's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

BODY, PERSON, LAND, BOTH = "Institution", "Person", "Country", 2
VISIT = re.compile(
    rf"(?P<guest>{CODES[PERSON]})[^，。；：{CODES[PERSON]}]{{0,14}}?(?:对(?P<land>{CODES[LAND]})[^，。；：]{{0,14}}?访问|访问?(?P<other>{CODES[LAND]}))"
)
"""Somebody's visit to a land: 甲总统对乙国进行国事访问."""


def two_bodies(scene: Scene, reading: Reading, before: int) -> tuple[Mention, ...]:
    """Return the two bodies of which alone a sentence has told so far, or nothing.

    Args:
        scene: The article.
        reading: The sentence.
        before: Offset in the prepared text; only what stands before it counts.
    """
    found = {one.ref: one for one in _bodies(scene, reading, before)}
    return tuple(found.values()) if len(found) == BOTH else ()


def _bodies(scene: Scene, reading: Reading, before: int) -> Iterator[Mention]:
    """Yield the bodies in a sentence, and those at which the persons in it hold their posts."""
    for one in reading.mentions:
        if one.end > before:
            return
        if one.kind == BODY:
            yield one
        if one.kind == PERSON:
            posts = (post.at for post in scene.back.posts(one) if post.at is not None)
            yield from (scene.registry.resolve(at) for at in posts if at.kind == BODY)


def guest_and_host(scene: Scene, reading: Reading, before: int) -> tuple[Mention, ...]:
    """Return a guest's land and the one that he visits, where the sentence tells of it, or nothing.

    Args:
        scene: The article.
        reading: The sentence.
        before: Offset in the prepared text; only what stands before it counts.
    """
    masked = reading.masked
    for found in VISIT.finditer(masked.string):
        host = masked.mentions[found.start("land" if found["land"] else "other")]
        posts = (post.at for post in scene.back.posts(masked.mentions[found.start("guest")]) if post.at)
        home = next((scene.registry.resolve(at) for at in posts if at.kind == LAND), None)
        if host.end <= before and home is not None and home.ref != host.ref:
            return home, host
    return ()
