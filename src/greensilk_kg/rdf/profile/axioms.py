"""The axioms of an ontology, each with the position that its parts stand in."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, URIRef

from greensilk_kg.rdf.profile.expressions import check_class, check_construct, check_data_range, is_expression
from greensilk_kg.rdf.profile.grammar import FORBIDDEN_AXIOMS, RESERVED
from greensilk_kg.rdf.profile.view import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.rdf.profile.view import OntologyView


def axiom_violations(view: OntologyView) -> Iterator[Violation]:
    """Yield what is wrong with the axioms: forbidden kinds, and expressions in the wrong position."""
    return chain(
        _forbidden(view),
        _sub_classes(view),
        _equivalent_classes(view),
        _disjoint_classes(view),
        _domains_and_ranges(view),
        _keys(view),
        _class_assertions(view),
    )


def _forbidden(view: OntologyView) -> Iterator[Violation]:
    for term, why in FORBIDDEN_AXIOMS.items():
        uses = chain(view.graph.triples((None, term, None)), view.graph.triples((None, RDF.type, term)))
        for triple in uses:
            yield Violation(view.statement(*triple), "axiom", view.show(term), why)


def _sub_classes(view: OntologyView) -> Iterator[Violation]:
    for sub, sup, axiom in view.pairs(RDFS.subClassOf):
        yield from check_class(view, sub, "sub-class", axiom)
        yield from check_class(view, sup, "super-class", axiom)


def _equivalent_classes(view: OntologyView) -> Iterator[Violation]:
    for left, right, axiom in view.pairs(OWL.equivalentClass):
        if view.is_data_range(left) or view.is_data_range(right):
            yield from check_data_range(view, right, axiom)
        else:
            yield from check_class(view, left, "equivalent-class", axiom)
            yield from check_class(view, right, "equivalent-class", axiom)
    for node in view.graph.subjects(RDF.type, OWL.Class, unique=True):
        if isinstance(node, URIRef) and is_expression(view, node):
            yield from check_construct(view, node, "equivalent-class", f"{view.show(node)} defined in place")


def _disjoint_classes(view: OntologyView) -> Iterator[Violation]:
    for left, right, axiom in view.pairs(OWL.disjointWith):
        yield from check_class(view, left, "sub-class", axiom)
        yield from check_class(view, right, "sub-class", axiom)
    for node in view.graph.subjects(RDF.type, OWL.AllDisjointClasses):
        for head in view.graph.objects(node, OWL.members):
            for member in view.items(head):
                yield from check_class(view, member, "sub-class", "owl:AllDisjointClasses")


def _domains_and_ranges(view: OntologyView) -> Iterator[Violation]:
    for _, domain, axiom in view.pairs(RDFS.domain):
        yield from check_class(view, domain, "super-class", axiom)
    for subject, target, axiom in view.pairs(RDFS.range):
        if view.has_type(subject, OWL.DatatypeProperty) or view.is_data_range(target):
            yield from check_data_range(view, target, axiom)
        else:
            yield from check_class(view, target, "super-class", axiom)


def _keys(view: OntologyView) -> Iterator[Violation]:
    for subject, _, axiom in view.pairs(OWL.hasKey):
        yield from check_class(view, subject, "sub-class", axiom)


def _class_assertions(view: OntologyView) -> Iterator[Violation]:
    for _, cls, axiom in view.pairs(RDF.type):
        built_in = cls != OWL.Thing and str(cls).startswith(RESERVED)
        if not built_in:
            yield from check_class(view, cls, "super-class", axiom)
