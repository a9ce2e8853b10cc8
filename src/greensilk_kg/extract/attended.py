"""The event that an article has said so far was held or attended, where neither title nor lead names one."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.rites import rite_before

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

CAME, HELD = {"participant", "chair"}, {"startDate", "concerns"}
NEAR = 2
"""Paragraphs between a sentence and the one that told who came, at most."""
ELSEWHERE = re.compile(rf"{any_of('persons/says')}|曾|此前|去年|前年|当年|年前|上届|回顾|记者")
"""What shows that somebody came at another time, or that it is told in a speech."""


def keep(scene: Scene, reading: Reading, claim: Claim, event: Mention) -> None:
    """Keep that a sentence told of an event who came to it, or when it was held.

    Args:
        scene: The article.
        reading: The sentence.
        claim: What a rule read in it.
        event: What the claim is about.
    """
    came = claim.predicate in CAME and claim.object in _introduced(reading)
    if reading.title is not None or not (came or claim.predicate in HELD):
        return
    if event.kind == "Event" and event.cls != "Meeting":
        behind = event.start - reading.sentence.span.start
        told = reading.sentence.span.of(scene.text.folded)[: max(behind, 0)]
        if not ELSEWHERE.search(told):
            scene.came.append((reading, event, came))


def attended(scene: Scene, kind: str, reading: Reading, before: int) -> Mention | None:
    """Return the one event that was held as the sentences before told, or `None`.

    For a speech they must have told who came to it.

    Args:
        scene: The article.
        kind: What a rule asks for.
        reading: The sentence.
        before: Offset in the prepared text up to which its mentions count.
    """
    if kind not in {"Gathering", "Speech"} or scene.focus.is_chronicle:
        return None
    if kind == "Gathering" and "仪" in reading.masked.letters:
        held = rite_before(scene, reading, bisect_left(reading.masked.origin, before))
        if held is not None:
            return held
    at = reading.sentence.paragraph
    near = [
        event
        for by, event, came in scene.came
        if 0 <= at - by.sentence.paragraph <= NEAR and (came or kind == "Gathering")
    ]
    if len({one.ref for one in near}) != 1 or not scene.focus.may_go_on(kind, reading, before):
        return None
    return near[-1]


def _introduced(reading: Reading) -> set[object]:
    return {one.ref for one in reading.mentions if one.kind == "Person" and one.posts}
