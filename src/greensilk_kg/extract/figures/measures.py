"""What a figure measures: the concept of `scheme/indicator` that its words tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.figures.about import BARE_YEAR
from greensilk_kg.extract.figures.bases import EACH
from greensilk_kg.extract.figures.counted import GIFT_MEASURES
from greensilk_kg.extract.figures.counted_persons import at_home, by_measure, people_of, sent, served
from greensilk_kg.extract.figures.indicators import FALLBACK, Indicators
from greensilk_kg.extract.figures.loose import is_unsaid
from greensilk_kg.extract.figures.meant import rather
from greensilk_kg.extract.figures.parts import is_of_each
from greensilk_kg.extract.figures.said import of_ratio
from greensilk_kg.extract.figures.sides import OF_LAST, side_of
from greensilk_kg.extract.figures.topic_words import PLANTS
from greensilk_kg.extract.figures.what import GROWN

if TYPE_CHECKING:
    from pathlib import Path

    from greensilk_kg.extract.figures.spot import Spot
    from greensilk_kg.model.value import QuantityMatch

PAID_FOR = {None, "loan"}
WORK_OF = re.compile(rf"的[^，。；、的款资协合]{{0,12}}(?:{PLANTS})")
"""A sum that a work costs (3亿元的水电站), though a loan was spoken of before."""
NEXT = 6
SOLD = re.compile("意向|成交|采购|订单|货值|贴息|补贴|奖补|保费")
"""What is sold or to be bought is no investment, though the clause before tells of one."""
JOBS = re.compile("(?:工作|就业)(?:岗位|名额|机会)$")
HEADS = {"人", "名", "位", "人次"}
ABLE = re.compile("(?:供热|供暖|供冷|制冷|供汽|处理|充电)(?:总|设计)?(?:能力|功率|负荷)[^，。；]{0,3}$")
"""Powers that are no plant's to generate."""
TAUGHT = re.compile("的?(?:专业|技术|技能|业务)?培训(?!班|基地|中心|项目|活动|课|师|名额)")
TRAINED = re.compile("(?:培训|培养|轮训)(?!班|基地|中心|项目|活动|课)[^，。；]*$")
NO_GIFTS = re.compile(
    "(?:村庄?|[市区州镇村]|城市|社区|国家|地区|学校|医院|省份?|县|乡镇|家庭|岛屿?|环礁|单位|机构|企业|居民|村民|项目)$"
)
NEXT_ITEM = re.compile("[、，]")
"""Behind these a list goes on with what is no concern of the figure before."""
LEVEL = re.compile(
    "(?:提高|增长|提升|上升|增加|扩大|跃升|升|下降|降低|减少|降|缩减)(?:至|到)(?:了)?[^，。；]{0,4}$"
)


class Measures:
    """Tells what figures measure.

    Args:
        path: `data/lexicon/indicators.tsv`.
    """

    def __init__(self, path: Path) -> None:
        self._indicators = Indicators(path)

    def of(self, spot: Spot, dimension: str, value: QuantityMatch, what: str, *, given: bool) -> str | None:
        """Return the indicator of a figure, `None` where it says nothing that can be told.

        Args:
            spot: Where the figure stands.
            dimension: Kind of its unit.
            value: What it says.
            what: What a count counts.
            given: Whether the sentence speaks of things given.
        """
        if dimension == "count":
            return self._of_count(spot, value, what, given=given)
        before = spot.since
        own = of_ratio(spot) if dimension == "ratio" else side_of(spot) if dimension == "length" else None
        if own is not None:
            return own
        if dimension == "ratio" and (level := LEVEL.search(spot.before)):
            before = spot.before[: level.start()]
        before = OF_LAST.sub("", before) if dimension == "length" else before
        told = self._indicators.tell(before, NEXT_ITEM.split(spot.after, maxsplit=1)[0], dimension)
        if told is None and spot.since[:1] in {"、", "和", "（"}:
            told = spot.told.get(dimension)
        if told is None and GROWN.search(spot.since):
            grown = before if dimension == "ratio" and LEVEL.search(spot.before) else spot.before
            told = self._indicators.tell(grown, "", dimension)
        bare = dimension == "money" and SOLD.search(spot.since) is None
        if told is None and (bare or BARE_YEAR.fullmatch(spot.since)):
            told = self._indicators.tell(spot.previous, "", dimension)
        if dimension == "money" and told in PAID_FOR and WORK_OF.match(spot.after):
            told = "investment"
        able = dimension == "power" and (ABLE.search(spot.since) or spot.after.startswith("电解槽"))
        if told is None and able:
            told = "capacity"
        told = rather("ratio" if told == "gdp" and dimension == "ratio" else told, spot, dimension)
        if is_unsaid(told, spot, value):
            return None
        return told or FALLBACK.get(dimension)

    def in_list(self, spot: Spot, dimension: str, indicator: str, counted: str) -> str:
        """Return the indicator of a sum of a list by its own noun, and of the size of each machine.

        Args:
            spot: Where the figure stands.
            dimension: Kind of its unit.
            indicator: What the words before it tell.
            counted: Of what it is.
        """
        if is_of_each(spot, dimension):
            return "capacity"
        if dimension != "money" or not counted or EACH.search(spot.before) is None:
            return indicator
        return self._indicators.tell(counted, "", dimension) or indicator

    def _of_count(self, spot: Spot, value: QuantityMatch, what: str, *, given: bool) -> str:
        if JOBS.search(what):
            return "jobs"
        if value.measure in HEADS and (TRAINED.search(spot.since) or TAUGHT.match(spot.after)):
            return "trained-persons"
        donated = given and value.measure in GIFT_MEASURES and not NO_GIFTS.search(what)
        own = "donated-items" if donated else by_measure(value.measure, what, spot.before + spot.after[:NEXT])
        told = self._indicators.of_count(spot.since.rpartition("、")[2], what)
        if told is None and value.measure in HEADS and "、" in what:
            told = self._indicators.of_count(spot.since.rpartition("、")[2], what.partition("、")[0])
        found = at_home(own or served(sent(told, spot.since), what, value.measure), spot)
        return (people_of(spot) if found == "population-served" else found) or "count"
