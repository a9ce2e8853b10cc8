"""The readings of a snapshot, or of files, that differ."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.merge import load_judgements, merge
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.datasets import open_store
from greensilk_kg.pipeline.extraction import read_documents
from greensilk_kg.rdf.namespaces import Names as Minted
from greensilk_kg.store.conflicts import Names, find, load_questions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from greensilk_kg.resources import Home
    from greensilk_kg.store.conflicts import Conflict, Evidence


def conflicts_of(paths: Sequence[Path], home: Home) -> tuple[list[Conflict], Names]:
    """Return the conflicts of datasets taken together, and the names of what they speak of.

    Files are merged as a build merges them, so that two of them speak of one thing.

    Args:
        paths: A snapshot folder, or RDF files; none for the current snapshot.
        home: Has the queries; names what files leave unnamed.

    Raises:
        UnreadableInputError: There is no such dataset, or it is broken.
        ConfigurationError: A query or list is broken.
    """
    questions, store = load_questions(home), _store(paths, home)
    return find(lambda query: cast("ox.QuerySolutions", store.query(query)), questions), Names(store)


def _store(paths: Sequence[Path], home: Home) -> ox.Store:
    if not paths or (len(paths) == 1 and paths[0].is_dir()):
        return open_store(paths[0] if paths else None)
    together, known = ox.Store(), inputs.reference(home)
    given = (quad for path in paths for quad in open_store(path))
    judgements = load_judgements(home.root.joinpath(*inputs.JUDGEMENTS))
    together.extend(merge([*known, *given], judgements, Minted()).quads)
    together.extend(ox.Quad(*quad.triple) for quad in (*inputs.ontology(home), *known))
    return together


def lines_of(sources: Sequence[Path], home: Home) -> Callable[[Evidence], int | None]:
    """Return what tells the line of a source document where evidence begins, from 1.

    Args:
        sources: The documents that are at hand; of others no line is told.
        home: Has the register.

    Raises:
        UnreadableInputError: A document cannot be read.
    """
    breaks: dict[str, list[int]] = {}
    for document in read_documents(sources, inputs.register_of(home)):
        breaks[document.slug] = [at for at, letter in enumerate(document.text) if letter == "\n"]

    def line(evidence: Evidence) -> int | None:
        found = breaks.get(evidence.document.rpartition("/")[2])
        return None if found is None else bisect_right(found, evidence.start) + 1

    return line
