"""Numbers of a list whose unit the last alone has: 分别出口3亿、2亿和1亿元."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.bases import EACH
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY = CODES["Quantity"]
REST = re.compile(rf"(?:[、和与及]{QUANTITY})+")
SCALED = ("万", "亿")


def with_unit(spot: Spot, value: QuantityMatch) -> QuantityMatch:
    """Return a figure of a list with the unit of the last, where it has none itself; others as they are.

    Args:
        spot: Where it stands.
        value: What it says.
    """
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
