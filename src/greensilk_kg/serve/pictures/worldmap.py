"""A map of the world: countries shaded by level, marks at places."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING

from markupsafe import Markup

from greensilk_kg.serve.pictures import kinds, legend, world
from greensilk_kg.serve.pictures.labels import Disc, Rectangle, place_labels
from greensilk_kg.serve.pictures.projection import WIDTH, project
from greensilk_kg.serve.pictures.svg import element, language_of, mark, number, picture, shorten
from greensilk_kg.serve.pictures.view import WHOLE, View, view_of
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SHAPES = "/static/built/world.svg"
_MOST_LABELS = 40
_TURN = pi * (3 - sqrt(5))


@dataclass(frozen=True, slots=True)
class Place:
    """A mark on the map.

    Attributes:
        longitude: In degrees, east of Greenwich.
        latitude: In degrees, north of the equator.
        label: Its name.
        href: Where it leads; empty for nowhere.
        kind: Class of the thing, as `kinds.tsv` names it.
        weight: How much stands there; marks of more than one show the number and grow by its square root.
        name: What is written beside it; empty for the label.
    """

    longitude: float
    latitude: float
    label: str
    href: str
    kind: str = ""
    weight: float = 1.0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Shade:
    """How a country is filled: its level from 0 to 5, what to say of it, where it leads."""

    level: int
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Key:
    """What shades mean: what is counted, and the words for the levels from 1 on."""

    title: str
    levels: Sequence[str]


def worldmap(
    points: Sequence[Place],
    shaded: Mapping[str, Shade],
    *,
    label: str,
    lang: str,
    focus: Sequence[str] | None = None,
    shapes: str = SHAPES,
    key: Key | None = None,
) -> Markup:
    """Return a map in the Natural Earth projection; its boundaries are illustrative, which it says.

    Args:
        points: Marks; those at one place are spread around it.
        shaded: ISO 3166-1 alpha-3 code → shade of the country.
        label: What the map shows, in words.
        lang: `zh` or `en`.
        focus: Codes of the countries to show, with all marks; `None` for the world.
        shapes: Address of the file with the shapes of countries.
        key: What shades mean; `None` where it goes without saying.
    """
    spots = _spread([project(point.longitude, point.latitude) for point in points])
    view = view_of(focus, spots) if focus is not None else WHOLE
    marks = _marks(points, [view.place(*spot) for spot in spots], view, lang)
    parts = [_land(shaded, view, shapes, lang), *marks]
    drawn = picture(parts, WIDTH, view.shown_height, label, "worldmap", lang)
    shades = legend.of_levels(key.title, key.levels) if key and world.countries() else Markup("")
    note = element("p", text("boundaries", lang), class_="muted picture-note")
    return drawn + legend.of_kinds((point.kind for point in points), lang) + shades + note


def _land(shaded: Mapping[str, Shade], view: View, shapes: str, lang: str) -> Markup:
    """Return the globe and its countries, cut at the edges of the view."""
    known = world.countries()
    plain = [element("use", href=f"{shapes}#{code}") for code in known if code not in shaded]
    drawn = [_country(code, shaded[code], shapes, lang) for code in shaded if code in known]
    box = " ".join(number(value) for value in (view.left, view.top, view.width, view.height))
    return element(
        "svg",
        element("path", d=_outline(), class_="sea"),
        element("g", *plain, class_="land"),
        *drawn,
        viewBox=box,
        x=0,
        y=0,
        width=WIDTH,
        height=view.shown_height,
        class_="globe",
        stroke_width=f"{0.7 * view.width / WIDTH:.2f}",
    )


def _country(code: str, shade: Shade, shapes: str, lang: str) -> Markup:
    shape = element("use", href=f"{shapes}#{code}")
    classes = f"country level-{min(max(shade.level, 0), 5)}"
    return mark(shade.label, shape, href=shade.href, class_=classes, lang=language_of(shade.label, lang))


def _outline() -> str:
    """Return the edge of the globe as a path."""
    east = [project(180, latitude) for latitude in range(-90, 91, 5)]
    west = [project(-180, latitude) for latitude in range(90, -91, -5)]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (*east, *west)) + "z"


def _spread(spots: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return places so that those which are the same stand beside each other, on a spiral."""
    seen: dict[tuple[int, int], int] = {}
    found = []
    for x, y in spots:
        key = (round(x), round(y))
        nth = seen[key] = seen.get(key, -1) + 1
        away = 4.0 * sqrt(nth)
        found.append((x + away * cos(nth * _TURN), y + away * sin(nth * _TURN)))
    return found


def _marks(
    points: Sequence[Place], spots: Sequence[tuple[float, float]], view: View, lang: str
) -> list[Markup]:
    """Return the marks, the heaviest below the others, with names where there is room."""
    order = sorted(range(len(points)), key=lambda i: (-points[i].weight, i))
    named = len(points) <= _MOST_LABELS
    discs = [
        Disc(
            *spots[i],
            radius_of(points[i].weight),
            shorten(points[i].name or points[i].label, 150) if named else "",
        )
        for i in order
    ]
    frame = Rectangle(0, 0, WIDTH, view.shown_height)
    places = place_labels(discs, frame, size=13)
    drawn = [_mark(points[i], disc, lang) for i, disc in zip(order, discs, strict=True)]
    words = [
        element("text", disc.text, x=spot.x, y=spot.baseline, class_="halo", aria_hidden="true")
        for disc, spot in zip(discs, places, strict=True)
        if spot
    ]
    return [*drawn, *words]


def radius_of(weight: float) -> float:
    """Return the radius of a mark, so that its area grows with the weight, within bounds.

    Example:
        >>> radius_of(1), radius_of(4), radius_of(1000)
        (5.0, 10.0, 18.0)
    """
    return min(5.0 * sqrt(max(weight, 0.5)), 18.0)


def _mark(point: Place, disc: Disc, lang: str) -> Markup:
    kind = kinds.kind_of(point.kind)
    parts, written = [kinds.symbol(kind.shape, disc.x, disc.y, disc.radius)], ""
    if point.weight > 1:
        written = f"{point.weight:g}"
        parts.append(element("text", written, x=disc.x, y=disc.y + 4.5, class_="count"))
    language = language_of(point.label, lang)
    return mark(point.label, *parts, href=point.href, class_=kind.classes, lang=language, written=written)
