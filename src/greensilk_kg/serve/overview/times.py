"""`/timeline`: what happened when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.overview import asked
from greensilk_kg.serve.overview.asked import ANY_YEAR
from greensilk_kg.serve.overview.moments import DATED, moments
from greensilk_kg.serve.overview.things import KINDS, things
from greensilk_kg.serve.pictures.timeline import Span, timeline
from greensilk_kg.serve.web.quantities import date
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from markupsafe import Markup
    from werkzeug.datastructures import MultiDict

    from greensilk_kg.serve.overview.asked import Years
    from greensilk_kg.serve.overview.moments import Moment
    from greensilk_kg.serve.overview.naming import Naming
    from greensilk_kg.serve.overview.tables import Row

ROWS = 300
TEMPLATE = "pictures/timeline.html"
PARAMETERS = ("kind", "from", "to")
COLUMNS = ("begin", "end", "what", "thing", "name", "kind")
USUAL = ("Agreement", "Event")
_MOST = 600
"""Marks in one picture: the latest ones."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the line of time is to show: classes of things, and years."""

    kinds: tuple[str, ...] = USUAL
    years: Years = ANY_YEAR


def read(args: MultiDict[str, str]) -> Asked:
    """Return what the parameters of a request ask for.

    Raises:
        ProblemError: 400, saying what can be had.
    """
    return Asked(asked.some_of(args, "kind", [k for k in KINDS if k in DATED], USUAL), asked.years(args))


def rows(question: Asked, names: Naming) -> list[Row]:
    """Return a line for each date, with the cells of `COLUMNS`."""
    return [
        (one.begin, one.end, one.name, one.thing.iri, names.of(one.thing.iri).text, one.thing.kind)
        for one in _moments(question)
    ]


def draw(question: Asked, names: Naming) -> Markup:
    """Return the line of time."""
    spans = [
        Span(item.text, item.link, one.begin, one.end, one.thing.kind)
        for one in _moments(question)[-_MOST:]
        if (item := names.of(one.thing.iri))
    ]
    return timeline(spans, label=text("timeline_label", names.language), lang=names.language)


def show(question: Asked, names: Naming) -> dict[str, object]:
    """Return what the page needs: the table, and what can be chosen."""
    found = _moments(question)
    return {
        "table": [
            (
                _when(one, names.language),
                names.of(one.thing.iri),
                names.term(one.thing.kind),
                names.term(one.name),
            )
            for one in reversed(found)
        ],
        "total": len(found),
        "left_out": max(len(found) - _MOST, 0),
        "kinds": [(kind, names.term(kind)) for kind in KINDS],
    }


def _moments(question: Asked) -> list[Moment]:
    return moments(things(), question.kinds, question.years)


def _when(one: Moment, language: str) -> str:
    begin = date(one.begin, language)
    return f"{begin} – {date(one.end, language)}" if one.end and one.end != one.begin else begin
