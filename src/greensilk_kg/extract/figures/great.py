"""What is meant by a great meeting or a whole work, where one that is held or built in it was spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.figures.back_words import SORT_OF_EVENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.scene import Scene

HOW = "name/form"
GREAT = {"年会", "博览会", "展览会", "洽谈会"}
"""How the names of great meetings end."""


STAGE = re.compile("[一二三四首]期(?:工程|项目)?$|(?:改?扩建|续建)(?:工程|项目)$")
"""What ends the name of a stage of a work, or of the works by which it grows."""
GROWS = re.compile("(?:改?扩建|续建)(?:工程|项目)$")
WORKS = re.compile("项目|工程|期")
"""What may mean the stage itself."""


def whole_of(one: Mention | None, words: str, named: Sequence[Mention]) -> Mention | None:
    """Return the whole that 园区 or 电站 means where a stage of it was spoken of and the whole is named.

    Args:
        one: What was spoken of, if anything.
        words: What the clause begins with.
        named: What stands before, in the order of the text.

    Returns:
        Nothing where only the works by which a plant grows are named, which are not the plant.
    """
    stage = STAGE.search(one.plain) if one is not None and one.kind == "Project" else None
    if one is None or stage is None or WORKS.search(words):
        return one
    name = one.plain[: stage.start()]
    wholes = (other for other in reversed(named) if other.kind == "Project" and other.ref != one.ref)
    whole = next((other for other in wholes if other.plain == name or other.plain == name + "项目"), None)
    return whole or (None if GROWS.search(one.plain) else one)


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
