"""Launches for which an article has only the word 发布会: they are about the paper that came out there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

LAUNCH = re.compile("(?P<title>.+?)(?:新书|成果)?(?:发布|首发)(?:会|式|仪式)")
RULE = "publication/launch-name"


def launches(scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> Iterator[tuple[Reading, Claim]]:
    """Yield what such a launch is about, and that the paper came out there.

    Args:
        scene: The article.
        read: Its claims, each with its sentence.
    """
    papers = {claim.subject.key: claim.subject for _, claim in read if claim.subject.type == "Publication"}
    done = {claim.subject for _, claim in read if claim.predicate == "concerns"}
    for reading, claim in read:
        found = LAUNCH.fullmatch(claim.subject.key) if claim.subject.type == "Event" else None
        paper = papers.get(found["title"]) if found else None
        if paper is None or claim.subject in done:
            continue
        done.add(claim.subject)
        evidence = scene.claims.read_by(RULE, claim.evidence)
        event = claim.subject
        yield reading, replace(claim, predicate="concerns", object=paper, evidence=evidence)
        yield (
            reading,
            replace(
                claim,
                subject=paper,
                predicate="publishedAt",
                object=event,
                evidence=evidence,
            ),
        )
