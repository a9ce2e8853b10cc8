"""Halls and squares where events are held: the hall behind its city in 在甲市乙国际会议中心举行."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, listed, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import holds_any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked

HOW = "name/form"
PLACES = CODES["Place"] + CODES["Country"]
HALL = words("events/hall")
SORT = re.compile(HALL)
ENDS = holds_any({one[-1] for one in listed("events/hall")})
WAYS = f"{any_of('events/way')}*"
VENUE = re.compile(
    rf"(?<=[于在：{PLACES}])(?P<own>(?!首都|首府|省会)(?![和与及的了])(?:(?![在于])[㐀-鿿]){{0,10}}?)(?P<sort>(?:国际|国家|世界|人民|中央)*(?:{HALL}))"
    rf"(?=(?:以[^，。；]{{1,16}}?)?{WAYS}{any_of('events/behind-hall')}|，|$)"
)
OF_CITY = re.compile("(?:师范|理工|工业|农业|科技|医科|财经)?大学|学院|市|省|县|工商会|总商会")
"""How the name of a hall begins that has its town's name before it: 甲市大学学术交流中心."""
NATURE = re.compile("[湖池河海江山岛湾洲]$")
"""What a hall may be called after that is no town: 在甲湖国际会议中心举行."""
LAKE = re.compile("(?<!芜)湖$|池$")
"""The same of places that are known, among which many towns end so: 青岛, 上海."""
BEFORE = re.compile(rf"(?:在|于|(?:地点|会址)：)[{PLACES}首都府省会]*$")


def may_name_hall(folded: str) -> bool:
    """Tell whether a word for a hall stands in a sentence."""
    return bool(ENDS(folded)) and SORT.search(folded) is not None


def venues(masked: Masked, surface: str, base: int) -> Iterator[Mention]:
    """Yield the places of meeting; one that has no name of its own is named with its city.

    Args:
        masked: The sentence, its known names replaced.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.
    """
    string = masked.string
    for found in VENUE.finditer(string):
        if not BEFORE.search(string, 0, found.start()):
            continue
        city = masked.mentions.get(found.start() - 1)
        start, end = masked.span(*found.span())
        of_city = not found["own"] or OF_CITY.match(found["own"])
        low = start if not of_city or city is None else city.start
        if low < start or found["own"] or found["sort"] == "人民大会堂":
            name = surface[low - base : end - base]
            nature = NATURE if city is None or city.authority is None else LAKE
            begin = low if city is not None and nature.search(city.plain) else start
            yield Mention(begin, end, "Place", "Place", name, HOW, name_start=low, name_end=end)
