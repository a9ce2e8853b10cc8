"""Works without a name, known by where they stand or what was done: 甲市的轻轨项目."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import Family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked

HOW = "name/form"
REGION = "m49-"
HOME = "country/chn"
COUNTRY, PLACE, QUANTITY, MAKER = (CODES[kind] for kind in ("Country", "Place", "Quantity", "Institution"))
WORDS = (
    rf"(?:(?![的了和与等在由将为是有于个座条项家把被对向从给及或并以到]|建设|投资|承建|参与|第一|首|最|多|各|当地|相关|有关|代表|"
    rf"企业|政府|合作|工程师|总|本|该|此|其|考察|参观|走访|调研|访问|视察|合建|洽谈|签[约署]|举[行办]|召开|设立|成立|引进|采用|运营|管理)"
    rf"[㐀-鿿A-Za-z{MAKER}])"
)
SECTORS = (
    "轻轨|地铁|有轨电车|铁路|高铁|公路|桥梁|光伏|太阳能|风电|风力|水电|光热|地热|生物质|垃圾|焚烧|固体废物|废物|污水|供水|"
    "净水|饮用水|海水淡化|灌溉|储能|微电网|输电|输变电|电网|电力|清洁能源|可再生能源|新能源|燃气|核电|氢能|电池|锂|电动|公交|"
    "客车|大巴|汽车|造林|治沙|红树林|修复|低碳|节能|农场|物流"
)
WORKS = rf"(?:{WORDS}{{0,10}}?(?:{SECTORS}){WORDS}{{0,8}}?(?:项目|工程|系统))"
PLANTS = (
    rf"(?:{WORDS}{{1,12}}?(?:工厂|生产厂|组装厂|加工厂|制造厂|水泥厂|钢厂|纺织厂|化工厂|炼油厂|电池厂|焚烧厂|处理厂|发电厂|"
    r"生产基地|制造基地|水电站|电站|风电场|变电站|换流站|产业园|工业园区?|科技园|物流园)|"
    rf"{WORDS}{{0,10}}?(?:有轨电车|轻轨|地铁|水泥厂|钢铁厂|垃圾发电厂|垃圾焚烧厂|污水处理厂))"
)
ENDS = r"(?![㐀-鿿]?(?:公司|集团|大学|研究院|协会|部长|局|合作区|经理|负责人|方(?![面式案向]))|[们群组区库])"
CAPACITY = rf"{QUANTITY}(?:级|装机|规模)?"
KNOWN_BY_PLACE = re.compile(
    rf"(?P<name>{PLACE}(?:的|市的?)?(?:{CAPACITY})?的?(?:{WORKS}|{PLANTS})(?:[一二三]期)?){ENDS}"
)
KNOWN_BY_SIZE = re.compile(
    rf"(?P<name>{COUNTRY}的?(?:{CAPACITY})的?(?:{WORKS}|{PLANTS})(?:[一二三]期)?){ENDS}"
)
BUILT = r"(?:兴建|承建|投资建设|建设|援建|修建|投建|投资|建造|实施|新建)"
STANDING = (
    rf"(?=(?:项目)?(?:正式|已|日前|近日|也|顺利)?(?:在[{COUNTRY}{PLACE}]+)?(?:正式|顺利|全面)?"
    r"(?:投产|投运|竣工|开工|动工|奠基|落成|建成|通车|并网|启用|投入)(?!的|仪式|典礼))"
)
KNOWN_BY_DEED = re.compile(
    rf"{BUILT}的(?:第一[座个条家]|首[座个条家]|一[座个条家])?(?P<name>(?:{WORKS}|{PLANTS})){ENDS}{STANDING}"
)
KNOWN_BY_AID = re.compile(
    rf"(?<![求声支受增后外])(?P<name>援(?:助|建)?{COUNTRY}的{WORDS}{{2,14}}?(?:项目|工程|系统|学校|医院|大桥|中心|供水站|体育场))(?:[一二三]期)?{ENDS}"
)
"""Aid that is known by whom it is for: 援助甲国的海堤项目."""
KNOWN_BY_OWNER = re.compile(
    rf"(?P<name>{MAKER}年(?:产能?|处理|发电)?量?{QUANTITY}的?{WORDS}{{2,10}}?(?:项目|工程)(?:[一二三]期(?:项目|工程)?)?){ENDS}"
)
"""A plant that is known by its owner and its size: 甲公司年产…的炼化项目."""
KNOWN = Family(
    (one, one) for one in (KNOWN_BY_PLACE, KNOWN_BY_SIZE, KNOWN_BY_DEED, KNOWN_BY_AID, KNOWN_BY_OWNER)
)
VISITED = re.compile("(?:参观|走访|考察|访问|调研|探访|来到|走进)(?:了|过)?$")
"""Behind such words stands some plant of a place, not one that the text is about."""
SIZED = re.compile(r"(?:瓦|瓦时|吨|米|公里|[两2二三3]个)$|(?:MW|GW|kW|KW)$", re.IGNORECASE)


def nameless(masked: Masked, surface: str, base: int) -> Iterator[Mention]:
    """Yield works without a name in a masked sentence.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> place = Mention(0, 2, "Place", "Place", "甲市", "name/site")
        >>> text = "甲市的轻轨项目已经通车。"
        >>> [one.name for one in nameless(mask(text, 0, (place,)), text, 0)]
        ['甲市的轻轨项目']
    """
    for pattern in KNOWN.concerned(masked.letters):
        for found in pattern.finditer(masked.string):
            if _is_meant(masked, *found.span("name")):
                low, high = masked.span(*found.span("name"))
                name = surface[low - base : high - base]
                yield Mention(low, high, "Project", "Project", name, HOW, name_start=low, name_end=high)


def _is_meant(masked: Masked, start: int, end: int) -> bool:
    """Tell whether the place is no region and not China, and a figure is a size or a small count."""
    if VISITED.search(masked.string, 0, start):
        return False
    for one in masked.within(start, end):
        if one.kind in {"Country", "Place"} and (REGION in str(one.authority) or str(one.authority) == HOME):
            return False
        if one.kind == "Quantity" and not (one.value is not None and SIZED.search(_text(one))):
            return False
    return True


def _text(quantity: Mention) -> str:
    return getattr(quantity.value, "text", "")
