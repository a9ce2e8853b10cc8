"""Works without a name, known by where they stand or what was done: 甲市的轻轨项目."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lexicon import alternation
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import Family

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/form"
REGION = "m49-"
HOME = "country/chn"
COUNTRY, PLACE, QUANTITY, MAKER = (CODES[kind] for kind in ("Country", "Place", "Quantity", "Institution"))
WORDS = (
    rf"(?:(?![的了和与等在由将为是有于个座条项家把被对向从给及或并以到]|建设|投资|承建|参与|第一|首|最|多|各|当地|相关|有关|代表|"
    rf"企业|政府|合作|工程师|总|本|该|此|其|考察|参观|走访|调研|访问|视察|合建|洽谈|签[约署]|举[行办]|召开|设立|成立|引进|采用|运营|管理)"
    rf"[㐀-鿿A-Za-z{MAKER}])"
)
ENDS = r"(?![㐀-鿿]?(?:公司|集团|大学|研究院|协会|部长|局|合作区|经理|负责人|方(?![面式案向]))|[们群组区库])"
CAPACITY = rf"{QUANTITY}(?:级|装机|规模)?"
BUILT = r"(?:兴建|承建|投资建设|建设|援建|修建|投建|投资|建造|实施|新建)"
STANDING = (
    rf"(?=(?:项目)?(?:正式|已|日前|近日|也|顺利)?(?:在[{COUNTRY}{PLACE}]+)?(?:正式|顺利|全面)?"
    r"(?:投产|投运|竣工|开工|动工|奠基|落成|建成|通车|并网|启用|投入)(?!的|仪式|典礼))"
)
KNOWN_BY_AID = re.compile(
    rf"(?<![求声支受增后外])(?P<name>援(?:助|建)?{COUNTRY}的{WORDS}{{2,14}}?(?:项目|工程|系统|学校|医院|大桥|中心|供水站|体育场))(?:[一二三]期)?{ENDS}"
)
"""Aid that is known by whom it is for: 援助甲国的海堤项目."""
KNOWN_BY_OWNER = re.compile(
    rf"(?P<name>{MAKER}年(?:产能?|处理|发电)?量?{QUANTITY}的?{WORDS}{{2,10}}?(?:项目|工程)(?:[一二三]期(?:项目|工程)?)?){ENDS}"
)
"""A plant that is known by its owner and its size: 甲公司年产…的炼化项目."""
LEAST = 4
VISITED = re.compile("(?:参观|走访|考察|访问|调研|探访|来到|走进)(?:了|过)?$")
"""Behind such words stands some plant of a place, not one that the text is about."""
SIZED = re.compile(r"(?:瓦|瓦时|吨|米|公里|[两2二三3]个)$|(?:MW|GW|kW|KW)$", re.IGNORECASE)


class Nameless:
    """Finds works without a name in a masked sentence.

    Args:
        works: Words of sectors that a project is called by (`sector`), of plants that need words of their
            own (`plant`), and of those that need none (`whole`).

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> place = Mention(0, 2, "Place", "Place", "甲市", "name/site")
        >>> text = "甲市的轻轨项目已经通车。"
        >>> nameless = Nameless({"sector": ["轻轨"], "plant": ["电站"], "whole": ["地铁"]})
        >>> [one.name for one in nameless.find(mask(text, 0, (place,)), text)]
        ['甲市的轻轨项目']
    """

    def __init__(self, works: Mapping[str, Collection[str]]) -> None:
        sector, plant, whole = (alternation(works[use]) for use in ("sector", "plant", "whole"))
        project = rf"(?:{WORDS}{{0,10}}?(?:{sector}){WORDS}{{0,8}}?(?:项目|工程|系统))"
        work = rf"(?:{project}|(?:{WORDS}{{1,12}}?(?:{plant})|{WORDS}{{0,10}}?(?:{whole})))"
        known = (
            rf"(?P<name>{COUNTRY}?{PLACE}(?:的|市的?)?(?:{CAPACITY})?的?{work}(?:[一二三]期)?){ENDS}",
            rf"(?P<name>{COUNTRY}的?(?:{CAPACITY})的?{work}(?:[一二三]期)?){ENDS}",
            rf"(?P<name>{COUNTRY}[东西南北中]{{1,2}}部(?:地区)?的?(?:{CAPACITY}的?)?{project}(?:[一二三]期)?){ENDS}",
            rf"{BUILT}的(?:第一[座个条家]|首[座个条家]|一[座个条家])?(?P<name>{work}){ENDS}{STANDING}",
        )
        patterns = (*map(re.compile, known), KNOWN_BY_AID, KNOWN_BY_OWNER)
        self._known = Family((one, one) for one in patterns)

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the works.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for pattern in self._known.concerned(masked.letters):
            for found in pattern.finditer(masked.string):
                start, end = found.span("name")
                start += _is_home(masked, start) and masked.string[start + 1] in PLACE
                if end - start >= LEAST and _is_meant(masked, start, end):
                    yield masked.mention((start, end), surface, "Project", "Project", HOW)


def _is_home(masked: Masked, index: int) -> bool:
    """Tell whether China is named at a place of a masked sentence."""
    return index in masked.mentions and str(masked.mentions[index].authority) == HOME


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
