"""Figures that measure nothing by themselves: sizes of parts, ways, comparisons, where a rise began."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.compared import is_compared, is_of_each_thing
from greensilk_kg.extract.figures.counted import is_part
from greensilk_kg.extract.figures.laid import laid
from greensilk_kg.extract.figures.loose import is_of_a_peak
from greensilk_kg.extract.figures.no_nouns import HEADS
from greensilk_kg.extract.figures.shares import OWNER

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot
    from greensilk_kg.model.value import QuantityMatch

LANDS = CODES["Country"] + CODES["Place"]
AWAY = re.compile(r"(?:相隔|以[东南西北]|驱车|行驶|车程|方圆|每隔)[^，。；]{0,14}$|[东南西北外离]部?约?$")
APART = re.compile(r"(?:距离?|相距)[^，。；]{0,14}$")
MULTIPLIED = re.compile("(?:增|扩|提高|提升|翻|上升|增长)[^，。；]{0,4}$")
FROM = re.compile("(?:由|从)[^，。；]{0,10}$")
FROM_YEAR = re.compile(rf"(?:由|从|较|比){CODES['Date']}年?[底末初]?时?的?$")
RISES = re.compile(
    "[^，。；]{0,6}(?:增|升|提|扩|降|减|缩|跃|壮大|发展|上调|下调|猛增)[^，。；]{0,4}(?:至|到|为|成)"
)
GOES_OVER = re.compile("[^，。；、的]{1,6}(?:至|到)了?(?:现在的|目前的|如今的)?(?:[约近]|超过?|不足)?")
"""Between the two figures of a change, whatever its verb: 精简到, 压缩至."""
LONG = re.compile(rf"的(?![^，]{{0,8}}{any_of('figures/long')})")
SET_FORTH = re.compile("[该这此]一?[条座段](?:全长|总长|长达?|长度)?(?:约|近|超过?|达)*$")
"""What shows that a length is that of the work spoken of: 这条全长30公里的线路."""
OF_PARTS = re.compile(
    "(?:隧道|桥梁|桥隧|支线|联络线|涵洞|路基|站台|(?:全线|沿线|厂区|站区|园区|线路)绿化|护栏|围栏|栅栏|征地)[^，。；]{0,8}(?:总长|全长|长度|里程|面积|长)度?(?:达到?|约|为|共|超过?|近)*$|"
    "占[^，。；]{0,8}(?:全长|总长|里程|长度)的$|[^，。；]{2}(?:改建|改造|新建|扩建)段(?:全长|长|约|为|共)*$"
)
"""What measures parts of a work that its clause does not name (桥梁总长…), not the work."""
OF_STAGE = re.compile("[一二三四首]期(?:工程|项目|规划|用地)?$")
"""What an area is of where only a stage of a zone is meant: 完成一期4平方公里."""
OF_IT = re.compile("其中(?:约|有|近|超过?|已)*")
DONE_BY = re.compile("(?:已|将)?(?:由|为|位于|穿越|是|采用)")
"""What shows that a length or size is of a part of what was spoken of: 其中约80公里由甲公司承建."""
OUTSIDE = re.compile(
    "的?(?:外送|送出|输电|接入|引水|配套|进场|对外)[^，。；]{0,6}?(?:线路|道路|公路|隧洞|管道)"
)
"""What leads to or from a work: its length is not the work's."""
IN_QUOTES = re.compile("“[^“”]{0,14}$")
AVERAGE = re.compile("(?:平均|均值|同期)[^，。；（]{0,4}（$")
"""What a figure is held against: 高于世界平均水平（8%）."""
FROM_LAND = re.compile(rf"来自[{LANDS}]$")
STATES = re.compile("国家?(?!级)|经济体|地区")
"""Whence somebody comes is counted of nothing that is spoken of: 来自甲国14个省的官员."""
IS_AIM = re.compile("[^“”，。；]{0,6}”的?(?:目标|愿景|口号|计划|要求|承诺)")
"""What shows that a figure is only the name of an aim (超过“2025年达50%”的目标)."""
OF_AIM = re.compile(
    "）?(?:以上|左右)?(?:（[^（）]{0,20}）)?(?:的?[^，。；的]{0,12})?的(?:出口额?|进口额?|贸易额?|投资|减排|降碳|发展|装机|能源|发电|增长|阶段性|中期|原定)*目标"
)
"""What shows that a size is what somebody aims at, not what there is: 安装20吉瓦的目标."""
DRAWN = re.compile("(?:带动|撬动|拉动|动员|引导|吸引|吸纳|调动)[^，。；]{0,12}$")
DRAWN_MONEY = re.compile(
    "(?:带动|撬动|拉动|动员|引导)(?:了|各类|社会|私营|民间|更多|其他|外部)*(?:资本|资金|投资|融资)[^，。；]{0,6}$"
)
OTHERS_MONEY = re.compile(
    "的?(?:各类|更多|其他|全球|国际|国内外|外部)*(?:社会|私人|私营|民间|商业|民营|外国|外部|第三方)[^，。；]{0,6}(?:资本|资金|投资|融资)"
)
"""Money that others put in because of what somebody did is not his."""
UNIT_SIZE = re.compile(
    rf"级?的?{any_of('figures/unit-attribute')}*"
    r"(?:发电)?(?:机组|风机|(?<!装)机(?!容量|电|场|制|构|遇|会))"
)
"""What follows the size of a plant's units, not of the plant."""

