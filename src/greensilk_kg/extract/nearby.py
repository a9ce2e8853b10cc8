"""Places near which something lies, and in which it does not: 位于甲市附近."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention

NEAR = re.compile(
    "(?:市区|市中心|城区|县城|市|城|港|镇)?的?(?:附近|周边|近旁|(?<!之)旁边|不远|(?:以|往|向)[东西南北]{1,2}(?!部))"
)
"""What stands behind a place that something lies near."""


def is_near(folded: str, predicate: str, place: Mention) -> bool:
    """Tell whether a place is only one near which something stands, not where it stands.

    Args:
        folded: The prepared text.
        predicate: What is stated with the place.
        place: As it stands in the text.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> town = Mention(3, 5, "Place", "Place", "甲市", "")
        >>> [is_near(text, "locatedIn", town) for text in ("坐落在甲市附近", "坐落在甲市东部")]
        [True, False]
    """
    return predicate == "locatedIn" and place.kind == "Place" and NEAR.match(folded, place.end) is not None
