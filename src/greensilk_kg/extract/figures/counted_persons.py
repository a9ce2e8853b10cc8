"""What a number of persons, households or members measures: who is served, taught, sent or at home."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

SETTLED = re.compile("(?:村庄?|社区|乡镇|城市|县|省份?|企业|机构|学校|医院|国家|地区)$")
REACHED = re.compile("(?:[省市区县州国]|国家|地区|城市|口岸|港口|站点|线路|品类|种)$")
"""What trains come to, and what they carry."""
WORKS = {"口", "眼", "座", "台", "套", "所", "条", "辆", "项", "盏", "艘"}
OF_PERSONS = {"employees", "experts"}
THINGS = WORKS | {"栋", "幢", "间", "处", "家", "节", "场", "期", "批", "份", "件", "张", "列"}
"""What is counted with these are no persons, whoever the words before speak of: 员工宿舍等建筑25栋."""
TIMES = {"期", "场", "次", "届"}
OF_MEMBERS = {"member-count", "partner-count"}
MEMBERS = re.compile(
    "(?:会员|成员|伙伴|家|人|企业|单位|机构|公司|组织|高校|院校|大学|城市|港口|港|国|国家|地区|行|方|所)$"
)
"""Who may be a member; what somebody did for members is none (为会员企业对接信息500条)."""
HOMES = "households-supplied"
MOVED = re.compile("搬迁|迁入|迁出|移民|安置|脱贫|贫困户|入住|受灾")
RAISED = re.compile("脱贫|减贫|摆脱贫困|贫困人口")
"""Those who are lifted out of poverty are not all the people of a land."""
PEOPLE = re.compile(r"满足|惠及|服务|处理|受益|覆盖|解决|供电")
SERVED = re.compile(
    rf"{PEOPLE.pattern}|供[水暖气热能给]|用[水电气户]|饮水|提供|保障|造福|改善|照亮|照明|带来|收治|救治|诊|助|供|享|喝上|用上|告别"
)
AT_HOME = re.compile(rf"{PEOPLE.pattern}|供|用[水电气户]|饮水|通[电水气]|照[亮明]|[电暖水气]|受益|获益|享")
"""What households get, or have who get it."""
LANDS = {"Country", "Place"}
REWARDED = re.compile("奖励|表彰|评选|评出|颁发|授予|资助")
"""What is done for learners whom nobody trains by it."""
SENT = re.compile("派出|派遣|选派|派驻|由(?!来)[^，。；]{0,8}$")


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