MACHINES = {"台", "套"}
MADE = re.compile("(?:[^，。；、总共合每均]{0,8}(?:制造|生产|研制|设计|供应|国产|自主)的?)?")
"""What may stand between how many machines there are and how large each is: 4台甲国制造的5兆瓦风机."""
BASE = re.compile(
    r"[^，。；]{0,10}(?:总量|总数|总额|总产量|总面积|总用电量|总需求|总消费量)的(?:约|近|超过?|逾)?"
)
"""What stands between the whole and the share of it that is told: 6000吨垃圾总量的70%."""
IN_NAME = re.compile(r"(?:风电|光伏|水电|光热|光储|储能|火电|热电|核电)(?!装机|项目群|容量|发电量)")
STAGE = re.compile(rf"(?:^|[^，。；]*)[{CODES['Place']}{CODES['Country']}](?:[一二三四]期)?")
"""What shows that a size is part of the name of a work that was not found: 甲州二期56兆瓦风电."""

HOLDS = re.compile("(?:可|能|能够|可以)?(?:容纳|搭载|乘坐|承载|装载|载)")
"""What each of the things counted just before holds: 89辆可容纳50名乘客的大巴."""
EACH_MACHINE = re.compile("(?:单机|单台)(?:额定)?(?:容量|功率|装机)?(?:为|达到?|约)?$")
STAGE_ALONE = re.compile("(?:其中，?|仅)?(?:首|第?[一二三四])期(?:项目|工程)?(?!和|与|、|及)[^，。；]*$")
"""How the words before a figure begin that is of a stage of the work alone."""
EXCESS = re.compile(
    "(?:超过|超出|高于|多于|少于|低于)[^，。；]{2,}(?:额|总值|总量|规模|水平)(?:近|约|超|达)*$|缺口[^，。；]{0,4}$|(?<![必急军特])需(?!求)(?:要)?(?:投资|投入|资金|融资)[^，。；]{0,4}$"
)
"""What shows how much more something is than another, or what is lacking."""
GAP = re.compile("的?(?:资金|投资|融资|财政|建设)*缺口")
"""What shows that a sum is lacking."""
ALL_ALIKE = re.compile("各占(?:了|约|近)*$")
"""What is said of each of two: 双方各占50%."""
NEARBY = re.compile("外(?!环|围|径)|范围|以内|以外|之内|之外|半径|开外|处(?!理)")
SIZE_CLASS = re.compile("级(?!别|联)")
"""What shows that a size is a sort of thing: 300米级拱坝."""
EACH_OF = re.compile(
    rf"(?:{CODES['Quantity']}|[两三四五六七八九十])[座个台条家处项]?[^，。；]{{0,16}}(?<![日年月平])(?:均|都|各)(?:自|占地|高|长|深|宽|为|达到?|约|近|超过?|是|有)*$"
)
"""What shows that a size is that of each of several: 三个电站的装机容量均为4兆瓦."""
GOES_ON = re.compile(rf"、{CODES['Quantity']}")
WORK_OF = re.compile("[^，。；的]{0,6}(?:就业|居住|生活)的(?!人|员工)")
SIZE_OF = re.compile("(?:就业|居住|生活|工作|规模)的(?!人|员工)")
"""What shows that people only tell how large something else is: 上万人就业的产业园."""

