"""Serves N-Quads with rdflib-endpoint: `python rdflib_server.py FILE PORT`, run by the other environment.

It imports nothing of the project, which is not installed there.
"""

from __future__ import annotations

import sys
from pathlib import Path

import uvicorn  # type: ignore[import-not-found]  # of the other environment
from rdflib import Dataset
from rdflib_endpoint import SparqlEndpoint  # type: ignore[import-not-found]  # likewise


def main(file: str, port: int) -> None:
    """Load, the default graph kept apart, and serve on 127.0.0.1 until ended."""
    graph = Dataset(default_union=False)
    graph.parse(Path(file), format="nquads")
    uvicorn.run(SparqlEndpoint(graph=graph, path="/"), host="127.0.0.1", port=port, log_level="warning")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
