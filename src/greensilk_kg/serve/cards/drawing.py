"""Draws the answer to a card as the picture that the card asks for."""

from __future__ import annotations

from collections import Counter
from math import ceil, log
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox
from markupsafe import Markup

from greensilk_kg.serve.cards.table import Row, cell, written
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.pictures.chart import Bar, Series, bars, lines
from greensilk_kg.serve.pictures.network import Edge, Node, network
from greensilk_kg.serve.pictures.timeline import Span, timeline
from greensilk_kg.serve.pictures.worldmap import Place, Shade, worldmap
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.assets import asset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from greensilk_kg.serve.cards.card import Card

MOST = {"bar": 40, "timeline": 150, "network": 80}
"""Picture → rows that it shows, the first ones of the answer."""
_SCHEMA = "https://schema.org/"
_CLOSE = 6
"""Countries that a map looks at closely."""
_DEEPEST = 5
_LEAST_POINTS = 2


class _Drawing(NamedTuple):
    """What a picture is made of: the card, the rows, the language, and names for what has none in a row."""

    card: Card
    rows: Sequence[Row]
    language: str
    labels: Labels

    def text(self, row: Row, column: str) -> str:
        return cell(row, column, self.labels, self.language).text

    def link(self, row: Row, column: str) -> str:
        return cell(row, column, self.labels, self.language).link

    @property
    def label(self) -> str:
        return self.card.label.of(self.language)


def draw(card: Card, rows: Sequence[Row], language: str) -> Markup:
    """Return the picture of an answer; nothing where there is none to draw.

    Args:
        card: The question.
        rows: The answer: column → term, as query results in JSON have them.
        language: Of the page.
    """
    columns = {card.along, card.measure if card.picture in {"bar", "line", "network"} else ""} - {""}
    kept = [row for row in rows if columns <= row.keys()][: MOST.get(card.picture)]
    if not kept or card.picture not in _PICTURES:
        return Markup()
    return _PICTURES[card.picture](_Drawing(card, kept, language, Labels(language)))


def _bars(drawn: _Drawing) -> Markup:
    along, measure = drawn.card.along, drawn.card.measure
    found = [
        Bar(
            drawn.text(row, along),
            float(row[measure]["value"]),
            drawn.link(row, along),
            written(row, measure, drawn.language),
        )
        for row in drawn.rows
    ]
    return bars(found, label=drawn.label, lang=drawn.language)


def _lines(drawn: _Drawing) -> Markup:
    """Return a chart for each unit: lines of different units have no common axis."""
    units = dict.fromkeys(row.get("unit", {}).get("value", "") for row in drawn.rows)
    charts = [
        _chart(drawn, [row for row in drawn.rows if row.get("unit", {}).get("value", "") == unit])
        for unit in units
    ]
    return Markup().join(charts)


def _chart(drawn: _Drawing, rows: Sequence[Row]) -> Markup:
    along, measure, what = drawn.card.along, drawn.card.measure, drawn.card.what
    series: dict[str, list[tuple[str, float | None]]] = {}
    for row in rows:
        name = drawn.text(row, what) if what else ""
        series.setdefault(name, []).append((row[along]["value"], float(row[measure]["value"])))
    if sum(map(len, series.values())) < _LEAST_POINTS:
        return Markup()
    return lines(
        [Series(name, points) for name, points in series.items()], label=drawn.label, lang=drawn.language
    )


def _timeline(drawn: _Drawing) -> Markup:
    along, what = drawn.card.along, drawn.card.what
    found = {
        (row[what]["value"], row[along]["value"]): Span(
            _happening(drawn, row), drawn.link(row, what), row[along]["value"], kind=_kind(row[what]["value"])
        )
        for row in drawn.rows
        if what in row
    }
    return timeline(list(found.values()), label=drawn.label, lang=drawn.language)


