"""What a build finds out on its way, for the figures of quality that a snapshot keeps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.pipeline import beside, inputs
from greensilk_kg.pipeline.applied import shapes
from greensilk_kg.quality.records import Check, Expected, Findings, Judged, Pair, Refused, Result
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS
from greensilk_kg.store.conflicts import find, load_questions
from greensilk_kg.tables import read_table
from greensilk_kg.validate import FileViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from greensilk_kg.merge import Merged
    from greensilk_kg.resources import Home
    from greensilk_kg.validate import Violation

EXAMPLES = 20
"""Cases of a check that a snapshot names."""
_MOVED = re.compile(re.escape(CANONICAL_BASE) + "(?=id/|scheme/|graph/|evidence/)")
_HEAD = re.compile(r"^# (problem|remedy|severity)(?:@(zh))?: (.+)$", re.MULTILINE)


def findings(
    home: Home,
    quads: Iterable[ox.Quad],
    results: Sequence[FileViolation | Violation],
    merged: Merged,
    refused: Mapping[str, Sequence[Violation]],
    base: str = CANONICAL_BASE,
) -> Findings:
    """Collect what a build found.

    Args:
        home: Where checks, queries for conflicts, shapes and what extraction left beside its data are.
        quads: All named graphs, evidence and inferred statements included, below the base.
        results: What the shapes found in what is in the graph; with canonical IRIs.
        merged: What was found to look alike; with canonical IRIs.
        refused: Document → why the build kept statements out; with canonical IRIs.
        base: What IRIs of things begin with.

    Raises:
        ConfigurationError: A table, query or shape is broken.
    """
    store = default_store(quads)
    return Findings(
        sentences=beside.sentences(home),
        refused=_refused(home, refused, base),
        shapes=shapes(home),
        results=[_result(one.violation if isinstance(one, FileViolation) else one, base) for one in results],
        checks=[check(path, store) for path in home.files(*inputs.CHECKS)],
        pairs=[
            Pair(
                left=_at(one.left, base),
                right=_at(one.right, base),
                score=round(one.score, 2),
                reasons=list(one.reasons),
            )
            for one in merged.unsure
        ],
        precision=precision(home),
        expected=expected(home),
        conflicts=disagreements(home, store),
    )


def default_store(quads: Iterable[ox.Quad]) -> ox.Store:
    """Return a store in memory whose default graph is the merge of all graphs but the evidence."""
    store, found = ox.Store(), list(quads)
    store.bulk_extend(found)
    store.bulk_extend(ox.Quad(*quad.triple) for quad in found if not inputs.is_evidence(quad))
    return store


def disagreements(home: Home, store: ox.Store) -> int:
    """Return how many conflicts there are.

    Args:
        home: Where the queries for conflicts are.
        store: Its default graph is the merge of all graphs but the evidence.
    """
    return len(find(lambda query: _rows(store, query), load_questions(home)))


def check(path: Path, store: ox.Store) -> Check:
    """Run one check, a SELECT query whose head says what is wrong and what to do."""
    text = path.read_text("utf-8")
    said = {(name, language or "en"): value for name, language, value in _HEAD.findall(text)}
    solutions = _rows(store, text)
    names = [variable.value for variable in solutions.variables]
    found = [[str(row[name]) for name in names if row[name] is not None] for row in solutions]
    return Check(
        name=path.stem,
        severity=said["severity", "en"],
        problem={language: said["problem", language] for language in ("zh", "en")},
        remedy={language: said["remedy", language] for language in ("zh", "en")},
        cases=len(found),
        examples=found[:EXAMPLES],
    )


def _rows(store: ox.Store, query: str) -> ox.QuerySolutions:
    found = store.query(query)
    if not isinstance(found, ox.QuerySolutions):
        raise TypeError(query)
    return found


def _at(text: str, base: str) -> str:
    return _MOVED.sub(lambda _: base, text)


def _refused(home: Home, now: Mapping[str, Sequence[Violation]], base: str) -> dict[str, list[Refused]]:
    """Return what was refused when documents were extracted, and what the build refused of them."""
    found = {doc: [*rows] for doc, rows in beside.refused(home).items()}
    for doc, violations in now.items():
        told = [beside.refusal(one, quad.triple, None) for one in violations for quad in one.statements]
        found.setdefault(doc, []).extend(told)
    for rows in found.values():
        for row in rows:
            row["subject"], row["value"] = _at(row["subject"], base), _at(row["value"], base)
    return found


def _result(one: Violation, base: str) -> Result:
    return Result(
        severity=one.severity,
        shape=one.shape.value,
        focus=_at(str(one.focus), base),
        path=str(one.path or ""),
        value=_at(str(one.value or ""), base),
        messages=dict(one.messages),
    )


def precision(home: Home) -> list[Judged]:
    """Return how many statements of each rule were right when the last sample was judged."""
    rows = (row.cells for path in home.files(*inputs.CONFIDENCE) for row in read_table(path, 4))
    return [
        Judged(rule=rule, judged=int(n), right=int(right), least=float(low)) for rule, n, right, low in rows
    ]


def expected(home: Home) -> list[Expected]:
    """Return what should be told of the things of each class."""
    rows = (row.cells for path in home.files(*inputs.EXPECTED) for row in read_table(path, 3))
    return [
        Expected(cls=GS + cls, measure=measure, properties=[GS + name for name in names.split()])
        for cls, measure, names in rows
    ]
