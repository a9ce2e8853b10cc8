"""The country of a project that its paragraph tells: 在甲国，…。此外，乙水电站完工."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref

RULE = "project/land-of-paragraph"
HOME = "country/chn"
COUNTRY = CODES["Country"]
BEGINS = re.compile(rf"^(?:而|此外|目前|如今|同样|首先|其次)?，?(?:在{COUNTRY}|{COUNTRY}{CODES['Place']})")
STOPS = {"Person", "Event", "Agreement"}
"""Kinds of names that show a paragraph to tell of talks, not of works."""


def lands(scene: Scene, settled: Collection[Ref]) -> Iterator[tuple[Reading, Claim]]:
    """Yield the country of projects in paragraphs that begin with the one foreign country they name.

    Args:
        scene: One article.
        settled: Projects whose country is known already.
    """
    body = [reading for reading in scene.article.readings if reading.sentence.role == "body"]
    for _, group in groupby(body, key=lambda reading: reading.sentence.paragraph):
        paragraph = list(group)
        land = _land(paragraph)
        if land is None or land.ref is None:
            continue
        for reading in paragraph:
            for work in _works(reading, settled):
                claim = scene.claims.make(
                    work, "hostCountry", land.ref, at=reading.sentence.span, rule=RULE,
                    context=Span(land.start, land.end),
                )  # fmt: skip
                yield reading, claim


def _land(paragraph: Sequence[Reading]) -> Mention | None:
    """Return the foreign country that a paragraph begins with, if it names no other."""
    if not BEGINS.match(paragraph[0].masked.string):
        return None
    named = [one for reading in paragraph for one in reading.mentions]
    countries = [one for one in named if one.kind == "Country" and str(one.authority) != HOME]
    is_of_talks = any(one.kind in STOPS for one in named)
    return countries[0] if len({one.ref for one in countries}) == 1 and not is_of_talks else None


def _works(reading: Reading, settled: Collection[Ref]) -> Iterator[Ref]:
    for one in reading.mentions:
        if one.kind == "Project" and one.ref is not None and one.ref not in settled:
            yield one.ref
