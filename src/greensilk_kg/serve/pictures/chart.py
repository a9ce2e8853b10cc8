"""Charts: bars that compare, lines over time."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from greensilk_kg.serve.pictures import plot
from greensilk_kg.serve.pictures.dates import stretch
from greensilk_kg.serve.pictures.scale import Scale, ticks, time_ticks
from greensilk_kg.serve.pictures.svg import SIZE, element, language_of, mark, picture, shorten, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

WIDTH = 640.0
_ROW = 26.0
_MARGIN = 8.0
_MOST_NAME = 260.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its value, where it leads, and the value as it is to be written (with its unit)."""

    label: str
    value: float
    href: str = ""
    shown: str = ""

    @property
    def words(self) -> str:
        """The value as it is written."""
        return self.shown or plot.plain(self.value)


@dataclass(frozen=True, slots=True)
class Series:
    """One line: its name, and (date as precise as given, value) of its points; `None` is a known gap."""

    label: str
    points: Sequence[tuple[str, float | None]]


def bars(rows: Sequence[Bar], *, label: str, lang: str) -> Markup:
    """Return bars below each other in the order given, from a common zero.

    Args:
        rows: The bars, all of one unit.
        label: What the chart shows, in words.
        lang: `zh` or `en`.
    """
    if not rows:
        return picture([], WIDTH, _ROW, label, "chart bars", lang)
    marks = ticks(min(0.0, *(row.value for row in rows)), max(0.0, *(row.value for row in rows)), 5)
    name = min(max(width_of(row.label) for row in rows), _MOST_NAME)
    after = max(width_of(row.words) for row in rows) + 10
    before = after if marks[0] < 0 else 0.0
    scale = Scale(marks[0], marks[-1], _MARGIN + name + 8 + before, WIDTH - _MARGIN - after)
    bottom = len(rows) * _ROW + 4
    drawn = [_bar(row, index * _ROW, scale, name, lang) for index, row in enumerate(rows)]
    axis = plot.value_axis(marks, scale, bottom)
    return picture([axis, *drawn], WIDTH, bottom + 20, label, "chart bars", lang)


def _bar(row: Bar, top: float, scale: Scale, name: float, lang: str) -> Markup:
    zero, end = scale.place(0), scale.place(row.value)
    left, width = min(zero, end), max(abs(end - zero), 1.0)
    beyond = (end - 5, "end") if row.value < 0 else (end + 5, "start")
    return mark(
        f"{row.label}: {row.words}",
        element("text", shorten(row.label, name), x=_MARGIN + name, y=top + 17, text_anchor="end"),
        element("rect", x=left, y=top + 5, width=width, height=_ROW - 10),
        element("text", row.words, x=beyond[0], y=top + 17, text_anchor=beyond[1], class_="value"),
        href=row.href,
        class_="mark series-1",
        lang=language_of(row.label, lang),
        written=f"{row.label}{row.words}",
    )


def lines(series: Sequence[Series], *, label: str, lang: str) -> Markup:
    """Return lines over time on one axis of values, each with its name at its end and its own marks.

    A date is drawn in the middle of what it covers. A line is dashed over years without a figure and broken
    where a figure is said to be missing.

    Args:
        series: The lines, all of one unit.
        label: What the chart shows, in words; names the unit.
        lang: `zh` or `en`.
    """
    drawn = [(one, _placed(one)) for one in series]
    known = [point for _, points in drawn for point in points if point]
    if not known:
        return picture([], WIDTH, _ROW, label, "chart lines", lang)
    values = [value for _, value, _ in known]
    marks = ticks(min(0.0, *values), max(0.0, *values))
    left = _MARGIN + max(width_of(plot.plain(mark)) for mark in marks) + 8
    right = min(max(width_of(one.label) for one, _ in drawn), 170.0) + 16
    times = Scale(*_range([moment for moment, _, _ in known]), left + 10, WIDTH - right)
    upright = Scale(marks[0], marks[-1], 280.0, 14.0)
    axes = plot.axes(marks, upright, time_ticks(times.low, times.high, 9), times)
    names = plot.apart([_last(points, upright) for _, points in drawn], SIZE * 1.3, 14.0, 280.0)
    parts = [
        plot.line(
            one.label, points, (times, upright), index, (name, right - 16, language_of(one.label, lang))
        )
        for index, ((one, points), name) in enumerate(zip(drawn, names, strict=True))
    ]
    return picture([axes, *parts], WIDTH, 310, label, "chart lines", lang)


def _placed(series: Series) -> list[plot.Point | None]:
    """Return the points of a series in the order of time, `None` for a gap."""
    found = [(dates, date, value) for date, value in series.points if (dates := stretch(date))]
    found.sort(key=lambda point: point[0])
    return [
        None if value is None else plot.Point((dates.begin + dates.end) / 2, value, date)
        for dates, date, value in found
    ]


def _range(moments: list[float]) -> tuple[float, float]:
    low, high = floor(min(moments)), ceil(max(moments))
    return (low, high) if high - low > 1 else (low - 1, high + 1)


def _last(points: Sequence[plot.Point | None], upright: Scale) -> float:
    values = [point.value for point in points if point]
    return upright.place(values[-1] if values else upright.low)
