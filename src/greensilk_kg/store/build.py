"""Builds a snapshot: a folder named by its content, checked before anyone sees it."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import GreensilkError
from greensilk_kg.rdf.files import canonical, write_atomic
from greensilk_kg.rdf.namespaces import Names
from greensilk_kg.store.folders import BUILDING, collect, make_current, settle
from greensilk_kg.store.manifest import (
    DATASET,
    MANIFEST,
    REDIRECTS,
    STORE,
    Meta,
    SnapshotInfo,
    manifest_json,
    read_manifest,
    to_json,
)
from greensilk_kg.store.stable import stable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VERSION_LENGTH = 16
KEPT = 2
"""Old snapshots that stay, so that a server that has not been restarted goes on."""


def build_snapshot(
    quads: Iterable[ox.Quad],
    inferred: Iterable[ox.Triple],
    out_dir: Path,
    meta: Meta,
    redirects: Mapping[str, str],
    keep: int = KEPT,
) -> SnapshotInfo:
    """Build a snapshot and make it current.

    The default graph is the merge of all named graphs but `graph/evidence/*`, each statement once. The
    same input gives the same version, and a snapshot that is there already is used again.

    Args:
        quads: All named graphs; a quad without a graph is an error.
        inferred: What reasoning added; goes to `graph/inferred`.
        out_dir: The folder of snapshots; made where it is not there.
        meta: Base IRI and time.
        redirects: IRI that was given up → canonical IRI.
        keep: How many old snapshots stay.

    Raises:
        GreensilkError: What was written is not what is read back; nothing has become current.
    """
    names = Names(meta.base)
    added = (ox.Quad(t.subject, t.predicate, t.object, names.graph("inferred")) for t in inferred)
    data = stable([*quads, *added])
    lines, renamed = canonical(data), to_json(dict(redirects))
    version = hashlib.sha256(lines + renamed).hexdigest()[:VERSION_LENGTH]
    folder = out_dir / version
    if not (folder / MANIFEST).is_file():
        out_dir.mkdir(parents=True, exist_ok=True)
        _make(data, lines, renamed, folder, meta)
    make_current(folder)
    collect(out_dir, keep)
    return read_manifest(folder)


def _make(data: set[ox.Quad], lines: bytes, renamed: bytes, folder: Path, meta: Meta) -> None:
    temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix=BUILDING))
    temporary.chmod(0o755)
    try:
        counts = _write(data, temporary, meta.base)
        packed = gzip.compress(lines, mtime=0)
        digest = hashlib.sha256(packed).hexdigest()
        write_atomic(temporary / DATASET, packed)
        write_atomic(temporary / REDIRECTS, renamed)
        info = SnapshotInfo(folder.name, meta.base, meta.built_at, counts, digest)
        write_atomic(temporary / MANIFEST, manifest_json(info))
        settle(temporary, folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise


def _write(data: set[ox.Quad], folder: Path, base: str) -> dict[str, int]:
    """Fill a store on disk, read it again, and return the statements of each graph."""
    merged = set(default_graph(data, base))
    written = Counter(graph_name(quad.graph_name, base) for quad in data)
    written[""] = len(merged)
    store = ox.Store(folder / STORE)
    store.bulk_extend(data | merged)
    store.optimize()
    store.flush()
    del store
    read = Counter({"": 0})
    for quad in ox.Store.read_only(str(folder / STORE)):
        default = isinstance(quad.graph_name, ox.DefaultGraph)
        read["" if default else graph_name(quad.graph_name, base)] += 1
    if read != written:
        wrong = sorted(name for name in read | written if read[name] != written[name])
        raise GreensilkError(f"the store holds other statements than were written, in {wrong}")
    return dict(sorted(read.items()))


def default_graph(data: Iterable[ox.Quad], base: str) -> Iterable[ox.Quad]:
    """Yield the merge of all graphs but evidence as quads of the default graph; repeats are left in."""
    evidence = f"{base}graph/evidence/"
    for quad in data:
        if not (isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value.startswith(evidence)):
            yield ox.Quad(quad.subject, quad.predicate, quad.object)


def graph_name(graph: object, base: str) -> str:
    """Return a named graph's name without `{base}graph/`.

    Raises:
        GreensilkError: It is not one of ours.

    Example:
        >>> graph_name(Names().graph("source/brief"), Names().base)
        'source/brief'
    """
    graphs = f"{base}graph/"
    if isinstance(graph, ox.NamedNode) and graph.value.startswith(graphs):
        return graph.value.removeprefix(graphs)
    raise GreensilkError(f"a statement in graph {graph}", hint=f"graphs are named {graphs}…")
