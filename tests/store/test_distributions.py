"""The files for download: what they hold, what the manifest says of them, that they never change."""

from __future__ import annotations

import gzip
import hashlib
import subprocess

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.namespaces import LABEL, TYPE, XSD, Names, term
from greensilk_kg.store import Meta, build_snapshot, open_snapshot

NAMES = Names()
DAM = ox.NamedNode(f"{NAMES.base}id/project/dam")
HARD = ox.Literal('a "quoted" <u:g> .\nline', language="en")
QUADS = [
    ox.Quad(DAM, TYPE, term("Project"), NAMES.graph("source/a")),
    ox.Quad(DAM, TYPE, term("Project"), NAMES.graph("reference")),
    ox.Quad(DAM, LABEL, HARD, NAMES.graph("source/a")),
    ox.Quad(
        DAM, term("start"), ox.Literal("7", datatype=ox.NamedNode(XSD + "integer")), NAMES.graph("evidence/a")
    ),
    ox.Quad(term("Project"), LABEL, ox.Literal("项目", language="zh"), NAMES.graph("ontology")),
]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    folder = tmp_path_factory.mktemp("built")
    build_snapshot(QUADS, [ox.Triple(DAM, TYPE, term("Thing"))], folder, Meta(), {})
    return open_snapshot(folder)


def read(snapshot, name):
    data = (snapshot.dumps_path / name).read_bytes()
    data = gzip.decompress(data) if name.endswith(".gz") else data
    form = ox.RdfFormat.from_extension(name.removesuffix(".gz").rpartition(".")[2])
    return list(ox.parse(data, format=form))


def in_store(snapshot, graph):
    return {quad.triple for quad in snapshot.store.quads_for_pattern(None, None, None, graph)}


@pytest.mark.parametrize("name", ["dataset.nq.gz", "dataset.trig.gz"])
def test_the_dataset_is_every_named_graph_of_the_store(snapshot, name):
    stored = {quad for quad in snapshot.store if not isinstance(quad.graph_name, ox.DefaultGraph)}
    found = read(snapshot, name)
    assert set(found) == stored >= set(QUADS)
    assert len(found) == len(stored)


@pytest.mark.parametrize("name", ["default.nt.gz", "default.ttl.gz"])
def test_the_default_graph_is_a_file_with_each_statement_once(snapshot, name):
    found = [quad.triple for quad in read(snapshot, name)]
    assert set(found) == in_store(snapshot, ox.DefaultGraph())
    assert len(found) == len(set(found)) == snapshot.info.counts[""]


def test_the_ontology_is_a_file_of_its_own(snapshot):
    found = {quad.triple for quad in read(snapshot, "ontology.ttl")}
    assert found == in_store(snapshot, NAMES.graph("ontology")) != set()


def test_the_manifest_and_the_checksums_are_of_the_files(snapshot):
    files = {path.name: path.read_bytes() for path in snapshot.dumps_path.iterdir()}
    files.pop("SHA256SUMS")
    said = {name: (dump.bytes, dump.sha256) for name, dump in snapshot.info.dumps.items()}
    assert said == {name: (len(data), hashlib.sha256(data).hexdigest()) for name, data in files.items()}
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=snapshot.dumps_path,
        capture_output=True,
        check=True,
    )
    assert checked.stdout.count(b": OK") == len(files)


def test_the_same_data_are_the_same_files(snapshot, tmp_path):
    build_snapshot(
        reversed(QUADS),
        [ox.Triple(DAM, TYPE, term("Thing"))],
        tmp_path,
        Meta(built_at="2024-06-01T00:00:00Z"),
        {},
    )
    again = open_snapshot(tmp_path)
    assert again.info.dumps == snapshot.info.dumps
    assert again.version == snapshot.version
