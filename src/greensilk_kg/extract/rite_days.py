"""The day of a ceremony, where one passage tells it and another only that of the deed it is held for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.model.claim import Claim, Ref

OF_DEED = "event/rite-on-day"
"""Rule that takes the day of the deed for that of its ceremony."""
DAY = "startDate"


def own_days(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims but for a deed's day as that of a ceremony of which another day is told.

    Args:
        claims: Of one document.
    """
    told: dict[Ref, set[object]] = {}
    for claim in claims:
        if claim.predicate == DAY and claim.evidence.rule != OF_DEED:
            told.setdefault(claim.subject, set()).add(claim.object)
    for claim in claims:
        is_of_deed = claim.predicate == DAY and claim.evidence.rule == OF_DEED
        if not is_of_deed or claim.object in told.get(claim.subject, {claim.object}):
            yield claim
