"""Counts told in turn of the parts of one thing: 东、西通道分别开行3000列、2000列."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.figures.bases import EACH, listed
from greensilk_kg.extract.figures.what import what_of
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.nouns import Nouns
    from greensilk_kg.extract.figures.spot import Spot

LANDS = {"Country", "Place"}
OTHERS = LANDS | {"Institution", "Project", "Initiative", "Person"}
OUT = ("向", "对", "为", "给", "与", "同", "自", "从")
"""How a list begins of those with whom something is done, not of parts."""
TOWARD = "在和、"
"""What stands before a land that is only where the parts are: 在甲国、乙国分别."""


def in_turn(nouns: Nouns, spot: Spot, value: QuantityMatch) -> str:
    """Return what a count of such a list counts, with its part before it; empty where it stands in none.

    Args:
        nouns: Finds the nouns beside a count.
        spot: Where the count stands.
        value: What it says.
    """
    part = part_in_turn(spot)
    if not part:
        return ""
    each = EACH.search(spot.before)
    start = spot.index - len(spot.before) + (each.end() if each else 0)
    first, one = next(
        (index, one.value)
        for index, one in spot.reading.masked.placed(start, spot.index + 1)
        if isinstance(one.value, QuantityMatch)
    )
    if one.measure != value.measure:
        return ""
    noun = what_of(nouns, replace(spot, index=first, last=start), one)
    return part + noun if noun else ""


def part_in_turn(spot: Spot) -> str:
    """Return the part whose count a figure is, by its place in a list; empty where others may be counted."""
    each = EACH.search(spot.before) if len(spot.clause.topics) == 1 else None
    if each is None:
        return ""
    start = spot.index - len(spot.before)
    topic = spot.clause.topics[0]
    string = spot.reading.masked.string
    for index, one in spot.reading.masked.placed(start, start + each.start()):
        toward = one.kind in LANDS and string[index - 1 : index] in {*TOWARD}
        if one.kind in OTHERS and one.ref != topic.ref and not toward:
            return ""
    part = listed(spot, each)
    return "" if part.startswith(OUT) else part.removeprefix("在")
