"""Kinds of things in pictures: each has a shape and a colour of its own, and a name for the legend."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.serve.pictures.svg import element
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from markupsafe import Markup

_FILE = Path(__file__).with_name("kinds.tsv")
_CORNERS = {
    "square": (4, 0.25),
    "diamond": (4, 0.0),
    "triangle": (3, -0.5),
    "hexagon": (6, 0.0),
    "drop": (3, 0.5),
}
"""Shape → its corners, and where the first of them is, in half turns from the right."""


class Kind(NamedTuple):
    """How things of one class are drawn: a shape, one of eight colours, the words of the legend."""

    shape: str
    series: str
    zh: str
    en: str

    @property
    def classes(self) -> str:
        """Classes of a mark of this kind."""
        return f"mark series-{self.series}"


@cache
def _kinds() -> dict[str, Kind]:
    return {row.cells[0].lower(): Kind(*row.cells[1:]) for row in read_table(_FILE, 5)}


def kind_of(name: str) -> Kind:
    """Return how a kind is drawn, by the name of its class in any case; unknown ones are circles.

    Example:
        >>> kind_of("Agreement").shape, kind_of("")
        ('diamond', Kind(shape='circle', series='1', zh='', en=''))
    """
    return _kinds().get(name.lower(), Kind("circle", "1", name, name))


def symbol(shape: str, x: float, y: float, radius: float) -> Markup:
    """Return a shape around a point; all shapes of one radius look about as large."""
    if shape == "circle":
        return element("circle", cx=x, cy=y, r=radius)
    if shape == "cross":
        arm = radius / 3
        path = f"M{x - arm:.1f} {y - radius:.1f}h{2 * arm:.1f}v{radius - arm:.1f}h{radius - arm:.1f}"
        path += f"v{2 * arm:.1f}h{arm - radius:.1f}v{radius - arm:.1f}h{-2 * arm:.1f}v{arm - radius:.1f}"
        return element("path", d=f"{path}h{arm - radius:.1f}v{-2 * arm:.1f}h{radius - arm:.1f}z")
    corners, first = _CORNERS[shape]
    angles = [pi * (first + 2 * i / corners) for i in range(corners)]
    points = [f"{x + 1.15 * radius * cos(a):.1f} {y + 1.15 * radius * sin(a):.1f}" for a in angles]
    return element("path", d="M" + "L".join(points) + "z")
