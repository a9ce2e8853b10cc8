"""Sums of all the firms of a land abroad, which its statistics tell: they are figures of that land."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.figures.restrictions import place
from greensilk_kg.extract.figures.topic_words import NATIONAL

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

SUMMED = re.compile(
    "(?:合同额|合同总额|合同金额|营业额|(?:直接|对外)投资(?:额|存量|流量|总额|规模)?|投资(?:总额|额|存量|流量|总规模))[^，。；]{0,6}$"
)
"""What the statistics of a land tell of all its firms abroad."""


def is_national(spot: Spot, topic: Mention) -> bool:
    """Tell whether a sum is what a land's firms together have signed or invested in other lands.

    Args:
        spot: Where the sum stands.
        topic: The land.
    """
    at = place(spot, topic)
    told = at is not None and NATIONAL.match(spot.whole, at, spot.index) is not None
    return told and SUMMED.search(spot.since) is not None
