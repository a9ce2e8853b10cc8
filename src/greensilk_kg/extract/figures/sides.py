"""Which side of a thing a length is that stands before its word: 16米宽、740米长."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

SIDES = {"长": "length", "宽": "width", "高": "height", "深": "depth"}
BEHIND = re.compile("[长宽高深](?=[、，。；和与及的（）]|$)")
BEFORE = re.compile("[长宽高深]度?(?:约|达|为|近|超过?|共|各|均)*$")
"""What shows that the word for the side stands before the length: 长9米，宽3米."""
OF_LAST = re.compile("^[长宽高深](?=[、，和与及])")
"""What is left of the length before: 宽 in 16米宽、740米长."""


def side_of(spot: Spot) -> str | None:
    """Return the indicator that the word right behind a length tells, `None` where none does.

    Args:
        spot: Where the length stands.
    """
    behind = BEHIND.match(spot.whole, spot.index + 1, spot.clause.end)
    if behind is None or BEFORE.search(OF_LAST.sub("", spot.since)):
        return None
    return SIDES[behind[0]]
