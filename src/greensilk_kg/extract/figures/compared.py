"""Figures with which another is compared, and how much more or less it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.points import POINTS, points

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot
    from greensilk_kg.model.value import QuantityMatch

COMPARED = re.compile(
    rf"(?:(?<![相一])[较比](?!例|重|率|值)|同比|环比)[^，。；]{{0,12}}{any_of('figures/compared')}了?$"
)
"""What a figure is more or less than another; only ratios are stated of such."""
YEAR_BEFORE = re.compile(
    rf"(?:(?<![相对])比|(?<![比计])较)(?:去年|上年|前年|{CODES['Date']})?(?:的?同期|全年|上月|上季度|时)?的?[约近]?$"
)
"""With what a figure is compared: 比去年同期17万箱增长两成."""
ABOVE = re.compile(
    "(?:[高低快慢]于|高出|低出|超出)[^，。；]*$|[比较][^，。；]{1,16}(?:[高低快慢多少])了?$|(?:超过?|低于)[^，。；]*[增速幅]$"
)
"""How many points a rate lies above another is no rate."""
FORMER = re.compile("(?<![相一])[较比](?![例重率值])[^，。；]{0,24}的$")
"""With what a figure is compared that says itself how large it was: 较上届的48个增加两成."""
FORMER_YEAR = re.compile(
    rf"(?:超过?|多于|低于|高于|超出|不及|少于)了?(?:去年|上年|前年|{CODES['Date']}年?)(?:全年|同期)?的?[约近]?$"
)
"""With what of an earlier year a figure is compared: 远超去年全年63万箱的总量."""
OF_ONE = re.compile(
    "(?:首|第[一二三四五六七八九十]|[一二三四五六七八九十]号)台?(?:发电)?(?:机组|风机)（$|出力(?:为|达到?|约)*$"
)
"""Before the size of one of a plant's units, and what it can be relied on to yield."""
SHARE_OF = re.compile("占[^，。；]{0,10}$")
WHOLE = re.compile("的(?:约|近|超过?)?")
"""Around the whole of which a share is told: 占批复投资1300万元的133%."""
RISES_FROM = ("从", "由")
SUPPOSED = re.compile("按照?[^，。；]*(?:计|计算|测算|估算|折算)，$")
EQUALS = re.compile("(?:相当于|等于|合)[^，。；]*$")
"""What so much would be, were something else so: 按利用100年计算，相当于1000亿吨."""
BOUNDED = ("以上", "以下", "之上", "之下")
CLASS = re.compile(f"的?[^，。；、的]{{0,6}}?{any_of('figures/thing-of-size')}(?!资金|款|额|费|支持|收入)")
"""Behind a size that only tells of which things the text speaks: 单机70万千瓦以上的机组."""
BASELINE = re.compile(
    "(?:超过?|超出|高于|低于|优于|多于|少于)[^，。；]{0,4}(?:可研|预期|设计|目标|计划|标准|承诺|合同|预算)(?:[值量额]|要求|水平|指标)?的$"
)
"""With what one was held against before: 远超可研的85%."""
RISEN = re.compile("(?:大幅|同比|净|均|已)*(?:增|减|提高|上升|下降|扩大|缩小|翻|多出?|少)")
RISE = re.compile("增|升|提高|扩大|下降|减|降|多|少")
MORE = re.compile("(?:净)?(?:增加|减少|增长|下降|增|减)了?")
COMPARED_BEFORE = re.compile("同比|环比|(?<![相一])[较比](?!例|重|率|值)")
ALIKE = re.compile(r"(?:相当于|装满|绕地球|堆满)[^，。；]*$")
EACH_TIME = re.compile(
    rf"每(?!年|天|日|月|小时|周|期|届|季)[^，。；]{{0,6}}(?:{CODES['Quantity']}[^，。；]{{0,4}})?，$"
)
"""What a figure that follows is so much of: 每发一度电，少烧12克煤."""
IN_ALL = re.compile("(?:目前|现|至今|迄今)*(?:已|累计|总|共)")
"""How a clause begins that tells of all, whatever the clause before told of each."""
CLOSE_TO = re.compile("(?:接近|相当于|超过|等于|多于|大于|约合)[^，。；]{0,3}$")
OF_OTHERS = re.compile(
    "[^，。；的]{1,12}的(?:总?装机(?:总?容量)?|(?:年)?发电量|总和|年?用电量|排放量|总面积|年?产量)"
)
"""What shows that things are counted with whose size a figure is compared: 接近3个电站的装机容量."""
BOUND = re.compile("(?:超过?|逾|达到?|突破|不低于|高于|低于|不足)了?$")
OF_THEM = re.compile(
    rf"(?P<bound>以上|以下|及以上)?的[^，。；{CODES['Quantity']}]{{0,10}}?(?:有|共|达到?|多达|约|已)+{CODES['Quantity']}"
)
"""Behind what each of those counted next is more than: 合同额超过1亿元的有20个."""
AGAIN = re.compile(
    "(?:这?也?|，)?(?:为|是|系)[^，。；]*(?:首|第[一二三四五六七八九十\\d]+)次[^，。；]*$|第[二三四五六七八九十\\d]+次[^，。；]*$"
)
"""Before a figure that is told again: 为十年来首次突破3000列."""
SWINGS = re.compile("(?:区间|之间)?(?:内|的)?(?:小幅|窄幅)?(?:波动|徘徊|浮动|震荡)")
"""Behind the bounds between which something goes up and down."""
SHIPS = re.compile("级?的?[^，。；]{0,8}(?:货轮|船舶|轮船|油轮|船)")
"""Behind what ships carry that a port has room for."""
PER_PLOT = re.compile("[亩户厂校][均平][^，。；]{2,6}$")
"""How much each plot or house yields is no figure of the whole."""
ONE_TRAIN = re.compile(
    "(?:满载|[首这该][列趟班艘架][^。；]{0,24}(?:搭载|装载|载有|装有|载着|装运))[着了]?[^，。；]{0,30}$"
)
"""Before what one train carries that sets out."""


