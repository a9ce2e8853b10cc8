"""Where the nodes of a network stand: the same nodes and edges give the same places."""

from __future__ import annotations

from math import cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ROUNDS = 120
_TURN = pi * (3 - sqrt(5))
_PULL = 0.06
"""To the middle, so that parts without a tie do not fly away."""


class Size(NamedTuple):
    """What a node takes up."""

    width: float
    height: float


def spring(
    count: int, ties: Mapping[tuple[int, int], float], width: float, height: float
) -> list[tuple[float, float]]:
    """Return places where tied nodes stand near each other and all others apart.

    Source: T. M. J. Fruchterman, E. M. Reingold, “Graph drawing by force-directed placement”, Software:
    Practice and Experience 21(11), 1991; here with a pull to the middle and a fixed beginning on a spiral.

    Args:
        count: How many nodes.
        ties: Two nodes → how strongly they are tied, from 0 to 1.
        width: Of the frame.
        height: Of the frame.
    """
    if count == 1:
        return [(width / 2, height / 2)]
    ideal = 0.75 * sqrt(width * height / max(count, 1))
    spots = [_begin(index, count, width, height) for index in range(count)]
    for turn in range(_ROUNDS):
        heat = 0.12 * width * (1 - turn / _ROUNDS) ** 1.5 + 0.5
        spots = _cooled(spots, _moves(spots, ties, ideal, (width / 2, height / 2)), heat)
    return _filled(spots, width, height)


def _begin(index: int, count: int, width: float, height: float) -> tuple[float, float]:
    away = sqrt((index + 0.5) / count) / 2.2
    angle = index * _TURN
    return width * (0.5 + away * cos(angle)), height * (0.5 + away * sin(angle))


def _moves(
    spots: Sequence[tuple[float, float]],
    ties: Mapping[tuple[int, int], float],
    ideal: float,
    middle: tuple[float, float],
) -> list[list[float]]:
    moves = [[_PULL * (middle[0] - x), _PULL * (middle[1] - y)] for x, y in spots]
    square = ideal * ideal
    for i, (x, y) in enumerate(spots):
        move = moves[i]
        for j in range(i):
            dx, dy = x - spots[j][0], y - spots[j][1]
            force = square / (dx * dx + dy * dy + 0.01)
            move[0] += dx * force
            move[1] += dy * force
            moves[j][0] -= dx * force
            moves[j][1] -= dy * force
    for (i, j), strength in ties.items():
        dx, dy = spots[i][0] - spots[j][0], spots[i][1] - spots[j][1]
        force = (0.4 + 0.6 * strength) * hypot(dx, dy) / ideal
        for node, sign in ((i, -1), (j, 1)):
            moves[node][0] += sign * dx * force
            moves[node][1] += sign * dy * force
    return moves


def _cooled(
    spots: Sequence[tuple[float, float]], moves: Sequence[Sequence[float]], heat: float
) -> list[tuple[float, float]]:
    found = []
    for (x, y), (dx, dy) in zip(spots, moves, strict=True):
        length = hypot(dx, dy) or 1.0
        step = min(length, heat) / length
        found.append((x + dx * step, y + dy * step))
    return found


def _filled(spots: Sequence[tuple[float, float]], width: float, height: float) -> list[tuple[float, float]]:
    """Return places stretched so that they fill the frame."""
    if len(spots) < 2:  # noqa: PLR2004
        return [(width / 2, height / 2)] * len(spots)
    xs, ys = zip(*spots, strict=True)
    wide, high = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    return [((x - min(xs)) / wide * width, (y - min(ys)) / high * height) for x, y in spots]


def push_apart(
    spots: Sequence[tuple[float, float]], sizes: Sequence[Size], width: float, height: float
) -> list[tuple[float, float]]:
    """Return places moved as little as needed for boxes around them to be free of each other in a frame.

    Boxes that do not all fit may still overlap.

    Args:
        spots: Middles of the boxes.
        sizes: Of the boxes.
        width: Of the frame.
        height: Of the frame.
    """
    placed = [list(spot) for spot in spots]
    for _ in range(300):
        moved = _pushed(placed, sizes)
        for spot, size in zip(placed, sizes, strict=True):
            spot[0] = min(max(spot[0], size.width / 2), width - size.width / 2)
            spot[1] = min(max(spot[1], size.height / 2), height - size.height / 2)
        if not moved:
            break
    return [(x, y) for x, y in placed]


def _pushed(placed: list[list[float]], sizes: Sequence[Size]) -> bool:
    moved = False
    for i, a in enumerate(placed):
        for j in range(i):
            b = placed[j]
            dx, dy = a[0] - b[0], a[1] - b[1]
            over_x = (sizes[i].width + sizes[j].width) / 2 - abs(dx)
            over_y = (sizes[i].height + sizes[j].height) / 2 - abs(dy)
            if over_x <= 0 or over_y <= 0:
                continue
            moved = True
            axis = 0 if over_x < over_y else 1
            half = (over_y if axis else over_x) / 2 + 0.2
            sign = 1 if (dy if axis else dx) >= 0 else -1
            a[axis] += sign * half
            b[axis] -= sign * half
    return moved
