"""Conflicts as the page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.sources.registered import sources
from greensilk_kg.serve.web.language import in_same_language
from greensilk_kg.serve.web.links import href
from greensilk_kg.store.conflicts.render import slug

if TYPE_CHECKING:
    from greensilk_kg.serve.linked.view import Labels
    from greensilk_kg.store.conflicts import Conflict, Evidence, Reading


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reading stands.

    Attributes:
        document: The document; leads to the page of what was read in it.
        issued: When the document was issued; empty where that is not told.
        link: The evidence.
        found: It.
    """

    document: Item
    issued: str
    link: str
    found: Evidence


@dataclass(frozen=True, slots=True)
class Side:
    """One of the readings: its value, where more is told of it, details and places."""

    value: Item
    link: str
    detail: list[Item]
    places: list[Place]


@dataclass(frozen=True, slots=True)
class Case:
    """One conflict.

    Attributes:
        kind: `statement`, `figure` or `commitment`.
        subject: The thing.
        topic: The property or indicator; without text where there is none.
        sides: The readings.
        within: Whether one document is at odds with itself.
    """

    kind: str
    subject: Item
    topic: Item
    sides: list[Side]
    within: bool


def case(one: Conflict, labels: Labels) -> Case:
    """Return a conflict as the page shows it."""
    documents = {place.document for reading in one.readings for place in reading.evidence}
    return Case(
        kind=one.kind,
        subject=labels.of(one.subject),
        topic=labels.of(one.topic) if one.topic else Item(""),
        sides=[_side(reading, labels) for reading in one.readings],
        within=len(documents) == 1,
    )


def _side(one: Reading, labels: Labels) -> Side:
    return Side(
        value=labels.of(one.value),
        link=(href(one.node) or "") if one.node else "",
        detail=[labels.of(term) for term in one.detail],
        places=[_place(found, labels) for found in one.evidence],
    )


def _place(found: Evidence, labels: Labels) -> Place:
    named, name = labels.of(ox.NamedNode(found.document)), slug(found)
    known = sources().get(name)
    document = Item(named.text, in_same_language(f"/sources/{name}") if known else named.link, named.lang)
    return Place(document, known.text("issued") if known else "", href(found.iri) or found.iri, found)
