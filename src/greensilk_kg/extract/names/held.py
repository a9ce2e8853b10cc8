"""Gatherings that only the clause names which tells of them: 甲集团在工地举行庆典, 甲与乙举行签约仪式."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.ceremonies import RITE
from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked

HOW = "name/clause"
LONGEST_LABEL = 40
RITES = ("仪式", "典礼", "庆典")
"""How what is a ceremony ends."""
DATE, PROJECT = CODES["Date"], CODES["Project"]
LAND, BODY = CODES["Country"], CODES["Institution"] + CODES["Initiative"]
WHO = f"(?:{LAND}?[{BODY}]|{LAND})(?:（[^（）]{{1,24}}）)?"
ASIDE = (
    rf"(?:{DATE}|当[天日]|上午|下午|晚上?|近日|日前|今[天日]|[在于][^，。；：]{{1,24}}?|以视频[方形]式|通过视频|共同|联合|隆重|成功|顺利|正式|"
    "圆满|还|也|同时|并|又|随后|专门)*"
)
GRAND = "(?:一[场次]|[首这]场|隆重|盛大|简短|热烈|简朴|庄重|线上|特别|正式|的)*"
MANY = "(?![多几数各两三四五六七八九十]|一?系列|首批|有关|相关)"
SOLE = any_of("events/held-by-clause")
HOLDS = "(?:举办|举行|召开|开展|组织)"
HELD = re.compile(
    rf"(?:^|(?<=[，。；：{DATE}]))(?:{DATE}[上下]?午?，?)?(?P<who>{WHO}(?:、{WHO})*(?:[和与同及]{WHO})*)(?P<tail>成员国|成员单位|各方|双方|两国|有关方面|政府)?"
    rf"{ASIDE}(?P<verb>{HOLDS})了?{GRAND}{MANY}(?P<head>(?:(?![了场次])[㐀-鿿]){{0,10}}?(?:{SOLE}))(?=[，。；]|$)"
)
"""Who holds what: the last word alone is no name."""
WHERE_HELD = re.compile(
    rf"(?:^|(?<=[，。；：从在{DATE}]))(?P<who>{WHO})(?P<tail>)(?:{ASIDE})(?P<verb>{HOLDS})的{GRAND}{MANY}"
    rf"(?P<head>(?:(?![了场次])[㐀-鿿]){{0,10}}?(?:{SOLE}))(?=上|中(?=[，了获得])|现场)"
)
"""At what somebody holds something is heard or said: 从甲部当天举行的发运仪式上了解到."""
FRAMES = (HELD, WHERE_HELD)
OF_A_WORK = re.compile(rf"(?:{RITE})(?:启动)?(?:仪式|典礼)$")
"""What is held for a work: that names it."""


def gatherings(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the gathering that a clause tells of, called by who holds it, and what.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "甲集团当天上午在工地举办了隆重的庆典。"
        >>> firm = Mention(0, 3, "Institution", "", "甲集团", "")
        >>> [one.name for one in gatherings(mask(text, 0, [firm]), text)]
        ['甲集团举办庆典']
    """
    tried = (search(frame, masked.string, masked.letters) for frame in FRAMES)
    found = next((one for one in tried if one is not None), None)
    if found is None or PROJECT in masked.string[: found.start("head")] or OF_A_WORK.match(found["head"]):
        return
    parts = ("who", "tail", "verb", "head")
    label = "".join(masked.written(found.span(one), surface) for one in parts if found[one])
    if len(label) <= LONGEST_LABEL and "称" not in label:
        start, end = masked.span(*found.span("head"))
        cls = "Ceremony" if found["head"].endswith(RITES) else "Event"
        yield Mention(start, end, "Event", cls, label, HOW)
