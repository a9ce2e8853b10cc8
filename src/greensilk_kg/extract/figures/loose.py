"""Figures of which the text does not say enough to be stated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.figures.indicators import FALLBACK

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot
    from greensilk_kg.model.value import QuantityMatch

LOOSE = {"money", "ratio", "mass", "volume"}
"""Kinds of figures that say nothing where no word tells what they measure."""
EPISODE = re.compile("^(?:“|“?(?:过去|以前|近日|日前|当时|此前|那时|每次|有时))")
"""How a sentence begins that tells a story, not what the thing spoken of is."""
PEAK = re.compile(
    "(?:最高|最大|最多|单)[月日周]|峰值[月日]|最[大高](?:用电)?负荷|(?:先后|相继|接连)(?:突破|跨过|迈上|越过)"
)
BONDS = re.compile("债券|绿债|绿色债|金融债")


def is_loose(spot: Spot, dimension: str, indicator: str) -> bool:
    """Tell whether no word says what a figure of a story measures, nor its clause of what it is."""
    untold = dimension in LOOSE and indicator == FALLBACK[dimension]
    return untold and spot.clause.carried and bool(EPISODE.match(spot.sentence))


def is_of_a_peak(spot: Spot) -> bool:
    """Tell whether a figure is of one month or day (最高月突破51万吨), or a step on the way (先后突破)."""
    return bool(PEAK.search(spot.since))


def is_unsaid(told: str | None, spot: Spot, value: QuantityMatch) -> bool:
    """Tell whether a figure is a bare number of nothing, or what is left of bonds: that is no loan."""
    if told == "loan" and spot.since.endswith("余额"):
        return BONDS.search(spot.sentence) is not None
    return not told and value.unit == "UNITLESS" and not value.text.endswith("倍")
