"""Works that an article introduces without a name: 在甲国乙市，一座由…投资的垃圾焚烧发电厂."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lexicon import alternation
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/clause"
SIZED = re.compile("(?:瓦|瓦时|吨|公里)$|(?:MW|GW|kW|KW)$")
PROJECT = CODES["Project"]
COUNTRY, PLACE = CODES["Country"], CODES["Place"]
NOT_NEW = (
    "(?:曾|原计划|缺少|需要|没有|缺乏|如果|假如|每|任何|相当于|等于|建起|拥有|打造|规划|希望|计划|"
    "将|拟|考虑|推动|呼吁|另|像)"
)
SIZE = rf"(?:装机|年产|日处理)?(?:容量|能力|规模)?(?:约|达)?{CODES['Quantity']}的?"
ATTR = rf"(?:(?:(?!是|{NOT_NEW})[^，。；：！？{PROJECT}]){{0,30}}?的|{SIZE})?"
WORDS = f"[^，。；：{PROJECT}{COUNTRY}]"
WHERE = rf"(?:{COUNTRY}{PLACE}*|{COUNTRY}?{PLACE}+|{COUNTRY}[^，。；：{PROJECT}]{{1,16}}?{PLACE}?)"
BUILT = "(?:建起|建成|建设|修建|兴建|承建|打造|投建)"
ENDS = r"(?![㐀-鿿]{0,2}(?:公司|集团|项目|工程|区|群|里|内)|[、和与及])"
LEAST = 3


class Standing:
    """Finds the works that a sentence introduces by where they stand; their names hold in one document alone.

    Args:
        works: What words say a work is (`work`), and which stand before those (`attribute`).

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> land = Mention(1, 3, "Country", "Country", "越南", "name/authority")
        >>> text = "在越南南部，一座由外企投资的垃圾发电厂投产。"
        >>> standing = Standing({"work": ["发电厂"], "attribute": ["垃圾"]})
        >>> [one.name for one in standing.find(mask(text, 0, (land,)), text)]
        ['垃圾发电厂']
    """

    def __init__(self, works: Mapping[str, Collection[str]]) -> None:
        work = f"(?:{alternation(works['attribute'])})*(?:{alternation(works['work'])})"
        placed = (
            rf"(?:在|位于|地处|坐落在|坐落于|来到|走进){WHERE}(?:的?{WORDS}{{0,12}}?{PLACE}?{WORDS}{{0,8}})，"
            rf"(?:[^，。；：{PROJECT}]{{2,16}}，)?有?"
            rf"(?P<one>{CODES['Quantity']}|一[座个处家条]){ATTR}(?P<name>{work}){ENDS}"
        )
        built = (
            rf"(?:在|位于){WHERE}，{WORDS}{{0,10}}?{COUNTRY}?{WORDS}{{0,24}}?{BUILT}(?:了|起了)?"
            rf"(?:一[座个]|(?P<one>{CODES['Quantity']})(?=[{CODES['Quantity']}]))?"
            rf"(?P<name>{CODES['Quantity']}(?:级|的)?{work}){ENDS}"
        )
        self._frames = tuple(map(re.compile, (placed, built)))

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the works.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for frame in self._frames:
            for found in finditer(frame, masked.string, masked.letters):
                if _is_meant(masked, found):
                    one = masked.mention(found.span("name"), surface, "Project", "Project", HOW)
                    yield one.of(Ref("Project", f"{skeleton(one.name)}@{one.start}"), None)


def _is_meant(masked: Masked, found: re.Match[str]) -> bool:
    """Tell whether one work is introduced, by a name that says enough."""
    is_one = _is_one(masked, found.start("one"))
    return is_one and len(found["name"]) >= LEAST and _is_size(masked, found)


def _is_size(masked: Masked, found: re.Match[str]) -> bool:
    """Tell whether the figure that a name begins with is its capacity, no count of works."""
    figure = masked.mentions.get(found.start("name"))
    return figure is None or SIZED.search(getattr(figure.value, "text", "")) is not None


def _is_one(masked: Masked, at: int) -> bool:
    """Tell whether a figure is 一座 and the like, no count of several."""
    figure = masked.mentions.get(at)
    return figure is None or getattr(figure.value, "text", "").startswith("一")
