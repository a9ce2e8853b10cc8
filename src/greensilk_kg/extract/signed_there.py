"""Who came to the ceremony at which an agreement is signed: those who sign it, and those who witness it."""

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

BY = {"signatory", "witness"}
RITE = re.compile("的?签[约署字](?:仪式|典礼)$")
RULE = "event/signs-there"


def signed_there(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield that those who sign or witness an agreement came to the ceremony that is called by it.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    signed = [(reading, claim) for reading, claim in read if claim.predicate in BY]
    if not signed or scene.focus.is_chronicle:
        return
    drafts = scene.registry.drafts
    rites: dict[str, list[Ref]] = {}
    for ref, draft in drafts.items():
        if ref.type == "Event" and (found := RITE.search(draft.label)):
            rites.setdefault(draft.label[: found.start()], []).append(ref)
    for reading, claim in signed:
        paper = drafts.get(claim.subject)
        at = rites.get(paper.label, []) if paper is not None else []
        if len(at) == 1 and isinstance(claim.object, Ref):
            evidence = scene.claims.read_by(RULE, claim.evidence)
            yield reading, replace(claim, subject=at[0], predicate="participant", evidence=evidence)
