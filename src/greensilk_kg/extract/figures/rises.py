"""What a rise counts: 成员 in 成员由成立时的18家增至63家."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.counted import (
    BEHIND,
    EDGE,
    LAND,
    OWN_NAMES,
    SENTENCE,
    owner_length,
    words_of,
)

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked

EVERY = "(?:每[年月周天日]|[年月周日]均|单[月日])?"
SENT_ON = "开行|发送|运送|接待|运输|到发"
RISEN = re.compile(rf"已?(?:由|从)[^，。；]{{0,12}}?{CODES['Quantity']}[^，。；{CODES['Quantity']}]{{0,12}}$")
RISE_OF = re.compile(
    rf"(?:^|[{OWN_NAMES}{LAND}的]”?(?:全线|境内|其)?)(?:累计|现有|注册)?{EVERY}(?:{SENT_ON}|拥有|雇用)?"
    rf"(?P<what>[^，。；：、的（）“”{CODES['Quantity']}{CODES['Date']}{OWN_NAMES}{LAND}]{{2,12}}?)(?:{EVERY}(?:{SENT_ON}|入驻|注册)?(?:数量|总数|总量|人数|品类|种类|规模|[总数]?量|数))?$"
)
"""What rises, before 由…增至…: the noun without 数量 and 每日开行."""


def counted_in_rise(masked: Masked, start: int, end: int) -> str:
    """Return what both figures of a rise count: 成员 in 成员由成立时的18家增至63家; empty where none is told.

    Args:
        masked: The sentence.
        start: Offset in it where the clause begins.
        end: Offset of the second figure.
    """
    found = RISEN.search(masked.string, start, end)
    told = RISE_OF.search(masked.string, start, found.start()) if found is not None else None
    if told is not None:
        return words_of(masked, *told.span("what"))
    what = BEHIND.match(masked.string[: found.start()], start) if found is not None else None
    if what is None or SENTENCE.search(what["what"]):
        return ""
    first, last = what.span("what")
    return EDGE.sub("", words_of(masked, first + owner_length(what["what"]), last))
