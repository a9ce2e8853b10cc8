"""Works whose names stand before what is told of works alone: 乐湾自贸区选址在…, 上坪水电站总装机…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.names.plants import COMMON_BEFORE
from greensilk_kg.extract.names.pointed import HOW, PART, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

WORKS = any_of("works/described")
LAND = CODES["Country"] + CODES["Place"]
TOLD = (
    rf"(?:位于|坐落于?|地处|选址|总投资|总装机|装机容量|全长|占地|规划面积|始建于|总库容|设计年|"
    rf"(?:今天|日前|近日|{CODES['Date']})?(?:正式)?(?:并网|通车|截流|蓄水|投产|竣工|奠基|开工)|"
    rf"是[{LAND}{CODES['Initiative']}]?[^，。；：是]{{0,12}}?(?:第[一二三四五]|首|最大|唯一|重点|标志性)[^，。；：]{{0,16}}?(?:项目|工程|[座条个家]))"
)
DESCRIBED = re.compile(
    rf"(?:^|(?<=[，。；：、“]))(?P<name>{WORD}{{2,7}}?{WORKS}(?:[一二三]期)?)(?:项目|工程)?(?={TOLD})"
)
"""A name at the begin of a clause, and what shows that it is a work's."""
PLAIN = re.compile(
    rf"{words('works/sort')}|{words('works/plain-before-work')}|[一二三四五六七八九十\d][级号期]"
)
"""What says of which sort a work is, or how new or great, and is no name."""
OWN = range(2, 6)


def described(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the works that a sentence tells of by names that nothing else shows to be names.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "青坪自贸区选址在首都东南，规划面积10平方公里。"
        >>> [one.name for one in described(mask(text, 0, ()), text)]
        ['青坪自贸区']
    """
    for found in finditer(DESCRIBED, masked.string, masked.letters):
        own = re.sub(rf"{WORKS}(?:[一二三]期)?$", "", found["name"])
        is_word = PLAIN.search(own) or PART.search(own) or COMMON_BEFORE.fullmatch(own)
        if len(own) in OWN and not is_word:
            yield masked.mention(found.span("name"), surface, "Project", "Project", HOW)
