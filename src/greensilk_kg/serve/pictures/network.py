"""Who is tied to whom: nodes with names and the lines between them."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.serve.pictures import kinds
from greensilk_kg.serve.pictures.labels import Disc, Rectangle, place_labels
from greensilk_kg.serve.pictures.layout import Size, push_apart, spring
from greensilk_kg.serve.pictures.parts import connected, room_for, shelves
from greensilk_kg.serve.pictures.svg import (
    SIZE,
    element,
    language_of,
    mark,
    number,
    picture,
    shorten,
    width_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

WIDTH = 960.0
_LONGEST = 150.0
"""Width that a name may take beneath its node."""
_ROW = 24.0


@dataclass(frozen=True, slots=True)
class Node:
    """A thing in a network.

    Attributes:
        key: By which edges name it.
        label: Its name.
        href: Where it leads; empty for nowhere.
        kind: Its class, as `kinds.tsv` names it.
        weight: How important it is; its area.
        name: What is written beside it, a part of its label; empty for the label.
    """

    key: str
    label: str
    href: str
    kind: str = ""
    weight: float = 1.0
    name: str = ""

    @property
    def written(self) -> str:
        """What is written beside it."""
        return self.name or self.label


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two nodes, by their keys: what it is, and how strong."""

    a: str
    b: str
    label: str
    weight: float = 1.0


class Drawn(NamedTuple):
    """A node laid out: its disc, what is written for it, and where (`None`: nowhere)."""

    node: Node
    disc: Disc
    spot: Rectangle | None


def network(
    nodes: Sequence[Node], edges: Sequence[Edge], *, label: str, lang: str, centre: str | None = None
) -> Markup:
    """Return a network; no two names overlap, and the same data gives the same picture.

    Args:
        nodes: At most some 60; of two with one key the first counts.
        edges: Those with an end that is no node are left out.
        label: What the picture shows, in words.
        lang: `zh` or `en`.
        centre: Key of the node in the middle, with all others around it in two columns, in their order;
            `None` lets ties decide where nodes stand.
    """
    known = {node.key: node for node in reversed(nodes)}
    kept = [node for node in nodes if known[node.key] is node]
    ties = [edge for edge in edges if edge.a in known and edge.b in known and edge.a != edge.b]
    if centre in known:
        drawn, height = _around(known[centre], [node for node in kept if node.key != centre])
    else:
        drawn, height = _tied(kept, ties)
    places = {one.node.key: one.disc for one in drawn}
    parts = [_tie(edge, places, lang) for edge in ties]
    words, more = kinds.legend((node.kind for node in kept), lang, 12, height + 8, WIDTH - 24)
    parts += [*(_node(one, lang, main=one.node.key == centre) for one in drawn), words]
    return picture(parts, WIDTH, height + more, label, "network", lang)


def radius_of(weight: float, heaviest: float) -> float:
    """Return the radius of a node: its area grows with its weight, from 5 to 16."""
    return 5 + 11 * sqrt(max(weight, 0.0) / heaviest) if heaviest > 0 else 5.0


def _tied(nodes: Sequence[Node], ties: Sequence[Edge]) -> tuple[list[Drawn], float]:
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


def _around(centre: Node, others: Sequence[Node]) -> tuple[list[Drawn], float]:
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


def _tie(edge: Edge, places: Mapping[str, Disc], lang: str) -> Markup:
    a, b = places[edge.a], places[edge.b]
    path = f"M{number(a.x)} {number(a.y)}L{number(b.x)} {number(b.y)}"
    line = element("path", d=path, stroke_width=min(1.2 * sqrt(max(edge.weight, 1.0)), 6.0))
    return mark(edge.label, line, class_="tie", lang=language_of(edge.label, lang))


def _node(one: Drawn, lang: str, *, main: bool) -> Markup:
    kind = kinds.kind_of(one.node.kind)
    shapes = [kinds.symbol(kind.shape, one.disc.x, one.disc.y, one.disc.radius)]
    if one.spot:
        x, y = one.spot.x, one.spot.baseline
        shapes.append(element("text", one.disc.text, x=x, y=y, class_="halo"))
    classes = f"{kind.classes} node{' centre' if main else ''}"
    language = language_of(one.node.label, lang)
    written = one.disc.text if one.spot else ""
    return mark(one.node.label, *shapes, href=one.node.href, class_=classes, lang=language, written=written)
