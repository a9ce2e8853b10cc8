"""Evidence nodes: where in a document a statement stands."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from greensilk_kg.emit.terms import Term, decimal, integer
from greensilk_kg.model.knowledge import EntityId
from greensilk_kg.rdf import namespaces as ns

if TYPE_CHECKING:
    from greensilk_kg.model.claim import Evidence
    from greensilk_kg.model.text import Span

DIGEST_LENGTH = 20
"""Hex digits of an evidence node's name: 80 bits, so a million nodes collide with probability 4e-13."""

SEPARATOR = "\n"
"""Between the hashed parts; in N-Triples syntax a line feed inside a term is always written `\\n`."""

Statement = tuple[NamedNode, NamedNode, Term]


def digest(doc: str, span: Span, statement: Statement, names: ns.Names) -> str:
    """Return the hash that names the evidence of a statement at a span; the same for every base IRI."""
    parts = [_canonical(term, names) for term in statement]
    joined = SEPARATOR.join([doc, str(span.start), str(span.end), *parts])
    return sha256(joined.encode()).hexdigest()[:DIGEST_LENGTH]


def _canonical(term: Term, names: ns.Names) -> str:
    text = str(term)
    head = "<" + names.base
    return "<" + ns.CANONICAL_BASE + text.removeprefix(head) if text.startswith(head) else text


def evidence_quads(doc: str, statement: Statement, evidence: Evidence, names: ns.Names) -> list[Quad]:
    """Return one evidence node in `graph/evidence/{doc}`, as the vocabulary contract has it."""
    node = names.evidence(doc, digest(doc, evidence.span, statement, names))
    graph = names.graph(f"evidence/{doc}")
    return [Quad(node, name, value, graph) for name, value in _properties(doc, statement, evidence, names)]


def _properties(
    doc: str, statement: Statement, evidence: Evidence, names: ns.Names
) -> list[tuple[NamedNode, Term]]:
    subject, predicate, value = statement
    found: list[tuple[NamedNode, Term]] = [
        (ns.TYPE, NamedNode(ns.RDF + "Statement")),
        (NamedNode(ns.RDF + "subject"), subject),
        (NamedNode(ns.RDF + "predicate"), predicate),
        (NamedNode(ns.RDF + "object"), value),
        (NamedNode(ns.PROV + "wasDerivedFrom"), names.entity(EntityId("document", doc))),
        (ns.term("start"), integer(evidence.span.start)),
        (ns.term("end"), integer(evidence.span.end)),
        (ns.term("rule"), Literal(evidence.rule)),
        (ns.term("confidence"), decimal(str(evidence.confidence))),
    ]
    if evidence.context is not None:
        found.append((ns.term("contextStart"), integer(evidence.context.start)))
        found.append((ns.term("contextEnd"), integer(evidence.context.end)))
    if evidence.date_basis is not None:
        found.append((ns.term("dateBasis"), Literal(evidence.date_basis)))
    return found
