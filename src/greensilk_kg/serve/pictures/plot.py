"""What charts are made of: axes, lines with their marks, names that keep apart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.serve.pictures import kinds
from greensilk_kg.serve.pictures.svg import element, mark, number, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from greensilk_kg.serve.pictures.scale import Scale

_SHAPES = ("circle", "square", "diamond", "triangle", "hexagon", "cross", "drop")
_MANY, _GAP = 10_000, 1.5
"""From here on a number is written with commas; years from one figure to the next that leave none out."""


class Point(NamedTuple):
    """A figure of a line: the moment in years, the value, the date as given."""

    moment: float
    value: float
    date: str


def plain(value: float) -> str:
    """Return a number as people write it.

    Example:
        >>> plain(2021.0), plain(0.25), plain(1234567.0)
        ('2021', '0.25', '1,234,567')
    """
    if abs(value) >= _MANY:
        return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
    return f"{value:.10g}"


def value_axis(marks: Sequence[float], scale: Scale, bottom: float) -> Markup:
    """Return upright lines at round values with the values below them."""
    parts = []
    room = abs(scale.place(marks[1]) - scale.place(marks[0])) if len(marks) > 1 else scale.stop
    every = 2 if max(len(plain(value)) for value in marks) * 7 > room else 1
    for index, value in enumerate(marks):
        x = scale.place(value)
        parts.append(element("line", x1=x, x2=x, y1=2, y2=bottom, class_="base" if value == 0 else ""))
        if index % every == 0:
            parts.append(element("text", plain(value), x=x, y=bottom + 14, text_anchor="middle"))
    return element("g", *parts, class_="axis", aria_hidden="true")


def axes(
    marks: Sequence[float], upright: Scale, moments: Sequence[tuple[float, str]], times: Scale
) -> Markup:
    """Return level lines at round values and the dates below them."""
    parts = []
    for value in marks:
        y = upright.place(value)
        shade = "base" if value == 0 else ""
        parts.append(element("line", x1=times.start - 10, x2=times.stop + 4, y1=y, y2=y, class_=shade))
        parts.append(element("text", plain(value), x=times.start - 15, y=y + 4, text_anchor="end"))
    for moment, words in moments:
        x = times.place(moment)
        parts.append(element("line", x1=x, x2=x, y1=upright.start, y2=upright.start + 4))
        parts.append(element("text", words, x=x, y=upright.start + 18, text_anchor="middle"))
    return element("g", *parts, class_="axis", aria_hidden="true")


def line(
    label: str,
    points: Sequence[Point | None],
    scales: tuple[Scale, Scale],
    index: int,
    name: tuple[float, float, str],
) -> Markup:
    """Return one line with its marks and its name.

    Args:
        label: The name.
        points: In the order of time; `None` breaks the line.
        scales: Of time and of values.
        index: Which line it is: it decides colour and shape.
        name: The height at which the name stands, the width it may take, its language.
    """
    times, upright = scales
    spots = [(times.place(p.moment), upright.place(p.value)) if p else None for p in points]
    parts = []
    for (p, a), (q, b) in pairwise(zip(points, spots, strict=True)):
        if p and q and a and b:
            dashed = "gap" if q.moment - p.moment > _GAP else ""
            path = f"M{number(a[0])} {number(a[1])}L{number(b[0])} {number(b[1])}"
            parts.append(element("path", d=path, class_=dashed))
    shape = _SHAPES[index % len(_SHAPES)]
    for point, spot in zip(points, spots, strict=True):
        if point and spot:
            words = f"{label}, {point.date}: {plain(point.value)}"
            parts.append(mark(words, kinds.symbol(shape, *spot, 3.5), class_="point", lang=name[2]))
    parts.append(element("text", shorten(label, name[1]), x=times.stop + 10, y=name[0] + 4, lang=name[2]))
    return element("g", *parts, class_=f"line series-{index % 8 + 1}")


def apart(heights: Sequence[float], least: float, top: float, bottom: float) -> list[float]:
    """Return heights moved so that they are at least so far from each other, in the same order.

    Args:
        heights: Where names would stand best.
        least: How far apart two have to be.
        top: The highest place.
        bottom: The lowest place; it gives way where there are too many names.

    Example:
        >>> apart([10, 11, 50], 10, 0, 100)
        [1, 11, 50]
    """
    order = sorted(range(len(heights)), key=lambda i: heights[i])
    placed = list(heights)
    lowest = bottom
    for i in reversed(order):
        placed[i] = lowest = min(placed[i], lowest)
        lowest -= least
    highest = top
    for i in order:
        placed[i] = max(placed[i], highest)
        highest = placed[i] + least
    return placed
