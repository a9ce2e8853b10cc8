"""`greensilk extract`: whole output or none, the same bytes for the same documents."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.cli import run
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data" / "samples"
SAMPLES = sorted(path for path in FOLDER.iterdir() if path.name != "README.md")
TEXT = "2022年5月，中国与肯尼亚签署《绿色港口合作谅解备忘录》。项目位于肯尼亚，装机容量30兆瓦。\n"


def greensilk(*arguments, folder, seed="0"):
    command = [sys.executable, "-m", "greensilk_kg.cli", *map(str, arguments)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "port.txt"
    path.write_text(TEXT, "utf-8")
    return path


def graphs(path):
    return {quad.graph_name.value.removeprefix(CANONICAL_BASE + "graph/") for quad in read(path)}


def digest(path):
    return sha256(path.read_bytes()).hexdigest()


def test_there_are_samples():
    assert len(SAMPLES) >= 2


def test_order_of_documents_and_hash_seed_do_not_matter(tmp_path):
    orders = list(itertools.permutations(SAMPLES))
    outputs = {
        greensilk("extract", *order, folder=tmp_path, seed=seed).stdout
        for order, seed in zip((orders[0], orders[-1], orders[0]), "013", strict=True)
    }
    assert len(outputs) == 1
    assert outputs.pop().count(b"\n") > 100


def test_documents_give_alone_what_they_give_together(tmp_path):
    together = greensilk("extract", *SAMPLES, folder=tmp_path).stdout.splitlines()
    alone = [
        line for path in SAMPLES for line in greensilk("extract", path, folder=tmp_path).stdout.splitlines()
    ]
    assert sorted(alone) == together


def test_a_document_fills_its_two_graphs_and_trig_says_the_same(document, tmp_path):
    quads, trig = tmp_path / "out.nq", tmp_path / "out.trig"
    assert run(["extract", str(document), "-o", str(quads), "--doc-id", "port-note"]) == 0
    assert run(["extract", str(document), "-o", str(trig), "--doc-id", "port-note", "--format", "trig"]) == 0
    assert graphs(quads) == {"source/port-note", "evidence/port-note"}
    assert set(read(quads)) == set(read(trig))


def test_every_statement_has_evidence_whose_offsets_lie_in_the_document(document, tmp_path):
    out = tmp_path / "out.nq"
    assert run(["extract", str(document), "-o", str(out)]) == 0
    store = ox.Store()
    store.extend(read(out))
    source = {q.triple for q in store if "/graph/source/" in q.graph_name.value}
    query = """
        SELECT ?s ?p ?o ?start ?end WHERE { GRAPH ?g {
          ?e rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; gs:start ?start ; gs:end ?end } }
    """
    prefixes = {"gs": GS, "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
    found = list(store.query(query, prefixes=prefixes))
    assert {ox.Triple(row["s"], row["p"], row["o"]) for row in found} == source
    assert source
    assert all(0 <= int(row["start"].value) < int(row["end"].value) <= len(TEXT) for row in found)


@pytest.mark.parametrize("position", [0, 1])
def test_one_unreadable_file_stops_the_run_before_any_output(position, document, tmp_path):
    (tmp_path / "empty.txt").touch()
    files = [str(document)]
    files.insert(position, str(tmp_path / "empty.txt"))
    before = sorted(tmp_path.iterdir())
    done = greensilk("extract", *files, folder=tmp_path)
    assert done.returncode == 2
    assert not done.stdout
    assert b"empty.txt: is empty (" in done.stderr
    assert greensilk("extract", *files, "-o", "out.nq", folder=tmp_path).returncode == 2
    assert sorted(tmp_path.iterdir()) == before


def test_two_inputs_with_one_name_are_an_error(document, tmp_path, capsys):
    copy = tmp_path / "copy" / "port.txt"
    copy.parent.mkdir()
    copy.write_bytes(document.read_bytes())
    assert run(["extract", str(document), str(copy)]) == 2
    error = capsys.readouterr().err
    assert str(copy) in error
    assert str(document) in error
    assert run(["extract", str(document), str(copy), "--doc-id", "port"]) == 2
    assert "--doc-id names a single document" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["with space", "中文", "a/b"])
def test_a_document_id_must_stand_in_an_iri(name, document, capsys):
    assert run(["extract", str(document), "--doc-id", name]) == 2
    assert "cannot stand in an IRI" in capsys.readouterr().err


def test_registered_documents_give_the_committed_bytes(home, tmp_path):
    sources = sorted((ROOT.parent / "shared" / "sources").glob("*.txt"))
    if not sources:
        pytest.skip("the source documents are not beside this checkout (../shared/sources)")
    script = ROOT / "scripts" / "extract_registered.py"
    subprocess.run([sys.executable, script, tmp_path, *sources], check=True, capture_output=True)
    committed = {path.name: digest(path) for path in home.files("data/extracted", "*.nq")}
    assert {path.name: digest(path) for path in tmp_path.iterdir()} == committed, "run `make extracted`"
