"""Statements told of the event reported where the clause speaks of another gathering."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.side_events import WHOLE
from greensilk_kg.extract.stages.called import may_be_called
from greensilk_kg.extract.stages.chairs import leads
from greensilk_kg.extract.stages.editions import edition_of, is_bare
from greensilk_kg.extract.stages.places import NOT_THEN, WHO
from greensilk_kg.extract.stages.words import RITES
from greensilk_kg.model.claim import Ref
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.extract.stages.places import Stages
    from greensilk_kg.extract.stages.turn import Turn
    from greensilk_kg.model.claim import Claim

OF_EVENT = WHO | {"theme", "locatedIn", "startDate", "endDate"}
"""What is told of an event that a clause may leave out."""
AT_EVENT = {"signedDuring", "publishedAt", "launchedAt"}
CAME = {"participant", "chair"}
INSIDE = re.compile("圆桌|对话|讨论|环节|分论坛|平行|专题|分会场|会场|主旨|专场|全体|闭门|论坛")
"""What a part of a programme is called: who speaks there came to the whole."""
LEAST_NAME, LONGEST_NAME = 4, 40


def restaged(
    scene: Scene, stages: Stages, read: Iterable[tuple[Reading, Claim]]
) -> Iterator[tuple[Reading, Claim]]:
    """Yield claims, those told of an event where the text speaks of another one put right or left out.

    Args:
        scene: The article.
        stages: What its places speak of.
        read: Claims, each with its sentence.
    """
    gone: set[Ref] = set()
    pairs = list(read)
    for reading, claim in pairs:
        if claim.predicate == "about" and _mended(scene, stages, reading, claim) is None:
            gone.add(claim.subject)
    for reading, claim in pairs:
        if claim.subject not in gone:
            mended = _mended(scene, stages, reading, claim)
            if mended is not None:
                yield reading, mended


def _mended(scene: Scene, stages: Stages, reading: Reading, claim: Claim) -> Claim | None:
    """Return a claim as it is right, `None` where it is not."""
    event = claim.subject if claim.predicate in OF_EVENT else claim.object
    is_told = claim.predicate in OF_EVENT | AT_EVENT | {"about"}
    if not is_told or not isinstance(event, Ref) or event.type != "Event" or reading.title is not None:
        return claim
    if claim.predicate == "chair" and not _leads(reading, claim):
        return None
    draft = scene.registry.drafts.get(event)
    if draft is not None and is_bare(draft.label):
        other = edition_of(scene, stages.main, event)
    else:
        turn = _turn(scene, stages, reading, claim, event)
        other = event if turn is None else _other(scene, stages, claim, turn)
    if other is None or other == event:
        return None if other is None else claim
    return replace(claim, subject=other) if claim.predicate in OF_EVENT else replace(claim, object=other)


def _leads(reading: Reading, claim: Claim) -> bool:
    """Tell whether one of the places where a sentence names somebody tells that he leads."""
    at = [index for index, one in reading.masked.mentions.items() if one.ref == claim.object]
    return not at or any(leads(reading, index) for index in at)


def _turn(scene: Scene, stages: Stages, reading: Reading, claim: Claim, event: Ref) -> Turn | None:
    """Return the turn behind which a claim stands, if the text then speaks of another event."""
    place = stages.place(reading, claim)
    turn = stages.at(reading, place)
    if turn is None or turn.kind == "back" or (turn.event is not None and turn.event.ref == event):
        return None
    is_main = stages.main is not None and stages.main.ref == event
    if (turn.kind in NOT_THEN and not is_main) or _is_made_here(scene, reading, event):
        return None
    since = turn.at if turn in stages.turns(reading) else 0
    is_named = stages.is_named(reading, event, since, place, anywhere=claim.predicate in AT_EVENT)
    return None if is_named else turn


def _is_made_here(scene: Scene, reading: Reading, event: Ref) -> bool:
    """Tell whether it is a clause of the sentence itself that tells of an event."""
    draft = scene.registry.drafts.get(event)
    at = reading.sentence.span
    is_mentioned = any(one.ref == event for one in reading.mentions)
    return draft is None or (at.start <= draft.first.start < at.end and not is_mentioned)


def _other(scene: Scene, stages: Stages, claim: Claim, turn: Turn) -> Ref | None:
    """Return the event of which a claim is told instead, `None` where that is none."""
    event = claim.subject if claim.predicate in OF_EVENT else claim.object
    assert isinstance(event, Ref)  # noqa: S101 the caller saw to it
    if turn.kind == "apart" and claim.predicate not in CAME | {"about"} | AT_EVENT:
        return event
    if turn.kind == "event" and turn.event is not None:
        draft = scene.registry.drafts.get(event)
        may_mean = turn.noun and draft is not None and may_be_called(turn.noun, simplified(draft.label))
        is_inside = claim.predicate in AT_EVENT and INSIDE.search(turn.event.plain)
        return event if may_mean or is_inside else turn.event.ref
    if turn.kind != "part":
        return None
    if claim.predicate in {"participant", *AT_EVENT} and (
        INSIDE.search(turn.noun) or turn.noun.endswith(RITES)
    ):
        return event
    if claim.predicate == "locatedIn" and turn.noun.endswith("会场"):
        return event
    main = stages.main
    return None if main is None or main.ref != event else _part(scene, main, turn)


def _part(scene: Scene, main: Mention, turn: Turn) -> Ref | None:
    """Return a part of what is reported, called by both their names."""
    is_whole = WHOLE.search(main.plain) is not None and main.cls != "Ceremony"
    if len(turn.noun.strip("“”")) < LEAST_NAME or main.ref is None or not is_whole:
        return None
    draft = scene.registry.drafts.get(main.ref)
    label = f"{draft.label if draft is not None else main.name}{turn.noun}"
    if len(label) > LONGEST_NAME:
        return None
    cls = "Ceremony" if turn.noun.endswith(RITES) else "Conference"
    start, end = turn.span
    made = Mention(start, end, "Event", cls, label, "name/clause", name_start=start, name_end=end)
    made = scene.registry.resolve(made)
    scene.registry.also_called(made, replace(made, name=turn.noun, how="name/form"))
    return made.ref
