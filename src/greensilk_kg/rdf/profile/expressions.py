"""Which class expressions and data ranges may stand where."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rdflib import OWL, RDF, Literal, URIRef

from greensilk_kg.rdf.profile.grammar import CONSTRUCTS, DATATYPES, EXPRESSIONS, FILLERS_THAT_MAY_BE_THING
from greensilk_kg.rdf.profile.view import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

    from greensilk_kg.rdf.profile.grammar import Part, Position
    from greensilk_kg.rdf.profile.view import OntologyView


_FILLERS = (OWL.onClass, OWL.onDataRange)


def check_class(view: OntologyView, node: Node, position: Position, axiom: str) -> Iterator[Violation]:
    """Yield what is wrong with a class expression in its position.

    Args:
        view: The ontology.
        node: A class name, or the blank node of an expression.
        position: Where it stands.
        axiom: The axiom it is part of, as text.
    """
    if isinstance(node, URIRef):
        yield from _check_name(view, node, position, axiom)
        return
    yield from check_construct(view, node, position, axiom)


def check_construct(view: OntologyView, node: Node, position: Position, axiom: str) -> Iterator[Violation]:
    """Yield what is wrong with the expression that a node's own predicates make."""
    found = [name for name in CONSTRUCTS if (node, name, None) in view.graph]
    if not found:
        yield Violation(axiom, position, view.show(node), "this is no class expression of OWL 2")
    for name in found:
        rule = EXPRESSIONS[position].get(name)
        if rule is None:
            allowed = ", ".join(sorted(view.show(other) for other in EXPRESSIONS[position]))
            yield Violation(axiom, position, view.show(name), f"there may be a class name, {allowed}")
        else:
            yield from _check_parts(view, node, name, rule, axiom)


def check_data_range(view: OntologyView, node: Node, axiom: str) -> Iterator[Violation]:
    """Yield what is wrong with a data range: it is a datatype of the profile, or an intersection of such."""
    if isinstance(node, URIRef):
        if node not in DATATYPES and not _is_own_datatype(view, node):
            why = "the datatype is not in OWL 2 RL's map; use rdfs:Literal, or leave it to a shape"
            yield Violation(axiom, "data range", view.show(node), why)
        return
    members = view.graph.value(node, OWL.intersectionOf)
    if members is None:
        why = "only a datatype or an intersection of datatypes may stand here"
        yield Violation(axiom, "data range", view.show(node), why)
        return
    for member in view.items(members):
        yield from check_data_range(view, member, axiom)


def _is_own_datatype(view: OntologyView, node: Node) -> bool:
    return (node, OWL.equivalentClass, None) in view.graph and view.is_data_range(node)


def _check_name(view: OntologyView, node: URIRef, position: Position, axiom: str) -> Iterator[Violation]:
    if node == OWL.Thing:
        yield Violation(axiom, position, "owl:Thing", "a class other than owl:Thing has to stand here")
    elif node != OWL.Nothing and not view.has_type(node, OWL.Class):
        yield Violation(axiom, position, view.show(node), "the class is not declared: add `a owl:Class`")


def _check_parts(
    view: OntologyView, node: Node, name: URIRef, rule: tuple[Part, Position], axiom: str
) -> Iterator[Violation]:
    part, position = rule
    for value in view.graph.objects(node, name):
        if part == "members":
            for member in view.items(value):
                yield from check_class(view, member, position, axiom)
        elif part == "operand":
            yield from check_class(view, value, position, axiom)
        elif part == "filler":
            yield from _check_filler(view, name, value, position, axiom)
        elif part == "at most one":
            yield from _check_cardinality(view, name, value, axiom)
            for filler in chain.from_iterable(view.graph.objects(node, on) for on in _FILLERS):
                yield from _check_filler(view, name, filler, position, axiom)


def _check_filler(
    view: OntologyView, name: URIRef, filler: Node, position: Position, axiom: str
) -> Iterator[Violation]:
    if view.is_data_range(filler):
        yield from check_data_range(view, filler, axiom)
    elif not (filler == OWL.Thing and name in FILLERS_THAT_MAY_BE_THING):
        yield from check_class(view, filler, position, axiom)


def _check_cardinality(view: OntologyView, name: URIRef, value: Node, axiom: str) -> Iterator[Violation]:
    if not (isinstance(value, Literal) and value.value in (0, 1)):
        yield Violation(axiom, "super-class", view.show(name), "the greatest cardinality is 0 or 1")


def is_expression(view: OntologyView, node: Node) -> bool:
    """Tell whether a named class is given by an expression of its own (`e:A owl:unionOf (…)`)."""
    parts = (OWL.intersectionOf, OWL.unionOf, OWL.complementOf, OWL.oneOf)
    return (node, RDF.type, OWL.Class) in view.graph and any(
        (node, part, None) in view.graph for part in parts
    )
