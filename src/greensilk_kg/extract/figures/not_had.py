"""Counts of what the thing spoken of does not have: what a plan aims at, what is removed, partners' lands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.noun_ends import THINGS
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

AIM = re.compile("(?:倡议|计划|行动|目标)$")
"""What aims at the things counted, which nobody has yet: 20万棵树计划."""
GROWN = frozenset("棵株亩")
PAID = re.compile(
    "(?:花费?|支付|耗资|投资|收入|营收|成本|费用?|票价|价格?|损失|缴税?|支出|补贴)[^，。；]{0,4}$"
)
"""Before a bare number: it is a sum in a currency that is not known."""
REMOVED = re.compile(
    "(?:取消|撤销|撤并|放弃|淘汰|关停|关闭|拆除|拒绝|否决|叫停|清退|替换)了?(?:约|近|超过?|共|原有的?)*$"
)
"""What is done with things that are there no longer: 取消了7个机位."""
OBJECT = re.compile("(?:把|将)(?:其中|原有|原来|剩余|余下)?的?(?:约|近|[^，。；、]{1,8}等)?$")
MOVED = re.compile("[^，。；]{0,16}?(?:挪|移|迁|搬|拆|撤|换|缩短|延长|调整|改道|改线|退役|关停|让出)")
"""What is done with things that are there already: 把3台风机整体北移."""
UNDONE = re.compile(
    "的?[^，。；、]{0,10}?(?:已|均|都)*(?:被|遭)(?:[^，。；]{0,6}?)(?:取消|搁置|否决|关停|淘汰|叫停|撤销|放弃|推迟)"
)
"""Sizes of what is not to be: 50吉瓦的机组被取消."""
OF_BATCH = re.compile("(?:物资|设备|器材|这批|首批)(?:中|里|之中|当中)的?(?:约|近|有)*$")
"""Some of a batch of goods, of which something else is told than that they were given."""
BESIDES = re.compile("除了?[^，。；]{0,4}$")
BUT = re.compile("之外|以外|外，")
"""Those named before are set apart from those told of: 除三家主办方之外."""
TO_THEM = re.compile("(?:向|给|赠予|捐给)(?:当地|附近|周边|项目所在地|邻近|所在[^，。；]{0,4}|[约近的])*$")
FOR_THEM = re.compile(
    "(?:给|为|向|替)(?:当地|附近|周边|邻近|村里|[约近的])*[^，。；]{0,12}(?:小学|中学|学校|医院|诊所|孤儿院|福利院|村庄?|村民|居民)(?:打|捐|送|修|建|添|购|装|盖|铺)[^，。；]*$"
)
"""What somebody made for others or gave them: 给附近的小学打了两眼井."""
HANDED = re.compile("(?!国家|地区|共建|沿线)[^，。；]{1,14}?(?:捐赠|捐助|捐建|赠送|赠予|移交|转交|发放|捐)")
"""Whom things are given to: 向两所小学捐赠图书."""
IN_CAMPAIGN = re.compile("[^“”，。；]{0,10}”的?(?:运动|行动|计划|倡议|工程|项目|活动|口号|目标)")
OPENED = re.compile("“[^“”，。；]{0,12}$")
"""A figure in the name of a campaign: “种植十亿棵树”运动."""
ENOUGH = re.compile("(?<!能)够[^，。；]{0,6}$")
"""Before how many could live on what is told: that says how much it is, and nobody gets it."""
LANDS = {"Country", "Place", "Institution"}
WITH = re.compile("(?:与|同|和)(?:来自)?(?:全球|世界|超过|超|近|约|逾)*$")
PARTNERS = re.compile(
    rf"(?:国家|国家[和及与]地区|地区|经济体)的{CODES['Quantity']}(?![^，。；]*(?:开展|进行|保持|有)[^，。；]*(?:合作|往来|联系))"
)
"""Lands from which the many come with whom something is done: 与40个国家的150个伙伴建立联盟."""


def is_not_had(spot: Spot, counted: str, topic: Mention) -> bool:
    """Tell whether a count is of things only planned, or of the lands of those who are counted next.

    Args:
        spot: Where it stands.
        counted: What is counted.
        topic: What it would be stated of.
    """
    value = spot.mention(spot.index).value
    measure = value.measure if isinstance(value, QuantityMatch) else ""
    bare = isinstance(value, QuantityMatch) and value.unit == "NUM" and not measure
    if (bare and PAID.search(spot.before)) or _is_unreal(spot, measure):
        return True
    if REMOVED.search(spot.before) or (OPENED.search(spot.before) and IN_CAMPAIGN.match(spot.after)):
        return True
    before = spot.reading.masked.mentions.get(spot.index - 1)
    if measure == "国" and before is not None and before.ref == topic.ref:
        return True
    to_them = TO_THEM.search(spot.before) and HANDED.match(spot.after)
    if topic.kind == "Project" and (to_them or FOR_THEM.search(spot.before)):
        return True
    enough = topic.kind in LANDS and ENOUGH.search(spot.before)
    if enough or (measure in THINGS | GROWN and AIM.search(counted)):
        return True
    return PARTNERS.match(spot.whole, spot.index + 1) is not None and WITH.search(spot.before) is not None


def _is_unreal(spot: Spot, measure: str) -> bool:
    """Tell whether a figure is of what is only imagined, left out, moved, one of many or not to be."""
    return bool(
        OF_BATCH.search(spot.since)
        or (OBJECT.search(spot.before) and MOVED.match(spot.after))
        or (BESIDES.search(spot.before) and BUT.search(spot.after))
        or (not measure and UNDONE.match(spot.after))
    )
