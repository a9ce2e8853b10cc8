"""Figures over time, as charts."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from greensilk_kg.serve.linked.view import local_name
from greensilk_kg.serve.pictures.chart import Series, lines
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.quantities import quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from greensilk_kg.serve.linked.entity.rows import Row

LEAST_POINTS = 3
"""Dates that a series of figures has at least, to be drawn."""


def charts(rows: Sequence[Row], language: str) -> list[tuple[str, Markup]]:
    """Return (heading, picture) of each series of figures that are alike and have enough dates."""
    series: dict[tuple[str, ...], dict[str, Row]] = defaultdict(dict)
    for one in rows:
        if one.at and one.value and _comparable(one):
            series[one.kind].setdefault(one.at, one)
    return [_chart(found, language) for found in series.values() if len(found) >= LEAST_POINTS]


def _comparable(one: Row) -> bool:
    """Tell whether figures by an indicator are of the same thing: a share may be of anything."""
    questions = site().config.conflicts
    return questions is None or questions.indicators.get(local_name(one.kind[0])) != "never"


def _chart(found: Mapping[str, Row], language: str) -> tuple[str, Markup]:
    first = next(iter(found.values()))
    _, _, unit, per, _ = first.kind
    parts = (first.what.text, first.counted.text, quantity("", unit, language, per).strip())
    heading = " · ".join(part for part in parts if part)
    points = [(at, float(one.value)) for at, one in sorted(found.items())]
    return heading, lines([Series(heading, points)], label=heading, lang=language)
