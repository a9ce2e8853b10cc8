"""The merged dataset as a file."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import GreensilkError
from greensilk_kg.rdf.files import canonical
from greensilk_kg.rdf.namespaces import SHOWN_PREFIXES, Names
from greensilk_kg.rdf.prefixes import sorted_prefixes

if TYPE_CHECKING:
    from greensilk_kg.store.snapshot import Snapshot

FORMATS = {
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "turtle": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
    "ntriples": ox.RdfFormat.N_TRIPLES,
}
"""Name of a format on the command line → RDF format."""


def export(snapshot: Snapshot, form: str = "nquads", graph: str | None = None) -> bytes:
    """Return the dataset, or one graph of it, as text; the same bytes whenever the data are the same.

    Args:
        snapshot: An open snapshot.
        form: A key of `FORMATS`.
        graph: A graph's name without `{base}graph/`, such as `source/brief-2024`; `None` takes all named
            graphs, or, in a format without graphs, the default graph, which is their merge.

    Raises:
        GreensilkError: No such format or graph.
    """
    if form not in FORMATS:
        raise GreensilkError(f"unknown format {form!r}", hint="one of " + ", ".join(FORMATS))
    if graph is None and form == "nquads":
        return gzip.decompress(snapshot.dataset_path.read_bytes())
    quads = _quads(snapshot, form, graph)
    if form in {"nquads", "ntriples"}:
        return canonical(quads)
    text = ox.serialize(sorted(quads, key=str), format=FORMATS[form], prefixes=SHOWN_PREFIXES)
    return sorted_prefixes(text or b"")


def _quads(snapshot: Snapshot, form: str, graph: str | None) -> list[ox.Quad]:
    if graph is not None and graph not in snapshot.counts:
        hint = "one of " + ", ".join(snapshot.counts)
        raise GreensilkError(f"no graph {graph!r} in the snapshot", hint=hint)
    wanted: ox.NamedNode | ox.DefaultGraph | None = Names(snapshot.base).graph(graph) if graph else None
    keeps_graphs = FORMATS[form].supports_datasets
    if wanted is None and not keeps_graphs:
        wanted = ox.DefaultGraph()
    found = list(snapshot.store.quads_for_pattern(None, None, None, wanted))
    if keeps_graphs:
        return [quad for quad in found if not isinstance(quad.graph_name, ox.DefaultGraph)]
    return [ox.Quad(quad.subject, quad.predicate, quad.object) for quad in found]
