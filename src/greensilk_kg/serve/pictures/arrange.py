"""Where the nodes of a network stand, and their names: by their ties, or around one of them."""

from __future__ import annotations

from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING

from greensilk_kg.serve.pictures.labels import Disc, Rectangle, place_labels
from greensilk_kg.serve.pictures.layout import Size, push_apart, spring
from greensilk_kg.serve.pictures.nodes import Drawn
from greensilk_kg.serve.pictures.parts import connected, room_for, shelves
from greensilk_kg.serve.pictures.svg import SIZE, shorten, width_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.serve.pictures.nodes import Edge, Node

WIDTH = 960.0
"""Of the frame."""
_LONGEST = 150.0
"""Width that a name may take beneath its node."""
_ROW = 24.0
"""Height of a row beside a centre."""


def radius_of(weight: float, heaviest: float) -> float:
    """Return the radius of a node: its area grows with its weight, from 5 to 16."""
    return 5 + 11 * sqrt(max(weight, 0.0) / heaviest) if heaviest > 0 else 5.0


def tied(nodes: Sequence[Node], ties: Sequence[Edge]) -> tuple[list[Drawn], float]:
    """Return nodes where their ties pull them, each with its name beneath it or, if crowded, beside it."""
    order = sorted(nodes, key=lambda node: (-node.weight, node.key))
    heaviest = max((node.weight for node in order), default=1.0)
    discs = [Disc(0, 0, radius_of(node.weight, heaviest), shorten(node.written, _LONGEST)) for node in order]
    sizes = [Size(max(width_of(d.text), 2 * d.radius) + 10, 2 * d.radius + 1.5 * SIZE + 8) for d in discs]
    spots, height = _placed(sizes, _pulls(ties, {node.key: i for i, node in enumerate(order)}))
    placed = [d._replace(x=x, y=y - 0.75 * SIZE) for d, (x, y) in zip(discs, spots, strict=True)]
    words = _beneath(placed, Rectangle(0, 0, WIDTH, height))
    return [Drawn(*one) for one in zip(order, placed, words, strict=True)], height


def _placed(
    sizes: Sequence[Size], pulls: Mapping[tuple[int, int], float]
) -> tuple[list[tuple[float, float]], float]:
    """Return the middle of each node's box, every connected part in a room of its own; and the height."""
    parts = connected(len(sizes), pulls)
    rooms = [room_for([sizes[i] for i in part], WIDTH) for part in parts]
    corners, height = shelves(rooms, WIDTH)
    spots = [(0.0, 0.0)] * len(sizes)
    for part, room, (left, top) in zip(parts, rooms, corners, strict=True):
        at = {node: i for i, node in enumerate(part)}
        own = {(at[a], at[b]): pull for (a, b), pull in pulls.items() if a in at}
        found = push_apart(spring(len(part), own, *room), [sizes[i] for i in part], *room)
        for node, (x, y) in zip(part, found, strict=True):
            spots[node] = left + x, top + y
    return spots, max(height, 120.0)


def _pulls(ties: Sequence[Edge], index: Mapping[str, int]) -> dict[tuple[int, int], float]:
    strongest = max((edge.weight for edge in ties), default=1.0)
    found: dict[tuple[int, int], float] = {}
    for edge in ties:
        pair = (index[edge.a], index[edge.b])
        found[pair] = max(found.get(pair, 0.0), edge.weight / strongest if strongest > 0 else 1.0)
    return found


def _beneath(discs: Sequence[Disc], frame: Rectangle) -> list[Rectangle | None]:
    """Return places for names: beneath all nodes where that goes, else wherever there is room."""
    high = SIZE * 1.25
    wanted = [
        Rectangle(d.x - width_of(d.text) / 2, d.y + d.radius + 2, width_of(d.text), high) for d in discs
    ]
    around = [Rectangle(d.x - d.radius, d.y - d.radius, 2 * d.radius, 2 * d.radius) for d in discs]
    free = [
        spot.within(frame)
        and not any(spot.overlaps(other) for j, other in enumerate(wanted) if j != i)
        and not any(spot.overlaps(other) for j, other in enumerate(around) if j != i)
        for i, spot in enumerate(wanted)
    ]
    taken = [spot for spot, good in zip(wanted, free, strict=True) if good]
    others = [d if not good else d._replace(text="") for d, good in zip(discs, free, strict=True)]
    found = place_labels(others, frame, taken)
    return [spot if good else other for spot, other, good in zip(wanted, found, free, strict=True)]


def around(centre: Node, others: Sequence[Node]) -> tuple[list[Drawn], float]:
    """Return a node with the others around it: the first half to the right, the rest to the left."""
    right, left = others[: (len(others) + 1) // 2], others[(len(others) + 1) // 2 :]
    height = max(len(right) * _ROW + 2 * _ROW, 160.0)
    heaviest = max((node.weight for node in others), default=1.0)
    middle = Disc(WIDTH / 2, height / 2, 14.0, shorten(centre.written, 300))
    drawn = []
    for side, nodes in ((1, right), (-1, left)):
        for place, node in enumerate(nodes):
            drawn.append(_beside(node, side, place, len(nodes), height, heaviest))
    width = width_of(middle.text)
    name = Rectangle(middle.x - width / 2, middle.y + middle.radius + 2, width, SIZE * 1.25)
    return [*drawn, Drawn(centre, middle, name)], height


def _beside(node: Node, side: int, place: int, count: int, height: float, heaviest: float) -> Drawn:
    part = (place + 0.5) / count
    angle = pi * (part - 0.5)
    x = WIDTH / 2 + side * (70 + 130 * cos(angle))
    y = height / 2 + (height / 2 - _ROW / 2) * (2 * part - 1) if count > 1 else height / 2 + 40 * sin(angle)
    radius = min(radius_of(node.weight, heaviest) * 0.6, 0.4 * _ROW)
    text = shorten(node.written, WIDTH / 2 - abs(x - WIDTH / 2) - radius - 10)
    width, left = width_of(text), x + radius + 5
    spot = Rectangle(left if side > 0 else x - radius - 5 - width, y - SIZE * 0.65, width, SIZE * 1.25)
    return Drawn(node, Disc(x, y, radius, text), spot)
