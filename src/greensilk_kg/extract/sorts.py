"""Of which sort works are: 该铁路 cannot mean a power station."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.mask import CODES

SORTS = {
    "park": "园区|示范区|合作区|工业园|产业园|科技园|物流园|开发区|自贸区|新城|港口城",
    "rail": "铁路|高铁|轻轨|地铁|有轨电车|班列|动车|轨道",
    "road": "公路|高速",
    "power": "水电站|电站|电厂|发电|风电|光伏|光热|太阳能|风力|水电|燃煤|煤电|核电|储能|微电网|"
    "兆瓦|千瓦|吉瓦|MW|GW",
    "grid": "输电|输变电|变电站|换流站|特高压|电网|联网",
    "port": "港(?!口城|股份|务|湾|珠|澳|铁|集团|中旅|台|元)|码头",
    "airport": "机场",
    "bridge": "大桥|特大桥",
    "tunnel": "隧道",
    "water": "污水|水厂|供水|打井|水务|灌溉|净水",
    "pipe": "管道|管线",
    "school": "学校|小学|中学|高中|大学|学院|校区|教学楼|幼儿园",
    "clinic": "医院|诊所|门诊|住院|卫生中心|卫生院|保健院|医疗中心",
    "stadium": "体育场|体育馆|体育中心|足球场|游泳馆",
    "hall": "会议中心|会展中心|会议厅|会议大厦|博物馆|纪念馆|图书馆|剧院|文化中心|音乐厅",
    "home": "保障房|住房|住宅|公寓|宿舍",
    "plant": "工厂|水泥厂|钢厂|冶炼厂|化工厂|炼油厂|化肥厂|纺织厂|加工厂|生产线|生产基地",
    "mine": "[铜金铁煤铝锂镍]矿|矿山",
}
FITTING = {
    ("tunnel", "rail"),
    ("tunnel", "road"),
    ("bridge", "road"),
    ("bridge", "rail"),
    ("rail", "road"),
    ("plant", "power"),
}
"""Pairs of sorts of which one thing may be both."""
PATTERN = re.compile("|".join(f"(?P<{sort}>{words})" for sort, words in SORTS.items()))
BUILT = re.compile(
    f"(?<!配套)(?:建[起成设造]|[新修兴]建)了?(?:{CODES['Quantity']}|[一两二三四五六七八九十][座个条处套口间所])(?P<what>[^，。；]{{2,30}})(?<!项目)(?<!工程)，"
)
"""That something was built which has no name: 建起一座人工湿地，."""
GOODS = re.compile(f"{CODES['Project']}(?:援助)?(?:物资|设备|器材)[^。；]*$")
"""That something is told of what a work was sent: 某示范区二期物资…，."""
SET_UP = re.compile(
    f"在{CODES['Project']}[^，。；]{{0,6}}?(?:设立|建设|打造|新建|兴建)了?[^，。；{CODES['Project']}]{{2,14}}(?:园|区|站|厂|中心|基地|平台)，"
)
"""That something without a name is set up inside a work: 在某特区设立产业园，由…."""
OTHER = re.compile(
    f"(?:^|[，。；])(?![^，。；]*(?:项目|工程|电站|电厂|园区|[该它这此]|{CODES['Project']}))[^，。；]{{2,14}}是(?:{CODES['Date']})?$"
)
"""That who did something is told of what a clause begins with: 冷库是去年由甲协会捐赠的."""
CLAUSES = re.compile("(?:[^。；]{0,40}，)?")
LEAST = 2
NEAR = 9
"""Characters within which the words that point back to a work stand."""


def sorts(words: str) -> set[str]:
    """Return of which sorts the works are that some words name.

    Example:
        >>> sorts("塔鲁马水电站")
        {'power'}
        >>> sorts("该项目")
        set()
    """
    return {str(found.lastgroup) for found in PATTERN.finditer(words)}


def may_mean(words: str, name: str) -> bool:
    """Tell whether words such as 该铁路 may mean the work of a name.

    Args:
        words: The words and what follows them.
        name: The work's.

    Example:
        >>> may_mean("该铁路全长", "塔鲁马水电站"), may_mean("该项目总投资", "塔鲁马水电站")
        (False, True)
    """
    found = PATTERN.search(words[:NEAR])
    if found is None:
        return True
    sort, own = str(found.lastgroup), sorts(name)
    return not own or any(one == sort or (one, sort) in FITTING or (sort, one) in FITTING for one in own)


def is_other_work(string: str, found: re.Match[str], name: str) -> bool:
    """Tell whether a clause without a subject goes on with a work that has no name, not with the one meant.

    Args:
        string: The masked sentence.
        found: The clause: 2023年投入运行.
        name: The name of the work that would be meant.

    Example:
        >>> text = "在当地建起一座人工湿地，去年投入运行"
        >>> clause = re.compile("去年.*").search(text)
        >>> is_other_work(text, clause, "塔鲁马水电站"), is_other_work(text, clause, "塔鲁马人工湿地")
        (True, False)
    """
    by = string.find("由", found.start(), found.end())
    if by >= 0 and any(one.end() == by for one in SET_UP.finditer(string, 0, by)):
        return True
    if GOODS.search(string, 0, found.start()) or (by >= 0 and OTHER.search(string, 0, by)):
        return True
    built = list(BUILT.finditer(string, 0, found.start()))
    if not built or not CLAUSES.fullmatch(string, built[-1].end(), found.start()):
        return False
    what = built[-1]["what"]
    return not (sorts(what) & sorts(name)) and what[-LEAST:] not in name
