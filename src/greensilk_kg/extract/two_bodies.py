"""Whom 双方 means where nothing joins the two: the only bodies that the sentence named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

BODY, PERSON, BOTH = "Institution", "Person", 2


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
