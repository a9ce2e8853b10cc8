"""What a rise counts: 成员 in 成员由成立时的18家增至63家."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.nouns import LAND, OWN_NAMES, words_of

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.figures.nouns import Nouns

EVERY = "(?:每[年月周天日]|[年月周日]均|单[月日])?"
SENT_ON = "开行|发送|运送|接待|运输|到发"
RISEN = re.compile(rf"已?(?:由|从)[^，。；]{{0,12}}?{CODES['Quantity']}[^，。；{CODES['Quantity']}]{{0,12}}$")
RISE_OF = re.compile(
    rf"(?:^|[{OWN_NAMES}{LAND}的]”?(?:全线|境内|其)?)(?:累计|现有|注册)?{EVERY}(?:{SENT_ON}|拥有|雇用)?"
    rf"(?P<what>[^，。；：、的（）“”{CODES['Quantity']}{CODES['Date']}{OWN_NAMES}{LAND}]{{2,12}}?)(?:{EVERY}(?:{SENT_ON}|入驻|注册)?(?:数量|总数|总量|人数|品类|种类|规模|[总数]?量|数))?$"
)
"""What rises, before 由…增至…: the noun without 数量 and 每日开行."""


def counted_in_rise(nouns: Nouns, masked: Masked, start: int, end: int) -> str:
    """Return what both figures of a rise count: 成员 in 成员由成立时的18家增至63家; empty where none is told.

    Args:
        nouns: Finds the noun before a figure.
        masked: The sentence.
        start: Offset in it where the clause begins.
        end: Offset of the second figure.
    """
    found = RISEN.search(masked.string, start, end)
    told = RISE_OF.search(masked.string, start, found.start()) if found is not None else None
    if told is not None:
        return words_of(masked, *told.span("what"))
    return nouns.up_to(masked, start, found.start()) if found is not None else ""
