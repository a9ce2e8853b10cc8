"""Parts of a work that are told with their size: 包括建设10公里的污水管网."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

BUILDS = re.compile(f"{any_of('figures/lays')}(?:了|约|近|超过?|总长|长|全长|共)*$")
PART = re.compile(
    rf"的?(?P<what>[^，。；、的和及与{CODES['Quantity']}]{{0,8}}{any_of('figures/laid')})(?=[，。；、和及与以并（）]|$)"
)
SIZES = {"length", "area"}


def laid(spot: Spot, dimension: str) -> str:
    """Return the part of a project whose size is told as what is built of it; empty where none is.

    Args:
        spot: Where the size stands.
        dimension: Kind of its unit.
    """
    topics = spot.clause.topics
    if dimension not in SIZES or not topics or topics[0].kind != "Project" or not BUILDS.search(spot.since):
        return ""
    found = PART.match(spot.whole, spot.index + 1, spot.clause.end)
    return "" if found is None else found["what"]
