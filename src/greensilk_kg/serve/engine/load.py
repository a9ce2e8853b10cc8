"""Loads a snapshot's files into memory."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable


def load(files: Iterable[str]) -> ox.Store:
    """Return a store in memory with the quads of compressed files; the suffix before `.gz` is the format.

    Args:
        files: Paths that end in `.gz`.
    """
    store = ox.Store()
    for name in map(Path, files):
        form = ox.RdfFormat.from_extension(name.with_suffix("").suffix[1:])
        with gzip.open(name) as stream:
            store.bulk_load(cast("IO[bytes]", stream), form)
    return store
