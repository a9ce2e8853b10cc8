"""Conflicts as the page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve.linked.entity.facts import shown_value
from greensilk_kg.serve.linked.stands import percent
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
        sure: Its confidence in per cent.
    """

    document: Item
    issued: str
    link: str
    found: Evidence
    sure: str


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


def case(one: Conflict, labels: Labels, language: str) -> Case:
    """Return a conflict as the page shows it.

    Args:
        one: The conflict.
        labels: The names of things.
        language: `zh` or `en`.
    """
    documents = {place.document for reading in one.readings for place in reading.evidence}
    return Case(
        kind=one.kind,
        subject=labels.of(one.subject),
        topic=labels.of(one.topic) if one.topic else Item(""),
        sides=[_side(one, reading, labels, language) for reading in one.readings],
        within=len(documents) == 1,
    )


def _side(one: Conflict, reading: Reading, labels: Labels, language: str) -> Side:
    def said(value: ox.NamedNode | ox.Literal) -> Item:
        return shown_value(ox.Triple(one.subject, one.topic or one.subject, value), labels, language)

    return Side(
        value=said(reading.value),
        link=(href(reading.node) or "") if reading.node else "",
        detail=[said(term) for term in reading.detail],
        places=[_place(found, labels) for found in reading.evidence],
    )


def _place(found: Evidence, labels: Labels) -> Place:
    named, name = labels.of(ox.NamedNode(found.document)), slug(found)
    known = sources().get(name)
    document = Item(named.text, in_same_language(f"/sources/{name}") if known else named.link, named.lang)
    issued = known.text("issued") if known else ""
    return Place(document, issued, href(found.iri) or found.iri, found, percent(found.confidence))
