"""Rates that their own noun tells: 可再生能源发电占比提升至20%, 污水处理率达到五成."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

WORD = rf"[^，。；：、“”（）的将把使让令了占和与及较比{FIRST}-{LAST}]"
LEVEL = (
    rf"(?:目前|现在|如今|至今|已经?|仍然?|仅|还|只有|只|就|则|将|可|应|要|有望|力争|大?约|近|接近|不到|不足|不低于|不少于|不高于|不超过|超过?|逾|达到?|"
    rf"提升|提高|上升|增加|增|升|扩大|稳定|保持|维持|下降|降低|降|减少|至|到|为|在|{CODES['Date']}年?[底末]?)*$"
)
RATE = re.compile(
    rf"(?:^|[，、的将把使让令在{FIRST}-{LAST}]|目标是|全国|其中)(?P<what>{WORD}{{2,14}}?)(?:占比|比重|(?<=[工生者员众客])比例|(?P<rate>(?<=[理集收利普覆达完入治通用盖])率)){LEVEL}"
)
"""The noun of a rate, and how much it is or will be."""
IN_LAND = re.compile(
    rf"(?P<what>{WORD}{{2,8}})在[{CODES['Country']}{CODES['Place']}](?P<whole>{WORD}{{2,10}})[中里]的?(?:占比|比重|份额){LEVEL}"
)
"""A share of what a land has: 光伏在甲国发电量中的占比."""
POINTS = re.compile("(?:这一|该|同|其|此|上述|本|平均|整体)")
"""How words begin that name nothing themselves: 这一占比."""


def named_rate(spot: Spot) -> str:
    """Return what a share or rate is of by the noun right before it; empty where none stands there.

    Args:
        spot: Where the rate stands.
    """
    if inside := IN_LAND.search(spot.since):
        return f"{inside['what']}占{inside['whole']}"
    found = RATE.search(spot.since)
    if found is None or POINTS.match(found["what"]):
        return ""
    return found["what"] + (found["rate"] or "")
