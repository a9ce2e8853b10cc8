"""Lands that only the name of a paper tells: no parties where bodies signed it under their own names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.model.claim import Claim

BY_NAME = "agreement/lands-in-name"
PARTY, LAND = "party", "Country"


def own_parties(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims but for the lands in the names of papers that two or more bodies signed.

    Args:
        claims: Of one document.
    """
    bodies: dict[Ref, set[Ref]] = {}
    for claim in claims:
        if claim.predicate == PARTY and isinstance(claim.object, Ref) and claim.object.type != LAND:
            bodies.setdefault(claim.subject, set()).add(claim.object)
    for claim in claims:
        signed = len(bodies.get(claim.subject, ())) > 1
        if not (signed and claim.evidence.rule == BY_NAME):
            yield claim
