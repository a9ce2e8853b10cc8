"""What is known of one thing: a pure reading of the store, the same for RDF and for pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import DCTERMS, LABEL, PREF_LABEL, RDF, TYPE, XSD, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Node = ox.NamedNode | ox.BlankNode
Graph = Node | ox.DefaultGraph
DEFAULT = ox.DefaultGraph()
SUBJECT = ox.NamedNode(RDF + "subject")
OWNED_BY = tuple(term(name) for name in ("about", "holder", "postAt", "committedBy"))
"""Observations, posts and commitments point by these to the thing they belong to."""
INCOMING = 500
"""Other links to a thing that its description lists at most; it says how many there are."""
_VOID = "http://rdfs.org/ns/void#"


@dataclass(frozen=True, slots=True)
class Description:
    """One thing.

    Attributes:
        node: Its IRI.
        facts: Its own statements.
        parts: Statements of the observations, posts and commitments that belong to it.
        incoming: Other statements that point to it, at most `INCOMING`.
        incoming_total: How many there are.
        labels: Labels of everything named in the above.
        evidence: IRI of each evidence graph → evidence nodes for statements about it.
    """

    node: ox.NamedNode
    facts: list[ox.Triple]
    parts: list[ox.Triple]
    incoming: list[ox.Triple]
    incoming_total: int
    labels: list[ox.Triple]
    evidence: dict[str, int]


def describe(store: ox.Store, node: ox.NamedNode) -> Description | None:
    """Return the description of a thing, or `None` where no statement has it as subject or object."""
    facts = _triples(store, subject=node)
    pointing = _triples(store, value=node)
    if not facts and not pointing:
        return None
    owned = dict.fromkeys(
        t.subject for t in pointing if t.predicate in OWNED_BY and isinstance(t.subject, Node)
    )
    parts = [t for part in owned for t in _triples(store, subject=part)]
    incoming = sorted((t for t in pointing if t.subject not in owned), key=str)
    shown = incoming[:INCOMING]
    labels = _labels(store, [*facts, *parts, *shown], {node, *owned})
    return Description(node, facts, parts, shown, len(incoming), labels, evidence_counts(store, node))


def evidence_counts(store: ox.Store, node: ox.NamedNode) -> dict[str, int]:
    """Return evidence graph → how many evidence nodes have a thing as their statement's subject."""
    graphs = (q.graph_name for q in store.quads_for_pattern(None, SUBJECT, node, None))
    counted = Counter(g.value for g in graphs if isinstance(g, ox.NamedNode))
    return dict(sorted(counted.items()))


def as_quads(store: ox.Store, found: Description, base: str) -> Iterator[ox.Quad]:
    """Yield a description as quads: each statement in the graphs that state it.

    What no named graph states, and the summary of the evidence, comes in the default graph.
    """
    for triple in dict.fromkeys([*found.facts, *found.parts, *found.incoming, *found.labels]):
        s, p, o = triple.subject, triple.predicate, triple.object
        yield from (ox.Quad(s, p, o, graph) for graph in stating(store, triple) or [DEFAULT])
    yield from _evidence_summary(found, base)


def stating(store: ox.Store, triple: ox.Triple) -> list[Graph]:
    """Return the named graphs that state a triple, sorted."""
    found = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return sorted((q.graph_name for q in found if q.graph_name != DEFAULT), key=str)


def _evidence_summary(found: Description, base: str) -> Iterator[ox.Quad]:
    """Yield, for each document, the list of evidence for statements about the thing, and its length."""
    for graph, count in found.evidence.items():
        doc = graph.removeprefix(f"{base}graph/evidence/")
        listing = ox.NamedNode(f"{base}evidence?doc={doc}&s=%3C{found.node.value}%3E")
        yield ox.Quad(listing, TYPE, ox.NamedNode(_VOID + "Dataset"))
        yield ox.Quad(listing, ox.NamedNode(DCTERMS + "subject"), found.node)
        yield ox.Quad(listing, ox.NamedNode(DCTERMS + "source"), ox.NamedNode(f"{base}id/document/{doc}"))
        number = ox.Literal(str(count), datatype=ox.NamedNode(XSD + "integer"))
        yield ox.Quad(listing, ox.NamedNode(_VOID + "entities"), number)


def _triples(store: ox.Store, subject: Node | None = None, value: Node | None = None) -> list[ox.Triple]:
    return [quad.triple for quad in store.quads_for_pattern(subject, None, value, DEFAULT)]


def _labels(store: ox.Store, triples: Iterable[ox.Triple], known: set[object]) -> list[ox.Triple]:
    named = dict.fromkeys(node for t in triples for node in t if isinstance(node, ox.NamedNode))
    found = []
    for node in named:
        if node not in known:
            for predicate in (LABEL, PREF_LABEL):
                found += [q.triple for q in store.quads_for_pattern(node, predicate, None, DEFAULT)]
    return found
