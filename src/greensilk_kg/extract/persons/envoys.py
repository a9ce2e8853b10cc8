"""Posts of those who are sent: China's envoys, whose land its papers leave out; envoys for an initiative."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.names.land_letters import LETTERS, RARE

BODIES = CODES["Institution"] + CODES["Initiative"]
AT = BODIES + CODES["Country"] + CODES["Place"] + CODES["Event"]
LAND = f"(?:[{AT}]|[{LETTERS}{''.join(RARE)}英美澳葡挪西罗瑞奥])"
SORT = r"(?:公使衔|经济商务|经商|政务|商务|文化)?"
ENVOY = re.compile(
    rf"(?:^|(?<=[，。；：、！？和与及同由见席日{CODES['Date']}]))我?(?:(?:候任|时任|新任|前任|原|前)(?=常?驻))?"
    rf"(?P<title>常?驻{LAND}(?:大?使馆|使团|代表团|总领馆|总领事馆|王国|共和国)?{SORT})$"
)
"""Before the post of China's envoy, whose he is being left out in its papers: 驻斐济大使."""
NAMED = re.compile(rf"我(?P<title>常?驻{LAND}(?:使馆|使团)?)(?P<name>[㐀-鿿]{{2,3}}){SORT}$")
"""The same with the name in between: 我驻斐李某某大使."""
POSTS = ("大使", "代办", "公使", "参赞", "总领事", "领事", "代表", "武官")
QUOTED = re.compile(rf"(?:(?P<owner>[{AT}])(?:政府)?)?(?P<title>“(?P<at>[{BODIES}])”)$")
ENTRUSTED = ("特使", "大使", "代表", "专员", "协调人", "负责人")
"""Posts of those whom a land or body charges with an initiative."""


def sent(string: str, start: int, end: int) -> re.Match[str] | None:
    """Return what stands before the post of one of China's envoys, its land left out: 驻斐济大使.

    Args:
        string: The masked sentence.
        start: Where the head of the post begins.
        end: Behind it.

    Example:
        >>> text = "我驻斐李海涛大使"
        >>> (found := sent(text, 6, 8)) and (found["title"], found["name"])
        ('驻斐', '李海涛')
        >>> sent("他常驻大使馆参赞处", 3, 5)
    """
    if not string.endswith(POSTS, start, end):
        return None
    return ENVOY.search(string, 0, start) or NAMED.search(string, 0, start)


def of_quoted(string: str, low: int, start: int, end: int) -> tuple[int, int, int] | None:
    """Return start and title of a post that follows a name in quotes, and whose it is: “甲倡议”主席.

    Args:
        string: The masked sentence.
        low: Where what qualifies the head of the post begins, behind the quotes.
        start: Where the head begins.
        end: Behind it.
    """
    quoted = QUOTED.search(string, 0, low) if string[low - 1 : low] == "”" else None
    if quoted is None:
        return None
    if quoted["owner"] is None:
        return quoted.start(), low, quoted.start("at")
    if not string.endswith(ENTRUSTED, start, end):
        return None
    return quoted.start(), quoted.start("title"), quoted.start("owner")
