"""Lands that issue a paper without being named as who acts: 该国2022年公布的《甲》, 去年颁布的某国《乙》."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Call, Clauses

ISSUES = "publishedBy"
THAT_LAND = re.compile(
    f"(?P<word>该国|国家)(?:政府|议会|国会|内阁)?(?:(?:于|在)?{CODES['Date']}|近日|日前|正式|最新|新|已|还|又|也|就)*"
)
"""Who issues a paper where that is a land told of before."""
ITS_OWN = re.compile(f"的({CODES['Country']})[《“]?{CODES['Publication']}")
"""Behind the verb, a land of which the paper is."""


def issuing_land(told: Clauses, call: Call) -> Mention | None:
    """Return the land that issues a paper, where its clause names nobody who does.

    Args:
        told: The sentence.
        call: The verb.
    """
    if call.frame.agent != ISSUES:
        return None
    begin = told.parts[call.number][0]
    own = ITS_OWN.match(told.string, call.end)
    if own is not None:
        named = re.search(f"[{CODES['Institution']}{CODES['Country']}]", told.string[begin : call.start])
        return None if named else told.mentions[own.start(1)]
    said = THAT_LAND.fullmatch(told.string, begin, call.start)
    return None if said is None else _abroad(told, begin, is_near=said["word"] == "国家")


def _abroad(told: Clauses, begin: int, *, is_near: bool) -> Mention | None:
    """Return the last land named before, by itself or in the name of a body of it; China is never 该国."""
    for one in _before(told, begin, is_near=is_near):
        land = one if one.kind == "Country" else told.scene.registry.land_in(one)
        if land is not None and land.ref is not None:
            return None if land.authority == CHINA or land.ref.key.endswith("/chn") else land
    return None


def _before(told: Clauses, begin: int, *, is_near: bool) -> Iterator[Mention]:
    """Yield the lands and bodies named before, the last first: in the sentence, else in the paragraph."""
    kinds = {"Country", "Institution"}
    here = [one for _, one in told.reading.masked.placed(0, begin) if one.kind in kinds]
    yield from reversed(here)
    if is_near:
        return
    at = told.reading.sentence
    for other in told.scene.article.before(at.span.start):
        if other.sentence.paragraph != at.paragraph:
            return
        yield from reversed([one for one in other.mentions if one.kind in kinds])
