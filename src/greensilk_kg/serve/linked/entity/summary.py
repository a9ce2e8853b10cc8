"""One line that says what a thing is, made of its facts alone: `summaries.tsv`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import term
from greensilk_kg.serve.linked.entity.facts import shown_value
from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.serve.linked.entity.facts import Statements

_TABLE = Path(__file__).parent / "summaries.tsv"
_PART = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)")
_SLOT = re.compile(r"\{([#^]?)(\w+)\}")
_MOST = 3
"""Values that are named; of more, the number of the others."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a summary is made of.

    Attributes:
        statements: What is said of the thing.
        kind: Its class, as a reader calls it.
        incoming: Property, without its namespace → how many things point here by it.
        posts: The posts of a person, in words.
    """

    statements: Statements
    kind: Item
    incoming: Mapping[str, int]
    posts: Sequence[Item] = ()


@cache
def templates() -> Mapping[str, tuple[str, str]]:
    """Return class without its namespace → template in Chinese and in English; see the table's head."""
    return {row.cells[0]: (row.cells[1], row.cells[2]) for row in read_table(_TABLE, 3)}


def summary(facts: Facts, classes: Sequence[str]) -> list[Item]:
    """Return a summary as a run of plain words and names.

    Args:
        facts: What it is made of.
        classes: Classes of the thing without their namespace, the most special first; the first that has
            a template decides.

    Returns:
        The summary; nothing where the class is all that it would tell.
    """
    language = facts.statements.language
    name = next((one for one in classes if one in templates()), "")
    if not name:
        return []
    made: list[Item] = []
    told = 0
    for optional, fixed in _PART.findall(templates()[name][0 if language == "zh" else 1]):
        filled = _filled(optional or fixed, facts, needed=bool(optional))
        told += bool(optional and filled) or "{about}" in fixed or "{committedBy}" in fixed
        made += filled
    return _sentence(made) if told else []


def plain(items: Sequence[Item]) -> str:
    """Return a summary as one text."""
    return "".join(item.text for item in items)


def _filled(part: str, facts: Facts, *, needed: bool) -> list[Item]:
    """Return a part with its slots filled; nothing where it is optional and one of them stays empty."""
    made: list[Item] = []
    end = 0
    for slot in _SLOT.finditer(part):
        values = _values(slot[1], slot[2], facts)
        if needed and not values:
            return []
        made += [Item(part[end : slot.start()]), *values]
        end = slot.end()
    return [item for item in (*made, Item(part[end:])) if item.text]


def _values(sign: str, name: str, facts: Facts) -> list[Item]:
    statements = facts.statements
    if name == "class":
        return [Item(facts.kind.text, lang=facts.kind.lang)]
    if name == "post":
        return _joined(list(facts.posts), statements.language)
    if sign == "^":
        count = facts.incoming.get(name, 0)
        return [Item(str(count))] if count else []
    predicate = term(name)
    values = statements.values(name)
    if sign == "#":
        return [Item(str(len(values)))] if values else []
    dated = any(isinstance(value, ox.Literal) for value in values)
    if dated:
        values.sort(key=lambda value: str(getattr(value, "value", "")))
    triples = (ox.Triple(statements.node, predicate, value) for value in values)
    shown = [shown_value(triple, statements.labels, statements.language) for triple in triples]
    if not dated:
        shown.sort(key=lambda item: alphabetical(item.text))
    return _joined(shown, statements.language, either=dated)


def _joined(values: Sequence[Item], language: str, *, either: bool = False) -> list[Item]:
    """Return some values in a row, of many the first ones and how many there are.

    Args:
        values: The values.
        language: `zh` or `en`.
        either: Whether only one of them can be true: dates of which documents tell several.
    """
    comma, last, more = ("、", "和", "等{}个") if language == "zh" else (", ", " and ", " and {} others")
    last = ("或" if language == "zh" else " or ") if either else last
    shown = list(values[:_MOST])
    rest = len(values) - len(shown)
    made: list[Item] = []
    for place, item in enumerate(shown):
        if place:
            made.append(Item(last if place == len(shown) - 1 and not rest else comma))
        made.append(item)
    if rest:
        made.append(Item(more.format(len(values) if language == "zh" else rest)))
    return made


def _sentence(items: list[Item]) -> list[Item]:
    """Return a run of words that begins with a capital letter."""
    if items and items[0].text[:1].islower():
        items[0] = replace(items[0], text=items[0].text[0].upper() + items[0].text[1:])
    return items
