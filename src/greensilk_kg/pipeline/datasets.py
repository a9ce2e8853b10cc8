"""Snapshots and RDF files, as commands are given them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.pipeline.statistics import NOT_STATED, graph_name
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.malformed import malformed
from greensilk_kg.resources import find_home
from greensilk_kg.store import open_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def default_folder() -> Path:
    """Return the folder of snapshots of this checkout."""
    return find_home().root / "build"


def open_store(path: Path | None) -> ox.Store:
    """Open a dataset as a store whose default graph is the merge of its graphs but the evidence.

    Args:
        path: A snapshot, a folder of snapshots, or an RDF file; `None` for the current snapshot.

    Raises:
        UnreadableInputError: There is no such dataset, or it is broken.
    """
    if path is None or path.is_dir():
        return open_snapshot(path or default_folder()).store
    store, found = ox.Store(), list(read(path))
    store.extend(found)
    store.extend(
        ox.Quad(*quad.triple) for quad in found if not graph_name(quad.graph_name).startswith("evidence/")
    )
    return store


def stated(path: Path) -> Iterator[ox.Triple]:
    """Yield what a snapshot or an RDF file states, without evidence and without what reasoning added.

    Raises:
        UnreadableInputError: There is no such dataset, or it is broken.
    """
    named: Iterable[ox.Quad]
    if path.is_dir():
        named = (q for q in open_snapshot(path).store if not isinstance(q.graph_name, ox.DefaultGraph))
    else:
        named = read(path)
    return (quad.triple for quad in named if not graph_name(quad.graph_name).startswith(NOT_STATED))


def ask_snapshot(
    query: str, path: Path | None, *, name: Path
) -> ox.QuerySolutions | ox.QueryBoolean | list[ox.Quad]:
    """Run a query on a snapshot; the project's prefixes are known.

    Args:
        query: Its text.
        path: A snapshot or a folder of snapshots; `None` for the current snapshot.
        name: What errors call the query.

    Raises:
        UnreadableInputError: There is no snapshot, or the query is broken; with its line and column.
    """
    try:
        found = open_snapshot(path or default_folder()).query(query)
        if isinstance(found, ox.QueryTriples):
            return [ox.Quad(*triple) for triple in found]
    except SyntaxError as error:
        said, line, column = malformed(str(error))
        raise UnreadableInputError(said, where=Place(name, line, column), hint="correct the query") from error
    return found
