"""Who came to the opening or the close of an event came to the event."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

RULE = "event/came-to-its-opening"
CAME = {"participant", "chair"}
PART = re.compile("(?:开[幕班营学训]|结[业营训]|闭[幕营]|毕业)(?:仪式|典礼|式)$")
"""The end of the name of what an event begins or ends with."""


def came_to_opening(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield that those who came to the opening of an event, or spoke there, took part in the event.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    drafts = scene.registry.drafts
    whole = {
        claim.subject: claim.object
        for _, claim in read
        if claim.predicate == "partOf"
        and isinstance(claim.object, Ref)
        and claim.object.type == "Event"
        and claim.subject in drafts
        and PART.search(drafts[claim.subject].label)
    }
    said = {(claim.subject, claim.object) for _, claim in read if claim.predicate in CAME} if whole else set()
    for reading, claim in read if whole else ():
        event = whole.get(claim.subject) if claim.predicate in CAME else None
        if isinstance(event, Ref) and (event, claim.object) not in said:
            said.add((event, claim.object))
            evidence = scene.claims.read_by(RULE, claim.evidence)
            yield reading, replace(claim, subject=event, predicate="participant", evidence=evidence)
