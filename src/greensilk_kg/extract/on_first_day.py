"""The day of what a sentence tells to be done as the reported event begins, or right behind its ceremony."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.model.claim import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

DAYS = {"party": "signedOn", "publishedBy": "publishedOn", "launchedBy": "launchedOn"}
"""What tells who did something → the property to its day."""
RULE = "event/on-first-day"
ON_IT = re.compile(
    "(?:就)?在?(?:开[班幕营学训]|启动|论坛|会议|大会|活动|研修班|培训班|研讨会)(?:式|典礼|仪式)?"
    "(?:的?当[天日]|首日|第一天)|(?:[㐀-鿿]{0,4}仪式|签约|揭牌|交接|移交)(?:结束|举行|完成)?(?:之?后|当[天日])"
)
"""How a sentence begins that goes on telling of the first day of the event, or of that of the ceremony."""


def on_first_day(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield the day of what was signed, issued or launched then and has none.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    event = scene.focus.find("MainEvent", read[0][0], 0) if read else None
    first = None if event is None or scene.focus.is_chronicle else _first_day(event, read)
    if first is None:
        return
    known = {(claim.subject, claim.predicate) for _, claim in read}
    for reading, claim in read:
        day = DAYS.get(claim.predicate, "")
        if not day or (claim.subject, day) in known or reading.title is not None:
            continue
        if ON_IT.match(reading.masked.string) and not _has_day(scene, reading):
            known.add((claim.subject, day))
            evidence = replace(scene.claims.read_by(RULE, claim.evidence), context=first.evidence.span)
            yield reading, replace(claim, predicate=day, object=first.object, evidence=evidence)


def _first_day(event: Mention, read: Sequence[tuple[Reading, Claim]]) -> Claim | None:
    """Return what tells the day on which an event began, where the article tells but one."""
    told = [
        claim
        for _, claim in read
        if claim.subject == event.ref and claim.predicate == "startDate" and isinstance(claim.object, Value)
    ]
    days = {claim.object for claim in told}
    is_day = len(days) == 1 and isinstance(told[0].object, Value) and told[0].object.datatype == "date"
    return told[0] if is_day else None


def _has_day(scene: Scene, reading: Reading) -> bool:
    """Tell whether a sentence names a day of its own."""
    dates = (one for one in reading.mentions if one.kind == "Date")
    return any(re.search(r"\d", scene.text.folded[one.start : one.end]) for one in dates)
