"""Sides by one character: 巴方, 埃方, 老方, each for the land of the article that begins so."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.names.short_places import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.model.knowledge import EntityId

SIDE = "方"
PATTERN = re.compile(
    r"(?:(?<![㐀-鿿0-9])|(?<=[与和同对由向见为经从将使及给请据应让令望愿的日天后前间时称示指谢因但而并如被就于是得]))"
    rf"(?P<letter>[㐀-鿿]){SIDE}"
    r"(?![法案式便针阵圆块程位略形言剂药]|面(?!临)|向[，。；、的])"
)
"""A land by one character, as one of those who deal with each other."""
OTHER_WORDS = frozenset("多不新西以比几利意突秘")
"""Characters that make other words with 方: 多方, 西方, 以方便, 同意方."""
BREATH = 12
"""How far apart two countries are named at most in one breath (巴基斯坦总理和巴西总统)."""


class LandsNamed:
    """The countries that an article names, by the characters that may stand for them, in their order."""

    def __init__(self) -> None:
        self._named: dict[str, list[tuple[int, EntityId]]] = {}

    def name(self, land: EntityId, start: int) -> None:
        """Take up a country and where it is named; sentences come in order, some twice.

        Args:
            land: The country.
            start: The offset of its name in the prepared text.
        """
        for letter in letters_of(land.slug):
            places = self._named.setdefault(letter, [])
            at = bisect_left(places, start, key=_begin)
            if at == len(places) or places[at][0] != start:
                places.insert(at, (start, land))

    def nearest(self, letter: str, start: int) -> EntityId | None:
        """Return the country for which a character stands: the last one named before an offset.

        None where another one that begins so is named in the same breath.
        """
        places = self._named.get(letter, [])
        at = bisect_left(places, start, key=_begin)
        last = places[at - 1] if at else None
        rivals = (land for where, land in places[max(0, at - 3) : at] if last and last[0] - where < BREATH)
        return last[1] if last and all(land == last[1] for land in rivals) else None


def _begin(place: tuple[int, EntityId]) -> int:
    return place[0]


def sides_by_letter(
    folded: str, surface: str, base: int, named: LandsNamed, names: Sequence[Mention] = ()
) -> Iterator[Mention]:
    """Yield the lands that one character names as sides.

    Args:
        folded: The sentence for matching.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.
        named: The countries that the article names.
        names: The known names of the sentence; no side shares characters with one (古巴方面).

    Example:
        >>> from greensilk_kg.model.knowledge import EntityId
        >>> named = LandsNamed()
        >>> named.name(EntityId("country", "lao"), 0)
        >>> text = "老方与中方会谈，介绍老方法。"
        >>> [(one.start, str(one.authority)) for one in sides_by_letter(text, text, 3, named)]
        [(3, 'country/lao')]
    """
    for found in PATTERN.finditer(folded) if SIDE in folded else ():
        start, end = base + found.start(), base + found.end()
        land = None if found["letter"] in OTHER_WORDS else named.nearest(found["letter"], start)
        if land is not None and not any(one.overlaps(start, end) for one in names):
            name = surface[found.start() : found.end()]
            yield Mention(start, end, "Country", "Country", name, ANAPHOR, authority=land)
