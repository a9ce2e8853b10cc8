"""Figures of which the text does not say enough to be stated, and words that count nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.figures.indicators import FALLBACK

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot
    from greensilk_kg.model.value import QuantityMatch

LOOSE = {"money", "ratio", "mass", "volume"}
"""Kinds of figures that say nothing where no word tells what they measure."""
EPISODE = re.compile("^(?:“|“?(?:过去|以前|近日|日前|当时|此前|那时|每次|有时))")
"""How a sentence begins that tells a story, not what the thing spoken of is."""
PEAK = re.compile(
    "(?:最高|最大|最多|单)[月日周]|峰值[月日]|最[大高](?:用电)?负荷|(?:先后|相继|接连)(?:突破|跨过|迈上|越过)"
)
SETTLED = re.compile("(?:村庄?|社区|乡镇|城市|县|省份?|企业|机构|学校|医院|国家|地区)$")
REACHED = re.compile("(?:[省市区县州国]|国家|地区|城市|口岸|港口|站点|线路|品类|种)$")
"""What trains come to, and what they carry."""
WORKS = {"口", "眼", "座", "台", "套", "所", "条", "辆", "项", "盏", "艘"}
OF_PERSONS = {"employees", "experts"}
THINGS = WORKS | {"栋", "幢", "间", "处", "家", "节", "场", "期", "批", "份", "件", "张", "列"}
"""What is counted with these are no persons, whoever the words before speak of: 员工宿舍等建筑25栋."""
NO_NOUN = re.compile(
    "(?:累计|开行|发运)*(?:数量|总量|总数|数目|总计|[量数])已?|当地|(?:活动|仪式|会议)?现场|区内|园区|全区|境内|目前|先后|如今"
)
TIMES = {"期", "场", "次", "届"}
OF_MEMBERS = {"member-count", "partner-count"}
MEMBERS = re.compile(
    "(?:会员|成员|伙伴|家|人|企业|单位|机构|公司|组织|高校|院校|大学|城市|港口|港|国|国家|地区|行|方|所)$"
)
"""Who may be a member; what somebody did for members is none (为会员企业对接信息500条)."""
HEADS = {"人", "名", "位", "人次"}
HOMES = "households-supplied"
MOVED = re.compile("搬迁|迁入|迁出|移民|安置|脱贫|贫困户|入住|受灾")
RAISED = re.compile("脱贫|减贫|摆脱贫困|贫困人口")
"""Those who are lifted out of poverty are not all the people of a land."""
BONDS = re.compile("债券|绿债|绿色债|金融债")
PEOPLE = re.compile(r"满足|惠及|服务|处理|受益|覆盖|解决|供电")
SERVED = re.compile(
    rf"{PEOPLE.pattern}|供[水暖气热能给]|用[水电气户]|饮水|提供|保障|造福|改善|照亮|照明|带来|收治|救治|诊|助|供|享|喝上|用上|告别"
)
AT_HOME = re.compile(rf"{PEOPLE.pattern}|供|用[水电气户]|饮水|通[电水气]|照[亮明]|[电暖水气]|受益|获益|享")
"""What households get, or have who get it."""
LANDS = {"Country", "Place"}
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
REWARDED = re.compile("奖励|表彰|评选|评出|颁发|授予|资助")
"""What is done for learners whom nobody trains by it."""
SENT = re.compile("派出|派遣|选派|派驻|由(?!来)[^，。；]{0,8}$")


def is_loose(spot: Spot, dimension: str, indicator: str) -> bool:
    """Tell whether no word says what a figure of a story measures, nor its clause of what it is."""
    untold = dimension in LOOSE and indicator == FALLBACK[dimension]
    return untold and spot.clause.carried and bool(EPISODE.match(spot.sentence))


def is_of_a_peak(spot: Spot) -> bool:
    """Tell whether a figure is of one month or day (最高月突破51万吨), or a step on the way (先后突破)."""
    return bool(PEAK.search(spot.since))


def is_unsaid(told: str | None, spot: Spot, value: QuantityMatch) -> bool:
    """Tell whether a figure is a bare number of nothing, or what is left of bonds: that is no loan."""
    if told == "loan" and spot.since.endswith("余额"):
        return BONDS.search(spot.sentence) is not None
    return not told and value.unit == "UNITLESS" and not value.text.endswith("倍")


def at_home(told: str | None, spot: Spot) -> str | None:
    """Return the indicator of a count; households that move are not those that get power or water."""
    if told == "population":
        return None if RAISED.search(spot.before + spot.after) else told
    if told != HOMES:
        return told
    others = MOVED.search(spot.before + spot.after) or not AT_HOME.search(spot.sentence[-40:] + spot.after)
    return None if others else told


def served(told: str | None, what: str, measure: str = "") -> str | None:
    """Return the indicator of a count; villages, firms and wells that something serves are no persons.

    Example:
        >>> served("population-served", "沿线村庄"), served("population-served", "居民")
        (None, 'population-served')
    """
    if told in OF_MEMBERS and what and not MEMBERS.search(what):
        return None
    if (told in OF_PERSONS and measure in THINGS) or (told == "institution-count" and measure in TIMES):
        return None
    if (told == "passengers" and measure in WORKS) or (told == "train-count" and REACHED.search(what)):
        return None
    return None if told == "population-served" and (SETTLED.search(what) or measure in WORKS) else told


def is_no_noun(words: str, measure: str) -> bool:
    """Tell whether the words before a count name nothing that is counted.

    Example:
        >>> is_no_noun("总量", "列"), is_no_noun("培训", "人"), is_no_noun("培训", "期")
        (True, True, False)
    """
    return bool(NO_NOUN.fullmatch(words)) or (words.endswith(("培训", "听课", "学习")) and measure in HEADS)


def people_of(spot: Spot) -> str | None:
    """Return the indicator of people: those of a land are no people served where nothing serves them."""
    if SERVED.search(spot.sentence[-40:] + spot.after):
        return "population-served"
    return "population" if spot.clause.topics and spot.clause.topics[0].kind in LANDS else None


def sent(told: str | None, since: str) -> str | None:
    """Return the indicator of persons: those sent somewhere, or who teach, are not those trained.

    Args:
        told: What the words say.
        since: The clause since the last figure.
    """
    if told != "trained-persons":
        return told
    return None if REWARDED.search(since) else "experts" if SENT.search(since) else told


def by_measure(measure: str, what: str, before: str) -> str | None:
    """Return the indicator that the measure word alone tells."""
    if measure == "人口" or what == "人" or what.endswith("人口"):
        served = PEOPLE.search(before)
        return "population-served" if served else "population" if measure == "人口" else None
    return "country-count" if measure == "国" else "households-supplied" if measure.startswith("户") else None


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
