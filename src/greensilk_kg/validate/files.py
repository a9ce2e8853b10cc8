"""RDF files against the shapes: each result with file, line and fact."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from greensilk_kg.rdf.files import read
from greensilk_kg.validate.context import Context
from greensilk_kg.validate.engine import check
from greensilk_kg.validate.evidence import doubtful
from greensilk_kg.validate.facts import Facts
from greensilk_kg.validate.graphs import around
from greensilk_kg.validate.grounds import groundless, unknown
from greensilk_kg.validate.locate import locate_all
from greensilk_kg.validate.records import FileViolation, Violation
from greensilk_kg.validate.remedy import condemned

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from pyoxigraph import Quad

    from greensilk_kg.validate.shapes import Shapes


def validate_files(paths: Iterable[Path], context: Iterable[Quad], shapes: Shapes) -> list[FileViolation]:
    """Return what the shapes find in some files, sorted by file and line.

    Args:
        paths: RDF files; they are judged together, so that one may name what another describes.
        context: What else is known: the ontology, and reference data that is not among the files.
        shapes: The shapes for statements (`shapes/*.ttl`).

    Returns:
        Results of every severity on what the files say. Each has the first file and line of a statement
        at fault, or of the node's first statement where something is missing.

    Raises:
        UnreadableInputError: A file is missing or broken; with its line.
    """
    homes: dict[Quad, Path] = {}
    for path in paths:
        for quad in read(path):
            homes.setdefault(quad, path)
    facts, known = Facts(homes), Context(context)
    found = [(result, _blamed(result, facts, known, shapes)) for result in _results(facts, known, shapes)]
    lines = _lines([quad for _, quads in found for quad in quads[:1]], homes)
    return sorted((_placed(result, quads, homes, lines) for result, quads in found), key=_order)


def _results(facts: Facts, context: Context, shapes: Shapes) -> list[Violation]:
    subjects = facts.by_subject.keys()
    results = check(around(subjects, lambda node: facts.by_subject.get(node, ()), context), shapes)
    found = [result for result in results if result.focus in subjects]
    judged = check(doubtful(facts.nodes), shapes)
    found += [result for result in judged if {result.focus, result.value} & facts.nodes.keys()]
    return found + [result for result, _ in (*groundless(facts), *unknown(facts, context, shapes))]


def _blamed(result: Violation, facts: Facts, context: Context, shapes: Shapes) -> list[Quad]:
    """Return the statements at fault, the worst first; the node's own where something is missing."""
    if result.statements:
        return list(result.statements)
    for node in (result.value, result.focus):
        if node in facts.nodes:
            quads = sorted(facts.nodes[node], key=str)
            return sorted(quads, key=lambda quad: quad.predicate != result.path)
    quads = sorted(condemned(result, facts, context, shapes), key=str)
    quads = quads or sorted(facts.by_subject.get(result.focus, ()), key=str)
    return sorted(quads, key=lambda quad: quad.subject != result.focus)


def _lines(quads: list[Quad], homes: Mapping[Quad, Path]) -> dict[Quad, int | None]:
    wanted: dict[Path, list[Quad]] = defaultdict(list)
    for quad in quads:
        wanted[homes[quad]].append(quad)
    return {quad: line for path, found in wanted.items() for quad, line in locate_all(path, found).items()}


def _placed(
    result: Violation, quads: list[Quad], homes: Mapping[Quad, Path], lines: Mapping[Quad, int | None]
) -> FileViolation:
    if not quads:
        return FileViolation(result, None, None, str(result.focus))
    first = quads[0]
    missing = result.component == "MinCountConstraintComponent"
    fact = str(result.focus) if missing else " ".join(str(term) for term in first.triple)
    return FileViolation(result, homes[first], lines[first], fact)


def _order(found: FileViolation) -> tuple[object, ...]:
    return (str(found.path or ""), found.line or 0, found.violation.key)