AMONG = re.compile(
    "[^，。；]{0,12}?(?:中|里)(?:脱颖而出|胜出|突围|夺标|中选|选出|评出|遴选|筛选|产生)|[^，。；]{0,24}?(?:中|里)"
    + any_of("figures/placed")
)
"""Those among whom somebody won are no number of his: 从11家投标方中脱颖而出."""
ONE_TEXT = re.compile(f"[{CODES['Agreement']}{CODES['Publication']}]等(?:约|近|共)?$")
"""A text before the number of those that it is one of: 《…备忘录》等11份文件."""


WITHIN = re.compile("的?(?:范围|区域|土地|地块)?(?:之内|以内|内|核心区)")
LIES = re.compile("(?:位于|位处|地处|坐落|处于|处在|(?<![所正现存])在)[^，。；]{2,16}$")
"""Around a size of that in which something lies: 甲园位于乙特区20平方公里范围内."""
FEW = re.compile(
    "以上?的[^，。；]{1,8}?[都均还也]?(?:非常|十分|很|极|并)?(?:少见|罕见|不多|少|稀少|屈指可数)|的[^，。；]{1,8}?[都均还也](?:非常|十分|很|极|并)?(?:少见|罕见|不多|少|稀少|屈指可数)"
)
"""Behind a size that few others have: 时速超过80公里的铁路都很少."""


def measures_nothing(spot: Spot, value: QuantityMatch, dimension: str) -> bool:
    """Tell whether a figure is a part's size, a way to go, or a multiple of something not measured here."""
    if FROM.search(spot.since) and (RISES.match(spot.after) or _goes_over(spot)):
        return not FROM_YEAR.search(spot.since)
    if (
        is_of_a_peak(spot)
        or is_compared(spot, value, dimension)
        or BASE.fullmatch(spot.after)
        or (dimension != "ratio" and (EXCESS.search(spot.since) or _is_of_stage(spot)))
        or (is_part(spot.reading.masked, spot.index, spot.last) and not is_of_each(spot, dimension))
        or _is_of_others(spot, dimension)
        or (dimension == "count" and (AMONG.match(spot.after) or ONE_TEXT.search(spot.before)))
        or AVERAGE.search(spot.before)
        or (dimension == "money" and GAP.match(spot.after))
        or (dimension == "ratio" and ALL_ALIKE.search(spot.since))
        or (dimension not in {"count", "ratio", "time"} and EACH_OF.search(spot.before))
        or (dimension == "count" and FROM_LAND.search(spot.before) and not STATES.match(spot.after))
        or (dimension in {"ratio", "power", "energy", "money"} and OF_AIM.match(spot.whole, spot.index + 1))
        or (IN_QUOTES.search(spot.before) and IS_AIM.match(spot.after))
        or (WITHIN.match(spot.after) and LIES.search(spot.before))
        or FEW.match(spot.after)
        or is_of_each_thing(spot, dimension)
    ):
        return True
    if dimension == "count":
        return _is_of_persons(spot, value.measure) or _is_step(spot, value)
    if dimension == "power" and not is_of_each(spot, dimension):
        named = STAGE.fullmatch(spot.since) is not None and IN_NAME.match(spot.after) is not None
        return named or bool(UNIT_SIZE.match(spot.after))
    if dimension == "length" and not laid(spot, dimension):
        return bool(NEARBY.match(spot.after) or SIZE_CLASS.match(spot.after)) or _is_way(spot)
    return value.unit == "UNITLESS" and value.text.endswith("倍") and not MULTIPLIED.search(spot.since)


