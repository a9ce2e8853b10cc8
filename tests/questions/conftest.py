"""A made-up world of which the answers are known, and a server over it."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.resources import find_home
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.store import Meta, build_snapshot, open_snapshot

WORLD = Path(__file__).parent / "cards" / "world.trig"
INFERRED = ox.NamedNode(CANONICAL_BASE + "graph/inferred")


@pytest.fixture(scope="session")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("world")
    quads = list(ox.parse(WORLD.read_bytes(), format=ox.RdfFormat.TRIG))
    stated = [quad for quad in quads if quad.graph_name != INFERRED]
    inferred = [quad.triple for quad in quads if quad.graph_name == INFERRED]
    build_snapshot(stated, inferred, folder, Meta(CANONICAL_BASE), {})
    config = Config(query_workers=1, ready_workers=1, max_page_rows=8, cards=find_home().questions)
    app = create_app(open_snapshot(folder), config)
    yield app.test_client()
    app.extensions["greensilk"].pool.close()
