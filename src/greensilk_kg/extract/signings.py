"""Agreements in the names of ceremonies that stand apart from whose they are: 甲与乙举行合作协议签约仪式."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.paper_sorts import class_of
from greensilk_kg.model.text import Span
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

CEREMONY = re.compile(
    rf"(?P<name>[^《》]{{4,50}}?(?:{words('papers/agreement')}))的?(?:签约|签署|签字|换文|互换)(?:仪式|典礼|活动)"
)
HELD_BY, AT = "organizer", "signedDuring"
RULE = "agreement/ceremony-name"
TOP, HOW = "Agreement", "name/form"
LEAST = 2


def signings(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield what is signed at ceremonies by those who hold them.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    for reading in scene.article.readings:
        for event in reading.mentions:
            found = CEREMONY.fullmatch(simplified(event.name)) if event.kind == "Event" else None
            if found is None or scene.text.surface[event.start : event.end] == event.name:
                continue
            hosts = [
                claim.object
                for by, claim in read
                if by is reading and (claim.subject, claim.predicate) == (event.ref, HELD_BY)
            ]
            name = event.name[slice(*found.span("name"))]
            parties = [one for one in reading.mentions if one.ref in hosts and one.name in name]
            if len({one.ref for one in parties}) >= LEAST:
                yield from _signed(scene, reading, event, name, parties)


def _signed(
    scene: Scene, reading: Reading, event: Mention, name: str, parties: Sequence[Mention]
) -> Iterator[tuple[Reading, Claim]]:
    """Yield the parties of an agreement, and that it is signed at its ceremony, whose day then is its own."""
    low, high = event.start, event.end
    cls = class_of(simplified(name))
    paper = scene.registry.resolve(Mention(low, high, TOP, cls, name, HOW, name_start=low, name_end=high))
    at = Span(min(one.start for one in parties), high)
    told = [(paper, AT, event), (event, "concerns", paper), *((paper, "party", one) for one in parties)]
    for subject, predicate, value in told:
        if (
            subject.ref is not None
            and value.ref is not None
            and scene.fitting.fits(subject, predicate, value)
        ):
            yield reading, scene.claims.make(subject.ref, predicate, value.ref, at=at, rule=RULE)
