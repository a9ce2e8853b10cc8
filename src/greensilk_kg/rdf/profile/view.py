"""An ontology's graph with the few questions that the checks ask of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, BNode, Literal, URIRef

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph
    from rdflib.term import Node


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One way in which an ontology leaves the profile.

    Attributes:
        axiom: The axiom as text, such as `gs:A rdfs:subClassOf [owl:unionOf]`.
        position: `sub-class`, `super-class`, `equivalent-class`, `data range`, `axiom`, `entity`, `literal`.
        construct: What stands there: `owl:unionOf`, `owl:Thing`, `xsd:date`.
        why: What the profile allows instead.
    """

    axiom: str
    position: str
    construct: str
    why: str

    def __str__(self) -> str:
        """Return one line for a report."""
        return f"{self.axiom}: {self.construct} as {self.position} ({self.why})"


@dataclass(frozen=True, slots=True)
class OntologyView:
    """A graph read as an ontology."""

    graph: Graph

    def has_type(self, node: Node, *types: URIRef) -> bool:
        """Tell whether a node is declared with one of these types."""
        return any((node, RDF.type, wanted) in self.graph for wanted in types)

    def items(self, head: Node) -> list[Node]:
        """Return the members of an RDF list."""
        return list(self.graph.items(head))

    def is_data_range(self, node: Node) -> bool:
        """Tell whether a node is a datatype or an expression over datatypes."""
        if isinstance(node, URIRef):
            known = node == RDFS.Literal or str(node).startswith("http://www.w3.org/2001/XMLSchema#")
            return known or self.has_type(node, RDFS.Datatype)
        return self.has_type(node, RDFS.Datatype, OWL.DataRange)

    def show(self, node: Node) -> str:
        """Return a node as a reader of Turtle would name it; a blank node by the construct it makes."""
        if isinstance(node, BNode):
            parts = sorted(self.graph.qname(str(p)) for p in self.graph.predicates(node) if p != RDF.type)
            return f"[{' '.join(parts)}]"
        if isinstance(node, Literal):
            return node.n3(self.graph.namespace_manager)
        return str(node.n3(self.graph.namespace_manager)) if isinstance(node, URIRef) else str(node)

    def statement(self, subject: Node, predicate: Node, target: Node) -> str:
        """Return a triple as text."""
        return " ".join(map(self.show, (subject, predicate, target)))

    def pairs(self, predicate: URIRef) -> Iterator[tuple[Node, Node, str]]:
        """Yield subject and object of every triple with a predicate, and the triple as text."""
        for subject, target in self.graph.subject_objects(predicate):
            yield subject, target, self.statement(subject, predicate, target)
