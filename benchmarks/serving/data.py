"""One dataset in the files that each server loads; what they hold is the same."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from benchmarks.serving.synthetic import invented
from greensilk_kg.rdf.files import canonical
from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.store import Meta, build_snapshot, open_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEFAULT_GRAPH = "urn:greensilk:default"
"""Where the default graph goes on a server that has none of its own."""


@dataclass(frozen=True, slots=True)
class Data:
    """A dataset on disk.

    Attributes:
        snapshot: Folder of the snapshot.
        quads: N-Quads of all graphs, the default graph without a name.
        named: The same with the default graph in `DEFAULT_GRAPH`.
        statements: How many, in all graphs.
        merged: How many of them in the default graph.
    """

    snapshot: Path
    quads: Path
    named: Path
    statements: int
    merged: int

    def load(self, store: ox.Store) -> ox.Store:
        """Fill a store with it, and return the store."""
        with self.quads.open("rb") as stream:
            store.bulk_load(stream, ox.RdfFormat.N_QUADS)
        return store


def invent(count: int, folder: Path) -> Path:
    """Build a snapshot of at least so many invented statements; return its folder."""
    stated, inferred = invented(count)
    info = build_snapshot(stated, inferred, folder, Meta(CANONICAL_BASE), {})
    return folder / info.version


def prepare(snapshot: Path, folder: Path) -> Data:
    """Write a snapshot's data into a folder as the servers load it."""
    opened = open_snapshot(snapshot)
    merged = opened.store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    triples = canonical(list(merged))
    graphs = gzip.decompress(opened.dataset_path.read_bytes())
    (folder / "all").mkdir(parents=True, exist_ok=True)
    (folder / "named").mkdir(parents=True, exist_ok=True)
    quads, named = folder / "all" / "data.nq", folder / "named" / "data.nq"
    quads.write_bytes(triples + graphs)
    named.write_bytes(b"".join(_in_graph(triples, DEFAULT_GRAPH)) + graphs)
    counts = opened.info.counts
    return Data(opened.path, quads, named, sum(counts.values()), counts[""])


def _in_graph(triples: bytes, graph: str) -> Iterator[bytes]:
    ending = f" <{graph}> .\n".encode()
    for line in triples.splitlines():
        yield line.removesuffix(b" .") + ending
