"""Figures whose words show that they are of something else than what was spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.figures.modality import planned
from greensilk_kg.extract.figures.stages import is_of_other_stages

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY = CODES["Quantity"]
OF_WHICH = re.compile(
    rf"其中，?(?P<what>[^，。；：、的{QUANTITY}{FIRST}-{LAST}]{{3,12}}?)(?:发运|运输|运送|发送|到发|开行|处理|贡献|生产|承运)(?:了|约|近|超过?)*$"
)
"""Which part of what was told of moves so much: 其中冷藏专列发运."""
REST = re.compile("(?:其余|余下|剩余|剩下)(?:的|部分|资金|款项)*(?:则|都|均)?(?:来自|出自|由|为|是|靠)")
"""How a clause begins that tells of others than those just named."""
EACH_ONE = re.compile("(?:一个|每个|每名)人(?!员|次)|(?<![^，“])一人|每人")
GIVES = re.compile(
    "(?:资助|拨付|拨款|划拨|赠送|捐赠|提供)了?(?:价值|总价值|经费|资金|款项)?(?:约|近|超过?|达)*$"
)
OF_GIVER = {"price", "money"}
JOINS = re.compile("[^，。；]{1,10}(?:签署|签字|加入|批准|响应|联署|签约)")
HAVE = re.compile("(?:又|再|已|共|还|另)?有$")
"""Others who join something: 秘书处宣布，又有11家机构签署倡议."""
NOT_IN_TEXTS = {"money", "ratio", "mass", "energy", "power", "volume", "area", "length"}
"""Kinds of figures that no text has itself: it only tells of them."""
ORIGINAL = re.compile("(?:原定|原计划|原拟|原设计|原先|起初|当初)的?(?:计划|拟|建设?|设|投资|为|是)*$")
"""Before what was meant to be and is no longer: 原定的111台."""

CHANGED = re.compile(
    "水位|地下水|掘进|进尺|(?:加高|抬高|抬升|下降|降低|上升|加宽|推进)了?(?:约|近)*$|(?:每天|每日|日均|平均每|每月)[^，。；]{0,6}$"
)
"""What shows that a length is no work's own: 水位下降了2米, 每天掘进11米."""
SHORT_OF = re.compile("(?:缺电|缺水|缺粮|缺口|尚缺|还缺|仍缺|还差|仍差)[^，。；]{0,6}$")
NOT_THERE = (ORIGINAL, SHORT_OF)
AMOUNTS = {"money", "power", "energy", "mass", "area", "length"}


def is_elsewhere(spot: Spot, dimension: str, indicator: str, counted: str, topic: Mention) -> bool:
    """Tell whether a figure is of something else than what it would be stated of.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        indicator: What it measures.
        counted: Of what it is.
        topic: Of what it would be stated.
    """
    if any(one.search(spot.since) for one in NOT_THERE) or REST.match(spot.before):
        return True
    if topic.kind == "Publication" and dimension in NOT_IN_TEXTS:
        return not planned(spot, dimension)
    return (
        (dimension == "length" and CHANGED.search(spot.since) is not None)
        or (topic.kind == "Project" and is_of_other_stages(spot, topic))
        or (dimension == "count" and _is_of_some(spot, counted, topic))
        or (topic.kind == "Institution" and _is_given(spot, dimension, indicator))
    )


def _is_given(spot: Spot, dimension: str, indicator: str) -> bool:
    """Tell whether a body gave a sum away, or an amount stands alone behind what it did."""
    bare = spot.clause.carried and not spot.before and dimension in AMOUNTS
    return bare or (indicator in OF_GIVER and GIVES.search(spot.since) is not None)


def _is_of_some(spot: Spot, counted: str, topic: Mention) -> bool:
    """Tell whether those counted are of a part not told, of one person, or do something themselves."""
    part = OF_WHICH.match(spot.since)
    if part is not None and part["what"][-2:] not in counted:
        return True
    if EACH_ONE.search(spot.before) and spot.clause.carried:
        return True
    joins = topic.kind == "Institution" and spot.clause.carried and HAVE.search(spot.before)
    here = spot.reading.masked.within(spot.index, spot.clause.end)
    return bool(joins and JOINS.match(spot.after) and all(one.ref != topic.ref for one in here))
