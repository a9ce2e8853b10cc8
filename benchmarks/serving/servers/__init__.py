"""The servers that are compared; each module starts one of them over the same data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.serving.servers import greensilk, oxigraph, rdflib_endpoint, virtuoso

if TYPE_CHECKING:
    from benchmarks.serving.servers.running import Server

CACHED = "greensilk, cache"
SERVERS: dict[str, Server] = {
    "greensilk": greensilk.UNCACHED,
    CACHED: greensilk.CACHED,
    "Oxigraph server": oxigraph.SERVER,
    "Virtuoso 7": virtuoso.SERVER,
    "rdflib-endpoint": rdflib_endpoint.SERVER,
}
"""Name in the table → how it is started."""
