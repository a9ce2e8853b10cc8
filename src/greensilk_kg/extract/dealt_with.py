"""Lands that a clause names since goods go there or come from there: no work need stand in them."""

from __future__ import annotations

import re

FAR = 40
"""How many code points before a land its clause is looked at."""
FIRMS = "(?:的?(?:公司|企业|厂商|承包商|供应商|财团|投资者))"
GOODS = re.compile(
    r"(?:向|对|往)[^，。；：]{2,24}?(?:出口|返销|输出|售[电卖]|销售)|"
    r"(?:销往|远销|返销|出口[到至往]|运往|输往|出口)[^，。；：]{2,24}|"
    r"(?:从|自)[^，。；：]{2,16}?(?:进口|采购|引进|购买|订购|购进|购置)|"
    rf"由[^，。；：]{{2,10}}?(?:{FIRMS}(?=[^，。；：]{{0,4}}(?:承建|建设|修建|投资|提供|制造|生产|供|设计))|提供|制造|生产|供应|供货|研制)"
)
"""Where goods go or come from, who supplies them, and whose firms are at work."""
CLAUSE = re.compile("[，。；：]")


def is_dealt_with(folded: str, start: int, end: int) -> bool:
    """Tell whether a land is named only for trade.

    Args:
        folded: The prepared text.
        start: Where the name of the land begins.
        end: Behind it.

    Example:
        >>> is_dealt_with("甲电站每年向泰国出口电力。", 6, 8), is_dealt_with("甲电站向泰国供电。", 4, 6)
        (True, False)
        >>> is_dealt_with("设备从德国采购。", 3, 5), is_dealt_with("设备由德国提供。", 3, 5)
        (True, True)
    """
    first = max(0, start - FAR)
    low = first + max([0, *(found.end() for found in CLAUSE.finditer(folded[first:start]))])
    stop = CLAUSE.search(folded, end)
    high = stop.start() if stop else len(folded)
    return any(one.start() < start and end <= one.end() for one in GOODS.finditer(folded, low, high))
