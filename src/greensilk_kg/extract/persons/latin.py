"""Names in Latin letters before a title: 渔业局 Anan Chai 局长, 巴沙（Basha Kiro）副局长."""

from __future__ import annotations

import re

NAME = re.compile(r"(?<![A-Za-z ])(?:[A-Z][A-Za-z'’\-]*\.? ){1,4}[A-Z][A-Za-z'’\-]+ ?$")
JOINED = re.compile(r"(?<![A-Za-z ])[A-Z][a-z]{2,}[A-Z][a-z]{2,} ?$")
"""The same, its parts run together."""
NOTE = re.compile(r" ?（[A-Z][A-Za-z .'’\-]+）$")
"""How a text writes a name in the letters of its own language, behind the Chinese one."""
LONGEST = 60
OF_FIRM = re.compile("首席执行官|董事|总裁|经理|总监|合伙人|创始人|发言人|代表")
"""Posts before which Latin words may name the firm."""


def latin_before(string: str, end: int, title: str) -> int | None:
    """Return the start of the Latin name that ends at `end`, or `None`.

    Args:
        string: The masked sentence.
        end: Where the title begins.
        title: The title behind the name.

    Example:
        >>> latin_before("会后，Anan Chai校长来访", 12, "校长"), latin_before("Blue Reef总裁表示", 9, "总裁")
        (3, None)
    """
    low = max(0, end - LONGEST)
    if OF_FIRM.search(title):
        return None
    found = NAME.search(string[low:end]) or JOINED.search(string[low:end])
    return low + found.start() if found else None


def without_note(string: str, end: int) -> int:
    """Return where a name ends whose Latin form stands in brackets before `end`, else `end`.

    Example:
        >>> without_note("巴沙（Basha Kiro）副局长", 14), without_note("巴沙（左）副局长", 5)
        (2, 5)
    """
    low = max(0, end - LONGEST)
    found = NOTE.search(string[low:end]) if string[end - 1 : end] == "）" else None
    return low + found.start() if found else end
