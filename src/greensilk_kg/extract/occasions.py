"""What was signed, issued or launched on a day of the event that the article reports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.model.claim import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

OCCASION = {"signedOn": "signedDuring", "publishedOn": "publishedAt", "launchedOn": "launchedAt"}
"""What is dated → what ties it to an event."""
RULE = "event/on-its-day"


def occasions(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield that what has a day within those of the reported event was done there.

    Where the sentence names another event, or the thing has its occasion, nothing is added.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    event = scene.focus.find("MainEvent", read[0][0], 0) if read else None
    days = _days(event, read) if event is not None else None
    if event is None or event.ref is None or days is None:
        return
    tied = {claim.subject for _, claim in read if claim.predicate in OCCASION.values()}
    for reading, claim in read:
        if claim.predicate not in OCCASION or claim.subject in tied or not isinstance(claim.object, Value):
            continue
        if claim.object.datatype == "date" and days[0] <= claim.object.value <= days[1]:
            others = [one for one in reading.mentions if one.kind == "Event" and one.ref != event.ref]
            if not others and reading.title is None:
                evidence = scene.claims.read_by(RULE, claim.evidence)
                yield (
                    reading,
                    replace(claim, predicate=OCCASION[claim.predicate], object=event.ref, evidence=evidence),
                )


def _days(event: Mention, read: Sequence[tuple[Reading, Claim]]) -> tuple[str, str] | None:
    """Return the first and last day of an event, as the article gives them."""
    found = {
        predicate: {
            claim.object.value
            for _, claim in read
            if claim.subject == event.ref
            and claim.predicate == predicate
            and isinstance(claim.object, Value)
            and claim.object.datatype == "date"
        }
        for predicate in ("startDate", "endDate")
    }
    if len(found["startDate"]) != 1 or len(found["endDate"]) > 1:
        return None
    (first,) = found["startDate"]
    return first, next(iter(found["endDate"]), first)
