"""The first page counts what sources speak of."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS, TYPE
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.home import class_counts
from greensilk_kg.store import Meta, build_snapshot, open_snapshot


def test_a_thing_that_only_the_reference_names_is_not_counted(tmp_path):
    quads = list(ox.parse(path=str(Path(__file__).parent / "small.trig"), format=ox.RdfFormat.TRIG))
    thing, reference = (ox.NamedNode(CANONICAL_BASE + name) for name in ("id/country/ken", "graph/reference"))
    named = ox.Quad(thing, TYPE, ox.NamedNode(f"{GS}Country"), reference)
    build_snapshot([*quads, named], [], tmp_path, Meta(CANONICAL_BASE), {})
    app = create_app(open_snapshot(tmp_path), Config(query_workers=1))
    try:
        with app.test_request_context("/"):
            counts = class_counts()
    finally:
        app.extensions["greensilk"].pool.close()
    assert counts == {f"{GS}Country": 2, f"{GS}Observation": 1, f"{GS}Project": 1}
