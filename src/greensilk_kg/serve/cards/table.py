"""Lays out the answer to a card as a table, written as readers of a language write it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import XSD
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import quantities
from greensilk_kg.serve.web.links import href, web_link
from greensilk_kg.serve.web.texts import text, texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAME = "Name"
"""How the column ends that holds the names of what the column before its ending holds."""
_UNIT, _PER = "unit", "per"
_VALUE = "value"
_NUMBERS = frozenset({XSD + "decimal", XSD + "integer", XSD + "double"})
_DATES = frozenset({XSD + "date", XSD + "gYear", XSD + "gYearMonth"})
Row = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: What to show.
        link: Where it leads; empty for nowhere.
        lang: Language of the text; empty for that of the page.
        number: Whether it is one.
        again: Whether it, and all before it in the row, are as in the row above.
    """

    text: str
    link: str = ""
    lang: str = ""
    number: bool = False
    again: bool = False


def shown_columns(columns: Sequence[str]) -> list[str]:
    """Return the columns of the table: names stand in the place of things, units with their figures.

    Example:
        >>> shown_columns(["project", "projectName", "value", "unit", "per", "date"])
        ['project', 'value', 'date']
    """
    named = [name for name in columns if name.removesuffix(_NAME) not in {*columns} - {name}]
    return [name for name in named if name not in {_UNIT, _PER}] if _UNIT in columns else named


def filled_columns(found: Mapping[str, Any]) -> list[str]:
    """Return the columns of the table of an answer, without those that no row has anything in."""
    filled = {name for row in found["results"]["bindings"] for name in row}
    return [name for name in shown_columns(found["head"]["vars"]) if name in filled]


def table(found: Mapping[str, Any], language: str, most: int) -> list[list[Cell]]:
    """Return the rows of a table, at most so many.

    Args:
        found: The answer, SPARQL 1.1 Query Results JSON.
        language: Of the page.
        most: Rows to lay out.
    """
    columns, labels = filled_columns(found), Labels(language)
    rows, above = [], list[Cell]()
    for row in found["results"]["bindings"][:most]:
        cells = [cell(row, name, labels, language) for name in columns]
        rows.append(_marked(cells, above))
        above = cells
    return rows


def cell(row: Row, column: str, labels: Labels, language: str) -> Cell:
    """Return a cell of the table.

    Args:
        row: Column → term, as query results in JSON have them.
        column: Which one.
        labels: Chooses names for what the query did not name.
        language: Of the page.
    """
    term = row.get(column)
    if term is None:
        return Cell("")
    if term["type"] == "uri":
        return _thing(term["value"], row.get(column + _NAME), labels, language)
    kind = term.get("datatype", "")
    if kind in _NUMBERS:
        return Cell(written(row, column, language), number=True)
    if kind in _DATES:
        return Cell(quantities.date(term["value"], language))
    key = f"value_{term['value']}"
    known = not kind and "xml:lang" not in term and key in texts()
    return Cell(
        text(key, language) if known else term["value"], lang=_other(term.get("xml:lang", ""), language)
    )


def written(row: Row, column: str, language: str) -> str:
    """Return a number of a row, with the row's unit where it is a figure and no count."""
    term = row[column]
    if _UNIT not in row or term.get("datatype") == XSD + "integer":
        return quantities.number(term["value"], language)
    per = row[_PER]["value"] if _PER in row and column == _VALUE else ""
    return quantities.quantity(term["value"], row[_UNIT]["value"], language, per)


def _thing(iri: str, name: dict[str, str] | None, labels: Labels, language: str) -> Cell:
    link = href(iri) or web_link(iri)
    if name is not None:
        return Cell(name["value"], link, _other(name.get("xml:lang", ""), language))
    if iri.startswith(f"{site().base}evidence/"):
        return Cell(text("evidence", language), link)
    item = labels.of(ox.NamedNode(iri))
    return Cell(item.text, link, _other(item.lang, language))


def _other(tag: str, language: str) -> str:
    """Return a language tag where it is another than that of the page."""
    return "" if tag == language else tag


def _marked(cells: list[Cell], above: list[Cell]) -> list[Cell]:
    """Mark the cells at the beginning of a row that only say again what stands above them."""
    same = True
    found = []
    for at, one in enumerate(cells):
        same = same and bool(one.text) and at < len(above) and one == above[at] and not one.number
        found.append(Cell(one.text, one.link, one.lang, one.number, again=same))
    return found
