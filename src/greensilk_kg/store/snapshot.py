"""An open snapshot."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.search import FILE as SEARCH
from greensilk_kg.search import SearchIndex, open_index
from greensilk_kg.store.figures import history, quality
from greensilk_kg.store.folders import Hold, locate
from greensilk_kg.store.manifest import (
    DATASET,
    DEFAULT,
    DUMPS,
    REDIRECTS,
    STORE,
    WITHDRAWN,
    SnapshotInfo,
    read_manifest,
)
from greensilk_kg.store.withdrawn import from_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from greensilk_kg.quality import Entry, Quality
    from greensilk_kg.store.withdrawn import Withdrawal


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot open for reading; several processes may have the same one open.

    Attributes:
        path: Its own folder, symbolic links resolved.
        info: What its manifest says.
        redirects: IRI that was given up → canonical IRI.
        withdrawn: IRI of each entity that is gone → why.
        store: The store.
        search: The index of names.
        quality: What was measured of it; `None` where it was built before anything was.
        history: The figures of the snapshots before it and its own.
        hold: Keeps its folder from being collected.
    """

    path: Path
    info: SnapshotInfo
    redirects: Mapping[str, str]
    withdrawn: Mapping[str, Withdrawal]
    store: ox.Store
    search: SearchIndex
    quality: Quality | None = None
    history: Sequence[Entry] = ()
    hold: Hold | None = field(default=None, repr=False, compare=False)

    @property
    def version(self) -> str:
        """Changes whenever the data do."""
        return self.info.version

    @property
    def base(self) -> str:
        """What entity IRIs begin with; ends in a slash."""
        return self.info.base

    @property
    def counts(self) -> Mapping[str, int]:
        """Named graph without `{base}graph/` → its statements; the default graph is left out."""
        return {name: count for name, count in self.info.counts.items() if name}

    @property
    def store_path(self) -> Path:
        """Folder of the store."""
        return self.path / STORE

    @property
    def dataset_path(self) -> Path:
        """All named graphs as sorted N-Quads, gzip."""
        return self.path / DATASET

    @property
    def default_path(self) -> Path:
        """The default graph as sorted N-Triples, gzip."""
        return self.path / DEFAULT

    @property
    def dumps_path(self) -> Path:
        """Folder of the files for download; the manifest has their sizes and digests."""
        return self.path / DUMPS

    def query(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Run a SPARQL query; the project's prefixes are known. It has no time limit.

        Raises:
            SyntaxError: The query is broken.
        """
        return self.store.query(text, prefixes=PREFIXES)


def open_snapshot(path: Path) -> Snapshot:
    """Open a snapshot for reading.

    Args:
        path: Its folder, or a folder of snapshots, whose current one is taken.

    Raises:
        UnreadableInputError: There is no snapshot there, or it is damaged.
    """
    folder = locate(path)
    if not folder.is_dir():
        hint = "build one with `greensilk build`"
        raise UnreadableInputError("no snapshot here", where=Place(path), hint=hint)
    info = read_manifest(folder)
    try:
        hold = Hold(folder)
        redirects = json.loads((folder / REDIRECTS).read_text(encoding="utf-8"))
        withdrawn = _withdrawn(folder)
        store = ox.Store.read_only(str(folder / STORE))
        measured, told = quality(folder), history(folder)
    except (OSError, ValueError) as error:
        hint = "remove its folder and build it again"
        raise UnreadableInputError(f"damaged snapshot: {error}", where=Place(folder), hint=hint) from error
    search = open_index(folder / SEARCH)
    return Snapshot(folder, info, redirects, withdrawn, store, search, measured, told, hold)


def _withdrawn(folder: Path) -> dict[str, Withdrawal]:
    """Read what is withdrawn; snapshots made before anything could be do not have the file."""
    path = folder / WITHDRAWN
    return from_file(path.read_bytes()) if path.exists() else {}
