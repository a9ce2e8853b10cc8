"""Words that show places: what they are, what stands around them, what only looks like one."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.needs import holds_any

LAND = (
    "自治区",
    "自治州",
    "自治省",
    "大区",
    "专区",
    "特别区",
    "地区",
    "省",
    "州",
    "市",
    "县",
    "郡",
    "邦",
    "镇",
    "府",
    "区",
)
NATURE = (
    "群岛", "半岛", "三角洲", "海峡", "海湾", "山脉", "高原", "盆地", "峡谷", "沙漠", "平原", "水库",
    "国家公园", "自由区", "港区", "岛", "河", "江", "湖", "湾", "村", "乡", "港", "环礁",
)  # fmt: skip
VAGUE = re.compile(
    r"(?:[个各多沿全本该跨几数两三邻同此每某外内省市县乡城农都股社特辖片校院厂库街战灾禁楼村镇州"
    rf"大小上下中新旧老东西南北联友盟]|[部局省市县州院校会行署厅司处馆队团]长|总理|总统|首相|{words('places/vague')})$"
)
VAGUE_ZONE = re.compile("[山园地景郊林矿港湿牧海湖河江]$")
"""How words for a zone end that name none: 矿区, 林区."""
ZONE = re.compile(
    "(?:自由|自贸|自由贸易|保税|综合保税|出口加工|开发|经济|经济开发|经济特|特别经济|高新|工业|合作|示范)"
)
"""What stands before 区 in the name of a zone, which its town begins."""
SIDE_BEFORE = re.compile(
    "(?:[东西南北]{1,2}|左|右)[岸端侧麓缘]的?|[东西南北中]{1,2}部的?(?:沿海|边境|山区)?的?"
)
"""On which side of a place the one lies that is named next: 乙岛北岸的丙市."""
COMMON = re.compile(rf"^{any_of('places/common')}+$")
AFTER = (
    rf"(?=的?(?:[#，。；、（）]|{words('places/behind-town')}|以[东西南北]|向|"
    r"市|港|建成|开工|竣工|$)|的[㐀-鿿~#]{1,14}?(?:项目|工程|电站|[电水工]厂|轻轨|有轨电车|产业园|工业园|大桥|公路))"
)
GOING = re.compile(r"(?:[在于至赴到从抵]|抵达|前往|位于|地处|来到|走进)$")
STANDS = re.compile("位于|地处|坐落于|坐落在|位处")
CAPITAL = (
    r"(?:首都|首府|港口城市|沿海城市|海滨城市|旅游城市|历史名城|商业中心|经济中心|第[一二三]大城市|最大城市|最大港口|"
    r"[东西南北中]部(?:港口)?(?:城市)?|[东西][南北]部(?:港口)?(?:城市)?)"
)
ROLE = re.compile(f"{CAPITAL}(?!市)")
REGION = "m49-"
LEAST_SOUND, LEAST_BARE = 2, 3
PLACE_SOUNDS = "堡坡勐坂朵佬缅"
"""What names of places are written with besides the characters of foreign persons."""
TOWN = (
    "(?:小镇|小城|小村庄?|山村|渔村|村庄|古城|古镇|"
    "(?:港口|边境|工业|海滨|沿海|旅游|历史)(?:城市|小镇|小城|重镇|名城))"
)
TOWN_LAND = re.compile(any_of("places/town-land"))
"""Lands that are called like their chief town."""
RANKED = re.compile("(?:[东西南北中]{1,2}部|极北|远北|中央|滨海)(?:大区|省|州)(?![委长级])")
"""Parts of a land that are called by their side of it, right behind its name: 甲国南部大区."""
LAND_ENDS = {kind[-1] for kind in LAND}
ENDS = {kind[-1] for kind in (*LAND, *NATURE)}
SIDE = re.compile("(?:^|[#~于在的])[东西南北中上下]$")
LANDS = {"Country", "Place"}
HAS_KIND = holds_any({kind[-1] for kind in (*LAND, *NATURE)})
WALL, NAME = "#", "~"
DELTA = "三角洲"
KEPT = {"的", "以", "里", "内", "多"}
VAGUE_LAND = "地区"
"""What is no land by itself: 荒漠化地区; its name must sound foreign."""
GATE = re.compile(
    f"湾?{any_of('places/gate-sort')}*口岸(?!{any_of('places/behind-gate')})|港(?![口区城澳珠股币元商资湾铁企站务])"
)
"""What a town's harbour or border crossing is called by, however its own name ends: 某州港, 某江铁路口岸."""
WEAK = {"区", "江", "沙漠", "府", "港", "村", "乡", "湾", "市"}
"""Kinds of places whose character ends many other words: more must stand before it."""
VILLAGES = {"村", "乡"}
AT = re.compile("[在于](?:当地)?$|以[东西南北]{1,2}(?:部|方向|面)?(?:约?#+[外处远]?)?的$")
"""Behind these a village may have a short name: 在甲乙村举行."""
RULED = re.compile(
    f"(?:^|[，。；：、（“ 和与及同由向{WALL}]|{NAME})"
    f"(?P<place>(?![该本全各某原时前新副])[㐀-鿿]{{2,6}}(?P<kind>[市省州县镇郡]))"
    "(?=副?(?P=kind)长)"
)
"""A place that stands before the post of him who rules it: 木鹿市市长."""


def ruled(text: str) -> list[tuple[int, int]]:
    """Return where such places stand.

    Args:
        text: The sentence, what no place's name holds being marked.

    Example:
        >>> ruled("记者、木鹿市副市长"), ruled("木鹿市长"), ruled("该木鹿市市长")
        ([(3, 6)], [], [])
    """
    return [found.span("place") for found in RULED.finditer(text)]
