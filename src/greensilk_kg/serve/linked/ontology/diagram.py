"""The main classes and the properties between them, as boxes and lines."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.serve.pictures.svg import element, language_of, mark, picture, shorten
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markupsafe import Markup

TABLE = Path(str(resources.files("greensilk_kg.serve.linked.ontology") / "diagram.tsv"))
WIDE, HIGH = 150.0, 48.0
ACROSS, DOWN, MARGIN = 285.0, 150.0, 14.0
_GAP = 5.0
_LEVEL, _SLANTED = 0.45, 0.3
"""Where on its line a name stands: lines that slant cross others in their middle."""


class Box(NamedTuple):
    """A class and where it stands."""

    name: str
    column: int
    row: int


class Line(NamedTuple):
    """A property from one class to another."""

    name: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Name:
    """A term in words: its name, where it leads, and how often it is used."""

    label: str
    href: str
    count: int


def plan() -> tuple[list[Box], list[Line]]:
    """Return the boxes and lines of the diagram.

    Raises:
        ConfigurationError: The table is broken.
    """
    rows = list(read_table(TABLE, 4))
    boxes = [Box(r.cells[1], int(r.cells[2]), int(r.cells[3])) for r in rows if r.cells[0] == "box"]
    lines = [Line(*row.cells[1:]) for row in rows if row.cells[0] == "line"]
    return boxes, lines


def diagram(names: Callable[[str], Name | None], *, label: str, lang: str) -> Markup:
    """Return the diagram; a term that the ontology does not have is left out, with its lines.

    Args:
        names: Local name of a term → the term in words.
        label: What the picture shows.
        lang: `zh` or `en`.
    """
    boxes, lines = plan()
    places = {box.name: _centre(box) for box in boxes if names(box.name)}
    drawn = [
        _line(line, names(line.name), places, lang)
        for line in lines
        if line.start in places and line.end in places
    ]
    shown = [_box(names(name), place, lang) for name, place in places.items()]
    width = MARGIN * 2 + ACROSS * max([box.column for box in boxes]) + WIDE
    height = MARGIN * 2 + DOWN * max([box.row for box in boxes]) + HIGH
    return picture([_arrow(), *drawn, *shown], width, height, label, "diagram", lang)


def _centre(box: Box) -> tuple[float, float]:
    return MARGIN + box.column * ACROSS + WIDE / 2, MARGIN + box.row * DOWN + HIGH / 2


def _arrow() -> Markup:
    head = element("path", d="M0 0 L8 4 L0 8 z")
    size = {"refX": 8.0, "refY": 4.0, "markerWidth": 8.0, "markerHeight": 8.0}
    return element("defs", element("marker", head, id="arrow", viewBox="0 0 8 8", orient="auto", **size))


def _box(name: Name | None, place: tuple[float, float], lang: str) -> Markup:
    if name is None:
        return element("g")
    x, y = place
    return mark(
        f"{name.label} {name.count:,}",
        element("rect", x=x - WIDE / 2, y=y - HIGH / 2, width=WIDE, height=HIGH, rx=8.0),
        element(
            "text", shorten(name.label, WIDE - 16, 14), x=x, y=y - 2, text_anchor="middle", class_="head"
        ),
        element("text", f"{name.count:,}", x=x, y=y + 15, text_anchor="middle", class_="tally"),
        href=name.href,
        written=name.label,
        class_="box",
        lang=language_of(name.label, lang),
    )


def _line(line: Line, name: Name | None, places: Mapping[str, tuple[float, float]], lang: str) -> Markup:
    if name is None:
        return element("g")
    (x1, y1), (x2, y2) = (
        _edge(places[line.start], places[line.end]),
        _edge(places[line.end], places[line.start]),
    )
    share = _LEVEL if y1 == y2 or x1 == x2 else _SLANTED
    x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
    return mark(
        name.label,
        element("path", d=f"M{x1:.1f} {y1:.1f} L{x2:.1f} {y2:.1f}", marker_end="url(#arrow)"),
        element("text", name.label, x=x, y=y + 4, text_anchor="middle", class_="halo"),
        href=name.href,
        written=name.label,
        class_="tie",
        lang=language_of(name.label, lang),
    )


def _edge(inside: tuple[float, float], towards: tuple[float, float]) -> tuple[float, float]:
    """Return where the line from the middle of a box to another point leaves the box."""
    across, down = towards[0] - inside[0], towards[1] - inside[1]
    shares = [side / abs(way) for side, way in ((WIDE / 2 + _GAP, across), (HIGH / 2 + _GAP, down)) if way]
    share = min([1.0, *shares])
    return inside[0] + across * share, inside[1] + down * share
