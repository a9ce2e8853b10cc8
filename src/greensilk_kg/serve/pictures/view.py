"""The part of the map of the world that a picture shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.serve.pictures import world
from greensilk_kg.serve.pictures.projection import HEIGHT, WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST = 90.0
"""Width of the closest view, in units of the map: some 30 degrees."""


class View(NamedTuple):
    """A rectangle of the map, shown as wide as the whole map would be."""

    left: float
    top: float
    width: float
    height: float

    @property
    def shown_height(self) -> float:
        """Height of the picture that shows it."""
        return WIDTH * self.height / self.width

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place of the map is in the picture; at its edge where the view leaves it out."""
        scale = WIDTH / self.width
        across, down = (x - self.left) * scale, (y - self.top) * scale
        return _within(across, WIDTH), _within(down, self.shown_height)


WHOLE = View(0.0, 4.0, WIDTH, 436.0)
"""All but the Antarctic."""


def view_of(focus: Sequence[str], spots: Sequence[tuple[float, float]]) -> View:
    """Return the view of some countries and marks with a margin, in the shape of the whole map.

    Args:
        focus: ISO 3166-1 alpha-3 codes; unknown ones are passed over.
        spots: Places on the map that have to be in it.
    """
    known = world.countries()
    boxes = [known[code].box for code in focus if code in known]
    boxes += [world.Box(x, y, x, y) for x, y in spots]
    if not boxes:
        return WHOLE
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    ratio = WIDTH / HEIGHT
    width = min(max((right - left) * 1.5, (bottom - top) * 1.5 * ratio, _LEAST), WIDTH)
    height = width / ratio
    return View(
        _within((left + right - width) / 2, WIDTH - width),
        _within((top + bottom - height) / 2, HEIGHT - height),
        width,
        height,
    )


def _within(value: float, most: float) -> float:
    return min(max(value, 0.0), most)
