"""Sections of a line that its name is followed by: 甲国E5高速公路乙城至丙城段."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/form"
LINE, PLACE = CODES["Project"], CODES["Place"]
TOWN = rf"(?:(?![的了在由和与及是为从自长])[㐀-鿿·{PLACE}]){{1,10}}?"
SECTION = re.compile(
    rf"(?P<name>{LINE}(?:项目)?{TOWN}[至到—－–-]{{1,2}}{TOWN}(?<!阶)(?<!时)(?<!手)(?<!地)(?:路)?段)(?![落时])"
)
LANDS = CODES["Country"] + PLACE
OF_LAND = re.compile(
    rf"(?P<name>{LINE}(?:项目)?(?:[{LANDS}]|[东西南北中]|国内|境外|先导|首)(?:境内)?(?:标)?段)(?!时间|落|路)"
)
"""The section of a line in a land or region, or its part by direction: 中老铁路老挝段."""
EVENT = CODES["Event"]
CEREMONY = re.compile(rf"(?P<name>{LINE}(?:项目)?{TOWN}[至到—－–-]{{1,2}}{EVENT})")
BEGINS = re.compile(r"[㐀-鿿·]{2,10}?(?<!阶)(?:路)?段")
"""How a ceremony's name begins that has lost its section's first town."""
OF_A_LINE = re.compile("(?:路|高速|高铁|轻轨|地铁|管道|管线|线|走廊|项目|工程)$")


def line_sections(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the sections in a masked sentence, each with the line that it is of, and their ceremonies.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> line = Mention(0, 5, "Project", "Project", "塔鲁马公路", "name/form")
        >>> text = "塔鲁马公路甲城至乙城段通车。"
        >>> [one.name for one in line_sections(mask(text, 0, (line,)), text)]
        ['塔鲁马公路甲城至乙城段']
    """
    for found in (
        one for form in (SECTION, OF_LAND) for one in finditer(form, masked.string, masked.letters)
    ):
        line = masked.mentions[found.start("name")]
        if OF_A_LINE.search(line.plain):
            yield masked.mention(found.span("name"), surface, "Project", "Project", HOW)
    for found in finditer(CEREMONY, masked.string, masked.letters):
        event = masked.mentions[found.end("name") - 1]
        if BEGINS.match(event.plain) and OF_A_LINE.search(masked.mentions[found.start("name")].name):
            yield masked.mention(found.span("name"), surface, "Event", event.cls, HOW)
