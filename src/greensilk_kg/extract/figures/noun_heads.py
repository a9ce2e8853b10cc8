"""Clauses that are one noun, of which the next ones tell: 去年落户某市的甲中心，现有…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.figures.topic_words import AT_FAIR, FAIR, STEADY
from greensilk_kg.extract.figures.topic_words import HEADS as BEHIND
from greensilk_kg.extract.figures.unclear import is_one_of_lines
from greensilk_kg.extract.work_sites import meant_work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.focus import Focus

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


WITHIN = BEHIND[-1]
"""在某国境内: where it is, while a project is spoken of."""


def headed_by(
    heads: Sequence[re.Pattern[str]], reading: Reading, first: int, end: int, last: tuple[Mention, ...]
) -> Iterator[tuple[Mention, ...] | None]:
    """Yield the thing that a clause names behind what is told of it, once, if there is one.

    Args:
        heads: The wordings that the sentence may hold.
        reading: The sentence.
        first: Where the clause's own words begin in it.
        end: Where the clause ends.
        last: What was spoken of before.
    """
    masked = reading.masked
    for pattern in heads:
        found = pattern.match(masked.string, first, end)
        steady = bool(last) and last[0].kind in STEADY
        if found and pattern is WITHIN and found[0].endswith("境内") and steady:
            yield None
        if found:
            head = found.start("head")
            yield () if is_one_of_lines(masked, head) else (meant_work(masked.mentions[head], masked),)
    one = noun_head(masked, first, end, alone=not last)
    if one is not None:
        yield (one,)


def fair_of(
    focus: Focus, reading: Reading, first: int, end: int, last: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Return the fair whose guests a clause tells: the last one, else the one the article reports."""
    if not AT_FAIR.match(reading.masked.string, first, end):
        return ()
    event = bool(last) and last[0].kind == "Event"
    one = last[0] if event else focus.find("MainEvent", reading, 0)
    return (one,) if one is not None and FAIR.search(one.plain) else ()


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
