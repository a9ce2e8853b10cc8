"""The classes with what they hold, for those who look around."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import RDFS, SKOS
from greensilk_kg.serve.browse.classes import classes, iri_of
from greensilk_kg.serve.browse.fields import tables
from greensilk_kg.serve.browse.names import name_of
from greensilk_kg.serve.browse.spoken import sources
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.language import in_same_language
from greensilk_kg.serve.web.plural import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DEFINITIONS = (ox.NamedNode(SKOS + "definition"), ox.NamedNode(RDFS + "comment"))


@dataclass(frozen=True, slots=True)
class Node:
    """One class.

    Attributes:
        name: Its local name.
        head: Its label, leading to its list.
        definition: What belongs to it.
        spoken: Things of it of which a source speaks.
        total: All things of it.
        below: The classes directly below it.
    """

    name: str
    head: Item
    definition: Item
    spoken: int
    total: int
    below: list[Node]


def class_item(name: str, language: str) -> Item:
    """Return the label of a class, in English in the plural, leading to its list."""
    label, lang = name_of(iri_of(name)).of(language)
    return Item(plural(label) if lang == "en" else label, in_same_language(f"/browse/{name}"), lang)


def definition(name: str, language: str) -> Item:
    """Return what belongs to a class, in a language or else in any; empty where nobody says."""
    node = ox.NamedNode(iri_of(name))
    for predicate in _DEFINITIONS:
        found = [quad.object for quad in site().store.quads_for_pattern(node, predicate, None, DEFAULT)]
        texts = sorted((one for one in found if isinstance(one, ox.Literal)), key=str)
        texts.sort(key=lambda one: one.language != language)
        if texts:
            return Item(texts[0].value, lang=texts[0].language or "")
    return Item("")


def counts(name: str) -> tuple[int, int]:
    """Return how many things of a class there are of which a source speaks, and how many in all."""
    members = classes().members.get(name, frozenset())
    return len(members & sources().keys()), len(members)


def tree(language: str) -> list[Node]:
    """Return the top classes with those below them, in the order of the table of fields, then by size."""
    return _nodes(classes().tops, language)


def _nodes(names: Iterable[str], language: str) -> list[Node]:
    made = [
        Node(
            name,
            class_item(name, language),
            definition(name, language),
            *counts(name),
            _nodes(classes().below[name], language),
        )
        for name in names
    ]
    return sorted((node for node in made if node.total), key=_place)


def _place(node: Node) -> tuple[int, int, str]:
    known = [*tables()]
    place = known.index(node.name) if node.name in known else len(known)
    return place, -node.spoken, node.name


def as_json(found: Iterable[Node]) -> str:
    """Return the classes as JSON, those above before those below."""
    every = [*_table(found, "")]
    return json.dumps({"count": len(every), "classes": every}, ensure_ascii=False, indent=1) + "\n"


def as_csv(found: Iterable[Node]) -> str:
    """Return the classes as CSV, likewise."""
    made = io.StringIO()
    writer = csv.DictWriter(made, ["class", "iri", "zh", "en", "above", "spokenOf", "total"])
    writer.writeheader()
    writer.writerows(_table(found, ""))
    return made.getvalue()


def _table(found: Iterable[Node], above: str) -> Iterator[dict[str, Any]]:
    for node in found:
        name = name_of(iri_of(node.name))
        yield {
            "class": node.name,
            "iri": iri_of(node.name),
            "zh": name.zh,
            "en": name.en or name.other,
            "above": above,
            "spokenOf": node.spoken,
            "total": node.total,
        }
        yield from _table(node.below, node.name)
