"""The connected parts of a network, and where each has its own room in the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from greensilk_kg.serve.pictures.layout import Size


_STACKED = 2
"""Nodes of a part that stand below each other."""
_AIR = 3.0
"""Room of a larger part, in areas of its boxes."""


def connected(count: int, ties: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the connected parts of a network, the largest first, the nodes of each in order.

    Args:
        count: How many nodes.
        ties: Pairs of nodes.

    Example:
        >>> connected(4, [(1, 3)])
        [[1, 3], [0], [2]]
    """
    of = list(range(count))
    for a, b in ties:
        one, other = sorted((_first(of, a), _first(of, b)))
        of[other] = one
    found: dict[int, list[int]] = {}
    for node in range(count):
        found.setdefault(_first(of, node), []).append(node)
    return sorted(found.values(), key=lambda nodes: (-len(nodes), nodes[0]))


def _first(of: list[int], node: int) -> int:
    while of[node] != node:
        of[node] = of[of[node]]
        node = of[node]
    return node


def room_for(sizes: Sequence[Size], widest: float) -> tuple[float, float]:
    """Return width and height of the room for a part: enough for its boxes with air between them.

    Args:
        sizes: Of the boxes.
        widest: Width that it may have.
    """
    broad = max(size.width for size in sizes)
    if len(sizes) <= _STACKED:
        return broad, sum(size.height for size in sizes)
    area = _AIR * sum(size.width * size.height for size in sizes)
    width = min(max(1.6 * area**0.5, 1.5 * broad), widest)
    return width, max(area / width, 160.0)


def shelves(rooms: Sequence[tuple[float, float]], width: float) -> tuple[list[tuple[float, float]], float]:
    """Return the upper left corner of each room, in rows from the top, and the height of all rows.

    Args:
        rooms: Width and height of each, none wider than the frame.
        width: Of the frame.

    Example:
        >>> shelves([(60, 10), (30, 20), (50, 5)], 100)
        ([(0.0, 0.0), (60.0, 0.0), (0.0, 20.0)], 25.0)
    """
    found = []
    left = top = tallest = 0.0
    for wide, high in rooms:
        if left and left + wide > width:
            left, top, tallest = 0.0, top + tallest, 0.0
        found.append((left, top))
        left, tallest = left + wide, max(tallest, high)
    return found, top + tallest
