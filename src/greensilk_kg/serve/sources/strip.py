"""A document as a strip: what was read along it, and what was not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from greensilk_kg.serve.pictures.svg import element, mark, picture
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from markupsafe import Markup

    from greensilk_kg.quality.records import Segment

WIDTH, UPPER, LOWEST = 1000.0, 110.0, 24.0
"""Of the picture; the height of the most that was read in a part; the least room below the line."""
TOP = 4.0
LAYERS = {"facts": 1, "names": 6, "unread": 2}
"""What is counted → number of its colour."""
_TICKS = 6


def strip(
    parts: Sequence[Segment], length: int, address: Callable[[int, int], str], *, label: str, lang: str
) -> Markup:
    """Return a document from its beginning, at the left, to its end: upwards what was read.

    Args:
        parts: Of the document, in their order.
        length: Of the document, in characters.
        address: Where a part leads, given where it begins and ends.
        label: What the picture shows, in words.
        lang: `zh` or `en`.
    """
    scale = UPPER / max([max(one["facts"] + one["names"], one["unread"]) for one in parts] + [1])
    lower = max([one["unread"] * scale for one in parts] + [LOWEST])
    ends = [*(one["start"] for one in parts[1:]), length]
    width = WIDTH / max(len(parts), 1)
    drawn = [
        _part(one, address(one["start"], end), _Place(n * width, width, scale, lower), end, lang)
        for n, (one, end) in enumerate(zip(parts, ends, strict=True))
    ]
    picture_height = TOP + UPPER + lower + 24
    return picture([_axis(length, lower), *drawn], WIDTH, picture_height, label, "chart strip", lang)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a part is drawn, how high one statement is, and how far the picture reaches below the line."""

    left: float
    width: float
    scale: float
    lower: float


def _part(one: Segment, href: str, place: _Place, end: int, lang: str) -> Markup:
    numbers = {name: cast("Mapping[str, int]", one)[name] for name in LAYERS}
    line = TOP + UPPER
    facts, names, unread = (numbers[name] * place.scale for name in LAYERS)
    drawn = [
        element("rect", x=place.left, y=TOP, width=place.width, height=UPPER + place.lower, class_="area"),
        _bar(place, line - facts, facts, LAYERS["facts"]),
        _bar(place, line - facts - names, names, LAYERS["names"]),
        _bar(place, line + 2, unread, LAYERS["unread"]),
    ]
    counts = ", ".join(f"{text('strip_' + name, lang)} {number}" for name, number in numbers.items())
    read = numbers["facts"] + numbers["names"]
    return mark(f"{one['start']:,}–{end:,}: {counts}", *drawn, href=href if read else "", class_="part")


def _bar(place: _Place, top: float, height: float, colour: int) -> Markup:
    if not height:
        return element("g")
    inner, kind = place.width - 0.8, f"fill series-{colour}"
    return element("rect", x=place.left + 0.4, y=top, width=inner, height=max(height, 1.0), class_=kind)


def _axis(length: int, lower: float) -> Markup:
    line = TOP + UPPER + 1
    base = element("line", x1=0.0, x2=WIDTH, y1=line, y2=line, class_="base")
    numbers = [
        element("text", f"{length * n // _TICKS:,}", x=WIDTH * n / _TICKS, y=line + lower + 18,
                text_anchor="start" if n == 0 else "end" if n == _TICKS else "middle")
        for n in range(_TICKS + 1)
    ]  # fmt: skip
    return element("g", base, *numbers, class_="axis")
