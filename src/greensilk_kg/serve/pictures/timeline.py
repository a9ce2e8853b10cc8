"""A line of time with what happened along it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from greensilk_kg.serve.pictures import kinds, legend
from greensilk_kg.serve.pictures.dates import stretch
from greensilk_kg.serve.pictures.scale import Scale, time_ticks
from greensilk_kg.serve.pictures.svg import SIZE, element, language_of, mark, picture, shorten, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from greensilk_kg.serve.pictures.dates import Stretch

WIDTH = 960.0
_MARGIN, _TOP = 24.0, 26.0
_MOST_NAMED = 40
"""Entries that are named in the picture; of more, the marks alone are shown, stacked."""
_TICK = 58.0
"""Least width between two ticks."""
_TALLEST = 300.0
"""Height that stacked marks take before they are put closer together."""
_LEAST = 9.0
"""Width of a mark that has no length to show."""


@dataclass(frozen=True, slots=True)
class Span:
    """What happened at some time.

    Attributes:
        label: Its name.
        href: Where it leads; empty for nowhere.
        begin: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        end: Likewise; empty where it has none of its own.
        kind: Class of the thing, as `kinds.tsv` names it.
    """

    label: str
    href: str
    begin: str
    end: str = ""
    kind: str = ""

    @property
    def dates(self) -> str:
        """The dates as given."""
        return f"{self.begin} – {self.end}" if self.end and self.end != self.begin else self.begin


@dataclass(frozen=True, slots=True)
class Bar:
    """An entry laid out.

    Attributes:
        span: The entry.
        left: Where its time begins.
        right: Where it ends, or as far as a mark reaches.
        name: What is written beside it; empty for nothing.
        name_left: Where the writing begins.
    """

    span: Span
    left: float
    right: float
    name: str = ""
    name_left: float = 0.0

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where the lane is taken."""
        if not self.name:
            return self.left, self.right
        return min(self.left, self.name_left), max(self.right, self.name_left + width_of(self.name))


def timeline(entries: Sequence[Span], *, label: str, lang: str) -> Markup:
    """Return a line of time; dates are drawn as precise as they are, a year as long as the year.

    Args:
        entries: What happened, in any order; those without a date are left out.
        label: What the picture shows, in words.
        lang: `zh` or `en`.
    """
    found = [(span, dates) for span in entries if (dates := stretch(span.begin, span.end))]
    if not found:
        return picture([], WIDTH, _TOP, label, "timeline", lang)
    low, high = floor(min(d.begin for _, d in found)), ceil(max(d.end for _, d in found))
    scale = Scale(low, high, _MARGIN, WIDTH - _MARGIN)
    drawn, bottom = _laid(found, scale, lang)
    made = picture([_axis(scale, bottom), *drawn], WIDTH, bottom + 24, label, "timeline", lang)
    return made + legend.of_kinds((span.kind for span, _ in found), lang)


def _laid(found: Sequence[tuple[Span, Stretch]], scale: Scale, lang: str) -> tuple[list[Markup], float]:
    """Return the entries drawn in the order of time, and where the line of time is below them.

    A few entries have their names and stand in rows from the top; many are marks that pile up on the line.
    """
    named = len(found) <= _MOST_NAMED
    bars = [
        _bar(span, scale.place(dates.begin), scale.place(dates.end), named=named) for span, dates in found
    ]
    bars.sort(key=lambda bar: (bar.reach[0], bar.span.label) if named else (bar.left - bar.right, bar.left))
    rows = lanes([bar.reach for bar in bars])
    pitch = 2.1 * SIZE if named else min(max(_TALLEST / (max(rows) + 1), 6.5), 11.0)
    bottom = _TOP + (max(rows) + 1) * pitch + 6
    heights = [_TOP + (row + 0.5) * pitch if named else bottom - (row + 0.6) * pitch for row in rows]
    order = sorted(range(len(bars)), key=lambda i: (bars[i].left, rows[i]))
    return [_drawn(bars[i], heights[i], min(_LEAST / 2, 0.42 * pitch), lang) for i in order], bottom


def lanes(reaches: Sequence[tuple[float, float]], gap: float = 3.0) -> list[int]:
    """Return the lane of each stretch: the first in which nothing before it stands in its way.

    Args:
        reaches: From where to where each goes.
        gap: What is free between two in one lane.

    Example:
        >>> lanes([(0, 10), (5, 15), (20, 30)])
        [0, 1, 0]
    """
    taken: list[list[tuple[float, float]]] = []
    found = []
    for left, right in reaches:
        free = (
            index
            for index, lane in enumerate(taken)
            if all(right + gap <= a or b + gap <= left for a, b in lane)
        )
        index = next(free, len(taken))
        if index == len(taken):
            taken.append([])
        taken[index].append((left, right))
        found.append(index)
    return found


def _bar(span: Span, left: float, right: float, *, named: bool) -> Bar:
    """Return an entry with its name to the right, or to the left where the frame ends."""
    if right - left < _LEAST:
        middle = min(max((left + right) / 2, _MARGIN + _LEAST / 2), WIDTH - _MARGIN - _LEAST / 2)
        left, right = middle - _LEAST / 2, middle + _LEAST / 2
    elif right - left > 2 * _LEAST:
        left, right = left + 2, right - 2
    if not named:
        return Bar(span, left, right)
    after, before = WIDTH - right - 6, left - 6
    name = shorten(span.label, max(after - 4, before - 4, 60.0) if after < 200 else after - 4)  # noqa: PLR2004
    needed = width_of(name)
    return Bar(span, left, right, name, right + 5 if needed <= after else max(left - 5 - needed, 2.0))


def _drawn(bar: Bar, y: float, radius: float, lang: str) -> Markup:
    kind = kinds.kind_of(bar.span.kind)
    words = f"{bar.span.label} ({bar.span.dates})"
    shapes = []
    if bar.right - bar.left > _LEAST + 0.1:
        shapes.append(
            element(
                "rect", x=bar.left, y=y - radius + 1, width=bar.right - bar.left, height=2 * radius - 2, rx=2
            )
        )
    else:
        shapes.append(kinds.symbol(kind.shape, (bar.left + bar.right) / 2, y, radius))
    if bar.name:
        shapes.append(element("text", bar.name, x=bar.name_left, y=y + 4))
    language = language_of(bar.span.label, lang)
    return mark(words, *shapes, href=bar.span.href, class_=kind.classes, lang=language, written=bar.name)


def _axis(scale: Scale, bottom: float) -> Markup:
    most = int((scale.stop - scale.start) / _TICK)
    parts = []
    for moment, words in time_ticks(scale.low, scale.high, most):
        x = scale.place(moment)
        parts.append(element("line", x1=x, x2=x, y1=_TOP - 6, y2=bottom))
        parts.append(element("text", words, x=x, y=bottom + 15, text_anchor="middle"))
    parts.append(element("line", x1=scale.start, x2=scale.stop, y1=bottom, y2=bottom, class_="base"))
    return element("g", *parts, class_="axis", aria_hidden="true")
