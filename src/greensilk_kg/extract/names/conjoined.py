"""Two meetings that are held as one and called by both names: 甲联盟2025年理事会暨乙研讨会."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/form"
YEAR = r"(?:（20\d\d）)?"
BOTH = re.compile(
    rf"{CODES['Event']}{YEAR}暨(?:第[一二三四五六七八九十\d]{{1,3}}[届次])?{CODES['Event']}{YEAR}(?=$|[，。；由在于上、])"
)


def conjoined(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield each such pair as one event.

    Args:
        masked: The sentence.
        surface: The sentence as the source has it.
    """
    if "暨" not in masked.letters:
        return
    for found in BOTH.finditer(masked.string):
        first = masked.mentions[found.start()]
        yield masked.mention(found.span(), surface, "Event", first.cls, HOW)
