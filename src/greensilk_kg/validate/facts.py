"""The statements of a source and their evidence, indexed for taking some out again."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad

from greensilk_kg.rdf import namespaces as ns

if TYPE_CHECKING:
    from collections.abc import Iterable

SOURCE, EVIDENCE = "/graph/source/", "/graph/evidence/"
PARTS = tuple(NamedNode(ns.RDF + part) for part in ("subject", "predicate", "object"))
CONFIDENCE = ns.term("confidence")


def graph_name(quad: Quad) -> str:
    """Return the IRI of a quad's graph; empty for the default graph."""
    return getattr(quad.graph_name, "value", "")


class Facts:
    """Statements and evidence nodes; both can be removed.

    Args:
        quads: Of one or more sources.

    Attributes:
        statements: All that is no evidence.
        nodes: Evidence node → its quads.
    """

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.statements: set[Quad] = set()
        self.nodes: dict[object, list[Quad]] = defaultdict(list)
        self.by_subject: dict[object, set[Quad]] = defaultdict(set)
        self.by_object: dict[object, set[Quad]] = defaultdict(set)
        for quad in quads:
            if EVIDENCE in graph_name(quad):
                self.nodes[quad.subject].append(quad)
            else:
                self._add(quad)
        self._told: dict[object, tuple[object, ...]] = {n: told(found) for n, found in self.nodes.items()}
        self._evidence: dict[tuple[object, ...], set[object]] = defaultdict(set)
        for node, statement in self._told.items():
            self._evidence[statement].add(node)

    def _add(self, quad: Quad) -> None:
        self.statements.add(quad)
        self.by_subject[quad.subject].add(quad)
        self.by_object[quad.object].add(quad)

    def matching(self, subject: object, predicate: object) -> set[Quad]:
        """Return the statements with a subject and predicate."""
        return {quad for quad in self.by_subject.get(subject, ()) if quad.predicate == predicate}

    def about(self, node: object) -> set[Quad]:
        """Return the statements that a node is subject or object of."""
        return self.by_subject.get(node, set()) | self.by_object.get(node, set())

    def evidence(self, statement: Quad) -> set[object]:
        """Return the evidence nodes of a statement."""
        return self._evidence.get((graph_name(statement).replace(SOURCE, EVIDENCE), *statement.triple), set())

    def told_by(self, node: object) -> set[Quad]:
        """Return the statements that an evidence node speaks of; none where it is broken."""
        graph, *triple = self._told[node]
        name = str(graph).replace(EVIDENCE, SOURCE)
        return {quad for quad in self.by_subject.get(triple[0], ()) if _is(quad, triple, name)}

    def certainty(self, statement: Quad) -> Decimal:
        """Return the highest confidence of a statement's evidence; 0 without any."""
        found = [confidence(self.nodes[node]) for node in self.evidence(statement)]
        return max(found, default=Decimal(0))

    def remove_statement(self, quad: Quad) -> list[Quad]:
        """Take a statement out with its evidence; return both."""
        nodes = sorted(self.evidence(quad), key=str)
        self.statements.discard(quad)
        self.by_subject[quad.subject].discard(quad)
        self.by_object[quad.object].discard(quad)
        return [quad, *(part for node in nodes for part in self.remove_node(node))]

    def remove_node(self, node: object) -> list[Quad]:
        """Take an evidence node out; return its quads."""
        self._evidence[self._told.pop(node)].discard(node)
        return self.nodes.pop(node)


def _is(quad: Quad, triple: list[object], graph: str) -> bool:
    return list(quad.triple) == triple and graph_name(quad) == graph


def told(quads: list[Quad]) -> tuple[object, ...]:
    """Return graph, subject, predicate and object of an evidence node; `None` for what it does not say."""
    said = {quad.predicate: quad.object for quad in quads}
    return (graph_name(quads[0]), *(said.get(part) for part in PARTS))


def confidence(quads: list[Quad]) -> Decimal:
    """Return the confidence that an evidence node states; 0 where it states none that is a number."""
    for quad in quads:
        if quad.predicate == CONFIDENCE:
            try:
                return Decimal(getattr(quad.object, "value", "0"))
            except InvalidOperation:
                return Decimal(0)
    return Decimal(0)
