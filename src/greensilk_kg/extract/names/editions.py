"""What the names of events have of their own: the year before them, whose they are, their edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words

if TYPE_CHECKING:
    from collections.abc import Container

    from greensilk_kg.extract.names.view import View

EDITION = re.compile(
    r"（(?:20\d\d|[一二三四五六七八九十]+期)）|20\d\d(?![\d年])|"
    r"（?第[一二三四五六七八九十\d]{1,3}期）?(?=顺利|成功|圆满|正式|在|于|举[办行]|开[班幕]|结[业束]|启动|[，。：]|$)"
)
ITEM = re.compile(r"(?:0\d(?=20\d\d年?[㐀-鿿]|(?![年月日])[㐀-鿿“]))")
"""The number of an item in a list of headlines, written without a space: 03第三届某论坛在甲市举办."""
YEAR_BEFORE = re.compile(r"20\d\d年?度?$")
ORDINAL = re.compile(r"第[一二三四五六七八九十百0-9]+|首[届次]")
YEAR = re.compile(r"20\d\d年?度?")
WIDE = re.compile(
    rf"{words('events/from-afar')}|"
    r"中[亚欧非拉阿日韩俄法德英美泰老缅越柬巴印埃哈乌]"
)
"""How the name of an event begins that all who come from afar know by it: 国际储能大会, 中俄能源商务论坛."""
MATTER = re.compile(words("events/matter"))
GENERAL = re.compile(
    r"国际|全球|高峰|高端|高级别|专题|主题|学术|年度|部长级?|线上|视频|平行|分|工作|交流|合作|专家|系列|首场|新闻|成果|"
    r"项目|官员"
)
LEAST_MATTER = 2
PARTS = ("专题论坛", "分论坛", "平行论坛", "主题论坛")
"""Endings of what is part of a greater event: its matter alone is its name (海洋合作专题论坛)."""
NO_MATTER = re.compile("^(?:此次|本次|本届|该|各|多|有关|相关|首场|一系列|系列|若干|同名)|[场个]$")
OWNERS = {"Institution", "Initiative", "Event"}
NUMBERED = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[届次期]|首届")
SLOGAN = re.compile(any_of("events/slogan"))
WHOSE = {*OWNERS, "Country", "Place"}
TOLD_OF = re.compile(any_of("events/told-of"))
"""What is done with an event, and never stands in its name: 申办, 观看."""
TOLD_OF_EDITION = re.compile(any_of("events/told-of-edition"))
"""The same where an edition or a name follows; elsewhere a name may hold it: 对接第三届某论坛."""
OF_EDITION = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[届次期]|首届|20\d\d年?")
LEAST_BEHIND = 4
"""How much of its own a name keeps behind such words, before its ending."""


def tells_what(name: str, ending: str) -> bool:
    """Tell whether a short name of an event says which one it is, by matter or lands.

    Example:
        >>> tells_what("国际储能大会", "大会"), tells_what("国际研讨会", "研讨会")
        (True, False)
    """
    before = name.removesuffix(ending)
    rest = GENERAL.sub("", WIDE.sub("", before))
    if len(rest) < LEAST_MATTER or name.startswith(("的", "该", "本", "各", "多")) or name.count("—") > 1:
        return False
    if name.endswith(PARTS):
        return NO_MATTER.search(before) is None
    return bool(MATTER.search(before)) and (len(rest) > LEAST_MATTER or bool(WIDE.match(before)))


SESSION = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}|首)次(?:全体|工作|部长级|例行)?会议$")
BOARD = re.compile(
    r"(?<![㐀-鿿])(?:(?![在于由和与是了出参召举])[㐀-鿿]){4,30}(?:委员会|分委会|理事会|联委会|混委会|工作组|协调组|指导组)"
    r"(?:（[^（）]{1,30}）)?$"
)
"""Whose session it is, written before its number: 甲乙合作委员会（以下简称委员会）第三次会议."""
TOWN = re.compile(
    "（(?:北京|上海|深圳|广州|香港|澳门|青岛|天津|重庆|苏州|海南|厦门|成都|南京|杭州|武汉|西安|昆明|南宁)）"
)
"""The town in brackets that belongs to the name of a centre or school: 某转移中心（深圳）."""
TOWNED = re.compile(
    "(?:中心|大学|研究院|学院|分院|分会|办公室|办事处|代表处|研究所|实验室|联合会|联盟|基地)$"
)
NOTED = re.compile("（(?:[㐀-鿿]{2,6}·)?[㐀-鿿]{2,8}）")


def behind_slogan(view: View, start: int, suffix: int) -> int:
    """Return where an edition's name begins, behind what a headline says first (携手共赢第五届某论坛)."""
    found = NUMBERED.search(view.folded, start + 1, suffix)
    if found is None or next(view.atoms_within(start, found.start(), WHOSE), None) is not None:
        return start
    return found.start() if SLOGAN.search(view.folded, max(0, start - 2), found.start()) else start


def behind_told(view: View, start: int, suffix: int) -> int:
    """Return where an event begins, behind a verb of what is done with it (申办第三届某论坛)."""
    ends = [found.end() for found in TOLD_OF.finditer(view.folded, start, suffix)]
    for found in TOLD_OF_EDITION.finditer(view.folded, start, suffix):
        if OF_EDITION.match(view.folded, found.end()) or view.begins_atom(found.end(), WHOSE):
            ends.append(found.end())
    return max((end for end in ends if suffix - end >= LEAST_BEHIND), default=start)


def with_board(view: View, start: int, end: int) -> int:
    """Return where the name of a numbered session begins: with the board that holds it."""
    if not SESSION.fullmatch(view.folded, start, end):
        return start
    board = BOARD.search(view.folded, max(0, start - 64), start)
    return board.start() if board else start


def with_town(folded: str, end: int, places: Container[int] = ()) -> int:
    """Return where a body's name ends, with the town in brackets behind it.

    Args:
        folded: The sentence.
        end: Where the name ends without it.
        places: Offsets behind the names of places.

    Example:
        >>> with_town("海岛技术转移中心（深圳）承办", 8), with_town("海岛技术转移中心（简称中心）", 8)
        (12, 8)
        >>> with_town("海岛技术转移中心（南屿）承办", 8, {11})
        12
    """
    if not TOWNED.search(folded, 0, end):
        return end
    noted = NOTED.match(folded, end)
    is_place = noted is not None and (noted.end() - 1 in places or TOWN.match(folded, end))
    return noted.end() if noted and is_place else end


def with_edition(view: View, start: int, end: int) -> tuple[int, int]:
    """Let an event's name have the year before it, whose it then is, the edition behind; no slogan before."""
    start = behind_slogan(view, start, end)
    year = YEAR_BEFORE.search(view.folded[max(0, start - 6) : start])
    if year and not ORDINAL.match(view.folded, start):
        start -= len(year[0])
    if year or YEAR.match(view.folded, start):
        start = next(
            (low for low, one in view.atoms_within(0, start, OWNERS) if one.end == view.base + start), start
        )
    edition = EDITION.match(view.folded, end)
    return start, edition.end() if edition else end
