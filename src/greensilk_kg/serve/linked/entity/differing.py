"""The readings of a thing that differ, as its page shows them side by side."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import term
from greensilk_kg.serve.linked import readings
from greensilk_kg.serve.linked.entity.facts import name_of, shown_value
from greensilk_kg.serve.linked.stands import Shown, Stand, read, shown
from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.links import href

if TYPE_CHECKING:
    from greensilk_kg.serve.linked.entity.facts import Statements
    from greensilk_kg.serve.linked.view import Labels
    from greensilk_kg.store.conflicts import Conflict, Reading


@dataclass(frozen=True, slots=True)
class Side:
    """One of the readings: its value, what else is said of it, and where it stands."""

    value: Item
    detail: list[Item]
    stands: list[Shown]


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs, and its readings."""

    topic: str
    sides: list[Side]


def differences(statements: Statements, figures: int, commitments: int) -> list[Difference]:
    """Return the readings of a thing that exclude each other.

    Args:
        statements: What is said of it.
        figures: How many figures are about it.
        commitments: How many commitments are its own.
    """
    counts = Counter(triple.predicate for triple in statements.triples)
    counts |= Counter({term("about"): figures, term("committedBy"): commitments})
    found = readings.about(statements.node, counts)
    return [_difference(one, statements.labels, statements.language) for one in found]


def _difference(one: Conflict, labels: Labels, language: str) -> Difference:
    topic = name_of(one.topic, labels, language) if one.topic else ""
    return Difference(topic, [_side(one, reading, labels, language) for reading in one.readings])


def _side(one: Conflict, reading: Reading, labels: Labels, language: str) -> Side:
    topic = one.topic or one.subject
    value = shown_value(ox.Triple(one.subject, topic, reading.value), labels, language)
    detail = [shown_value(ox.Triple(one.subject, topic, term), labels, language) for term in reading.detail]
    stands: list[Stand] = [read(site().store, ox.NamedNode(found.iri)) for found in reading.evidence]
    return Side(
        Item(value.text, href(reading.node) or value.link if reading.node else value.link, value.lang),
        detail,
        shown(stands, labels, language),
    )
