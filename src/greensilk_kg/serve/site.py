"""What every route knows: the snapshot, the settings, the workers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from flask import current_app

from greensilk_kg.rdf.namespaces import SHOWN_PREFIXES
from greensilk_kg.serve.engine.blocking import BlockingPool
from greensilk_kg.serve.engine.job import Settings
from greensilk_kg.serve.engine.pool import Size
from greensilk_kg.serve.memory import fits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import pyoxigraph as ox

    from greensilk_kg.quality import Entry, Quality
    from greensilk_kg.search import SearchIndex
    from greensilk_kg.serve.config import Config
    from greensilk_kg.store import Snapshot, Withdrawal
    from greensilk_kg.store.folders import Hold
    from greensilk_kg.store.manifest import Dump

_KEY = "greensilk"
SPARE = 4
"""Forked workers that are kept beside those of the short lane; they share the data and cost little."""


@dataclass(frozen=True, slots=True)
class Site:
    """One snapshot being served.

    Attributes:
        version: Of the snapshot; part of every ETag.
        base: What entity IRIs begin with; ends in a slash.
        counts: Name of each named graph (without `{base}graph/`) → its statements.
        size: Statements of the default graph.
        redirects: IRI that was given up → canonical IRI.
        store: The store, open for reading in this process.
        pool: The processes that run queries.
        config: The operator's settings.
        search: The index of names; `None` where nothing was indexed.
        withdrawn: IRI of each entity that is gone → why.
        dumps: Name of each file for download → its size and digest.
        dumps_path: Folder of these files; `None` where there are none.
        built_at: When the snapshot was built, an `xsd:dateTime`; empty where that is not told.
        measured: What was measured of it when it was built; `None` where nothing was.
        history: The figures of the snapshots before it and its own.
        memo: What was computed once.
        hold: Keeps the snapshot's folder from being collected.
    """

    version: str
    base: str
    counts: Mapping[str, int]
    size: int
    redirects: Mapping[str, str]
    store: ox.Store
    pool: BlockingPool
    config: Config
    search: SearchIndex | None = None
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)
    dumps: Mapping[str, Dump] = field(default_factory=dict)
    dumps_path: Path | None = None
    built_at: str = ""
    measured: Quality | None = None
    history: Sequence[Entry] = ()
    memo: dict[str, object] = field(default_factory=dict)
    hold: Hold | None = None

    @property
    def path(self) -> str:
        """Path of the base IRI without its final slash; empty for `/`."""
        return urlsplit(self.base).path.rstrip("/")

    @property
    def writable(self) -> bool:
        """Whether the store can be written to, so that two requests may get two answers."""
        return bool(self.config.token)


def in_memory(snapshot: Snapshot, config: Config) -> tuple[str, ...]:
    """Return the files with all data, where they are to be held in memory; else none."""
    held = fits(snapshot.info.counts.values(), config)
    return (str(snapshot.dataset_path), str(snapshot.default_path)) if held else ()


def make_pool(snapshot: Snapshot, files: tuple[str, ...], config: Config) -> BlockingPool:
    """Return the pool of query workers over a snapshot; starts none.

    Args:
        snapshot: The snapshot.
        files: What workers hold in memory; empty where they read the store on disk.
        config: The operator's settings.
    """
    settings = Settings(str(snapshot.store_path), config.memory, config.max_result, SHOWN_PREFIXES, files)
    short = min(config.query_workers, config.ready_workers)
    return BlockingPool(settings, Size(config.query_workers, short, short + SPARE if files else short))


def attach(extensions: dict[str, object], site: Site) -> None:
    """Hand the site to an application."""
    extensions[_KEY] = site


def site_in(extensions: dict[str, object]) -> Site:
    """Return the site of an application."""
    return cast("Site", extensions[_KEY])


def site() -> Site:
    """Return the site of the application that answers the current request."""
    return site_in(current_app.extensions)
