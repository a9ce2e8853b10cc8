"""Builds a small snapshot's store from `small.trig`; run by path from the fixtures of serve and http."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import CANONICAL_BASE

HERE = Path(__file__).parent
OLD = f"{CANONICAL_BASE}id/project/valley-power"


def build(folder: Path, base: str = CANONICAL_BASE) -> None:
    """Write the store: the named graphs, and their merge but for the evidence as the default graph."""
    text = (HERE / "small.trig").read_text("utf-8")
    for part in ("id/", "graph/", "scheme/", "evidence/"):
        text = text.replace(CANONICAL_BASE + part, base + part)
    quads = set(ox.parse(text.encode(), format=ox.RdfFormat.TRIG))
    merged = {
        ox.Quad(q.subject, q.predicate, q.object)
        for q in quads
        if not q.graph_name.value.startswith(f"{base}graph/evidence/")
    }
    store = ox.Store(str(folder))
    store.bulk_extend(quads | merged)
    store.flush()


def opened(folder: Path, base: str = CANONICAL_BASE) -> SimpleNamespace:
    """Return it as the application expects a snapshot."""
    store = ox.Store.read_only(str(folder))
    names = (
        q.graph_name.value.removeprefix(f"{base}graph/") for q in store if q.graph_name != ox.DefaultGraph()
    )
    redirects = {OLD.replace(CANONICAL_BASE, base): f"{base}id/project/valley-solar"}
    return SimpleNamespace(
        version="small-1",
        base=base,
        counts=dict(Counter(names)),
        redirects=redirects,
        store=store,
        store_path=folder,
    )


def main(folder: str, port: str, timeout: str) -> None:
    """Serve it until told to stop: what the tests over real HTTP start."""
    from greensilk_kg.serve.app import create_app  # noqa: PLC0415 - only the server process needs it
    from greensilk_kg.serve.config import Config  # noqa: PLC0415
    from greensilk_kg.serve.server import Server, settings  # noqa: PLC0415

    build(Path(folder))
    config = Config(timeout=float(timeout), query_workers=2)
    Server(lambda: create_app(opened(Path(folder)), config), settings("127.0.0.1", int(port))).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
