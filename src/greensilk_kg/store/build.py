"""Builds a snapshot: a folder named by its content, checked before anyone sees it."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.errors import GreensilkError
from greensilk_kg.quality import appended, entry_of, measure
from greensilk_kg.rdf.files import canonical, write_atomic
from greensilk_kg.rdf.namespaces import Names
from greensilk_kg.search import FILE as SEARCH
from greensilk_kg.search import build_index
from greensilk_kg.store.distributions import write_dumps
from greensilk_kg.store.figures import history
from greensilk_kg.store.folders import BUILDING, collect, make_current, settle
from greensilk_kg.store.lines import VOID, count_graphs, default_graph, in_graph, merge, named
from greensilk_kg.store.manifest import (
    FORMAT,
    HISTORY,
    MANIFEST,
    QUALITY,
    REDIRECTS,
    STORE,
    WITHDRAWN,
    Meta,
    SnapshotInfo,
    manifest_json,
    quality_json,
    read_manifest,
    to_json,
)
from greensilk_kg.store.stable import stable
from greensilk_kg.store.void import describe
from greensilk_kg.store.withdrawn import to_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from greensilk_kg.quality import Findings, Quality
    from greensilk_kg.store.withdrawn import Withdrawal

VERSION_LENGTH = 16
KEPT = 2
"""Old snapshots that stay, so that a server that has not been restarted goes on."""
_COUNT_NAMED = "SELECT ?graph (COUNT(*) AS ?count) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph"
_COUNT_DEFAULT = "SELECT (COUNT(*) AS ?count) { ?s ?p ?o }"


Stage = Callable[[str], AbstractContextManager[None]]


def _unmeasured(_name: str) -> AbstractContextManager[None]:
    return nullcontext()


@dataclass(frozen=True, slots=True)
class _Content:
    """What a snapshot holds.

    Attributes:
        lines: All named graphs as sorted N-Quads.
        merged: The default graph as sorted N-Triples.
        files: What else it is known by: file name → content.
        counts: Name of each graph → its statements; the default graph's name is empty.
        quality: What was measured of it.
    """

    lines: bytes
    merged: bytes
    files: Mapping[str, bytes]
    counts: dict[str, int]
    quality: Quality

    @property
    def version(self) -> str:
        digest = hashlib.sha256(b"%d\n" % FORMAT + self.lines)
        for content in self.files.values():
            digest.update(content)
        return digest.hexdigest()[:VERSION_LENGTH]


def build_snapshot(
    quads: Iterable[ox.Quad],
    inferred: Iterable[ox.Triple],
    out_dir: Path,
    meta: Meta,
    redirects: Mapping[str, str],
    keep: int = KEPT,
    *,
    stage: Stage = _unmeasured,
    withdrawn: Mapping[str, Withdrawal] | None = None,
) -> SnapshotInfo:
    """Build a snapshot and make it current.

    The default graph is the merge of all named graphs but `graph/evidence/*`, each statement once. What
    describes the snapshot is added as `graph/void`. The same input gives the same version, and a snapshot
    that is there already is used again.

    Args:
        quads: All named graphs; a quad without a graph, or in `graph/void`, is an error.
        inferred: What reasoning added; goes to `graph/inferred`.
        out_dir: The folder of snapshots; made where it is not there.
        meta: Base IRI, time, and what was found on the way.
        redirects: IRI that was given up → canonical IRI.
        keep: How many old snapshots stay.
        stage: Called with the name of each stage; what it returns is entered while the stage goes on.
        withdrawn: IRI of each entity that is gone → why.

    Raises:
        GreensilkError: What was written is not what is read back; nothing has become current.
    """
    names = Names(meta.base)
    added = (ox.Quad(t.subject, t.predicate, t.object, names.graph("inferred")) for t in inferred)
    files = {REDIRECTS: to_json(dict(redirects)), WITHDRAWN: to_file(withdrawn or {})}
    with stage("store"):
        content = _content([*quads, *added], files, names, meta.findings)
    folder = out_dir / content.version
    if not (folder / MANIFEST).is_file():
        out_dir.mkdir(parents=True, exist_ok=True)
        _make(content, folder, meta, stage)
    make_current(folder)
    collect(out_dir, keep)
    return read_manifest(folder)


def _content(
    quads: Iterable[ox.Quad], files: Mapping[str, bytes], names: Names, findings: Findings
) -> _Content:
    data = stable(quads)
    quality = measure(data, findings, names)
    counts = count_graphs(data, names)
    lines = canonical(data)
    merged = default_graph(lines, names)
    description = describe(merged, counts, names)
    lines = merge(lines, in_graph(description, names.graph(VOID)))
    merged = merge(merged, description)
    counts |= {"": merged.count(b"\n"), VOID: description.count(b"\n")}
    files = {**files, QUALITY: quality_json(quality)}
    return _Content(lines, merged, files, dict(sorted(counts.items())), quality)


def _make(content: _Content, folder: Path, meta: Meta, stage: Stage) -> None:
    temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix=BUILDING))
    temporary.chmod(0o755)
    try:
        with (
            stage("store"),
            ThreadPoolExecutor(1) as threads,
        ):  # files are compressed while the store is filled
            dumps = threads.submit(write_dumps, temporary, content.lines, content.merged, meta.base)
            _fill(temporary, content, Names(meta.base))
        with stage("search index"):
            statements = ox.parse(content.merged, format=ox.RdfFormat.N_TRIPLES)
            build_index(statements, meta.base, temporary / SEARCH)
        for name, text in content.files.items():
            write_atomic(temporary / name, text)
        entry = entry_of(folder.name, meta.built_at, content.quality)
        write_atomic(temporary / HISTORY, to_json(appended(history(folder.parent) or meta.before, entry)))
        info = SnapshotInfo(folder.name, meta.base, meta.built_at, content.counts, dumps.result())
        write_atomic(temporary / MANIFEST, manifest_json(info))
        settle(temporary, folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise


def _fill(folder: Path, content: _Content, names: Names) -> None:
    """Fill a store on disk, open it again, and compare how much is in each graph."""
    store = ox.Store(folder / STORE)
    store.bulk_load(content.lines, format=ox.RdfFormat.N_QUADS)
    store.bulk_load(content.merged, format=ox.RdfFormat.N_TRIPLES)
    store.optimize()
    store.flush()
    del store
    read, written = _counts(ox.Store.read_only(str(folder / STORE)), names), content.counts
    if read != written:
        wrong = sorted(name for name in read | written if read.get(name) != written.get(name))
        raise GreensilkError(f"the store holds other statements than were written, in {wrong}")


def _counts(store: ox.Store, names: Names) -> dict[str, int]:
    """Return name of each graph → its statements; the default graph's name is empty."""
    [total] = cast("ox.QuerySolutions", store.query(_COUNT_DEFAULT))
    graphs = cast("ox.QuerySolutions", store.query(_COUNT_NAMED))
    found = {row["graph"]: int(row["count"].value) for row in graphs}
    return {"": int(total["count"].value), **named(found, names)}
