"""Counts of what the thing spoken of does not have: what a plan aims at, the lands of its partners."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.noun_ends import THINGS
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

AIM = re.compile("(?:倡议|计划|行动|目标)$")
"""What aims at the things counted, which nobody has yet: 20万棵树计划."""
GROWN = frozenset("棵株亩")
WITH = re.compile("(?:与|同|和)(?:来自)?(?:全球|世界|超过|超|近|约|逾)*$")
PARTNERS = re.compile(
    rf"(?:国家|国家[和及与]地区|地区|经济体)的{CODES['Quantity']}(?![^，。；]*(?:开展|进行|保持|有)[^，。；]*(?:合作|往来|联系))"
)
"""Lands from which the many come with whom something is done: 与40个国家的150个伙伴建立联盟."""


def is_not_had(spot: Spot, counted: str) -> bool:
    """Tell whether a count is of things only planned, or of the lands of those who are counted next.

    Args:
        spot: Where it stands.
        counted: What is counted.
    """
    value = spot.mention(spot.index).value
    measure = value.measure if isinstance(value, QuantityMatch) else ""
    if measure in THINGS | GROWN and AIM.search(counted):
        return True
    return PARTNERS.match(spot.whole, spot.index + 1) is not None and WITH.search(spot.before) is not None
