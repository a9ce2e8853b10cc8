"""What is known of one thing: a pure reading of the store, the same for RDF and for pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import ALT_LABEL, DCTERMS, LABEL, PREF_LABEL, RDF, TYPE, XSD, term
from greensilk_kg.serve.linked.layout import rank
from greensilk_kg.serve.web import paging
from greensilk_kg.serve.web.paging import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Node = ox.NamedNode | ox.BlankNode
Graph = Node | ox.DefaultGraph
DEFAULT = ox.DefaultGraph()
SUBJECT = ox.NamedNode(RDF + "subject")
OWNED_BY = tuple(term(name) for name in ("about", "holder", "postAt", "committedBy"))
"""Observations, posts and commitments point by these to the thing they belong to."""
_VOID = "http://rdfs.org/ns/void#"
_FOAF = "http://xmlns.com/foaf/0.1/"
_NAMING = (TYPE, LABEL, PREF_LABEL, ALT_LABEL)
"""What a description repeats of a thing on its further pages."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a thing is tied to, one page of it.

    Attributes:
        node: Its IRI.
        owned: The observations, posts and commitments that belong to it.
        pointing: All other statements that point to it, in the order that pages show them in.
        page: Which page of these this is. The first has everything else too.
    """

    node: ox.NamedNode
    owned: list[Node]
    pointing: list[ox.Triple]
    page: Page

    @property
    def incoming(self) -> list[ox.Triple]:
        """The statements of this page that point to the thing."""
        return self.pointing[self.page.members]


def describe(store: ox.Store, node: ox.NamedNode, number: int = 1) -> Description | None:
    """Return one page of the description of a thing; the pages together are all of it.

    Args:
        store: Where it is described.
        node: Its IRI.
        number: Of the page, from 1.

    Returns:
        The page; one beyond the last has no incoming links. `None` where no statement has the thing as
        subject or object.
    """
    found = _triples(store, value=node)
    if not found and next(store.quads_for_pattern(node, None, None, DEFAULT), None) is None:
        return None
    owned = dict.fromkeys(t.subject for t in found if t.predicate in OWNED_BY and isinstance(t.subject, Node))
    pointing = [t for t in found if t.subject not in owned]
    pointing.sort(key=lambda t: (rank(t.predicate.value), str(t.subject)))
    return Description(node, list(owned), pointing, Page(number, len(pointing)))


def statements_of(store: ox.Store, found: Description) -> list[ox.Triple]:
    """Return the statements on a page of a description, those of blank nodes in them included.

    The first page has all about the thing and what belongs to it, further ones its names and classes.
    """
    own = _triples(store, subject=found.node)
    if found.page.number > 1:
        facts, parts = [t for t in own if t.predicate in _NAMING], []
    else:
        facts = _with_blank(store, own)
        parts = _with_blank(store, [t for part in found.owned for t in _triples(store, subject=part)])
    said = [*facts, *parts, *found.incoming]
    return [*said, *_labels(store, said, {found.node, *found.owned})]


def evidence_counts(store: ox.Store, node: ox.NamedNode) -> dict[str, int]:
    """Return evidence graph → how many evidence nodes have a thing as their statement's subject."""
    graphs = (q.graph_name for q in store.quads_for_pattern(None, SUBJECT, node, None))
    counted = Counter(g.value for g in graphs if isinstance(g, ox.NamedNode))
    return dict(sorted(counted.items()))


def as_quads(store: ox.Store, found: Description, base: str) -> Iterator[ox.Quad]:
    """Yield a description as quads: each statement in the default graph and in the graphs that state it.

    As in the store, the default graph has everything: clients such as Comunica ask for N-Quads first and then
    read that graph alone. The summary of the evidence and what is said of the document itself (its pages, the
    dataset it is part of) are in no other.
    """
    for triple in dict.fromkeys(statements_of(store, found)):
        s, p, o = triple.subject, triple.predicate, triple.object
        yield from (ox.Quad(s, p, o, graph) for graph in (DEFAULT, *stating(store, triple)))
    if found.page.number == 1:
        yield from _evidence_summary(store, found.node, base)
    yield from _document(found, base)


