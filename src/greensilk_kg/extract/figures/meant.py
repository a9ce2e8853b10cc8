"""What sums, shares and sizes measure where another word than the nearest says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

ARISES = re.compile("产生|排入|堆积|堆存|堆放|累积|丢弃|弃置")
UNTREATED = re.compile("(?:[未没]|得不到|无法)[^，。；]{0,10}(?:处理|处置|利用|回收)")
FORESTS = re.compile("森林|植被|林草|林木|绿化|绿地|林")
"""Whose cover a rate is that is the forests'."""
PUT_IN = re.compile("出资[^，。；赠捐援]*$")
FINANCED = re.compile("贷款|自筹|融资|资本金|总投资|股权")
"""What shows that it is told how a work is paid for."""
GIVEN_FREE = re.compile("赠|无偿|捐|援|资助")
"""What shows that money is given, not put in or lent."""
SOLD_FOR = re.compile("承销|承揽|包销")
"""Bonds that a bank sells for others are none that it issues."""
RECYCLED = re.compile("(?:循环|回收|再生|综合|资源化|重复|[水气渣料物])利用率")
"""What is used again is no efficiency."""
CREDIT = re.compile("的?[^，。；、]{0,6}?(?:授信|贷款|融资|信贷|赠款)")
"""What a sum is, behind it, whatever trade it is for: 为进口提供10亿美元授信."""
SAVINGS = {"coal-saving", "energy-saving"}
SOLD = re.compile("出货|发货|订单|销[售量]|交付")
SAVED = re.compile("[节省减少降]|替代|代替|取代|相当于|避免")
WOODED = re.compile("[森树]?林|植被|绿化|草原|草地|绿地|红树|绿植")
"""What covers land where a rate of cover is told of it; 岸电覆盖率 is of berths."""
OUT_OF = re.compile("(?:郊区?|市区|城区|市中心|县城)(?:大?约|仅|近|不足|不到)*$")
"""From where something lies so far away: 位于某市郊区约2公里."""
AWAY = re.compile("[，、]?(?:且|仅|只|并)?(?:距离?|离)(?!岸|心|子)")


def rather(told: str | None, spot: Spot, dimension: str) -> str | None:
    """Return the indicator that the words mean: waste that arises is not treated, coal that burns not saved.

    Args:
        told: What a word says.
        spot: Where the figure stands.
        dimension: Kind of its unit.
    """
    if (
        dimension == "length"
        and told in {None, "length"}
        and (AWAY.match(spot.since) or OUT_OF.search(spot.since))
    ):
        return "distance"
    if told == "forest-cover" and WOODED.search(spot.before) is None:
        return None
    if told == "storage-capacity" and SOLD.search(spot.since):
        return None
    if dimension in {"money", "ratio"}:
        return _meant(told, spot)
    if told in SAVINGS and dimension in {"mass", "volume"} and not SAVED.search(spot.sentence + spot.after):
        return None
    arises = ARISES.search(spot.since) or UNTREATED.match(spot.after)
    return "environment-figure" if told == "waste-treated" and arises else told


def _meant(told: str | None, spot: Spot) -> str | None:
    """Return the indicator of a sum or a share; a rate of cover is the forests' only where they are named."""
    if told == "forest-cover":
        return told if FORESTS.search(spot.sentence + spot.after) else "ratio"
    if told == "efficiency":
        return "ratio" if RECYCLED.search(spot.since) else told
    if told == "trade-volume" and CREDIT.match(spot.after):
        return "loan"
    if told == "bond-issue" and SOLD_FOR.search(spot.sentence):
        return "money"
    if told == "grant" and PUT_IN.search(spot.since) and FINANCED.search(spot.whole):
        return told if GIVEN_FREE.search(spot.whole) else "financing"
    return told
