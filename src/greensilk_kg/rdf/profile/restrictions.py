"""Global restrictions of OWL 2 DL (https://www.w3.org/TR/owl2-syntax/#Global_Restrictions_on_Axioms_in_OWL_2_DL)."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, URIRef

from greensilk_kg.rdf.profile.grammar import PROPERTY_TYPES
from greensilk_kg.rdf.profile.view import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

    from greensilk_kg.rdf.profile.view import OntologyView

_FOR_SIMPLE = (
    OWL.FunctionalProperty,
    OWL.InverseFunctionalProperty,
    OWL.IrreflexiveProperty,
    OWL.AsymmetricProperty,
)


def restriction_violations(view: OntologyView) -> Iterator[Violation]:
    """Yield names of two kinds of property, and composite properties where only simple ones may stand."""
    return chain(_two_kinds(view), _not_simple(view))


def _two_kinds(view: OntologyView) -> Iterator[Violation]:
    for first, second in combinations(PROPERTY_TYPES, 2):
        for node in view.graph.subjects(RDF.type, first):
            if view.has_type(node, second):
                axiom = view.statement(node, RDF.type, second)
                yield Violation(axiom, "entity", view.show(first), "a property is of one kind only")


def _not_simple(view: OntologyView) -> Iterator[Violation]:
    for node in _composite(view):
        for kind in _FOR_SIMPLE:
            if view.has_type(node, kind):
                axiom = view.statement(node, RDF.type, kind)
                yield Violation(axiom, "axiom", view.show(kind), "not of a property with a transitive part")
        for cardinality in (OWL.maxCardinality, OWL.maxQualifiedCardinality):
            for restriction in view.graph.subjects(OWL.onProperty, node):
                if (restriction, cardinality, None) in view.graph:
                    why = "no cardinality of a property with a transitive part"
                    yield Violation(view.show(restriction), "axiom", view.show(cardinality), why)


def _composite(view: OntologyView) -> set[Node]:
    """Return the properties that are transitive or chains, or have such a sub-property or inverse."""
    found: set[Node] = {
        *view.graph.subjects(RDF.type, OWL.TransitiveProperty),
        *view.graph.subjects(OWL.propertyChainAxiom, None),
    }
    queue = list(found)
    while queue:
        node = queue.pop()
        steps = chain(
            view.graph.objects(node, RDFS.subPropertyOf),
            view.graph.objects(node, OWL.inverseOf),
            view.graph.subjects(OWL.inverseOf, node),
        )
        for reached in steps:
            if isinstance(reached, URIRef) and reached not in found:
                found.add(reached)
                queue.append(reached)
    return found
