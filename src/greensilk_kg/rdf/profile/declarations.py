"""That every entity is declared, no reserved name is, and literals have datatypes of the profile."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, Literal, URIRef

from greensilk_kg.rdf.profile.grammar import ANNOTATIONS, DATATYPES, PROPERTY_TYPES, RESERVED
from greensilk_kg.rdf.profile.view import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

    from greensilk_kg.rdf.profile.view import OntologyView

_BETWEEN_PROPERTIES = (
    RDFS.subPropertyOf,
    OWL.inverseOf,
    OWL.equivalentProperty,
    OWL.propertyDisjointWith,
)
_OF_PROPERTIES = (RDFS.domain, RDFS.range, OWL.propertyChainAxiom)
_OF_LANGUAGE_TEXT = frozenset({None, RDF.langString})


def declaration_violations(view: OntologyView) -> Iterator[Violation]:
    """Yield undeclared properties, declared reserved names and literals of foreign datatypes."""
    return chain(_undeclared(view), _reserved(view), _literals(view))


def _undeclared(view: OntologyView) -> Iterator[Violation]:
    for node, axiom in _used_properties(view):
        if isinstance(node, URIRef) and not _is_known(view, node):
            why = "the property is not declared: add its type"
            yield Violation(axiom, "entity", view.show(node), why)


def _used_properties(view: OntologyView) -> Iterator[tuple[Node, str]]:
    for predicate in _BETWEEN_PROPERTIES:
        for left, right, axiom in view.pairs(predicate):
            yield from ((left, axiom), (right, axiom))
    for predicate in _OF_PROPERTIES:
        for subject, _, axiom in view.pairs(predicate):
            yield subject, axiom
    for _, head, axiom in view.pairs(OWL.propertyChainAxiom):
        yield from ((link, axiom) for link in view.items(head))
    for _, target, axiom in view.pairs(OWL.onProperty):
        yield target, axiom
    for used in view.graph.predicates(unique=True):
        if not str(used).startswith(RESERVED):
            yield used, f"{view.show(used)} as predicate"


def _is_known(view: OntologyView, node: URIRef) -> bool:
    return node in ANNOTATIONS or view.has_type(node, *PROPERTY_TYPES) or str(node).startswith(str(OWL))


def _reserved(view: OntologyView) -> Iterator[Violation]:
    for kind in (OWL.Class, *PROPERTY_TYPES):
        for node in view.graph.subjects(RDF.type, kind):
            if str(node).startswith(RESERVED):
                axiom = view.statement(node, RDF.type, kind)
                yield Violation(
                    axiom, "entity", view.show(node), "the name is reserved: use a class of your own"
                )


def _literals(view: OntologyView) -> Iterator[Violation]:
    for triple in view.graph:
        literal = triple[2]
        if isinstance(literal, Literal) and literal.datatype not in DATATYPES | _OF_LANGUAGE_TEXT:
            datatype = view.show(URIRef(str(literal.datatype)))
            yield Violation(
                view.statement(*triple), "literal", datatype, "its datatype is not in OWL 2 RL's map"
            )
