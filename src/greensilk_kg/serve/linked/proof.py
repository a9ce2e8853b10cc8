"""The page of evidence: statements in words, and each place that they were read from."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import render_template

from greensilk_kg.rdf.namespaces import GS, PROV, RDF
from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.linked.entity.facts import Fact, Statements, name_of, shown_value
from greensilk_kg.serve.linked.passages import texts
from greensilk_kg.serve.linked.stands import Shown, Stand, read, shown, stands_about
from greensilk_kg.serve.linked.view import Item, Labels, evidence_link
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.paging import SIZE, Page
from greensilk_kg.serve.web.respond import alternates, page_links

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTS = len("spo")


@dataclass(frozen=True, slots=True)
class Asked:
    """What evidence is asked for.

    Attributes:
        pattern: A graph pattern that binds `?node`.
        terms: Subject, predicate and object of the statements; `None` for any; empty where a node is named.
        doc: Slug of the only document that counts; empty for all.
    """

    pattern: str
    terms: tuple[ox.NamedNode | ox.Literal | None, ...] = ()
    doc: str = ""

    @property
    def statement(self) -> ox.Triple | None:
        """The one statement that is asked about, where it is one."""
        if len(self.terms) != _PARTS or None in self.terms:
            return None
        subject, predicate, value = self.terms
        if not isinstance(subject, ox.NamedNode) or not isinstance(predicate, ox.NamedNode) or value is None:
            return None
        return ox.Triple(subject, predicate, value)


@dataclass(frozen=True, slots=True)
class Found:
    """One page of evidence: where it stands, and which page it is."""

    stands: list[Stand]
    page: Page


@dataclass(frozen=True, slots=True)
class Proof:
    """One statement in words, with the places that it was read from.

    Attributes:
        subject: What it is about.
        property: What a reader calls the property.
        value: What it says.
        places: Where it was read.
        link: To all evidence of this statement.
    """

    subject: Item
    property: str
    value: Item
    places: list[Shown] = field(default_factory=list)
    link: str = ""


def found(asked: Asked, number: int) -> Found:
    """Return one page of the evidence that is asked for, by statement, document and place.

    Args:
        asked: What is asked for.
        number: Of the page, from 1.

    Raises:
        ProblemError: The query workers do not answer.
    """
    subject = asked.terms[0] if asked.terms else None
    if isinstance(subject, ox.NamedNode):
        every = _about(subject, asked)
        page = Page(number, len(every))
        return Found(every[page.members], page)
    inside = f"""{asked.pattern} GRAPH ?graph {{ ?node a <{RDF}Statement> ; <{RDF}subject> ?s ;
      <{RDF}predicate> ?p ; <{RDF}object> ?o .
      OPTIONAL {{ ?node <{PROV}wasDerivedFrom> ?document }} OPTIONAL {{ ?node <{GS}start> ?start }} }}"""
    [total] = _rows(f"SELECT (COUNT(DISTINCT ?node) AS ?n) {{ {inside} }}", "n")
    rows = _rows(
        f"SELECT DISTINCT ?node ?s ?p ?o ?document ?start {{ {inside} }} "
        f"ORDER BY ?s ?p STR(?o) ?document ?start ?node LIMIT {SIZE} OFFSET {(number - 1) * SIZE}",
        "node",
    )
    return Found([read(site().store, ox.NamedNode(iri)) for iri in rows], Page(number, int(total)))


def _about(subject: ox.NamedNode, asked: Asked) -> list[Stand]:
    """Return the evidence of statements about one thing, read at once: no worker is needed for it."""
    _, predicate, value = asked.terms
    wanted = [
        one
        for places in stands_about(site().store, subject).values()
        for one in places
        if predicate in {None, one.statement[1]}
        and value in {None, one.statement[2]}
        and asked.doc in {"", one.doc}
    ]
    return sorted(wanted, key=lambda one: ([str(term) for term in one.statement], one.document, one.start))


def _rows(query: str, name: str) -> list[str]:
    with execute.run(Job(query, results="srj")).body as body:
        return [row[name]["value"] for row in json.load(body)["results"]["bindings"]]


def page(asked: Asked, evidence: Found, language: str) -> str:
    """Return the page.

    Args:
        asked: What was asked for.
        evidence: What was found.
        language: `zh` or `en`.
    """
    labels = Labels(language)
    proofs = _proofs(evidence.stands, labels, language)
    return render_template(
        "evidence.html",
        lang=language,
        proofs=proofs,
        single=proofs[0] if len(proofs) == 1 else None,
        unread=None if proofs else _unread(asked, labels, language),
        subject=_subject(asked, labels),
        page=evidence.page,
        pages=page_links(evidence.page),
        passages=any(one.doc in texts() for one in evidence.stands),
        version=site().version,
        downloads=alternates(),
    )


def _proofs(stands: Sequence[Stand], labels: Labels, language: str) -> list[Proof]:
    made = []
    for statement, places in groupby(stands, key=lambda one: one.statement):
        triple = ox.Triple(*statement)
        proof = _said(triple, labels, language)
        proof.places.extend(shown(places, labels, language))
        made.append(proof)
    return made


def _said(triple: ox.Triple, labels: Labels, language: str) -> Proof:
    return Proof(
        labels.of(triple.subject),
        name_of(triple.predicate, labels, language),
        shown_value(triple, labels, language),
        link=evidence_link(triple),
    )


def _unread(asked: Asked, labels: Labels, language: str) -> tuple[Proof, Fact] | None:
    """Return a statement that no document states, and why it is there nevertheless."""
    triple = asked.statement
    if triple is None or not isinstance(triple.subject, ox.NamedNode):
        return None
    statements = Statements(triple.subject, labels, language)
    if (triple.predicate, triple.object) not in statements.graphs:
        return None
    return _said(triple, labels, language), statements.fact(triple)


def _subject(asked: Asked, labels: Labels) -> Item | None:
    """Return the thing whose statements are asked for."""
    subject = asked.terms[0] if asked.terms else None
    return labels.of(subject) if isinstance(subject, ox.NamedNode) else None
