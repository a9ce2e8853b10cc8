"""Whether a figure is so much a year or a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.modality import HOLDS

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot
    from greensilk_kg.model.value import QuantityMatch

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
DAY = (
    "每天|每日|日均|日处理|日产|日供|日发|"
    "(?<![今昨当节生末])日[^，。；、日年]{2,6}?(?:处理|生产|供水|供应|输送)(?:量|能力)"
)
RATES = re.compile(
    r"(?P<YR>年(?:货物|旅客|货运|客运|运输|吞吐|处理|供|输|耗)|每年|年均|年平均|年产|年上网|年发电|年减|年节|年处理|年新?增|年发|年可|年用|年消耗|年回收|年替代|年接待|(?<![0-9])全年|一年(?=[可能将约大]|下来|[发产节减供省处生]))|"
    rf"(?P<DAY>{DAY})|(?P<MO>每月|月均)|"
    r"(?P<total>累计|共计|总计|合计|总投资|总装机|总长|全长|总面积|一次性)"
)
YEAR_LONG = re.compile(rf"{DATE}(?:全年|年发电|年产|年处理|年供)")
TIMED = re.compile(rf"{DATE}(?!起|以来|后|投)|去年|今年|前年|上半年|前[一二三两]季度")
"""A time of its own: a rate told before does not hold on."""
SHORT = {"DAY": re.compile(f"{DAY}|、"), "MO": re.compile("每月|月均|、")}
"""Rates that hold in their own clause alone."""
STEADY = {"length", "area", "power", "voltage", "speed", "time", "ratio"}
"""Kinds of figures that are no flows: a rate in an earlier clause is not theirs."""
EVERY_YEAR = re.compile(
    f"(?:每年|年均)(?:可|将|能|会|约|为[^，。；]{{0,10}})*{any_of('figures/done-yearly')}[^，。；{QUANTITY}]{{0,12}}$"
)
"""What is done with so many persons or meetings a year: 每年接收20名学生."""
FLOWS = re.compile(words("figures/moved-by-count"))


def rate(spot: Spot, value: QuantityMatch, dimension: str) -> str | None:
    """Return the unit of time of a rate, `None` for a total.

    Args:
        spot: Where the figure stands.
        value: The figure.
        dimension: Kind of its unit.
    """
    if value.per or value.unit == "PERCENT":
        return value.per
    if dimension == "count" and not FLOWS.search(value.measure):
        return "YR" if EVERY_YEAR.search(spot.since) else None
    near = spot.before if dimension in {"count", "money"} else spot.sentence
    where = spot.since if dimension in STEADY else near
    if not spot.clause.carried or TIMED.search(spot.before) or HOLDS.match(spot.before):
        where = spot.since if dimension in STEADY else spot.before
    said = [found.lastgroup for found in RATES.finditer(where)]
    own = [found.lastgroup for found in RATES.finditer(spot.since)]
    if said and said[-1] in SHORT and not SHORT[said[-1]].search(spot.before):
        return None
    if not said or YEAR_LONG.search(spot.before) or (own and "total" in own):
        return None
    return said[-1] if said[-1] != "total" else None
