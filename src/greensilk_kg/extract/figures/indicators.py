"""What a figure measures, by the words about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.words import Words
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from pathlib import Path

ANY = "any"
SIDES = {"before", "after", ANY}
FALLBACK = {
    "money": "money",
    "count": "count",
    "ratio": "ratio",
    "length": "length",
    "area": "area",
    "energy": "energy-figure",
    "mass": "weight",
    "volume": "volume",
    "power": "installed-capacity",
    "time": "duration",
}
"""Dimension → the indicator of a figure that no word is about."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells what a figure measures.

    Attributes:
        indicator: Slug of a concept of `scheme/indicator`.
        dimension: Kind of unit it goes with, or `any`.
        side: Where it stands: `before` the figure, `after` it, or `any`.
    """

    indicator: str
    dimension: str
    side: str


class Indicators:
    """Tells what figures measure.

    Args:
        path: `data/lexicon/indicators.tsv`.

    Raises:
        ConfigurationError: A row's side is unknown.
    """

    def __init__(self, path: Path) -> None:
        cues: dict[str, list[Cue]] = {}
        for row in read_table(path, 4):
            word, indicator, dimension, side = row.cells
            if side not in SIDES:
                raise row.error(f"unknown side {side!r}", f"write one of {sorted(SIDES)}")
            cues.setdefault(word, []).append(Cue(indicator, dimension, side))
        self._words = Words(cues)

    def tell(self, before: str, after: str, dimension: str) -> str | None:
        """Return the indicator of a figure: by the nearest word behind a count, else the nearest before.

        Args:
            before: The clause before the figure.
            after: The clause behind it.
            dimension: Kind of its unit.
        """
        left = self._nearest(before, dimension, "before", last=True)
        right = self._nearest(after, dimension, "after", last=False)
        order = (right, left) if dimension == "count" else (left, right)
        return next((one for one in order if one is not None), None)

    def of_count(self, before: str, noun: str) -> str | None:
        """Return the indicator of a count: by the word that ends what it counts, else by the nearest before.

        Args:
            before: The clause before the count.
            noun: What it counts.
        """
        ends = [cues for _, end, cues in self._words.find(noun) if end == len(noun)]
        fitting = [
            cue.indicator
            for cues in ends
            for cue in cues
            if cue.side in {"after", ANY} and cue.dimension in {"count", ANY}
        ]
        return fitting[0] if fitting else self._nearest(before, "count", "before", last=True)

    def _nearest(self, string: str, dimension: str, side: str, *, last: bool) -> str | None:
        fitting = [
            cue.indicator
            for _, _, cues in self._words.find(string)
            for cue in cues
            if cue.side in {side, ANY} and cue.dimension in {dimension, ANY}
        ]
        if not fitting:
            return None
        return fitting[-1] if last else fitting[0]