def _happening(drawn: _Drawing, row: Row) -> str:
    """Return the name of a thing, with its figure where the row tells one."""
    name = drawn.text(row, drawn.card.what)
    return f"{name} {written(row, 'value', drawn.language)}" if {"value", "unit"} <= row.keys() else name


def _map(drawn: _Drawing) -> Markup:
    along = drawn.card.along
    counts = _counts(drawn)
    first = {row[along]["value"]: row for row in reversed(drawn.rows)}
    largest = max(counts.values())
    places, shaded = [], {}
    for iri, count in counts.items():
        name, link = drawn.text(first[iri], along), drawn.link(first[iri], along)
        code = iri.rpartition("/")[2].upper()
        shaded[code] = Shade(_level(count, largest), f"{name}: {count:g}", link)
        places += [Place(*spot, name, link, _kind(iri), count) for spot in _spots(iri)]
    return worldmap(
        places,
        shaded,
        label=drawn.label,
        lang=drawn.language,
        focus=list(shaded) if len(shaded) <= _CLOSE else None,
        shapes=asset("built/world.svg"),
    )


def _counts(drawn: _Drawing) -> dict[str, float]:
    """Return place → the number of its row, or how many things stand in its rows."""
    along, measure, what = drawn.card.along, drawn.card.measure, drawn.card.what
    if measure:
        return {row[along]["value"]: float(row[measure]["value"]) for row in drawn.rows if measure in row}
    pairs = {(row[along]["value"], row[what]["value"]) for row in drawn.rows if what in row}
    return {place: float(count) for place, count in Counter(place for place, _ in pairs).items()}


def _level(count: float, largest: float) -> int:
    """Return how dark a country is: one step for each equal part of the logarithm, as few lead by far.

    Example:
        >>> [_level(count, 32) for count in (1, 2, 8, 32)]
        [1, 2, 4, 5]
    """
    share = log(1 + count) / log(1 + largest) if largest > 0 else 0.0
    return max(1, min(_DEEPEST, ceil(share * _DEEPEST)))


def _spots(iri: str) -> list[tuple[float, float]]:
    """Return longitude and latitude of a place, where they are known."""
    found = []
    for name in ("longitude", "latitude"):
        predicate = ox.NamedNode(_SCHEMA + name)
        values = site().store.quads_for_pattern(ox.NamedNode(iri), predicate, None, DEFAULT)
        found.append([float(quad.object.value) for quad in values if isinstance(quad.object, ox.Literal)])
    return [(found[0][0], found[1][0])] if all(found) else []


def _network(drawn: _Drawing) -> Markup:
    ends = (drawn.card.along, drawn.card.what)
    measure = drawn.card.measure
    rows = [row for row in drawn.rows if ends[1] in row]
    weights: Counter[str] = Counter()
    for row in rows:
        for end in ends:
            weights[row[end]["value"]] += int(float(row[measure]["value"]))
    nodes = {
        row[end]["value"]: Node(
            row[end]["value"],
            drawn.text(row, end),
            drawn.link(row, end),
            _kind(row[end]["value"]),
            weights[row[end]["value"]],
        )
        for row in rows
        for end in ends
    }
    edges = [
        Edge(
            row[ends[0]]["value"], row[ends[1]]["value"], row[measure]["value"], float(row[measure]["value"])
        )
        for row in rows
    ]
    alone = {edge.a for edge in edges}
    centre = alone.pop() if len(alone) == 1 else None
    return network(list(nodes.values()), edges, label=drawn.label, lang=drawn.language, centre=centre)


def _kind(iri: str) -> str:
    """Return the type of a thing as its IRI says it, `concept` for one of a scheme; empty for others."""
    rest = iri.removeprefix(site().base)
    kind, _, name = rest.removeprefix("id/").partition("/")
    return "concept" if rest.startswith("scheme/") else kind if rest.startswith("id/") and name else ""


_PICTURES: dict[str, Callable[[_Drawing], Markup]] = {
    "bar": _bars,
    "line": _lines,
    "timeline": _timeline,
    "map": _map,
    "network": _network,
}