def _goes_over(spot: Spot) -> bool:
    """Tell whether a figure goes over to the next of its sort, whatever the verb: 由60名精简到38名."""
    goes = GOES_OVER.fullmatch(spot.after)
    if goes is None or spot.index + 1 + len(spot.after) >= spot.clause.end:
        return False
    here, next_one = spot.mention(spot.index).value, spot.mention(spot.index + 1 + len(spot.after)).value
    return (getattr(here, "unit", ""), getattr(here, "measure", "")) == (
        getattr(next_one, "unit", None),
        getattr(next_one, "measure", None),
    )


def _is_of_stage(spot: Spot) -> bool:
    """Tell whether a figure is of a stage of a work that is named as a whole."""
    topics = spot.clause.topics
    whole = bool(topics) and topics[0].kind == "Project" and "期" not in topics[0].name
    return whole and STAGE_ALONE.match(spot.before.lstrip("（")) is not None


def is_of_each(spot: Spot, dimension: str) -> bool:
    """Tell whether a size is that of each of a plant's machines (39台单机4兆瓦的机组, 4台5兆瓦风机)."""
    if dimension != "power":
        return False
    return EACH_MACHINE.search(spot.since) is not None or _is_of_counted(spot)


def _is_of_counted(spot: Spot) -> bool:
    """Tell whether a size stands between how many machines a plant has and what they are."""
    topics = spot.clause.topics
    if not topics or topics[0].kind != "Project" or UNIT_SIZE.match(spot.after) is None:
        return False
    many = spot.reading.masked.mentions.get(spot.last - 1)
    measure = getattr(many.value, "measure", "") if many is not None else ""
    return measure in MACHINES and MADE.fullmatch(spot.since) is not None


def _is_step(spot: Spot, value: QuantityMatch) -> bool:
    """Tell whether a number is one of several whose unit the last alone has (1亿、2亿、3亿千瓦)."""
    after = spot.reading.masked.string[spot.index + 1 : spot.index + 3]
    if value.measure or not GOES_ON.match(after):
        return False
    return getattr(spot.mention(spot.index + 2).value, "unit", "NUM") != "NUM"


def _is_of_persons(spot: Spot, measure: str) -> bool:
    """Tell whether persons only tell how large something is: 上万人就业的产业园, 容纳50名乘客的大巴."""
    if not measure:
        return WORK_OF.match(spot.after) is not None
    holds = HOLDS.fullmatch(spot.since) and "的" in spot.after
    return measure in HEADS and bool(SIZE_OF.match(spot.after) or holds)


def _is_of_others(spot: Spot, dimension: str) -> bool:
    """Tell whether a size is of parts of a work, or money that others put in."""
    if dimension == "money":
        others = DRAWN.search(spot.since) and OTHERS_MONEY.match(spot.after)
        return bool(others or DRAWN_MONEY.search(spot.since))
    if dimension == "length" and OUTSIDE.match(spot.after):
        return not SET_FORTH.match(spot.before)
    if dimension in {"length", "area", "power"} and OF_IT.fullmatch(spot.since) and DONE_BY.match(spot.after):
        return True
    if dimension == "area" and OF_STAGE.search(spot.since):
        return True
    return dimension in {"length", "area", "ratio"} and OF_PARTS.search(spot.since) is not None


def _is_way(spot: Spot) -> bool:
    """Tell whether a length is how far away something is, or part of a name (30公里的铁路)."""
    if APART.search(spot.since):
        return spot.after.startswith("的")
    longs = not SET_FORTH.match(spot.before)
    return bool(AWAY.search(spot.since) or (longs and LONG.match(spot.after) and not OWNER.match(spot.after)))
