"""Where a figure is one of China: its trade with another land, what others invest there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.figures.topic_words import NAMED
from greensilk_kg.extract.names.land_letters import LETTERS
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

PAIR = re.compile(
    f"(?:中[{LETTERS}非欧美俄英澳南]|[{LETTERS}非欧美俄英澳南]中)(?:两国|双方|之间|间)?的?(?:双边|双向|跨境)?(?:货物|服务|农产品|能源|中间产品|商品)?(?:经贸|贸易|进出口)"
    "(?!合作|协定|区|协议|便利|促进|伙伴|往来|关系|论坛|博览)"
)
"""Trade of China and one other is a figure of China."""
PAIR_OF_NAME = re.compile(
    f"{CODES['Country']}[{LETTERS}]两国(?:之间|间)?的?[^，。；]{{0,6}}(?:经贸|贸易|进出口)(?!合作|协定|关系)"
)
"""The same where the first letter is read as a name (中某两国农产品贸易)."""
INWARD = re.compile(
    rf"(?:外商|外资企业|跨国公司|外国|境外|各国|[^，。；：{NAMED}]{{0,6}}“?{CODES['Initiative']}”?[^，。；{NAMED}]{{0,8}}国家?(?:和地区)?)[^，。；{NAMED}]{{0,8}}"
    r"(?P<home>(?<=[在对来])华|(?<=[在对])我国)[^，。；]{0,8}(?:投资|设立|新设|新增|成立)|[在来对](?P<own>华)(?:新设|设立|新增|直接投资|投资)"
)
"""What others invest in China is a figure of China: 沿线国家在华设立企业."""
CALLED = re.compile(f"中[{LETTERS}](?:两国|双方|建交|关系|经贸|贸易|双边|友好|友谊|合作|人民)")
"""China and another land, called by one character each."""
NEAR = 200
"""How far back the two lands may be called so."""
BOTH = re.compile(
    r"(?:中外|两国|双方|双边)(?:之间|间)?的?(?:双边|货物|服务|农产品)*(?:贸易|进出口)(?!合作|协定|区|协议|便利|促进|伙伴|往来|关系)"
)
"""Trade of two lands that were named before."""


def china(scene: Scene, reading: Reading, first: int) -> Mention:
    """Return China, as which the characters at an offset are read (全国, 中某, 华).

    Args:
        scene: The article.
        reading: The sentence.
        first: Offset in the masked sentence.
    """
    start = reading.masked.origin[first]
    name = scene.text.surface[start : start + 1 + (scene.text.folded[start] != "华")]
    home = Mention(start, start + len(name), "Country", "Country", name, ANAPHOR, authority=CHINA)
    return scene.registry.resolve(home)


def pair(scene: Scene, reading: Reading, first: int, end: int) -> tuple[Mention, ...] | None:
    """Return China for its trade with another land (中某贸易额), else `None`."""
    found = PAIR.match(reading.masked.string, first, end)
    if found is None and PAIR_OF_NAME.match(reading.masked.string, first, end):
        one = reading.masked.mentions[first]
        return (one,) if one.authority == CHINA else None
    return None if found is None else (china(scene, reading, first),)


def at_home(
    scene: Scene, reading: Reading, first: int, end: int, before: Sequence[Mention]
) -> tuple[Mention, ...] | None:
    """Return China for what others invest there, and for its trade with the one other land named.

    Args:
        scene: The article.
        reading: The sentence.
        first: Where the words begin in the masked sentence.
        end: Where the clause ends.
        before: What the sentences before name.
    """
    string = reading.masked.string
    inward = INWARD.match(string, first, end)
    if inward is not None:
        return (china(scene, reading, inward.start("home" if inward["home"] else "own")),)
    if not BOTH.match(string, first, end):
        return None
    named = (*before, *reading.masked.within(0, first))
    lands = {one.authority for one in named if one.kind == "Country"}
    if CALLED.search(
        scene.text.folded, max(0, reading.sentence.span.start - NEAR), reading.sentence.span.start
    ):
        lands.add(CHINA)
    is_of_one = CHINA in lands and len(lands - {CHINA}) == 1
    return (china(scene, reading, first),) if is_of_one else None
