"""One point inside each country's largest piece of land, out of a TopoJSON file of Natural Earth shapes."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from math import radians, sin
from typing import Any

Point = tuple[float, float]
Ring = list[Point]
HALF_TURN = 180.0


def arcs_of(topology: dict[str, Any]) -> list[Ring]:
    """Return the arcs of a quantised topology as points in degrees, longitude first."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        found.append(points)
    return found


def ring(indices: list[int], arcs: list[Ring]) -> Ring:
    """Return one closed ring; a negative index `~i` is arc `i` backwards."""
    points: Ring = []
    for index in indices:
        part = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += part[1:] if points else part
    return points


def unwrapped(points: Ring) -> Ring:
    """Return a ring without the jump at the date line: its longitudes may pass 180 or -180 instead."""
    shift = 0.0
    found = points[:1]
    for (x1, _), (x2, y2) in pairwise(points):
        shift += 360.0 * ((x1 - x2 > HALF_TURN) - (x2 - x1 > HALF_TURN))
        found.append((x2 + shift, y2))
    return found


def area(points: Ring) -> float:
    """Return a ring's area on the unit sphere (steradian): the strips between its edges and the equator."""
    strips = (
        (x2 - x1) * (sin(radians(y1)) + sin(radians(y2))) / 2 for (x1, y1), (x2, y2) in pairwise(points)
    )
    return abs(radians(sum(strips)))


def inside(points: Ring) -> Point:
    """Return the middle of the widest stretch of a ring along its middle latitude: always within it."""
    latitudes = [y for _, y in points]
    level = (min(latitudes) + max(latitudes)) / 2
    edges = pairwise(points)
    crossings = sorted(
        x1 + (level - y1) * (x2 - x1) / (y2 - y1)
        for (x1, y1), (x2, y2) in edges
        if (y1 > level) != (y2 > level)
    )
    stretches = zip(crossings[::2], crossings[1::2], strict=True)
    west, east = max(stretches, key=lambda stretch: stretch[1] - stretch[0])
    return (west + east) / 2, level


def points_by_code(topology: dict[str, Any]) -> dict[str, Point]:
    """Return numeric ISO 3166-1 code → (longitude, latitude) in degrees, to two decimals."""
    arcs = arcs_of(topology)
    rings: dict[str, list[Ring]] = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(shape["type"], [])
        if shape.get("id"):
            rings[shape["id"]] += [unwrapped(ring(polygon[0], arcs)) for polygon in polygons]
    largest = {code: max(found, key=area) for code, found in rings.items() if found}
    middles = {code: inside(points) for code, points in largest.items()}
    return {code: (round((x + 180) % 360 - 180, 2), round(y, 2)) for code, (x, y) in middles.items()}
