"""What was done as an event opened or closed was done on its first or last day: 结业式上签署."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from greensilk_kg.model.claim import Claim

NEAR = 16
"""Code points before a passage in which the word for the opening may stand."""
ENDS = (
    ("startDate", re.compile("开[幕班营](?:式|典礼|仪式)(?:上|期间|现场)")),
    ("endDate", re.compile("(?:闭[幕营]|结业)(?:式|典礼|仪式)(?:上|期间|现场)")),
)
"""Which day of an event a passage tells of, by the words for how it opens and closes."""


def done_at_ends(
    claims: Sequence[Claim], days: Mapping[str, str], surface: Callable[[int, int], str]
) -> Iterator[Claim]:
    """Yield the day of what was signed, issued or launched where an event was opened or closed.

    Args:
        claims: Of one document.
        days: What ties a thing to an event → what the event's day is to the thing.
        surface: Gives the text of a stretch of the document.
    """
    done: dict[tuple[Ref, str], dict[tuple[Ref, str], None]] = {}
    for claim in claims:
        if claim.predicate in days and isinstance(claim.object, Ref):
            passage = surface(max(0, claim.evidence.span.start - NEAR), claim.evidence.span.end)
            for end, told in ENDS:
                if told.search(passage):
                    done.setdefault((claim.object, end), {})[claim.subject, days[claim.predicate]] = None
    known = {(claim.subject, claim.predicate) for claim in claims}
    for claim in claims:
        for thing, day in done.get((claim.subject, claim.predicate), ()):
            if (thing, day) not in known:
                yield replace(claim, subject=thing, predicate=day)
