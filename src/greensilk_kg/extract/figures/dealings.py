"""What is done with or for those who are counted: 与90个国家建立合作机制."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.nouns import words_of

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
SIDES = re.compile("(?:国家?|地区|组织|机构|企业|城市|经济体|部门|高校|大学|伙伴|机制)$")
"""Who may be dealt with, by the end of the noun."""
OFFICES = re.compile(rf"的[^，。；、的{QUANTITY}]{{1,10}}部门(?=$|[，、和])")
"""What those counted have, and is meant: 26个国家的环境部门."""
LEADS = re.compile("(?:(?<!参)与|[同为向]|(?<!现)在|(?<!相)对|(?<![总饱])和)[^，。；、]{0,2}$")
DEED = re.compile(
    rf"(?:(?:、|和|与|及|以及){QUANTITY}[^，。；、{QUANTITY}{DATE}]{{1,14}}?){{0,3}}[^，。；、{QUANTITY}{DATE}]{{0,6}}?(?:先后|共同|分别|联合|正式|已|共|新)*(?P<deed>{words('figures/dealing')})(?:[了起过]|{QUANTITY}的?)*"
    rf"(?P<object>[^，。；、{QUANTITY}{DATE}]{{2,22}})(?=$|，)"
)


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
    if SIDES.search(counted) is None or LEADS.search(spot.since) is None:
        return ""
    start = _behind(spot, counted)
    found = DEED.match(spot.whole, start, spot.clause.end) if start else None
    if found is None:
        return ""
    said = words_of(spot.reading.masked, found.start("object"), found.end("object"))
    return f"{found['deed']}{said.rstrip('。；')}的{counted}"


def _behind(spot: Spot, counted: str) -> int:
    """Return the offset behind the noun of what is counted, or 0 where it does not follow the figure."""
    end = spot.clause.end
    return spot.whole.find(counted[-1], spot.index, min(end, spot.index + 2 + len(counted))) + 1