def is_compared(spot: Spot, value: QuantityMatch, dimension: str) -> bool:
    """Tell whether a figure says how much more or less than another, or what something is like."""
    if (
        (EACH_TIME.search(spot.previous) and not IN_ALL.match(spot.before))
        or BASELINE.search(spot.since)
        or FORMER_YEAR.search(spot.since)
        or (dimension != "count" and _is_class(spot))
        or (dimension == "power" and OF_ONE.search(spot.since))
        or (dimension != "ratio" and SHARE_OF.search(spot.since) and WHOLE.fullmatch(spot.after))
        or (value.high is not None and dimension != "ratio" and spot.since.endswith(RISES_FROM))
        or (SUPPOSED.search(spot.previous) and EQUALS.search(spot.since))
        or (FORMER.search(spot.since) and RISEN.match(spot.after))
        or (YEAR_BEFORE.search(spot.since) and RISE.search(spot.after))
    ):
        return True
    if dimension == "count" and CLOSE_TO.search(spot.since) and OF_OTHERS.match(spot.after):
        return True
    if dimension in {"count", "length", "area"} and ALIKE.search(spot.before):
        return not value.measure.startswith("户")
    if dimension == "ratio":
        return value.text.endswith(POINTS) and ABOVE.search(spot.since) is not None and not points(spot)
    if dimension == "time":
        return False
    more = MORE.fullmatch(spot.before) and COMPARED_BEFORE.search(spot.previous)
    return bool(more or COMPARED.search(spot.since))


def _is_class(spot: Spot) -> bool:
    """Tell whether a size only tells of which things the text speaks: 单机70万千瓦以上的机组."""
    end = spot.mention(spot.index).end
    bound = spot.after.startswith(BOUNDED) or spot.scene.text.folded[:end].endswith(BOUNDED)
    return (
        bound and CLASS.match(spot.after.removeprefix("及")[2 * spot.after.startswith(BOUNDED) :]) is not None
    )


def is_of_each_thing(spot: Spot, dimension: str) -> bool:
    """Tell whether a figure is of each of those counted next, of a ship, of one train, or of a plot."""
    if SWINGS.match(spot.after) or (spot.clause.carried and AGAIN.match(spot.before)):
        return True
    each = OF_THEM.match(spot.whole, spot.index + 1, spot.clause.end)
    if each is not None and (each["bound"] or BOUND.search(spot.since)):
        return True
    if dimension in {"count", "mass"} and ONE_TRAIN.search(spot.since):
        return True
    if dimension == "count":
        return SHIPS.match(spot.after) is not None
    return dimension in {"money", "mass"} and PER_PLOT.search(spot.since) is not None
