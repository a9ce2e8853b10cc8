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
TEXT = "2022年5月，中国与肯尼亚签署《绿色港口合作谅解备忘录》。\n"


REFUSAL = """\
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix gs: <https://w3id.org/greensilk/ontology#> .
@prefix gss: <https://w3id.org/greensilk/shapes#> .
gss:TestRefusal a sh:NodeShape ; sh:targetClass gs:Agreement ; sh:property gss:TestRefusal-date .
gss:TestRefusal-date a sh:PropertyShape ; sh:path gs:signedOn ; sh:maxCount 0 ;
  sh:severity sh:Violation ; sh:message "undated, please"@en , "不要日期"@zh .
"""


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


def refuse_dates(home):
    (home.shapes / "refusal.ttl").write_text(REFUSAL, "utf-8")


def everything(*paths):
    return {quad.triple for path in paths for quad in read(path)}


def test_what_a_shape_refuses_is_set_apart_and_counted(document, small, tmp_path, capsys):
    whole, out, aside = (tmp_path / name for name in ("whole.nq", "out.nq", "out.nq.quarantine.nq"))
    assert run(["extract", str(document), "-o", str(whole)]) == 0
    assert "quarantined: 0" in capsys.readouterr().err
    refuse_dates(small)
    assert run(["extract", str(document), "-o", str(out)]) == 0
    shown = capsys.readouterr().err
    assert "quarantined: 1" in shown
    assert str(aside) in shown
    assert everything(whole) <= everything(out, aside)
    assert not everything(out) & everything(aside)
    assert not any(quad.predicate.value == GS + "signedOn" for quad in read(out))
    assert {quad.graph_name.value.rpartition("/graph/")[2].partition("/")[0] for quad in read(aside)} == {
        "quarantine"
    }
    text = aside.read_text("utf-8")
    assert "shacl#ValidationResult" in text
    assert f"{GS}start" in text


def test_the_quarantine_of_an_earlier_run_does_not_outlive_it(document, small, tmp_path, capsys):
    out, aside = tmp_path / "out.nq", tmp_path / "out.nq.quarantine.nq"
    refuse_dates(small)
    assert run(["extract", str(document), "-o", str(out)]) == 0
    assert aside.exists()
    (small.shapes / "refusal.ttl").unlink()
    assert run(["extract", str(document), "-o", str(out)]) == 0
    assert not aside.exists()
    capsys.readouterr()


def test_with_standard_output_the_quarantine_is_named_by_the_document(document, small, tmp_path):
    refuse_dates(small)
    (tmp_path / "here").mkdir()
    done = greensilk("extract", document, "--doc-id", "port", folder=tmp_path / "here")
    assert done.returncode == 0
    assert [path.name for path in (tmp_path / "here").iterdir()] == ["quarantine-port.nq"]
    assert b"quarantine" not in done.stdout


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("data/rules/broken.yaml", "- id: place/broken\n  pattern: '{Place'\n"),
        ("data/lexicon/units.tsv", "公里\tKiloM\t1\ta\tb\tc\td\te\tf\tg\th\n"),
        ("data/sources/broken.yaml", "slug: [a\n"),
        ("data/reference/broken.ttl", "<urn:a> <urn:b>\n"),
        ("ontology/modules/broken.ttl", "<urn:a> <urn:b>\n"),
    ],
)
def test_a_broken_file_of_the_project_is_named_with_its_line(name, text, small, document, capsys):
    (small.root / name).write_text(text, "utf-8")
    assert run(["extract", str(document)]) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert f"{small.root / name}:" in shown.err
    assert shown.err.startswith("greensilk: error: ")


def test_what_a_rule_of_little_confidence_reads_is_counted_and_set_apart(small, tmp_path, capsys):
    document, out = tmp_path / "note.txt", tmp_path / "note.nq"
    document.write_text("青岚大学主办了第三届绿松石港口论坛。", "utf-8")
    told = {}
    for share in ("0.95", "0.79"):
        table = f"*\t100\t98\t0.94\nevent/*\t30\t28\t{share}\n"
        (small.data / "rules" / "confidence.tsv").write_text(table, "utf-8")
        assert run(["extract", str(document), "-o", str(out)]) == 0
        told[share] = ("organizer>" in out.read_text("utf-8"), capsys.readouterr().err)
    assert told["0.95"][0]
    assert "quarantined: 0;" in told["0.95"][1]
    assert not told["0.79"][0]
    assert "readings of too little confidence)" in told["0.79"][1]
    assert "organizer>" in Path(f"{out}.quarantine.nq").read_text("utf-8")


def test_registered_documents_give_the_committed_bytes(home, tmp_path):
    sources = sorted((ROOT.parent / "shared" / "sources").glob("*.txt"))
    if not sources:
        pytest.skip("the source documents are not beside this checkout (../shared/sources)")
    script = ROOT / "scripts" / "extract_registered.py"
    subprocess.run([sys.executable, script, tmp_path, *sources], check=True, capture_output=True)
    committed = {path.name: digest(path) for path in home.files("data/extracted", "*")}
    assert {path.name: digest(path) for path in tmp_path.iterdir()} == committed, "run `make extracted`"
