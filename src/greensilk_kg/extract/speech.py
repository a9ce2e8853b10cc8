"""Printed speeches: the heading names the event, lines below it the day, place and speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover as spanning
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.main_event import speech_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

DATE, PLACE, PERSON = CODES["Date"], CODES["Place"], CODES["Person"]
DAY = re.compile(rf"^[（(]?{DATE}[，,、 ]*(?P<place>{PLACE})?[)）]?$")
GREETS = r"(?:尊敬的|各位|女士|先生们|同志们|朋友们)[^。]{0,80}[。！]?"
SPEAKER = re.compile(rf"^[（(]?[^，。：；！？{DATE}]{{0,20}}{PERSON}[)）]?(?:{GREETS})?$")
GREETING = re.compile(f"^{GREETS}$")
FIRST_LINES = 4
SEVERAL_DAYS = re.compile("(?:大会|峰会|论坛|年会|博览会|周|缔约方会议|培训班|研修班)$")
RULE = "event/speech-printed"


def speech_claims(scene: Scene) -> Iterator[tuple[Reading, Claim]]:
    """Yield who spoke at the event that the heading of a printed speech names, when it began, and where.

    The day is the speech's. It is taken as the event's first one, unless that is a thing of several days.

    Args:
        scene: The article.
    """
    lines = scene.article.readings
    for number, heading in enumerate(lines[:FIRST_LINES]):
        event = speech_at(heading)
        if event is not None:
            below = _below(lines[number + 1 : number + 1 + FIRST_LINES])
            yield from _told(scene, event, [heading, *below])
            return


def _below(lines: Sequence[Reading]) -> list[Reading]:
    """Return the lines up to the first that is neither a day nor a speaker."""
    found: list[Reading] = []
    for reading in lines:
        string = reading.masked.string.strip()
        if DAY.match(string) or SPEAKER.match(string):
            found.append(reading)
        elif not GREETING.match(string):
            break
    return found


def _told(scene: Scene, event: Mention, lines: Sequence[Reading]) -> Iterator[tuple[Reading, Claim]]:
    assert event.ref is not None  # noqa: S101 the registry has set it
    for reading in lines:
        for one in reading.mentions:
            at = spanning([(event.start, event.end), (one.start, one.end)])
            if one.kind == "Person" and one.ref is not None:
                yield reading, scene.claims.make(event.ref, "participant", one.ref, at=at, rule=RULE)
            if one.kind == "Place" and one.ref is not None and reading is not lines[0]:
                yield reading, scene.claims.make(event.ref, "locatedIn", one.ref, at=at, rule=RULE)
            if one.kind == "Date" and reading is not lines[0] and not SEVERAL_DAYS.search(event.plain):
                dated = scene.dating.date(one, reading)
                if dated is not None and dated.last is None:
                    for claim in scene.claims.date(event.ref, "startDate", dated, at=at, rule=RULE):
                        yield reading, claim
