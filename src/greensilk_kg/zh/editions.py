"""Names of the editions of an event: which writings of them mean the same one."""

from __future__ import annotations

import re

NUMBERED = re.compile(r"第([1-9]\d?)(?=[届次期轮场])")
SESSION = re.compile(r"缔约方(大会)?第([一二三四五六七八九十百]+)[次届](?:缔约方)?(?:会议|大会)")
CODE = re.compile(r"[（(](?:COP|CMA|CMP)-? ?\d+[）)]")
SAID_LAST = re.compile(r"届(?=缔约方大会)")
PARENT = re.compile(r"^(《?)联合国(?=《?[一-鿿]{2,12}公约)")
DIGITS = "零一二三四五六七八九"


def edition(name: str) -> str:
    """Return what the writings of an edition's name share.

    An ordinal in figures is written out, a conference of parties has one word order, no code in brackets
    and no 联合国 before or in the name of its convention. Nothing else changes.

    Args:
        name: The name of an event, as a text has it.

    Example:
        >>> edition("联合国《湿地公约》缔约方大会第14次会议（COP14）")
        '《湿地公约》第十四次缔约方大会'
        >>> edition("第3届绿港论坛")
        '第三届绿港论坛'
    """
    name = NUMBERED.sub(lambda found: "第" + _written(int(found[1])), CODE.sub("", name))
    return SAID_LAST.sub("次", SESSION.sub(r"第\2次缔约方大会", PARENT.sub(r"\1", name)))


def _written(number: int) -> str:
    """Return a number from 1 to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else DIGITS[tens] + "十"
    return ten + (DIGITS[ones] if ones else "")