def document_of(iri: str, base: str) -> str:
    """Return the IRI of the document that describes a thing: an entity has one, a concept is its own.

    Example:
        >>> document_of("http://a/id/country/lao", "http://a/")
        'http://a/data/country/lao'
    """
    entities = f"{base}id/"
    return f"{base}data/{iri.removeprefix(entities)}" if iri.startswith(entities) else iri


def _document(found: Description, base: str) -> Iterator[ox.Quad]:
    """Yield what the document is about, the dataset that leads to everything else, and its pages."""
    name = document_of(found.node.value, base)
    document = ox.NamedNode(name)
    if document != found.node:
        yield ox.Quad(document, TYPE, ox.NamedNode(_FOAF + "Document"))
        yield ox.Quad(document, ox.NamedNode(_FOAF + "primaryTopic"), found.node)
    yield ox.Quad(document, ox.NamedNode(_VOID + "inDataset"), ox.NamedNode(f"{base}dataset"))
    subjects = dict.fromkeys(t.subject for t in found.incoming)
    members = (subject for subject in subjects if isinstance(subject, ox.NamedNode))
    yield from paging.statements(found.page, name, members)


def stating(store: ox.Store, triple: ox.Triple) -> list[Graph]:
    """Return the named graphs that state a triple, sorted."""
    found = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return sorted((q.graph_name for q in found if q.graph_name != DEFAULT), key=str)


def _evidence_summary(store: ox.Store, node: ox.NamedNode, base: str) -> Iterator[ox.Quad]:
    """Yield, for each document, the list of evidence for statements about the thing, and its length."""
    for graph, count in evidence_counts(store, node).items():
        doc = graph.removeprefix(f"{base}graph/evidence/")
        source = ox.NamedNode(f"{base}id/document/{doc}")
        asked = urlencode({"doc": doc, "s": str(node)})
        listing = ox.NamedNode(f"{base}evidence?{asked}")
        yield ox.Quad(listing, TYPE, ox.NamedNode(_VOID + "Dataset"))
        yield ox.Quad(listing, ox.NamedNode(DCTERMS + "subject"), node)
        yield ox.Quad(listing, ox.NamedNode(DCTERMS + "source"), source)
        yield from (ox.Quad(*label) for label in _labels_of(store, source))
        number = ox.Literal(str(count), datatype=ox.NamedNode(XSD + "integer"))
        yield ox.Quad(listing, ox.NamedNode(_VOID + "entities"), number)


def _triples(store: ox.Store, subject: Node | None = None, value: Node | None = None) -> list[ox.Triple]:
    return [quad.triple for quad in store.quads_for_pattern(subject, None, value, DEFAULT)]


def _labels(store: ox.Store, triples: Iterable[ox.Triple], known: set[object]) -> list[ox.Triple]:
    named = dict.fromkeys(node for t in triples for node in t if isinstance(node, ox.NamedNode))
    return [label for node in named if node not in known for label in _labels_of(store, node)]


def _labels_of(store: ox.Store, node: ox.NamedNode) -> list[ox.Triple]:
    found = (store.quads_for_pattern(node, p, None, DEFAULT) for p in (LABEL, PREF_LABEL))
    return [quad.triple for quads in found for quad in quads]


def _with_blank(store: ox.Store, triples: list[ox.Triple]) -> list[ox.Triple]:
    """Return statements with those of the blank nodes that they name, which no one could ask for."""
    found, seen = list(triples), set()
    for triple in found:
        inner = triple.object
        if isinstance(inner, ox.BlankNode) and inner not in seen:
            seen.add(inner)
            found += _triples(store, subject=inner)
    return found
