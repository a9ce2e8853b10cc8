"""The readings of a thing that differ, as its page shows them side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve.linked import readings
from greensilk_kg.serve.linked.entity.facts import name_of, shown_value
from greensilk_kg.serve.linked.stands import Shown, Stand, read, shown
from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.links import href

if TYPE_CHECKING:
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


def differences(node: ox.NamedNode, labels: Labels, language: str) -> list[Difference]:
    """Return the readings of a thing that exclude each other."""
    return [_difference(one, labels, language) for one in readings.about(node)]


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
