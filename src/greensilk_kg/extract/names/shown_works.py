"""Works whose names stand in quotes behind whose they are: 甲基金项目“乙河水文监测与能力建设”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/quoted"
OWNERS = CODES["Institution"] + CODES["Initiative"] + CODES["Country"]
WORDS = rf"[^，。；：“”{FIRST}-{LAST}]{{0,12}}?"
DONE = "(?:资助|支持|援助|实施|承担|启动|申报|执行|推广|开展|发起|运营|建设|合作)(?:了|的)?"
BEFORE = rf"(?:[{OWNERS}](?:政府)?|{DONE}){WORDS}(?:项目|工程)"
IN_QUOTES = re.compile(
    rf"{BEFORE}“(?P<name>(?!{any_of('works/quoted-sort')}*”)[^“”，。；：！？]{{4,40}})”(?!理念|模式|品牌|主题|活动|行动|计划)"
)
"""A title in quotes behind the word for a work; more than words that tell of what sort it is."""


def shown_works(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield works whose name stands in quotes behind whose they are.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "专家实施援助项目“北溪流域水文监测与能力建设”。"
        >>> [one.name for one in shown_works(mask(text, 0, ()), text)]
        ['北溪流域水文监测与能力建设']
        >>> text = "专家实施援助项目“小而美”。"
        >>> [one.name for one in shown_works(mask(text, 0, ()), text)]
        []
    """
    if "目“" in masked.string or "程“" in masked.string:
        for found in IN_QUOTES.finditer(masked.string):
            yield masked.mention(found.span("name"), surface, "Project", "Project", HOW)
