"""Statements without evidence, and evidence of no statement: what shapes over triples cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pyoxigraph import NamedNode

from greensilk_kg.validate.facts import SOURCE, graph_name
from greensilk_kg.validate.records import Violation
from greensilk_kg.validate.shapes import GSS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Quad

    from greensilk_kg.validate.facts import Facts
    from greensilk_kg.validate.records import Term

_UNGROUNDED = {"zh": "该陈述没有证据。", "en": "The statement has no evidence."}
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
