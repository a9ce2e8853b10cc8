"""What a snapshot is built from: which files go into which graph, and whether they have changed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

import greensilk_kg
from greensilk_kg.emit import describe_register
from greensilk_kg.errors import Place, UnreadableInputError
from greensilk_kg.pipeline.statistics import EVIDENCE, SOURCE, graph_name
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import Names
from greensilk_kg.sources import load_register

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.resources import Home
    from greensilk_kg.sources import Register

ONTOLOGY = ("ontology", "**/*.ttl")
MODULES = ("ontology", "modules/*.ttl")
RULES = ("ontology", "rules/*.rq")
CHECKS = ("ontology", "checks/*.rq")
SOURCE_SHAPES = ("shapes", "*.ttl")
WHOLE_SHAPES = ("shapes", "whole/*.ttl")
REGISTER = ("data/sources", "*.yaml")
REFERENCE = ("data/reference", "*.ttl")
EXTRACTED = ("data/extracted", "*.nq")
CONTRIBUTED = ("data/contributed", "*.ttl")
EXTRACTION_RULES = ("data/rules", "*.yaml")
CONFIDENCE = ("data/rules", "confidence.tsv")
JUDGEMENTS = ("data/identity", "judgements.tsv")
WITHDRAWN = ("data/identity", "withdrawn.tsv")
BESIDE = ("data/extracted", "*.tsv")
CONFLICTS = ("ontology/conflicts", "*")
EXPECTED = ("ontology/quality", "*.tsv")
HISTORY = ("data/quality", "history.json")
READ = (
    ONTOLOGY, RULES, SOURCE_SHAPES, WHOLE_SHAPES, REGISTER, REFERENCE, EXTRACTED, CONTRIBUTED, JUDGEMENTS,
    WITHDRAWN, CHECKS, BESIDE, CONFLICTS, EXPECTED, CONFIDENCE, HISTORY,
)  # fmt: skip
"""All that a build reads."""


def ontology(home: Home) -> list[ox.Quad]:
    """Return `graph/ontology`: modules, alignments and schemes."""
    return list(_in_graph(home.files(*ONTOLOGY), "ontology"))


def reference(home: Home) -> list[ox.Quad]:
    """Return `graph/reference`: curated names and the register of source documents."""
    return [*_in_graph(home.files(*REFERENCE), "reference"), *register(home)]


def register_of(home: Home) -> Register:
    """Return the register of source documents."""
    return load_register(home.files(*REGISTER))


def register(home: Home) -> list[ox.Quad]:
    """Return what the register says of the source documents."""
    entries = sorted(register_of(home).entries.values(), key=lambda entry: entry.slug)
    return describe_register(entries, Names())


def contributed(home: Home) -> list[ox.Quad]:
    """Return `graph/contributed/{name}` of each file."""
    files = home.files(*CONTRIBUTED)
    return [quad for path in files for quad in _in_graph([path], f"contributed/{path.stem}")]


def extracted(path: Path) -> list[ox.Quad]:
    """Return what was extracted from one document, with its evidence.

    Raises:
        UnreadableInputError: The file is broken, or holds another graph.
    """
    quads = list(read(path))
    allowed = {SOURCE + path.stem, EVIDENCE + path.stem}
    strangers = sorted({graph_name(quad.graph_name) for quad in quads} - allowed)
    if strangers:
        what = f"holds the graph {strangers[0] or 'without a name'}"
        hint = f"graphs here are {' and '.join(sorted(allowed))}; make the file with `make extracted`"
        raise UnreadableInputError(what, where=Place(path), hint=hint)
    return quads


def _in_graph(paths: Iterable[Path], name: str) -> Iterator[ox.Quad]:
    graph = Names().graph(name)
    for path in paths:
        for quad in read(path):
            if not isinstance(quad.graph_name, ox.DefaultGraph):
                hint = "write triples; the graph follows from the folder"
                raise UnreadableInputError("names a graph of its own", where=Place(path), hint=hint)
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)


def is_evidence(quad: ox.Quad) -> bool:
    """Tell whether a quad says where something stands, and not what is so."""
    return graph_name(quad.graph_name).startswith(EVIDENCE)


def rules(home: Home) -> dict[str, str]:
    """Return the rules kept as data: name → SPARQL CONSTRUCT."""
    return {path.stem: path.read_text("utf-8") for path in home.files(*RULES)}


def fingerprint(home: Home, base: str) -> str:
    """Return a digest of all that a build reads, the program included; equal digests mean equal snapshots."""
    digest = sha256(base.encode())
    for root, paths in ((home.root, (p for place in READ for p in home.files(*place))), _program()):
        for path in paths:
            digest.update(f"\n{path.relative_to(root).as_posix()}\n".encode())
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _program() -> tuple[Path, Iterable[Path]]:
    root = Path(greensilk_kg.__file__).parent
    return root, sorted(root.rglob("*.py"))
