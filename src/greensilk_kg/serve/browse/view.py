"""What the page of a list shows of each thing: its name, its values, its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import XSD
from greensilk_kg.serve.browse.ask import local_name
from greensilk_kg.serve.browse.fields import DATE, columns_of
from greensilk_kg.serve.browse.figures import figures, figures_about
from greensilk_kg.serve.browse.names import name_of
from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.web import quantities
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.links import href, web_link
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.serve.browse.entries import Date, Entry, Value
    from greensilk_kg.serve.browse.figures import Figure
    from greensilk_kg.serve.browse.listing import Listing

_CELL = 3
"""Values of a cell that are shown."""
_DATES = {XSD + name for name in ("date", "gYearMonth", "gYear")}


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row shows of one field; `more` values are left out."""

    field: str
    items: list[Item]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of a list; `slug` is the last part of its IRI."""

    head: Item
    kinds: list[Item]
    cells: list[Cell]
    facts: int
    sources: list[Item]
    slug: str


def item(iri: str, language: str) -> Item:
    """Return how a page names a thing and where it leads."""
    label, lang = name_of(iri).of(language)
    return Item(label, href(iri) or web_link(iri), lang)


def rows(found: Listing, language: str) -> list[Row]:
    """Return the rows of this page."""
    return [_row(found, entry, language) for entry in found.shown]


def _row(found: Listing, entry: Entry, language: str) -> Row:
    return Row(
        head(found.index.name, entry, language),
        [item(kind, language) for kind in entry.kinds],
        [cell(found.index.name, one.name, entry, language) for one in columns_of(found.index.name)],
        entry.facts,
        [item(source, language) for source in sorted(entry.sources)],
        local_name(entry.iri),
    )


def head(kind: str, entry: Entry, language: str) -> Item:
    """Return what a row is called: an observation by its figure, with what qualifies it."""
    own = figures().get(entry.iri) if kind == "Observation" else None
    return figure_item(own, language, alone=False) if own else item(entry.iri, language)


def cell(kind: str, field: str, entry: Entry, language: str) -> Cell:
    """Return what a row shows of a field of an entry; `kind` is the listed class."""
    items = _items(kind, field, entry, language)
    return Cell(field, items[:_CELL], max(0, len(items) - _CELL))


def _items(kind: str, field: str, entry: Entry, language: str) -> list[Item]:
    if field == DATE:
        return _dates(entry.dates, language, told=kind == "Project")
    if field == "figure":
        own = figures().get(entry.iri)
        return [figure_item(own, language, alone=False)] if own and own.value is not None else []
    if field == "figures":
        return [figure_item(one, language) for one in figures_about().get(entry.iri, ())]
    items = [value_item(value, language) for value in entry.values.get(field, ())]
    if field == "post":  # each document has posts of its own: one line for all of the same name
        items = [*{one.text: one for one in reversed(items)}.values()]
    return sorted(items, key=lambda one: alphabetical(one.text))


def _dates(dates: Iterable[Date], language: str, *, told: bool) -> list[Item]:
    """Return dates, with the name of the property where several say different things."""
    return [
        Item(quantities.date(one.text, language), note=name_of(one.by).of(language)[0] if told else "")
        for one in dates
    ]


def value_item(value: Value, language: str) -> Item:
    """Return how a page shows a value."""
    if isinstance(value, ox.NamedNode):
        return item(value.value, language)
    shown = quantities.date(value.value, language) if value.datatype.value in _DATES else value.value
    return Item(shown, lang=value.language or "")


def figure_item(figure: Figure, language: str, *, alone: bool = True) -> Item:
    """Return a figure with all that qualifies it, so that it can be read by itself.

    Args:
        figure: The figure.
        language: `zh` or `en`.
        alone: Whether to say what is measured and when, which a row of the figure says beside it.
    """
    counted = figure.one("countOf")
    shown = figure.text(language)
    bound = text(f"figure_{figure.one('qualifier')}", language) if figure.one("qualifier") else ""
    measured = name_of(figure.one("indicator")).of(language)[0] if alone and not counted else ""
    words = [measured, bound, shown, counted if counted not in shown else ""]
    foreign = counted or (language == "zh" and figure.one("valueText"))
    note = " · ".join(circumstances(figure, language, dated=alone))
    return Item(" ".join(filter(None, words)), href(figure.iri) or "", "zh" if foreign else language, note)


def circumstances(figure: Figure, language: str, *, dated: bool = True) -> list[str]:
    """Return what a figure may not be shown without, beside its bound: that it is planned, when it holds."""
    planned = [text("figure_planned", language)] if figure.planned else []
    return planned + ([quantities.date(figure.date, language)] if figure.date and dated else [])
