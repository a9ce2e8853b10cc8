"""Lays out the answer to a card for its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from greensilk_kg.serve.cards import choices
from greensilk_kg.serve.web.links import href, web_link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.serve.cards.bind import Value
    from greensilk_kg.serve.cards.card import Card, Parameter
    from greensilk_kg.serve.cards.choices import Choice

_NAME = "Name"
"""How the column ends that holds the names of what the column before its ending holds."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: text, where it leads, its language, and how long a bar is (0 to 1; `None` for no bar)."""

    text: str
    link: str = ""
    lang: str = ""
    bar: float | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """One input of the form; `choices` is empty where it takes a literal."""

    parameter: Parameter
    value: str
    choices: Sequence[Choice]


def inputs(card: Card, values: Mapping[str, Value], language: str) -> list[Input]:
    """Return the inputs of a card's form with what they hold now."""
    found = []
    for parameter in card.parameters:
        value = values.get(parameter.name)
        text = value.value if value is not None else ""
        offered = [] if parameter.datatype else choices.offers(parameter, language)
        found.append(Input(parameter, text if parameter.datatype else choices.short(text), offered))
    return found


def shown_columns(columns: Sequence[str]) -> list[str]:
    """Return the columns of the table: names stand in the place of the things that they name.

    Example:
        >>> shown_columns(["project", "projectName", "date"])
        ['project', 'date']
    """
    return [name for name in columns if name.removesuffix(_NAME) not in {*columns} - {name}]


def table(card: Card, found: Mapping[str, Any], most: int) -> list[list[Cell]]:
    """Return the rows of a table, at most so many.

    Args:
        card: The question.
        found: Its answer, SPARQL 1.1 Query Results JSON.
        most: Rows to lay out.
    """
    columns, rows = shown_columns(found["head"]["vars"]), found["results"]["bindings"][:most]
    largest = max((_number(row.get(card.measure)) for row in rows), default=0.0)
    return [[_cell(row, name, card, largest) for name in columns] for row in rows]


def _cell(row: Mapping[str, Any], column: str, card: Card, largest: float) -> Cell:
    term = row.get(column)
    if term is None:
        return Cell("")
    name = row.get(column + _NAME, term)
    link = (href(term["value"]) or web_link(term["value"])) if term["type"] == "uri" else ""
    drawn = column == card.measure and card.picture == "bar" and largest > 0
    bar = round(_number(term) / largest, 3) if drawn else None
    return Cell(name["value"], link, name.get("xml:lang", ""), bar)


def _number(term: Mapping[str, str] | None) -> float:
    try:
        return float(term["value"]) if term else 0.0
    except ValueError:
        return 0.0
