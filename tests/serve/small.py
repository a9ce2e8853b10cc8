"""Builds a small snapshot from `small.trig`, or serves it; fixtures run this file by its path."""

from __future__ import annotations

import sys
from pathlib import Path

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.run import serve
from greensilk_kg.store import Meta, build_snapshot

HERE = Path(__file__).parent
OLD = "id/project/valley-power"
NEW = "id/project/valley-solar"


def build(folder: Path, base: str = CANONICAL_BASE, more=(), withdrawn=None, follows=()) -> None:
    """Build the snapshot in a folder of snapshots, with what else is to be in it and what follows from it."""
    text = (HERE / "small.trig").read_text("utf-8")
    for part in ("id/", "graph/", "scheme/", "evidence/"):
        text = text.replace(CANONICAL_BASE + part, base + part)
    quads = list(ox.parse(text.encode(), format=ox.RdfFormat.TRIG))
    inferred = [q.triple for q in quads if q.graph_name.value == f"{base}graph/inferred"]
    inferred += follows
    stated = [q for q in quads if q.graph_name.value != f"{base}graph/inferred"]
    redirects = {base + OLD: base + NEW}
    build_snapshot([*stated, *more], inferred, folder, Meta(base), redirects, withdrawn=withdrawn)


def main(folder: str, port: str, timeout: str, *allowed: str) -> None:
    """Serve it until told to stop: what the tests over real HTTP start."""
    build(Path(folder))
    config = Config(query_workers=2, timeout=float(timeout), allow_services=allowed)
    serve(Path(folder), port=int(port), config=config)


if __name__ == "__main__":
    main(*sys.argv[1:])
