"""Figures that cannot be of what was spoken of: a work within a land, a company's length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.topic_words import LEAD

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Initiative", "Project", "Event"))
QUANTITY = CODES["Quantity"]
LANDS = {"Country", "Place"}
BODIES = {*LANDS, "Institution", "Initiative"}
GIFT = re.compile("援|赠|物资|设备")
HANDED = re.compile("[^，。；]{0,16}(?:移交|运抵|启运|起运|发运)")
WAYS_OF_LAND = re.compile(
    "里程|岸线|边[境界]线|国界|管网|铁路网|公路网|总长|全长|长度|海拔|深|高|雨|降水|沿海|南北|东西"
)
"""What shows that a length is a land's: a way that is built there is a work of its own."""
WAYS_BUILT = re.compile(
    "(?:企业|援建|帮助|累计|合作)[^。；]*(?:建成|修建|新建|改造|升级|建设|援建|新增|铺设)[^。；]*?"
    "(?:铁路|公路|道路|管道|管线|线路|光缆|渠道)(?:总长度?|里程)?(?:超过?|近|约|达|逾)*$"
)
"""What a land has built of many ways together is told of it."""
OTHER_HEAD = re.compile(
    rf"(?:{LEAD.pattern})(?![以对与在向从自通用将把由])[^，。；：、的有建了投{NAMED}{QUANTITY}]{{0,8}}?{any_of('figures/other-head')}"
    rf"(?!数量|总数|个数|国家|各国|地区|企业|项目|等|贷款|投资|合作|领域|运输|[^，。；]{{0,4}}{QUANTITY}[个座家项条])"
)


def is_of_another(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure cannot be of what its clause, or the one before, is about."""
    topics = spot.clause.topics
    if not topics:
        return False
    topic = topics[0]
    if dimension == "length" and topic.kind in LANDS:
        return WAYS_OF_LAND.search(spot.before) is None and WAYS_BUILT.search(spot.before) is None
    if topic.kind in BODIES - LANDS and dimension in {"length", "speed"}:
        return spot.clause.carried or topic.kind == "Initiative"
    if not spot.clause.carried:
        return False
    if topic.kind in BODIES:
        return OTHER_HEAD.match(spot.before) is not None
    return topic.kind == "Project" and bool(HANDED.match(spot.after)) and not GIFT.search(topic.plain)
