"""Sizes of what a company or a land has built: a plant of 500 MW is not the company's own size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import About, Spot

BUILT = re.compile(words("figures/built"))
WAYS = re.compile("的?(?:高速|高等级|各类|各级)*(?:公路|铁路|道路|管道|输电线路|桥梁|轨道)(?![^，。；])")
"""What a company has built altogether: 1200公里公路."""
BUILDERS = {"Institution", "Country", "Place"}
CAPACITY = re.compile("装机|容量|产能|总")
SIZE_OF = re.compile(
    "的?(?:级|并网|分布式|地面|集中式|海上|陆上|漂浮式?|海上|陆上|超?超临界|燃煤|燃油|燃机|天然气|核|抽水|地热|生物质|交流|直流|农光互补|渔光互补)*"
    f"{any_of('figures/power-kind')}"
    "[^，。；]{0,8}?(?:项目|电站|电厂|工程|合同|协议|基地|机组|风机)"
)
"""What a power is the size of, when somebody builds or signs it: 500兆瓦光伏项目."""
LANDS = {"Country", "Place"}


def built(spot: Spot, dimension: str) -> About | None:
    """A company that has built something of a size: the size is not its own."""
    topics = spot.clause.topics
    told = dimension != "power" or CAPACITY.search(spot.since)
    if not told and topics and topics[0].kind in BUILDERS and SIZE_OF.match(spot.after):
        return (), None
    if dimension == "length" and topics and topics[0].kind in LANDS and "距" in spot.before:
        return (), None
    if dimension not in {"length", "area", "power"} or not topics or topics[0].kind != "Institution":
        return None
    if dimension == "length" and not spot.clause.carried and WAYS.match(spot.after):
        return None
    return ((), None) if BUILT.search(spot.before) else None
