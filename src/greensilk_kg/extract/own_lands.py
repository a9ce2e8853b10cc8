"""What a name tells of its land goes before what a sentence seems to tell: signed here, built there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.model.claim import Ref
from greensilk_kg.model.knowledge import CHINA
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from greensilk_kg.model.claim import Claim, Object

HOME = Ref("Country", str(CHINA))
BY_NAME = {"hostCountry": "project/name", "country": "institution/country-in-name"}
"""Property → the rule that reads it out of a name alone."""
FIRM_OF_PLACE = "institution/firm-of-place"
ACROSS = re.compile("[路线]|管道|高铁|高速|轻轨|联网|大桥|电缆|光缆|走廊|口岸|[—－–-]|跨境")
"""What may stand in two lands."""


def in_own_lands(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims without the lands of works, and the towns of firms, that their names tell otherwise.

    Args:
        claims: Of one document.
    """
    hosts, lands = (_told(claims, one) for one in BY_NAME)
    for claim in claims:
        if claim.predicate == "hostCountry" and not _fits(claim, hosts.get(claim.subject, set())):
            continue
        if claim.evidence.rule == FIRM_OF_PLACE and lands.get(claim.subject, {HOME}) != {HOME}:
            continue
        yield claim


def _told(claims: Iterable[Claim], predicate: str) -> dict[Ref, set[Object]]:
    """Return the lands that names tell of."""
    told: dict[Ref, set[Object]] = {}
    for claim in claims:
        if claim.predicate == predicate and claim.evidence.rule == BY_NAME[predicate]:
            told.setdefault(claim.subject, set()).add(claim.object)
    return told


def _fits(claim: Claim, told: set[Object]) -> bool:
    """Tell whether a work may stand in a land: the one of its name, or any if it crosses lands."""
    return len(told) != 1 or claim.object in told or ACROSS.search(simplified(claim.subject.key)) is not None
