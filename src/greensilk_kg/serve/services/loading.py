"""Loads a document that the operator allows: `LOAD` as an insertion of what it says.

Source: SPARQL 1.1 Update, section 3.1.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.bombs import refuse_bombs
from greensilk_kg.serve.services.failure import ServiceError
from greensilk_kg.serve.services.fetch import Call, fetch

if TYPE_CHECKING:
    import ssl

    from greensilk_kg.serve.services.calls import Load
    from greensilk_kg.serve.services.hosts import Resolver

_ACCEPT = "text/turtle, application/n-triples, application/rdf+xml;q=0.9, application/ld+json;q=0.8"


def insertion(
    load: Load, deadline: float, resolver: Resolver | None = None, tls: ssl.SSLContext | None = None
) -> str:
    """Return an operation that inserts what a document says.

    Args:
        load: Its address is one that the operator allows.
        deadline: When the document has to be there, on the clock of `time.monotonic`.
        resolver: What resolves names; by default the system.
        tls: How certificates are checked; by default as the system does.

    Raises:
        ServiceError: It cannot be had or read; see `fetch`.
    """
    found = fetch(Call(load.address, _ACCEPT, deadline, None, resolver, tls))
    chosen = ox.RdfFormat.from_media_type(found.media_type)
    if chosen is None:
        raise ServiceError(502, f"it answered as {found.media_type}, which is no format of RDF.")
    try:
        refuse_bombs(found.body, chosen)
        quads = list(ox.parse(found.body, chosen, base_iri=load.address, rename_blank_nodes=True))
    except (SyntaxError, ValueError) as error:
        raise ServiceError(502, f"it answered with malformed {chosen.name}: {error}.") from error
    if any(not isinstance(quad.graph_name, ox.DefaultGraph) for quad in quads):
        raise ServiceError(502, "it answered with several graphs; only one is loaded.")
    text = " ".join(_statement(quad) for quad in quads)
    return (
        f"INSERT DATA {{ GRAPH <{load.graph}> {{ {text} }} }}" if load.graph else f"INSERT DATA {{ {text} }}"
    )


def _statement(quad: ox.Quad) -> str:
    return f"{quad.triple} ."
