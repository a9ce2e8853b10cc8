"""What is done with or for those who are counted: 与90个国家建立合作机制."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.figures.nouns import words_of

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
LANDS = CODES["Country"] + CODES["Place"]
DEED_WORDS = any_of("figures/dealing")
ABOUT = "(?:约|近|超过?|逾)"
SIDES = re.compile("(?:国家?|地区|组织|机构|企业|城市|经济体|部门|高校|大学|伙伴|机制)$")
"""Who may be dealt with, by the end of the noun."""
WORKS = re.compile("(?:文件|协议|协定|备忘录|合同|项目|工程|标准|规划)$")
"""What may be made with those who are counted before."""
PREPOSITION = "(?:(?<!参)与|[同为向]|(?<!现)在|(?<!相)对|(?<![总饱])和)"
LISTED = rf"(?:{QUANTITY}[^，。；、{QUANTITY}]{{1,14}}?(?:、|和|与|及|以及))*"
LEADS = re.compile(rf"{PREPOSITION}(?:[{LANDS}]|[、等和])*{LISTED}[^，。；、{QUANTITY}]{{0,2}}$")
WITH_ANOTHER = re.compile(
    rf"[^，。；、{QUANTITY}]{{1,14}}?(?:已|均|都)*[与同和][{LANDS}{CODES['Institution']}]"
)
"""Behind the figure, with whom those do it: 22个国家与甲国签署文件."""
DEED = re.compile(
    rf"(?:(?:、|和|与|及|以及){QUANTITY}[^，。；、{QUANTITY}{DATE}]{{1,14}}?){{0,3}}[^，。；、{QUANTITY}{DATE}]{{0,6}}?(?:先后|共同|分别|联合|正式|已|共|新)*(?P<deed>{DEED_WORDS})"
    rf"(?:[了起过的]|{ABOUT}|{QUANTITY}的?)*(?P<object>[^，。；、{QUANTITY}{DATE}]{{2,22}})(?=$|[，。；、中])"
)
MADE_WITH = re.compile(
    rf"(?P<with>{PREPOSITION})(?:[{LANDS}]|[、等和])*(?P<who>{LISTED}{QUANTITY}[^，。；、{QUANTITY}{DATE}]{{1,12}}?(?:先后|共同|已|共|新)*{DEED_WORDS})[了过的]*{ABOUT}*$"
)
OFFICES = re.compile(rf"的[^，。；、的{QUANTITY}]{{1,10}}部门(?=$|[，、和])")
"""What those counted have, and is meant: 26个国家的环境部门."""
REACHES = re.compile(
    rf"(?:^|[，、{FIRST}-{LAST}])(?P<what>[^，。；、{FIRST}-{LAST}]{{2,18}}?|[{LANDS}](?P<goods>[^，。；{QUANTITY}{DATE}]{{2,14}}?))(?:已|现已|远)*(?P<reach>覆盖|遍及|遍布|销往|出口到|出口至|传播到|传播至)[了到至]*{ABOUT}*$"
)
"""What of the thing spoken of comes as far as those who are counted: 甲国电池覆盖90个国家."""
RANGE = re.compile(rf"(?P<range>传播范围|服务范围|覆盖范围|销售范围)(?:达到?|为|涉及|覆盖|{ABOUT}|到)*$")


def of_offices(spot: Spot, counted: str) -> str:
    """Return what is counted with the offices that are meant: 国家的环境部门.

    Args:
        spot: Where the figure stands.
        counted: What is counted, as its noun tells.
    """
    start = _behind(spot, counted)
    found = OFFICES.match(spot.whole, start, spot.clause.end) if start else None
    return counted if found is None else counted + words_of(spot.reading.masked, start, found.end())


def dealt_with(spot: Spot, counted: str) -> str:
    """Return what is counted with what is done with it, or nothing where no deed is told.

    Args:
        spot: Where the figure stands.
        counted: What is counted, as its noun tells.
    """
    if WORKS.search(counted):
        return _made_with(spot, counted)
    if SIDES.search(counted) is None:
        return ""
    return _done_with(spot, counted) or _reached(spot, counted)


def _done_with(spot: Spot, counted: str) -> str:
    start = _behind(spot, counted)
    if not start or not (LEADS.search(spot.before) or WITH_ANOTHER.match(spot.whole, spot.index + 1)):
        return ""
    found = DEED.match(spot.whole, start, spot.clause.end)
    if found is None:
        return ""
    said = words_of(spot.reading.masked, found.start("object"), found.end("object"))
    return f"{found['deed']}{said.rstrip('。；').removesuffix('中')}的{counted}"


def _made_with(spot: Spot, counted: str) -> str:
    """Return papers or works with those, counted before, with whom they are made: 与39个国家签署的文件."""
    found = MADE_WITH.search(spot.before)
    if found is None:
        return ""
    first = spot.index - len(spot.before)
    said = _with_figures(spot, first + found.start("who"), first + found.end("who"))
    return f"{found['with']}{said}的{counted}"


def _with_figures(spot: Spot, start: int, end: int) -> str:
    """Return a stretch of the sentence as it is written, with its figures."""
    said = ""
    for part in re.finditer(f"{QUANTITY}|[^{QUANTITY}]+", spot.whole[start:end]):
        if part[0] == QUANTITY:
            one = spot.mention(start + part.start())
            said += re.sub(r"\s", "", spot.scene.text.surface[one.start : one.end])
        else:
            said += words_of(spot.reading.masked, start + part.start(), start + part.end())
    return said


def _reached(spot: Spot, counted: str) -> str:
    """Return those counted with what comes as far as they are: 电池覆盖的国家."""
    ranged = RANGE.search(spot.since)
    if ranged is not None:
        return f"{ranged['range']}内的{counted}"
    found = REACHES.search(spot.since)
    if found is None:
        return ""
    group = "goods" if found["goods"] else "what"
    said = words_of(spot.reading.masked, spot.last + found.start(group), spot.last + found.end(group))
    return f"{said}{found['reach']}的{counted}"


def _behind(spot: Spot, counted: str) -> int:
    """Return the offset behind the noun of what is counted, or 0 where it does not follow the figure."""
    end = spot.clause.end
    return spot.whole.find(counted[-1], spot.index, min(end, spot.index + 2 + len(counted))) + 1
