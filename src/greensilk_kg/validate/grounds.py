"""What shapes over triples cannot see: statements without evidence, idle evidence, unknown terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pyoxigraph import NamedNode

from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.validate.facts import SOURCE, graph_name
from greensilk_kg.validate.records import Violation
from greensilk_kg.validate.shapes import GSS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Quad

    from greensilk_kg.validate.context import Context
    from greensilk_kg.validate.facts import Facts
    from greensilk_kg.validate.records import Term
    from greensilk_kg.validate.shapes import Shapes

_UNGROUNDED = {"zh": "该陈述没有证据。", "en": "The statement has no evidence."}
_UNKNOWN = {
    "zh": "本体中没有该属性或类（gs:），或没有它的形状。",
    "en": "The ontology has no such property or class (gs:), or no shape knows it.",
}
_IDLE = {"zh": "该证据所指的陈述不存在。", "en": "The evidence speaks of a statement that is not there."}


def groundless(facts: Facts) -> Iterator[tuple[Violation, list[Quad]]]:
    """Yield each statement of a source graph without evidence, and each evidence node without its statement.

    Returns:
        The result, and the statement; for an evidence node an empty list.
    """
    for quad in sorted(facts.statements, key=str):
        if SOURCE in graph_name(quad) and not facts.evidence(quad):
            yield _result(quad.subject, "Grounded", _UNGROUNDED, quad), [quad]
    for node in sorted(facts.nodes, key=str):
        if not facts.told_by(node):
            yield _result(node, "Evidence-statement", _IDLE), []


def unknown(facts: Facts, context: Context, shapes: Shapes) -> Iterator[tuple[Violation, list[Quad]]]:
    """Yield each statement whose property or class is of our namespace and known to no shape."""
    properties, classes = shapes.targets("targetSubjectsOf"), shapes.targets("targetClass")
    known: dict[object, bool] = {}
    for quad in sorted(facts.statements, key=str):
        term = quad.object if quad.predicate == ns.TYPE else quad.predicate
        if term not in known:
            ours = isinstance(term, NamedNode) and term.value.startswith(ns.GS)
            known[term] = not ours or term in properties or bool(context.ancestors(term) & classes)
        if not known[term]:
            yield _result(quad.subject, "Known", _UNKNOWN, quad), [quad]


def _result(focus: object, shape: str, messages: dict[str, str], quad: Quad | None = None) -> Violation:
    return Violation(
        focus=cast("NamedNode", focus),
        path=quad.predicate if quad else None,
        value=cast("Term", quad.object) if quad else None,
        shape=NamedNode(GSS + shape),
        component="SPARQLConstraintComponent",
        severity="Violation",
        messages=messages,
        statements=(quad,) if quad else (),
    )
