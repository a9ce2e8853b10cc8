"""Pictures of an answer: a chart, a map, a line of time, out of columns chosen by what they hold."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.pictures.chart import Bar, Series, bars, lines
from greensilk_kg.serve.pictures.timeline import Span, timeline
from greensilk_kg.serve.pictures.worldmap import Place, Shade, worldmap
from greensilk_kg.serve.site import site
from greensilk_kg.serve.sparql.columns import Columns, columns_of, number, place, point
from greensilk_kg.serve.web.links import href
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markupsafe import Markup

    Row = Mapping[str, Mapping[str, str]]

MOST = {"chart": 40, "map": 300, "timeline": 200}
"""Rows that a picture shows; the table has all."""
_LEVELS = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that may be drawn.

    Attributes:
        rows: Its rows, in the JSON of the SPARQL recommendation.
        columns: What they hold.
        labels: The names of things.
        language: Of the page.
    """

    rows: Sequence[Row]
    columns: Columns
    labels: Labels
    language: str

    def name(self, row: Row) -> str:
        """Return what a row is about, for its mark: a text of it, else the name of a thing."""
        for column in (*self.columns.texts, *self.columns.things):
            if column in row:
                return self.shown(row[column])
        return ""

    def shown(self, term: Mapping[str, str]) -> str:
        """Return what to show for a term."""
        return self.labels.of(ox.NamedNode(term["value"])).text if term["type"] == "uri" else term["value"]

    def link(self, row: Row) -> str:
        """Return the address of the page of the first thing of a row; empty where it has none."""
        found = (href(row[column]["value"]) for column in self.columns.things if column in row)
        return next((address for address in found if address), "")


def answer_of(found: Mapping[str, Any], language: str) -> Answer:
    """Return an answer that may be drawn.

    Args:
        found: The answer, in the JSON of the SPARQL recommendation.
        language: `zh` or `en`.
    """
    return Answer(found["results"]["bindings"], columns_of(found), Labels(language), language)


def suited(answer: Answer) -> list[str]:
    """Return which pictures an answer can be shown as: some of `chart`, `map`, `timeline`."""
    columns = answer.columns
    named = bool(columns.texts or columns.things)
    found = {
        "chart": bool(columns.numbers and (named or columns.dates)),
        "map": bool(columns.points or columns.latitude) or any(True for _ in _countries(answer)),
        "timeline": bool(columns.dates and named),
    }
    return [kind for kind, fits in found.items() if fits]


def draw(answer: Answer, kind: str) -> Markup:
    """Return one of the pictures that suit an answer."""
    drawers: dict[str, Callable[[Answer], Markup]] = {"chart": _chart, "map": _map, "timeline": _timeline}
    return drawers[kind](answer)


def _chart(answer: Answer) -> Markup:
    """Return lines where there are dates, else bars."""
    columns, lang = answer.columns, answer.language
    measure = columns.numbers[0]
    if columns.dates:
        points: dict[str, list[tuple[str, float | None]]] = defaultdict(list)
        for row in answer.rows:
            value = number(row.get(measure))
            if columns.dates[0] in row and value is not None:
                points[answer.name(row) or measure].append((row[columns.dates[0]]["value"], value))
        kept = list(points.items())[:8]
        return lines([Series(name, found) for name, found in kept], label=measure, lang=lang)
    found = [(row, value) for row in answer.rows if (value := number(row.get(measure))) is not None]
    drawn = [
        Bar(answer.name(row) or "–", value, answer.link(row), row[measure]["value"])
        for row, value in found[: MOST["chart"]]
    ]
    return bars(drawn, label=measure, lang=lang)


def _timeline(answer: Answer) -> Markup:
    begin, *others = answer.columns.dates
    end = others[0] if others else ""
    spans = [
        Span(answer.name(row), answer.link(row), row[begin]["value"], row[end]["value"] if end in row else "")
        for row in answer.rows
        if begin in row
    ]
    label = text("query_timeline", answer.language)
    return timeline(spans[: MOST["timeline"]], label=label, lang=answer.language)


def _map(answer: Answer) -> Markup:
    """Return marks at points, else countries shaded by the first number, or by how many rows they have."""
    label, lang = text("query_map", answer.language), answer.language
    marks = [Place(*spot, answer.name(row), answer.link(row)) for row, spot in _points(answer)]
    if marks:
        return worldmap(marks[: MOST["map"]], {}, label=label, lang=lang)
    totals: dict[str, float] = defaultdict(float)
    names: dict[str, Mapping[str, str]] = {}
    for row, term in _countries(answer):
        value = number(row.get(answer.columns.numbers[0])) if answer.columns.numbers else 1.0
        totals[_code(term)] += value or 0.0
        names[_code(term)] = term
    most = max(totals.values(), default=0.0) or 1.0
    shades = {}
    for code, total in totals.items():
        said = f"{answer.shown(names[code])}: {total:g}"
        shades[code] = Shade(_level(total / most), said, href(names[code]["value"]) or "")
    return worldmap([], shades, label=label, lang=lang)


def _level(part: float) -> int:
    return max(1, min(_LEVELS, round(part * _LEVELS + 0.4)))


def _points(answer: Answer) -> Iterator[tuple[Row, tuple[float, float]]]:
    """Yield the rows that say where something is, with longitude and latitude."""
    columns = answer.columns
    for row in answer.rows:
        spots = [point(row.get(name)) for name in columns.points]
        if columns.latitude:
            spots.append(place(number(row.get(columns.longitude)), number(row.get(columns.latitude))))
        found = next((spot for spot in spots if spot), None)
        if found:
            yield row, found


def _countries(answer: Answer) -> Iterator[tuple[Row, Mapping[str, str]]]:
    """Yield the rows that name a country, with the country."""
    known = f"{site().base}id/country/"
    for row in answer.rows:
        things = (row[column] for column in answer.columns.things if column in row)
        found = next((term for term in things if term["value"].startswith(known)), None)
        if found:
            yield row, found


def _code(term: Mapping[str, str]) -> str:
    return term["value"].rpartition("/")[2].upper()
