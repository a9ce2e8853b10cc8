"""Which statements a result condemns.

A wrong value condemns the statement that has it; a subject of the wrong class the statements with that
property; a missing property the whole node, since it says nothing without; an IRI of another class's form the
type; a clash of disjoint classes the less certain type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad

from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.validate.shapes import GSS

if TYPE_CHECKING:
    from greensilk_kg.validate.context import Context
    from greensilk_kg.validate.facts import Facts
    from greensilk_kg.validate.records import Violation
    from greensilk_kg.validate.shapes import Shapes

DISJOINT_TYPES = NamedNode(GSS + "Disjoint-types")
OF_THE_NAME = ("PatternConstraintComponent", "NodeKindConstraintComponent")
"""A node whose IRI is not of a class's form loses the type, not all it has."""

MISSING, TOO_MANY = "MinCountConstraintComponent", "MaxCountConstraintComponent"


def condemned(result: Violation, facts: Facts, context: Context, shapes: Shapes) -> set[Quad]:
    """Return the statements to take out for a result; empty where none of them is at fault."""
    if result.shape == DISJOINT_TYPES:
        return _less_certain_types(result.focus, facts, context)
    if result.path is None:
        return _subject(result, facts, context, shapes)
    if result.component == TOO_MANY:
        return facts.matching(result.focus, result.path)
    if result.value is None or result.component == MISSING:
        return facts.about(result.focus)
    return {quad for quad in facts.matching(result.focus, result.path) if quad.object == result.value}


def _subject(result: Violation, facts: Facts, context: Context, shapes: Shapes) -> set[Quad]:
    properties = shapes.subjects_of(result.shape)
    if properties:
        return {quad for name in properties for quad in facts.matching(result.focus, name)}
    if result.component not in OF_THE_NAME:
        return facts.about(result.focus)
    classes = shapes.classes_of(result.shape)
    types = facts.matching(result.focus, ns.TYPE)
    return {quad for quad in types if context.ancestors(quad.object) & classes}


def _less_certain_types(focus: object, facts: Facts, context: Context) -> set[Quad]:
    """Keep the most certain types that go together; types in the context are certain."""
    kept = [quad.object for quad in context.of(focus) if quad.predicate == ns.TYPE]
    stated = sorted(facts.matching(focus, ns.TYPE), key=lambda quad: (-facts.certainty(quad), str(quad)))
    gone: set[Quad] = set()
    for quad in stated:
        if any(context.clash(quad.object, other) for other in kept):
            gone.add(quad)
        else:
            kept.append(quad.object)
    return gone
