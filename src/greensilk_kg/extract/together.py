"""Events that are held together (甲班和乙班同时开班): what the text tells of one holds of the other."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.main_event import HELD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref

EVENT = CODES["Event"]
ONE = rf"“?{EVENT}”?(?:（[^（）]{{1,20}}）)?"
JOIN = "(?:、|和|与|及|以及|(?<=”)(?=“))"
OPENS = "(?:开班|开营|开幕|开讲|启幕|启动|举行|举办|召开|结业|闭幕|落幕)"
TOGETHER = re.compile(
    rf"{ONE}(?:{JOIN}{ONE})*{JOIN}“?(?:(?={HELD.pattern})|{EVENT}”?等?[^，。；：{EVENT}]{{0,14}}?"
    rf"(?:联合|同时|同期|同步|同日|一同|一并|共同|双双|均|先后){OPENS})"
)
"""Several events with one verb."""
HOSTED = re.compile(
    rf"(?:(?:主办|举办|承办|召开|举行|协办|开办|组织|支持|指导)(?:了|的)?|[参出][加席](?:了)?){ONE}(?:{JOIN}{ONE})+"
)
"""Several events that the same hold or come to, each on its day."""
HOSTS = frozenset({"organizer", "coOrganizer", "supporter", "participant"})
SHARED = HOSTS | {"chair", "locatedIn", "startDate", "endDate"}
"""What is told of all of them at once."""
LEAST, ENDING = 2, 2
"""Events, at least; and characters of a name that tell what sort of event it is: 论坛, 展会."""


def together(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield for the others what was read of one of the events that are held together.

    A sentence that names one of them, or speaks of it by its sort, tells nothing of the others; nor does an
    article whose title names one alone.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    groups = [group for reading in scene.article.readings for group in _groups(reading)]
    for joint, events, at_once in groups:
        by_ref = {one.ref: one for one in events if one.ref is not None}
        goes_on = at_once and not _is_about_one(scene, by_ref)
        shared = SHARED if at_once else HOSTS
        for reading, claim in read:
            if claim.subject not in by_ref or claim.predicate not in shared or claim.object in by_ref:
                continue
            if reading is joint or (goes_on and _follows(joint, reading, by_ref)):
                for ref in _meant_too(reading, joint, by_ref, claim.subject):
                    yield reading, replace(claim, subject=ref)


def _groups(reading: Reading) -> Iterator[tuple[Reading, list[Mention], bool]]:
    """Yield the events that a sentence names together, and whether they are held at once."""
    masked = reading.masked
    if masked.string.count(EVENT) < LEAST:
        return
    for pattern in (TOGETHER, HOSTED):
        for found in finditer(pattern, masked.string, masked.letters):
            low, high = found.span()
            last = masked.string.find(EVENT, high - 1)
            events = [one for one in masked.within(low, max(high, last + 1)) if one.kind == "Event"]
            if len({one.ref for one in events}) >= LEAST:
                yield reading, events, pattern is TOGETHER


def _is_about_one(scene: Scene, events: dict[Ref, Mention]) -> bool:
    """Tell whether the title of an article names one of the events, and not the others."""
    title = scene.article.article.title
    named = {
        one.ref
        for reading in scene.article.readings
        if title is not None and reading.sentence.span.start == title.start
        for one in reading.mentions
    }
    return len(named & events.keys()) == 1


def _follows(joint: Reading, reading: Reading, events: dict[Ref, Mention]) -> bool:
    """Tell whether a sentence goes on behind the one that names all, and names none of them."""
    behind = reading.sentence.span.start > joint.sentence.span.start
    return behind and not any(one.ref in events for one in reading.mentions)


def _meant_too(reading: Reading, joint: Reading, events: dict[Ref, Mention], told: Ref) -> Iterator[Ref]:
    """Yield the other events, but for those whose sort is not that of which the sentence speaks."""
    sort = events[told].plain[-ENDING:]
    is_named = reading is not joint and sort in reading.masked.string
    for ref, other in events.items():
        if ref != told and not (is_named and not other.plain.endswith(sort)):
            yield ref
