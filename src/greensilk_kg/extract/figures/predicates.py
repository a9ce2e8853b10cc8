"""What is said of a share of what was named before: 装机3800兆瓦，八成以上为水电 is the share of 水电."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

BEGINS = re.compile("(?:其中|约|近|超|超过|有|逾|，)*")
"""What may stand between the begin of a clause and a share of what the clause before named."""
IS = re.compile(
    rf"(?:以上|以下|左右|多)?(?:都|均|皆)?(?:为|是|属于?)(?P<what>[^，。；：、的了“”（）{FIRST}-{LAST}]{{2,10}})(?=[，。；]|$)"
)
HAS = re.compile(rf"(?:以上|左右|多)?[㐀-鿿]{{2,10}}{CODES['Quantity']}")
"""What is said of them with a figure of its own: 八成海拔不足1米."""
JUDGED = re.compile("(?:首次|第一|新增|增|减|正|负|好|当地|本地|免费|主力|关键|重点|目标|前提)")
"""What is said of a share and is not what it is made of."""


def made_of(spot: Spot, counted: str) -> str:
    """Return what makes up a share that opens its clause, else what it is of.

    Args:
        spot: Where the share stands.
        counted: Of what it is, as the words before it tell.
    """
    found = IS.match(spot.after) if BEGINS.fullmatch(spot.before) else None
    return found["what"] if found is not None and not JUDGED.match(found["what"]) else counted


def says_more(spot: Spot, counted: str) -> bool:
    """Tell whether more is said of a share that opens its clause than what it is of: 八成海拔不足1米.

    Args:
        spot: Where the share stands.
        counted: Of what it is.
    """
    is_first = bool(counted) and BEGINS.fullmatch(spot.before) is not None
    return is_first and counted not in spot.after and HAS.match(spot.whole, spot.index + 1) is not None
