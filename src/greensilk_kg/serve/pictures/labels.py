"""Puts words beside marks so that no two of them overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.serve.pictures.svg import SIZE, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Disc(NamedTuple):
    """A mark: its middle, its radius, and the words that belong beside it."""

    x: float
    y: float
    radius: float
    text: str = ""


class Rectangle(NamedTuple):
    """A place for words, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def baseline(self) -> float:
        """Where the letters stand."""
        return self.y + self.height * 0.78

    def overlaps(self, other: Rectangle) -> bool:
        """Return whether two rectangles have a point inside both."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def within(self, frame: Rectangle) -> bool:
        """Return whether a frame holds all of it."""
        return (
            frame.x <= self.x
            and frame.y <= self.y
            and self.x + self.width <= frame.x + frame.width
            and self.y + self.height <= frame.y + frame.height
        )


def place_labels(
    discs: Sequence[Disc], frame: Rectangle, taken: Sequence[Rectangle] = (), size: float = SIZE
) -> list[Rectangle | None]:
    """Return where the words of each mark stand; `None` where no place is left for them.

    Words overlap neither other words nor any mark, and stay in the frame. Earlier marks choose first.

    Args:
        discs: The marks, the most important first.
        frame: What has to hold the words.
        taken: Places that are not free.
        size: Height of the letters.
    """
    around = [Rectangle(d.x - d.radius, d.y - d.radius, 2 * d.radius, 2 * d.radius) for d in discs]
    used, found = list(taken), []
    for index, disc in enumerate(discs):
        others = [*used, *around[:index], *around[index + 1 :]]
        free = (
            spot
            for spot in _around(disc, size)
            if spot.within(frame) and not any(spot.overlaps(other) for other in others)
        )
        chosen = next(free, None) if disc.text else None
        found.append(chosen)
        if chosen:
            used.append(chosen)
    return found


def _around(disc: Disc, size: float) -> Iterator[Rectangle]:
    """Yield the places beside a mark, the best first: right, left, below, above, then the corners."""
    width, height, gap = width_of(disc.text, size), size * 1.25, disc.radius + 3
    middle, centred = disc.y - height / 2, disc.x - width / 2
    yield Rectangle(disc.x + gap, middle, width, height)
    yield Rectangle(disc.x - gap - width, middle, width, height)
    yield Rectangle(centred, disc.y + gap - 2, width, height)
    yield Rectangle(centred, disc.y - gap - height + 2, width, height)
    for down in (disc.y + disc.radius * 0.5, disc.y - disc.radius * 0.5 - height):
        yield Rectangle(disc.x + gap * 0.8, down, width, height)
        yield Rectangle(disc.x - gap * 0.8 - width, down, width, height)
