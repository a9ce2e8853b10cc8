"""The dataset in figures: what the snapshot holds of it, and the addresses of this server.

Source: "Describing Linked Datasets with the VoID Vocabulary", W3C Interest Group Note of 3 March 2011.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.serve.descriptions.service import format_iri
from greensilk_kg.serve.descriptions.terms import FOAF, VOID, link
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.media import GRAPHS

if TYPE_CHECKING:
    from collections.abc import Iterator


def dataset_iri() -> str:
    """Return the IRI of the dataset, the same wherever it is served."""
    return f"{site().base}dataset"


def void(root: str) -> Iterator[ox.Quad]:
    """Yield the VoID description of the dataset served below an address that ends in a slash."""
    data = dataset_iri()
    yield link(data, FOAF + "homepage", root)
    yield link(data, VOID + "sparqlEndpoint", f"{root}sparql")
    for name in site().dumps:
        yield link(data, VOID + "dataDump", f"{root}dumps/{name}")
    for media in GRAPHS:
        yield link(data, VOID + "feature", format_iri(media))
    yield from computed()


def computed() -> list[ox.Quad]:
    """Return what the snapshot holds, the dataset itself first; read once."""
    memo = site().memo
    if "void" not in memo:
        graph = ox.NamedNode(f"{site().base}graph/void")
        found = [ox.Quad(*quad.triple) for quad in site().store.quads_for_pattern(None, None, None, graph)]
        memo["void"] = sorted(found, key=lambda quad: (str(quad.subject)[1:-1], str(quad)))
    return cast("list[ox.Quad]", memo["void"])
