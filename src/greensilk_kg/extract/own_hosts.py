"""A body that only the name of its meeting tells as who holds it: it does not where the text names others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.model.claim import Claim

BY_NAME = "event/session-of"
HOLDS = "organizer"


def own_hosts(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims but for organizers by name of meetings whose organizers are told.

    Args:
        claims: Of one document.
    """
    claims = tuple(claims)
    told = {
        claim.subject
        for claim in claims
        if claim.predicate == HOLDS and claim.evidence.rule != BY_NAME
    }  # fmt: skip
    for claim in claims:
        if not (claim.evidence.rule == BY_NAME and claim.predicate == HOLDS and claim.subject in told):
            yield claim
