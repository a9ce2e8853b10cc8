"""Which land an area is of that a work plants, waters or restores: 营造防护林1500公顷, 6800公顷稻田."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import FIRST, LAST

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

WORD = rf"[^，。；：、的了“”（）{FIRST}-{LAST}]"
LAND = any_of("figures/land")
BEHIND = re.compile(
    rf"的?(?P<what>{WORD}{{0,6}}?{LAND})(?=$|[，。；、和与及]|的|得到|得以|因此|因而|从此|由此|获|实现|用上|喝上|恢复|告别|变|受益|免|重|披)"
)
TENDED = re.compile(
    rf"{any_of('figures/tends')}了?(?P<what>{WORD}{{0,6}}?{LAND}|(?<=种植){WORD}{{2,4}})(?:面积)?(?:约|近|超过?|达到?|共|累计|逾)*$"
)


def land_of(spot: Spot, dimension: str) -> str:
    """Return the land that a work tends so much of; empty where the words tell none.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
    """
    topics = spot.clause.topics
    if dimension != "area" or not topics or topics[0].kind != "Project":
        return ""
    found = TENDED.search(spot.since) or BEHIND.match(spot.whole, spot.index + 1, spot.clause.end)
    return "" if found is None else found["what"]
