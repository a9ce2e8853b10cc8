from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.store import Meta, build_snapshot, open_snapshot

GRAPH = Path(__file__).parent / "graph.trig"
REDIRECTS = {f"{CANONICAL_BASE}id/project/valley-power": f"{CANONICAL_BASE}id/project/valley-solar"}


@pytest.fixture(scope="session")
def app(tmp_path_factory):
    """The application over an invented graph; a query may take twenty seconds."""
    folder = tmp_path_factory.mktemp("query")
    quads = list(ox.parse(GRAPH.read_bytes(), format=ox.RdfFormat.TRIG))
    build_snapshot(quads, [], folder, Meta(CANONICAL_BASE), REDIRECTS)
    made = create_app(open_snapshot(folder), Config(timeout=20, query_workers=1, ready_workers=1))
    yield made
    made.extensions["greensilk"].pool.close()


@pytest.fixture
def client(app):
    return app.test_client()
