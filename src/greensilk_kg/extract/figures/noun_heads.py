"""Clauses that are one noun, of which the next ones tell: 去年落户某市的甲中心，现有…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HEADS = "".join(CODES[kind] for kind in ("Project", "Initiative", "Institution", "Publication", "Agreement"))
LAND = CODES["Country"] + CODES["Place"]
DATE = CODES["Date"]
GATHERING = rf"(?:{CODES['Event']}[”》]?|{words('figures/gathering')})"
WHERE = rf"(?:在?{GATHERING}(?:期间|上|现场|当天)，?(?:同时|同步|同期|首次|集中)?)?"
WHEN = rf"{WHERE}(?:{DATE}|{any_of('figures/noun-lead')})*"
NAMES = rf"(?:[{FIRST}-{LAST}]|{any_of('figures/agent-joint')})*"
DEEDS = (
    "figures/no-topic-verb",
    "figures/writes",
    "projects/builds",
    "figures/work-deed",
    "figures/other-deed",
)
DEED = f"(?:{'|'.join(map(any_of, DEEDS))}|首发|[、和并及])+"
STANDS = rf"{any_of('figures/stands-in')}[于在]?[{LAND}{DATE}][^，。；：的]{{0,12}}"
HEAD = re.compile(
    rf"{WHEN}(?:{STANDS}|由?{NAMES}{WHEN}(?:[在于][{LAND}][^，。；：的{FIRST}-{LAST}]{{0,6}})?{NAMES}{DEED})"
    rf"的[{LAND}]?[“《]?(?P<head>[{HEADS}])[”》]?(?:（[^（）]{{1,30}}）)?$"
)
"""A clause that tells where its last name stands, or what was done to it, and nothing else."""


MEANS = re.compile(rf"(?:[^，。；：{FIRST}-{LAST}]{{0,4}}以?来，?)?依托[“《]?(?P<head>[{HEADS}])[”》]?$")
"""By means of what is done what a sentence tells that has no subject: 近年来依托甲中心，已培训…."""


def noun_head(masked: Masked, first: int, end: int, *, alone: bool = False) -> Mention | None:
    """Return the thing that a clause is nothing but a name of, with what is told of it; else `None`.

    Args:
        masked: The sentence.
        first: Where the clause's own words begin in it.
        end: Where the clause ends.
        alone: Whether nothing is spoken of so far; then it may also tell by means of what something is done.
    """
    if not masked.string.startswith("，", end):
        return None
    found = HEAD.match(masked.string, first, end) or (
        MEANS.match(masked.string, first, end) if alone else None
    )
    return None if found is None else masked.mentions[found.start("head")]
