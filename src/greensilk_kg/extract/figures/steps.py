"""Numbers of a list whose unit the last alone has: 分别出口3亿、2亿和1亿元."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import EACH
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY = CODES["Quantity"]
BOUNDS: tuple[tuple[re.Pattern[str], Literal["approx", "min"]], ...] = (
    (re.compile("(?:几乎|大约|约|接近|将近|近)占[^，。；]{0,20}$"), "approx"),
    (re.compile("(?:超过?|逾)(?:占|了)?(?!去年|上年|预期)[^，。；增长]{2,16}的$"), "min"),
)
"""Words about a share that stand before its whole."""
BEFORE_VERB: tuple[tuple[re.Pattern[str], Literal["min", "max"]], ...] = (
    (re.compile("(?:至少|起码|最少)[^，。；、的]{1,8}$"), "min"),
    (re.compile("(?:最多|至多)[^，。；、的]{1,8}$"), "max"),
)
"""Words about any figure that stand before the verb: 至少可创造1500个岗位."""
RATE = "每[天日年月周]$"
BEFORE_RATE: tuple[tuple[re.Pattern[str], Literal["min", "max"]], ...] = (
    (re.compile(f"(?:不超过|不高于|不大于|不多于|至多|最多|(?<!不)低于|(?<!不)少于){RATE}"), "max"),
    (re.compile(f"(?:不低于|不少于|不小于|至少|(?<!不)超过|(?<!不)高于|(?<!不)多于|逾){RATE}"), "min"),
)
"""Words about any figure that stand before its rate: 不超过每日200立方米."""
REST = re.compile(rf"(?:[、和与及]{QUANTITY})+")
SCALED = ("万", "亿")
FRACTION = re.compile(r"分之|\d/\d")


def with_bound(spot: Spot, value: QuantityMatch, dimension: str) -> QuantityMatch:
    """Return a figure with the word that stands before its verb or its whole: 至少创造9个, 约占总量的5%.

    Args:
        spot: Where it stands.
        value: What it says.
        dimension: Kind of its unit.
    """
    if value.qualifier:
        return value
    around = BOUNDS if dimension == "ratio" else ()
    for pattern, qualifier in (*BEFORE_RATE, *BEFORE_VERB, *around):
        if pattern.search(spot.since):
            return replace(value, qualifier=qualifier)
    return value


def with_unit(spot: Spot, value: QuantityMatch) -> QuantityMatch:
    """Return a figure of a list with the unit of the last, where it has none itself; others as they are.

    Args:
        spot: Where it stands.
        value: What it says.
    """
    if value.unit == "UNITLESS" and FRACTION.search(value.text):
        return replace(value, unit="PERCENT", value=round(value.value * 100, 2))
    if (
        value.measure
        or value.unit != "NUM"
        or not value.text.endswith(SCALED)
        or not EACH.search(spot.before)
    ):
        return value
    rest = REST.match(spot.whole, spot.index + 1, spot.clause.end)
    last = spot.mention(rest.end() - 1).value if rest else None
    if not isinstance(last, QuantityMatch) or last.unit == "NUM":
        return value
    return replace(value, unit=last.unit)
