"""Claims to quads: the statements of one document and the evidence of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Quad

from greensilk_kg.emit.description import describe_unregistered
from greensilk_kg.emit.provenance import Statement, evidence_quads
from greensilk_kg.emit.terms import constant, predicate
from greensilk_kg.model.claim import Ref
from greensilk_kg.model.knowledge import LABEL, MENTIONED_IN, EntityId
from greensilk_kg.rdf import namespaces as ns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import NamedNode

    from greensilk_kg.model.claim import Claim, Evidence, Linked
    from greensilk_kg.model.document import Document
    from greensilk_kg.model.knowledge import Schema

Reading = tuple[Statement, "Evidence"]


def emit(linked: Linked, document: Document, schema: Schema, names: ns.Names) -> list[Quad]:
    """Return a document's statements and their evidence as quads.

    Args:
        linked: What was found, its entities named in IRIs.
        document: The document; without a register entry it is described in its own source graph.
        schema: The ontology; a claim's property and class must be in it.
        names: Mints the IRIs.

    Returns:
        Quads of `graph/source/{doc}` and `graph/evidence/{doc}`, each once, sorted by their text; the order
        of the claims does not matter. One statement has one evidence node a span; where two rules read
        it there, the more certain one is kept (then the first by name). Every entity that has a label or is
        the object of a claim is `gs:mentionedIn` the document: where no claim says so, at its first label,
        else where the first such claim stands (中老双方 speaks of Laos).

    Raises:
        ConfigurationError: A claim names a property or class that the ontology does not have.
    """
    readings = list(_claimed(linked, document.slug, schema, names))
    readings += _mentioned(linked, document.slug, names)
    if document.entry is None:
        readings += describe_unregistered(document, names)
    source = names.graph(f"source/{document.slug}")
    quads = {Quad(*statement, source) for statement, _ in readings}
    for statement, evidence in _best(readings):
        quads.update(evidence_quads(document.slug, statement, evidence, names))
    return sorted(quads, key=str)


def _claimed(linked: Linked, doc: str, schema: Schema, names: ns.Names) -> Iterator[Reading]:
    home = names.entity(EntityId("document", doc))
    for claim in linked.extraction.claims:
        subject = names.entity(linked.ids[claim.subject])
        if claim.predicate == MENTIONED_IN:
            yield (subject, ns.term(MENTIONED_IN), home), claim.evidence
        elif isinstance(claim.object, Ref):
            yield (subject, predicate(claim, schema), names.entity(linked.ids[claim.object])), claim.evidence
        else:
            yield (subject, predicate(claim, schema), constant(claim, schema, names)), claim.evidence


def _mentioned(linked: Linked, doc: str, names: ns.Names) -> Iterator[Reading]:
    claims = linked.extraction.claims
    said = {linked.ids[claim.subject] for claim in claims if claim.predicate == MENTIONED_IN}
    first: dict[EntityId, Evidence] = {}
    for claim in sorted((c for c in claims if c.predicate == LABEL), key=_position):
        first.setdefault(linked.ids[claim.subject], claim.evidence)
    for claim in sorted(claims, key=_position):
        if isinstance(claim.object, Ref) and claim.predicate != MENTIONED_IN:
            first.setdefault(linked.ids[claim.object], claim.evidence)
    home: NamedNode = names.entity(EntityId("document", doc))
    for name, evidence in first.items():
        if name not in said:
            yield (names.entity(name), ns.term(MENTIONED_IN), home), evidence


def _position(claim: Claim) -> tuple[object, ...]:
    return (claim.evidence.span, *_rank(claim.evidence))


def _rank(evidence: Evidence) -> tuple[object, ...]:
    context = evidence.context
    place = (-1, -1) if context is None else (context.start, context.end)
    return (-evidence.confidence, evidence.rule, place, evidence.date_basis or "")


def _best(readings: Iterable[Reading]) -> list[Reading]:
    """Keep one reading for each statement and span, whatever order they come in."""
    best: dict[tuple[Statement, object], Evidence] = {}
    for statement, evidence in readings:
        key = (statement, evidence.span)
        known = best.get(key)
        if known is None or _rank(evidence) < _rank(known):
            best[key] = evidence
    return [(statement, evidence) for (statement, _), evidence in best.items()]
