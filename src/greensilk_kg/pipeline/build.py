"""From `data/` to a snapshot: validate, merge, reason, validate, store."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.errors import UnreadableInputError
from greensilk_kg.merge import load_judgements, merge
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.clock import Clock
from greensilk_kg.pipeline.findings import findings
from greensilk_kg.pipeline.validation import check_files, check_sources, check_whole
from greensilk_kg.rdf.files import write_atomic
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, Names
from greensilk_kg.reason import reason
from greensilk_kg.store import (
    Meta,
    build_snapshot,
    check_withdrawn,
    load_withdrawn,
    open_snapshot,
    rebase,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from greensilk_kg.merge import Merged
    from greensilk_kg.quality import Entry
    from greensilk_kg.resources import Home
    from greensilk_kg.store import SnapshotInfo, Withdrawal
    from greensilk_kg.validate import FileViolation, Violation

FINGERPRINT = "inputs.sha256"
"""Beside the snapshots: the digest of what the current one was built from."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    Attributes:
        info: The snapshot, or `None` where hand-made data or the whole do not conform: then none was made.
        results: What the shapes say of hand-made files and of the whole graph.
        refused: Document → why some of its statements were kept out.
        merged: What was found to be the same thing and what waits for a judgement; `None` where the build
            stopped before.
    """

    info: SnapshotInfo | None
    results: tuple[FileViolation | Violation, ...]
    refused: Mapping[str, tuple[Violation, ...]]
    merged: Merged | None


def build(home: Home, out: Path, *, base: str = CANONICAL_BASE, clock: Clock | None = None) -> Built:
    """Build a snapshot and make it current.

    Args:
        home: The project's data, ontology and shapes.
        out: The folder of snapshots.
        base: What IRIs of entities, concepts, graphs and evidence begin with; ends in a slash.
        clock: Told of each stage.

    Raises:
        ConfigurationError: A shape, rule, judgement or ontology file is broken.
        UnreadableInputError: A data file is broken.
        InconsistentError: The graph contradicts itself.
    """
    clock = clock or Clock()
    with clock.stage("read"):
        digest = inputs.fingerprint(home, base)
        schema, known = inputs.ontology(home), inputs.reference(home)
        sources = {path.stem: inputs.extracted(path) for path in home.files(*inputs.EXTRACTED)}
    with clock.stage("validate sources"):
        accepted, refused = check_sources(home, sources, [*schema, *known])
    with clock.stage("validate hand-made data"):
        made = check_files(home, [*home.files(*inputs.REFERENCE), *home.files(*inputs.CONTRIBUTED)])
    if any(found.violation.severity == "Violation" for found in made):
        return Built(None, tuple(made), refused, None)
    with clock.stage("merge"):
        judgements = load_judgements(home.root.joinpath(*inputs.JUDGEMENTS))
        merged = merge([*known, *inputs.contributed(home), *accepted], judgements, Names())
        listed = load_withdrawn(home.root.joinpath(*inputs.WITHDRAWN))
        withdrawn = check_withdrawn(listed, merged.quads, merged.redirects)
    with clock.stage("reason"):
        facts = [quad.triple for quad in merged.quads if not inputs.is_evidence(quad)]
        inferred = reason(facts, [quad.triple for quad in schema], inputs.rules(home))
    with clock.stage("validate whole"):
        report = check_whole(home, [*schema, *merged.quads], inferred)
    results: tuple[FileViolation | Violation, ...] = (*made, *report.results)
    if not report.conforms:
        return Built(None, results, refused, merged)
    graph = Names().graph("inferred")
    more = (ox.Quad(t.subject, t.predicate, t.object, graph) for t in inferred)
    moved = {_moved(old, base): _moved(new, base) for old, new in merged.redirects.items()}
    quads = list(rebase([*schema, *merged.quads, *more], base))
    gone = {_moved(iri, base): _rebased(why, base) for iri, why in withdrawn.items()}
    with clock.stage("check"):
        found = findings(home, quads, results, merged, refused, base)
    meta = Meta(base, _now(), found, _before(home))
    info = build_snapshot(quads, (), out, meta, moved, stage=clock.stage, withdrawn=gone)
    write_atomic(out / FINGERPRINT, f"{digest} {info.version}\n".encode())
    return Built(info, results, refused, merged)


def _rebased(why: Withdrawal, base: str) -> Withdrawal:
    return replace(why, replacement=_moved(why.replacement, base)) if why.replacement else why


def _moved(iri: str, base: str) -> str:
    return base + iri.removeprefix(CANONICAL_BASE)


def _before(home: Home) -> list[Entry]:
    """Return the figures of earlier states of the data."""
    found = [entry for path in home.files(*inputs.HISTORY) for entry in json.loads(path.read_text("utf-8"))]
    return cast("list[Entry]", found)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def is_current(home: Home, out: Path, base: str = CANONICAL_BASE) -> bool:
    """Tell whether the current snapshot was built from what is there now."""
    try:
        digest, version = (out / FINGERPRINT).read_text("utf-8").split()
        return open_snapshot(out).version == version and digest == inputs.fingerprint(home, base)
    except (OSError, ValueError, UnreadableInputError):
        return False
