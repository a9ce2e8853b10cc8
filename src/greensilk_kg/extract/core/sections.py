"""Sections of a line: what is told of 甲城至乙城段 is told neither of the line nor of its first town."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.mask import CODES

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
WORD = rf"[^，。；：、的{QUANTITY}{DATE}]"
SECTION = re.compile(rf"{WORD}{{1,14}}(?:至|到|—|－|-){WORD}{{1,10}}?(?:段|区间)(?![路落时])")
ALONE = re.compile(
    r"(?:其中|而)?(?:[^，。；、的]{1,12}(?:至|到|—|－|-))?[^，。；、的]{1,10}(?<![阶手波时路片地])段"
)
"""A clause that is nothing but the name of a section: 国内段，日均开行…."""
LAST = "段区"
STOPS = "；。"


def of_a_section(string: str, end: int) -> bool:
    """Tell whether the part of a masked sentence that ends at an offset speaks of a section of a line.

    Example:
        >>> text = "其中甲城至乙城段长106公里，已于去年通车；项目总投资3亿元"
        >>> of_a_section(text, text.index("；")), of_a_section(text, len(text))
        (True, False)
    """
    begin = max(string.rfind(stop, 0, end) for stop in STOPS) + 1
    if not any(last in string[begin:end] for last in LAST):
        return False
    return SECTION.search(string, begin, end) is not None
