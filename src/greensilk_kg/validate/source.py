"""One source against the shapes: what conforms goes on, what does not goes to the quarantine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.validate.context import Context
from greensilk_kg.validate.engine import check
from greensilk_kg.validate.evidence import doubtful
from greensilk_kg.validate.facts import Facts
from greensilk_kg.validate.graphs import around
from greensilk_kg.validate.grounds import groundless, unknown
from greensilk_kg.validate.quarantine import moved, result_quads
from greensilk_kg.validate.records import Validated, Violation
from greensilk_kg.validate.remedy import DISJOINT_TYPES, condemned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Quad

    from greensilk_kg.validate.shapes import Shapes


def validate_source(quads: Iterable[Quad], context: Iterable[Quad], shapes: Shapes) -> Validated:
    """Part a source's quads into those that conform and those that do not.

    Args:
        quads: `graph/source/{doc}` and `graph/evidence/{doc}` of one or more documents.
        context: Reference data (the register of documents in it) and the ontology.
        shapes: The shapes for statements (`shapes/*.ttl`).

    Returns:
        What is left conforms: what becomes wrong because something else was refused is refused too. A
        statement goes with its evidence, and without evidence it goes as well. Nothing is lost: every quad
        is in `accepted` or, under the quarantine's graph name, in `quarantined`.
    """
    return _Sieve(Facts(quads), Context(context), shapes).run()


class _Sieve:
    """Takes out what is condemned until nothing is."""

    def __init__(self, facts: Facts, context: Context, shapes: Shapes) -> None:
        self.facts, self.context, self.shapes = facts, context, shapes
        self.violations: list[Violation] = []
        self.notes: dict[tuple[str, ...], Violation] = {}
        self.refused: set[Quad] = set()

    def run(self) -> Validated:
        self._ground()
        self._judge_evidence()
        focus: set[object] | None = None
        while focus is None or focus:
            focus = self._judge(focus)
        kept = {*self.facts.statements, *(quad for node in self.facts.nodes.values() for quad in node)}
        return Validated(
            accepted=sorted(kept, key=str),
            quarantined=sorted(self.refused, key=str),
            violations=tuple(sorted(self.violations, key=lambda found: found.key)),
            notes=tuple(self.notes[key] for key in sorted(self.notes)),
        )

    def _judge_evidence(self) -> None:
        """Refuse broken evidence, and then the statements that have no other."""
        for result in check(doubtful(self.facts.nodes), self.shapes):
            node = result.value if result.value in self.facts.nodes else result.focus
            if result.severity == "Violation" and node in self.facts.nodes:
                told = self.facts.told_by(node)
                removed = self.facts.remove_node(node)
                bare = [quad for quad in told if not self.facts.evidence(quad)]
                self._refuse(result, [*removed, *self._take(bare)], tuple(sorted(told, key=str)))
        self._ground()

    def _ground(self) -> None:
        strange = unknown(self.facts, self.context, self.shapes)
        for result, quads in [*groundless(self.facts), *strange]:
            removed = self._take(quads) if result.statements else self.facts.remove_node(result.focus)
            self._refuse(result, removed, result.statements)

    def _judge(self, focus: set[object] | None) -> set[object]:
        """Check nodes (`None`: all); return those that the removals touch."""
        touched: set[object] = set()
        known = self.facts.by_subject.keys() if focus is None else focus
        results = [result for result in check(self._graph(focus), self.shapes) if result.focus in known]
        clashing = {result.focus for result in results if result.shape == DISJOINT_TYPES}
        for result in results:
            if result.focus in clashing and result.shape != DISJOINT_TYPES:
                touched.add(result.focus)  # judged again once it is of one kind
                continue
            if result.severity != "Violation":
                self.notes[result.key] = result
                continue
            quads = sorted(condemned(result, self.facts, self.context, self.shapes), key=str)
            if not quads:  # what it condemned is gone already, or was never the source's
                if result.focus not in touched:
                    self.notes[result.key] = result
                continue
            for quad in quads:
                touched |= {quad.subject, quad.object}
                touched |= {user.subject for user in self.facts.by_object.get(quad.subject, ())}
            self._refuse(result, self._take(quads), tuple(quads))
        return touched & self.facts.by_subject.keys()

    def _graph(self, focus: set[object] | None) -> list[Quad]:
        facts = self.facts
        subjects = facts.by_subject.keys() if focus is None else focus
        return around(subjects, lambda node: facts.by_subject.get(node, ()), self.context)

    def _take(self, quads: Iterable[Quad]) -> list[Quad]:
        present = [quad for quad in quads if quad in self.facts.statements]
        return [part for quad in present for part in self.facts.remove_statement(quad)]

    def _refuse(self, result: Violation, removed: list[Quad], statements: tuple[Quad, ...]) -> None:
        self.violations.append(replace(result, statements=statements))
        self.refused.update(moved(quad) for quad in removed)
        self.refused.update(result_quads(result, removed))
