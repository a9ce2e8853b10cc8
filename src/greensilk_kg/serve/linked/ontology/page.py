"""The reference of the ontology: classes, properties, examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyoxigraph as ox
from flask import render_template, request

from greensilk_kg.rdf.namespaces import GS, SKOS, TYPE
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.ontology import examples
from greensilk_kg.serve.linked.ontology.cardinality import Cardinality, cardinalities
from greensilk_kg.serve.linked.ontology.diagram import Name, diagram
from greensilk_kg.serve.linked.ontology.terms import Term, nearest, outside, terms
from greensilk_kg.serve.linked.view import Item, Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.links import web_link
from greensilk_kg.serve.web.respond import alternates
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Entry:
    """One term as the page shows it.

    Attributes:
        term: The term.
        head: Its name in the language of the page.
        other: Its name in the other language; empty where there is none.
        above: Right above it, of our own.
        below: Right below it.
        outside: Terms of other vocabularies that it is a kind of.
        domains: Classes of the subjects.
        ranges: Classes or datatypes of the values.
        inverses: The other way round.
        disjoint: Classes that share nothing with it.
        properties: Properties that the things of the class have.
        pointing: Properties that lead to them.
        cardinality: How many values a property has; `None` where the shapes say nothing.
        example: Statements of the graph.
        query: A query for the class; empty for a property.
    """

    term: Term
    head: Item
    other: Item
    above: list[Item]
    below: list[Item]
    outside: list[Item]
    domains: list[Item]
    ranges: list[Item]
    inverses: list[Item]
    disjoint: list[Item]
    properties: list[Item]
    pointing: list[Item]
    cardinality: Cardinality | None
    example: list[list[Item]]
    query: str

    @property
    def words(self) -> str:
        """What a search among the terms looks through."""
        parts = (self.term.name, self.head.text, self.other.text, *self.term.texts.values())
        return " ".join(parts).casefold()


def page(language: str) -> str:
    """Return the page of the ontology."""
    every, maker = terms(), _Maker(language)
    entries = {iri: maker.entry(one, every) for iri, one in every.items()}
    classes = {iri: one for iri, one in entries.items() if one.term.is_class}
    properties = {iri: one for iri, one in entries.items() if one.term.is_property and iri not in classes}
    others = {iri: one for iri, one in entries.items() if iri not in {**classes, **properties}}
    return render_template(
        "ontology/page.html",
        lang=language,
        sections=[(key, _sorted(some.values())) for key, some in (
            ("classes", classes), ("properties", properties), ("others", others))],
        roots=_sorted(one for one in classes.values() if not one.above),
        entry=lambda item: entries.get(GS + item.link.rpartition("#")[2]),
        schemes=_schemes(maker.labels),
        picture=_picture(entries, language),
        sparql=lambda query: f"{request.script_root}/sparql?{urlencode({'query': query, 'format': 'html'})}",
        downloads=alternates(),
    )  # fmt: skip


def _sorted(found: Iterable[Entry]) -> list[Entry]:
    return sorted(found, key=lambda one: (alphabetical(one.head.text), one.term.iri))


def _picture(entries: Mapping[str, Entry], language: str) -> Markup:
    def name(local: str) -> Name | None:
        found = entries.get(GS + local)
        return Name(found.head.text, f"#{local}", found.term.count) if found else None

    return diagram(name, label=text("ontology_diagram", language), lang=language)


def _schemes(labels: Labels) -> list[tuple[Item, int]]:
    """Return the concept schemes with how many concepts each has."""
    kind, within = ox.NamedNode(SKOS + "ConceptScheme"), ox.NamedNode(SKOS + "inScheme")
    store = site().store
    found = {q.subject for q in store.quads_for_pattern(None, TYPE, kind, DEFAULT)}
    rows = [
        (labels.of(one), len({q.subject for q in store.quads_for_pattern(None, within, one, DEFAULT)}))
        for one in found
        if isinstance(one, ox.NamedNode) and one.value.startswith(site().base)
    ]
    return sorted(rows, key=lambda row: alphabetical(row[0].text))


class _Maker:
    """Makes the entries of one page.

    Args:
        language: Of the page.
    """

    def __init__(self, language: str) -> None:
        self.labels, self._others = Labels(language), Labels("en" if language == "zh" else "zh")
        self._cardinalities = cardinalities()

    def entry(self, one: Term, every: Mapping[str, Term]) -> Entry:
        head, other = self.labels.of(ox.NamedNode(one.iri)), self._others.of(ox.NamedNode(one.iri))
        properties = [each for each in every.values() if one.iri in each.domains and each.is_property]
        above = nearest(one, every)
        return Entry(
            term=one,
            head=head,
            other=other if other.text != head.text else Item(""),
            above=self._items(above),
            below=self._items(iri for iri, each in every.items() if one.iri in nearest(each, every)),
            outside=[Item(outside(iri), web_link(iri)) for iri in sorted(one.above) if outside(iri)],
            domains=self._items(one.domains),
            ranges=self._items(one.ranges),
            inverses=self._items(one.inverses),
            disjoint=self._items(one.disjoint),
            properties=self._items(each.iri for each in properties),
            pointing=self._items(
                i for i, each in every.items() if one.iri in each.ranges and each.is_property
            ),
            cardinality=self._cardinalities.get(one.iri),
            example=self._example(one),
            query=examples.query(one, properties) if one.is_class and one.count else "",
        )

    def _items(self, iris: Iterable[str]) -> list[Item]:
        found = [self.labels.of(ox.NamedNode(iri)) for iri in set(iris)]
        return sorted(found, key=lambda item: (alphabetical(item.text), item.link))

    def _example(self, one: Term) -> list[list[Item]]:
        triples = examples.of_class(one.iri) if one.is_class else examples.with_property(one.iri)
        return [[self.labels.of(part) for part in triple] for triple in triples]
