"""Paragraphs of interviews: what somebody answers there tells of other times and places."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.extract.core.reading import Reading

SPEAKER = re.compile(f"(?P<who>{CODES['Person']}|《[^《》]{{1,12}}》|[㐀-鿿·]{{2,10}})：(?!“)")
"""How a paragraph of an interview begins: 甲：去年….."""
TWICE = 2


def answers(paragraphs: Mapping[int, Sequence[Reading]]) -> frozenset[int]:
    """Return the paragraphs that begin with who speaks, as several of the article do.

    Args:
        paragraphs: Of one article, each with its sentences.
    """
    spoken = {
        at: found["who"]
        for at, readings in paragraphs.items()
        if readings and (found := SPEAKER.match(readings[0].masked.string))
    }
    counts = Counter(spoken.values())
    return frozenset(at for at, who in spoken.items() if counts[who] >= TWICE)
