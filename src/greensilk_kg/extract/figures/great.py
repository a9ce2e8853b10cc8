"""Great meetings at which others are held: 本次年会, where a forum's name begins with that of the 年会."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.figures.back_words import SORT_OF_EVENT

if TYPE_CHECKING:
    from greensilk_kg.extract.scene import Scene

HOW = "name/form"
GREAT = {"年会", "博览会", "展览会", "洽谈会"}
"""How the names of great meetings end."""


def great(scene: Scene, meant: Mention | None, words: str) -> Mention | None:
    """Return what is meant; where the words say so, the great meeting with which an event's name begins.

    Args:
        scene: The article.
        meant: What the words point back to, as far as is known.
        words: Such as 本次年会.
    """
    noun = SORT_OF_EVENT.search(words)
    if meant is None or meant.kind != "Event" or noun is None or noun[0] not in GREAT:
        return meant
    name = meant.name.partition(noun[0])[0] + noun[0]
    start, end = meant.start, meant.start + len(name)
    if meant.name.endswith(name) or not scene.text.surface.startswith(name, start, meant.end):
        return meant
    whole = Mention(start, end, "Event", "Conference", name, HOW, name_start=start, name_end=end)
    return scene.registry.resolve(whole)
