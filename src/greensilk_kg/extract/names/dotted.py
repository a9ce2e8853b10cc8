"""Names of persons that hold the name of a place: 邦杜·科罗马, 约旦·皮尔斯."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from greensilk_kg.extract.core.mention import Mention

PLACES = {"Country", "Place"}
BEFORE = re.compile(r"([㐀-鿿]{2})·([㐀-鿿]{0,4})$")
BEHIND = re.compile(r"([㐀-鿿]{0,3})·([㐀-鿿]{2})")
REACH = 8
LONGEST = 4


def without_parts(
    known: Iterable[Mention], folded: str, base: int, letters: Collection[str]
) -> Iterator[Mention]:
    """Yield names without the places that are syllables of a person's name.

    Args:
        known: Names found so far.
        folded: The sentence.
        base: Its offset in the prepared text.
        letters: Characters that transliterate foreign names.
    """
    for one in known:
        if one.kind not in PLACES or len(one.name) > LONGEST:
            yield one
            continue
        start, end = one.start - base, one.end - base
        before = BEFORE.search(folded, max(0, start - REACH), start)
        behind = BEHIND.match(folded, end)
        near = [found[1] + found[2] for found in (before, behind) if found]
        if not any(all(letter in letters for letter in text + one.name) for text in near):
            yield one
