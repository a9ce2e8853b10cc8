"""The pictures of a profile: activity by year, a line of time, figures over time, a map of partners."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.serve.browse.figures import figures
from greensilk_kg.serve.browse.names import name_of
from greensilk_kg.serve.browse.view import figure_item
from greensilk_kg.serve.pictures import chart, timeline, worldmap
from greensilk_kg.serve.pictures import world as shapes
from greensilk_kg.serve.profiles.country import countries
from greensilk_kg.serve.profiles.partners import years
from greensilk_kg.serve.web.links import href
from greensilk_kg.serve.web.quantities import quantity
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from markupsafe import Markup

    from greensilk_kg.serve.browse.entries import Entry
    from greensilk_kg.serve.browse.figures import Figure
    from greensilk_kg.serve.linked.view import Item

LEVELS = (1, 3, 6, 12, 24)
"""From how many things on a country has the first, second, … shade."""
_SIZES = {
    "zh": ((Decimal(10**8), "亿"), (Decimal(10**4), "万")),
    "en": ((Decimal(10**9), " billion"), (Decimal(10**6), " million")),
}
"""Language → what large numbers of a chart are counted in, the largest first."""
MOST_SPANS = 40
"""Things that a line of time shows; the latest."""
DATED = ("projects", "engagements", "agreements", "events", "participation", "publications", "initiatives")
"""Sections whose things stand on the line of time."""


class Chart(NamedTuple):
    """A chart with what it is made of, so that it can be read as text too."""

    label: str
    picture: Markup
    items: list[Item]


def level(count: int) -> int:
    """Return the shade of a country with so many things.

    Example:
        >>> [level(count) for count in (0, 1, 5, 100)]
        [0, 1, 2, 5]
    """
    return sum(count >= least for least in LEVELS)


def by_year(entries: Iterable[Entry], language: str) -> tuple[list[tuple[str, int]], Markup | None]:
    """Return how many things begin in each year, and the chart of it; no chart for a single year."""
    counted = years({entry.iri: entry.dates[0].text for entry in entries if entry.dates})
    if len(counted) < 2:  # noqa: PLR2004 - two years can be compared
        return counted, None
    rows = [chart.Bar(year, count) for year, count in counted]
    return counted, chart.bars(rows, label=text("profile_by_year", language), lang=language)


def line_of_time(entries: Iterable[tuple[str, Entry]], language: str) -> Markup | None:
    """Return the line of time of dated things, the latest ones; none for fewer than two.

    Args:
        entries: Kind of thing (local name of its class) and entry.
        language: `zh` or `en`.
    """
    spans = [
        timeline.Span(
            entry.name.of(language)[0],
            href(entry.iri) or "",
            entry.dates[0].text,
            entry.dates[-1].text if kind == "Event" and len(entry.dates) > 1 else "",
            kind.lower(),
        )
        for kind, entry in entries
        if entry.dates
    ]
    if len(spans) < 2:  # noqa: PLR2004 - a line needs two
        return None
    spans.sort(key=lambda span: span.begin)
    return timeline.timeline(spans[-MOST_SPANS:], label=text("profile_timeline", language), lang=language)


def over_time(iris: Iterable[str], language: str) -> list[Chart]:
    """Return a chart for each measure with figures of several dates: one unit each, planned ones apart.

    Points are not joined: figures of one measure may be about different parts of a whole, which the graph
    does not tell apart.
    """
    measures: dict[tuple[str, ...], list[Figure]] = {}
    for iri in iris:
        figure = figures()[iri]
        if figure.value is not None and figure.one("asOf"):
            same = tuple(figure.one(part) for part in ("indicator", "unit", "per", "countOf"))
            measures.setdefault(same, []).append(figure)
    dated = (some for _, some in sorted(measures.items()) if len({figure.date for figure in some}) > 1)
    return [_chart(sorted(some, key=lambda one: (one.date, one.iri)), language) for some in dated]


def _chart(some: Sequence[Figure], language: str) -> Chart:
    first = some[0]
    measure = name_of(first.one("indicator")).of(language)[0]
    size, word = _size(max(abs(one.value or Decimal(0)) for one in some), language)
    unit = quantity(word, first.one("unit"), language, first.one("per")).strip()
    label = " · ".join(filter(None, [measure, first.one("countOf"), unit]))
    series = [
        chart.Series(text(f"profile_{'planned' if planned else 'stated'}", language), _points(part, size))
        for planned in (False, True)
        if (part := [one for one in some if one.planned is planned])
    ]
    return Chart(
        label, chart.lines(series, label=label, lang=language), [figure_item(one, language) for one in some]
    )


def _size(largest: Decimal, language: str) -> tuple[Decimal, str]:
    """Return what the numbers of a chart are counted in.

    Example:
        >>> _size(Decimal(625_000_000_000), "zh"), _size(Decimal(141), "en")
        ((Decimal('100000000'), '亿'), (Decimal('1'), ''))
    """
    fitting = ((size, word) for size, word in _SIZES[language] if largest >= size)
    return next(fitting, (Decimal(1), ""))


def _points(some: Sequence[Figure], size: Decimal) -> list[tuple[str, float | None]]:
    """Return points with a gap behind each, so that none are joined."""
    pairs = (((one.date, float((one.value or 0) / size)), (one.date, None)) for one in some)
    return [point for pair in pairs for point in pair]


def world(counts: Mapping[str, int], label: str, language: str, link: Mapping[str, str]) -> Markup | None:
    """Return a map of the world shaded by counts; none where the shapes of countries are not there.

    Args:
        counts: Code of a country → how many things.
        label: What the map shows.
        language: `zh` or `en`.
        link: Code → where the country leads.
    """
    if not shapes.countries():
        return None
    shaded = {
        countries()[code].iso3: worldmap.Shade(
            level(count), f"{name_of(countries()[code].iri).of(language)[0]}: {count}", link[code]
        )
        for code, count in counts.items()
        if count
    }
    return worldmap.worldmap([], shaded, label=label, lang=language)
