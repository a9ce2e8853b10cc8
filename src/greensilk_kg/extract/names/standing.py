"""Works that an article introduces without a name: 在甲国乙市，一座由…投资的垃圾焚烧发电厂."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked

HOW = "name/clause"
SIZED = re.compile("(?:瓦|瓦时|吨|公里)$|(?:MW|GW|kW|KW)$")
PROJECT = CODES["Project"]
COUNTRY, PLACE = CODES["Country"], CODES["Place"]
FIELD = (
    "(?:现代化|大型|小型|中型|智能|智慧|漂浮式|分布式|农光互补|渔光互补|海上|陆上|地面|屋顶|城市|生活|医疗|垃圾|焚烧|污水|"
    "自来水|海水|淡化|太阳能|光伏|光热|光储|风力|风光|水力|抽水|蓄能|储能|地热|生物质|燃气|燃煤|天然气|核能|氢能|发电|输电|"
    "钢铁|水泥|化肥|纺织|汽车|电池|组件|轮胎|玻璃|食品|跨海|跨江|跨河|公路|铁路|斜拉|悬索|集装箱|深水|综合|国际|经贸|工业|"
    "产业|农业|科技|物流|节水|灌溉|示范|高速|标准轨|交流|直流)*"
)
KIND = (
    "(?:电站|水电站|发电站|发电厂|电厂|风电场|处理厂|焚烧厂|水厂|淡化厂|水泥厂|钢铁厂|钢厂|炼油厂|化肥厂|纺织厂|电池厂|组件厂|"
    "大桥|水库|大坝|水利枢纽|变电站|换流站|码头|人行桥|医院|学校|泵站|工业园区?|产业园区?|合作区|科技园|物流园|体育场|体育馆)"
)
NOT_NEW = (
    "(?:曾|原计划|缺少|需要|没有|缺乏|如果|假如|每|任何|相当于|等于|建起|拥有|打造|规划|希望|计划|"
    "将|拟|考虑|推动|呼吁|另|像)"
)
SIZE = rf"(?:装机|年产|日处理)?(?:容量|能力|规模)?(?:约|达)?{CODES['Quantity']}的?"
ATTR = rf"(?:(?:(?!是|{NOT_NEW})[^，。；：！？{PROJECT}]){{0,30}}?的|{SIZE})?"
WORDS = f"[^，。；：{PROJECT}{COUNTRY}]"
WHERE = rf"(?:{COUNTRY}{PLACE}*|{COUNTRY}?{PLACE}+|{COUNTRY}[^，。；：{PROJECT}]{{1,16}}?{PLACE}?)"
STANDING = re.compile(
    rf"(?:在|位于|地处|坐落在|坐落于|来到|走进){WHERE}(?:的?{WORDS}{{0,12}}?{PLACE}?{WORDS}{{0,8}})，"
    rf"(?:[^，。；：{PROJECT}]{{2,16}}，)?有?"
    rf"(?P<one>{CODES['Quantity']}|一[座个处家条]){ATTR}(?P<name>{FIELD}{KIND})"
    r"(?![㐀-鿿]{0,2}(?:公司|集团|项目|工程|区|群|里|内)|[、和与及])"
)
BUILT = re.compile(
    rf"(?:在|位于){WHERE}，{WORDS}{{0,10}}?{COUNTRY}?{WORDS}{{0,24}}?(?:建起|建成|建设|修建|兴建|承建|打造|投建)(?:了|起了)?"
    rf"(?:一[座个]|(?P<one>{CODES['Quantity']})(?=[{CODES['Quantity']}]))?(?P<name>{CODES['Quantity']}(?:级|的)?{FIELD}{KIND})"
    r"(?![㐀-鿿]{0,2}(?:公司|集团|项目|工程|区|群|里|内)|[、和与及])"
)
FRAMES = (STANDING, BUILT)
LEAST = 3


def standing(masked: Masked, surface: str, base: int) -> Iterator[Mention]:
    """Yield the work that a sentence introduces by where it stands; its name holds in this document alone.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> land = Mention(1, 3, "Country", "Country", "越南", "name/authority")
        >>> text = "在越南南部，一座由外企投资的垃圾发电厂投产。"
        >>> [one.name for one in standing(mask(text, 0, (land,)), text, 0)]
        ['垃圾发电厂']
    """
    for found in (one for frame in FRAMES for one in finditer(frame, masked.string, masked.letters)):
        if len(found["name"]) >= LEAST and _is_one(masked, found.start("one")) and _is_size(masked, found):
            low, high = masked.span(*found.span("name"))
            name = surface[low - base : high - base]
            ref = Ref("Project", f"{skeleton(name)}@{low}")
            yield Mention(low, high, "Project", "Project", name, HOW, ref=ref, name_start=low, name_end=high)


def _is_size(masked: Masked, found: re.Match[str]) -> bool:
    """Tell whether the figure that a name begins with is its capacity, no count of works."""
    figure = masked.mentions.get(found.start("name"))
    return figure is None or SIZED.search(getattr(figure.value, "text", "")) is not None


def _is_one(masked: Masked, at: int) -> bool:
    """Tell whether a figure is 一座 and the like, no count of several."""
    figure = masked.mentions.get(at)
    return figure is None or getattr(figure.value, "text", "").startswith("一")
