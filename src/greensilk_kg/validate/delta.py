"""Only what new triples touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from greensilk_kg.validate.context import Context
from greensilk_kg.validate.engine import check
from greensilk_kg.validate.evidence import doubtful
from greensilk_kg.validate.facts import Facts
from greensilk_kg.validate.graphs import around
from greensilk_kg.validate.records import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pyoxigraph import Quad

    from greensilk_kg.validate.shapes import Shapes


def validate_delta(
    new: Iterable[Quad],
    said: Callable[[NamedNode], Iterable[Quad]],
    context: Iterable[Quad],
    shapes: Shapes,
) -> Report:
    """Return the results on the nodes that new quads touch, judged beside what a snapshot says of them.

    A node is touched where a new quad has it as subject, and where it points at a node whose type is new.

    Args:
        new: The new quads; their evidence too, if they have any.
        said: Node → the snapshot's quads with it as subject: `lambda n: store.quads_for_pattern(n, None,
            None)`. What points at a node of a new type is looked for among the new quads only.
        context: The ontology.
        shapes: The shapes for statements (`shapes/*.ttl`).
    """
    facts = Facts(new)

    def known(node: object) -> Iterable[Quad]:
        before = said(node) if isinstance(node, NamedNode) else ()
        return {*facts.by_subject.get(node, ()), *before}

    focus = facts.by_subject.keys()
    results = check(around(focus, known, Context(context)), shapes)
    found = [result for result in results if result.focus in focus]
    found += [result for result in check(doubtful(facts.nodes), shapes) if result.focus in facts.nodes]
    return Report(tuple(sorted(found, key=lambda result: result.key)))
