"""Data against the shapes: files, what new triples touch, the sources of a build and the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.merge import load_judgements
from greensilk_kg.pipeline import inputs
from greensilk_kg.pipeline.knowledge import load_knowledge
from greensilk_kg.rdf.files import read
from greensilk_kg.store import load_withdrawn, open_snapshot
from greensilk_kg.validate import (
    FileViolation,
    load_shapes,
    locate,
    validate_delta,
    validate_files,
    validate_source,
    validate_whole,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from greensilk_kg.resources import Home
    from greensilk_kg.validate import Report, Violation

DATA = (inputs.REFERENCE, inputs.EXTRACTED, inputs.CONTRIBUTED)
"""Where triples lie in `data/`."""


def check_all(home: Home) -> list[FileViolation]:
    """Check all triples of `data/`, and that its other files can be read.

    Raises:
        ConfigurationError: A rule, word list, judgement, register, shape or ontology file is broken.
        UnreadableInputError: A data file is broken.
    """
    load_knowledge(home)
    load_judgements(home.root.joinpath(*inputs.JUDGEMENTS))
    load_withdrawn(home.root.joinpath(*inputs.WITHDRAWN))
    return check_files(home, [path for place in DATA for path in home.files(*place)])


def check_files(home: Home, paths: Sequence[Path]) -> list[FileViolation]:
    """Check RDF files, beside the ontology and what the rest of `data/` says.

    Raises:
        ConfigurationError: A shape or ontology file is broken.
        UnreadableInputError: A file is broken; with its line.
    """
    given = {path.resolve() for path in paths}
    others = [path for place in DATA for path in home.files(*place) if path.resolve() not in given]
    known = (quad for path in others for quad in read(path) if not inputs.is_evidence(quad))
    context = [*inputs.ontology(home), *inputs.register(home), *known]
    return validate_files(paths, context, load_shapes(home.files(*inputs.SOURCE_SHAPES)))


def check_against(home: Home, paths: Sequence[Path], snapshot: Path) -> list[FileViolation]:
    """Check what the triples of some files touch in a snapshot.

    Raises:
        ConfigurationError: A shape or ontology file is broken.
        UnreadableInputError: There is no snapshot, or a file is broken.
    """
    homes = {quad: path for path in reversed(paths) for quad in read(path)}
    store, default = open_snapshot(snapshot).store, ox.DefaultGraph()
    report = validate_delta(
        homes,
        lambda node: store.quads_for_pattern(node, None, None, default),
        inputs.ontology(home),
        load_shapes(home.files(*inputs.SOURCE_SHAPES)),
    )
    return [_placed(result, homes) for result in report.results]


def _placed(result: Violation, homes: Mapping[ox.Quad, Path]) -> FileViolation:
    """Find the statement among the files' that comes nearest to what a result is about."""
    about = [quad for quad in homes if quad.subject == result.focus]
    if not about:
        return FileViolation(result, None, None, str(result.focus))
    wanted = (result.path, result.value)
    first = min(about, key=lambda quad: (quad.predicate != wanted[0], quad.object != wanted[1], str(quad)))
    at_fault = first.predicate == result.path
    fact = " ".join(map(str, first.triple)) if at_fault else str(result.focus)
    return FileViolation(result, homes[first], locate(homes[first], first), fact)


def check_sources(
    home: Home, sources: Mapping[str, Iterable[ox.Quad]], context: Sequence[ox.Quad]
) -> tuple[list[ox.Quad], dict[str, tuple[Violation, ...]]]:
    """Keep of each source what conforms.

    Args:
        home: Where the shapes are.
        sources: Document → its statements and evidence.
        context: Ontology, reference data and register.

    Returns:
        What conforms, and document → why the rest does not; documents that conform are left out of it.
    """
    shapes = load_shapes(home.files(*inputs.SOURCE_SHAPES))
    judged = {doc: validate_source(quads, context, shapes) for doc, quads in sources.items()}
    accepted = [quad for one in judged.values() for quad in one.accepted]
    return accepted, {doc: one.violations for doc, one in judged.items() if one.violations}


def check_whole(home: Home, quads: Iterable[ox.Quad], inferred: Iterable[ox.Triple]) -> Report:
    """Check the merged graph with what reasoning added against the rules between entities."""
    dataset = [*quads, *(ox.Quad(*triple) for triple in inferred)]
    return validate_whole(dataset, load_shapes(home.files(*inputs.WHOLE_SHAPES)))
