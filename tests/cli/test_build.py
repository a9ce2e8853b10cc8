"""`greensilk build`, `export` and `up`: what goes in, what comes out, and what stays out."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from greensilk_kg.cli import FOUND, run
from greensilk_kg.pipeline.build import is_current
from greensilk_kg.rdf.files import read
from greensilk_kg.resources import HOME_VARIABLE
from greensilk_kg.store import open_snapshot

FACT = """\
@prefix gs: <https://w3id.org/greensilk/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix gsid: <https://w3id.org/greensilk/id/> .
<https://w3id.org/greensilk/id/project/test-plant> a gs:Project ; rdfs:label "试验电站"@zh ;
  gs:locatedIn <https://w3id.org/greensilk/id/country/ken> ;
  <http://purl.org/dc/terms/source> <https://example.org/atlas> .
"""
PLANT = "https://w3id.org/greensilk/id/project/test-plant"
TEXT = "2022年5月，肯尼亚的恩贡风电站投入运营，装机容量25兆瓦。\n"


def built(home, *options, status=0):
    assert run(["build", "-o", str(home.root / "out"), *options]) == status
    return open_snapshot(home.root / "out") if status == 0 else None


def test_build_tells_conformance_graphs_and_seconds(small, capfd):
    (small.data / "contributed" / "plants.ttl").write_text(FACT, "utf-8")
    snapshot = built(small)
    shown = capfd.readouterr().out
    assert "The whole graph conforms to the shapes" in shown
    for name, count in snapshot.info.counts.items():
        assert re.search(rf"^{name or 'default graph'} +{count}$", shown, re.MULTILINE)
    for stage in ("read", "validate sources", "merge", "reason", "validate whole", "store", "search index"):
        assert re.search(rf"^{stage} +\d+\.\d\d$", shown, re.MULTILINE)


def test_an_extracted_document_passes_through_to_the_default_graph(small, tmp_path):
    (tmp_path / "wind.txt").write_text(TEXT, "utf-8")
    out = small.data / "extracted" / "wind.nq"
    assert run(["extract", str(tmp_path / "wind.txt"), "--doc-id", "wind", "-o", str(out)]) == 0
    snapshot = built(small)
    source = {quad.triple for quad in read(out) if "/graph/source/" in quad.graph_name.value}
    assert snapshot.counts["source/wind"] == len(source) > 0
    assert not (small.data / "extracted" / "wind.nq.quarantine.nq").exists()


def test_what_was_set_apart_is_not_built(small):
    stray = small.data / "extracted" / "wind.nq.quarantine.nq"
    stray.write_text("<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n", "utf-8")
    assert not [name for name in built(small).counts if "quarantine" in name]


def test_what_a_shape_refuses_never_reaches_the_graph(small, tmp_path, capfd):
    (tmp_path / "wind.txt").write_text(TEXT, "utf-8")
    out = small.data / "extracted" / "wind.nq"
    assert run(["extract", str(tmp_path / "wind.txt"), "--doc-id", "wind", "-o", str(out)]) == 0
    country = "<https://w3id.org/greensilk/id/country/ken>"
    graph = "<https://w3id.org/greensilk/graph/source/wind>"
    groundless = f'{country} <http://www.w3.org/2000/01/rdf-schema#label> "没有证据"@zh {graph} .\n'
    out.write_text(out.read_text("utf-8") + groundless, "utf-8")
    snapshot = built(small)
    assert "没有证据" in capfd.readouterr().err
    assert not snapshot.query('ASK { ?s ?p "没有证据"@zh }')
    assert not snapshot.query('ASK { GRAPH ?g { ?s ?p "没有证据"@zh } }')


def test_a_broken_contribution_stops_the_build_and_keeps_the_snapshot(small, capfd):
    before = built(small).version
    path = small.data / "contributed" / "plants.ttl"
    path.write_text(FACT.replace("gs:locatedIn", 'gs:startedOn "some day" ; gs:locatedIn'), "utf-8")
    built(small, status=FOUND)
    error = capfd.readouterr().err
    assert f"{path}:5: Violation" in error
    assert "some day" in error
    assert open_snapshot(small.root / "out").version == before


def test_a_graph_in_the_wrong_file_is_an_error(small, capfd):
    line = "<urn:a> <urn:b> <urn:c> <https://w3id.org/greensilk/graph/reference> .\n"
    (small.data / "extracted" / "wind.nq").write_text(line, "utf-8")
    built(small, status=2)
    assert "wind.nq: holds the graph reference" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("data/contributed/plants.ttl", FACT + "<urn:a> <urn:b>\n", "plants.ttl:"),
        (
            "data/identity/judgements.tsv",
            "institution/a\tinstitution/b\tperhaps\tme\t2024-01-01\tso\n",
            ".tsv:1:",
        ),
        (
            "shapes/broken.ttl",
            "@prefix sh: <http://www.w3.org/ns/shacl#> .\n<urn:s> sh:propperty 1 .\n",
            "propperty",
        ),
    ],
)
def test_a_broken_file_is_named_with_its_line(name, text, said, small, capfd):
    (small.root / name).write_text(text, "utf-8")
    built(small, status=2)
    error = capfd.readouterr().err
    assert error.startswith("greensilk: error: ")
    assert Path(name).name in error
    assert said in error
    assert not (small.root / "out" / "current").exists()


def test_two_builds_are_equal_and_the_second_is_known_to_be(small):
    (small.data / "contributed" / "plants.ttl").write_text(FACT, "utf-8")
    first = built(small)
    assert is_current(small, small.root / "out")
    command = [sys.executable, "-m", "greensilk_kg.cli", "build", "-o", small.root / "again"]
    subprocess.run(
        command, env={"PYTHONHASHSEED": "7", HOME_VARIABLE: str(small.root)}, check=True, capture_output=True
    )
    again = open_snapshot(small.root / "again")
    assert again.version == first.version
    assert again.dataset_path.read_bytes() == first.dataset_path.read_bytes()
    (small.data / "contributed" / "plants.ttl").write_text(FACT.replace("试验", "示范"), "utf-8")
    assert not is_current(small, small.root / "out")
    assert not is_current(small, small.root / "out", "https://kg.example.org/")


def test_another_base_moves_entities_and_never_terms(small, capfd):
    (small.data / "contributed" / "plants.ttl").write_text(FACT, "utf-8")
    snapshot = built(small, "--base-iri", "https://kg.example.org/")
    moved = PLANT.replace("https://w3id.org/greensilk/", "https://kg.example.org/")
    assert snapshot.query(f"ASK {{ <{moved}> a gs:Project }}")
    assert not snapshot.query(f"ASK {{ <{PLANT}> ?p ?o }}")
    built(small, "--base-iri", "kg.example.org", status=2)
    assert "base IRI" in capfd.readouterr().err


def test_export_writes_the_graph_that_was_named(small, capfd):
    (small.data / "contributed" / "plants.ttl").write_text(FACT, "utf-8")
    built(small)
    capfd.readouterr()
    where = ["--snapshot", str(small.root / "out")]
    assert run(["export", *where, "--graph", "contributed/plants", "--format", "turtle"]) == 0
    assert "试验电站" in capfd.readouterr().out
    assert run(["export", *where, "--graph", "contributed/plant"]) == 2
    assert "contributed/plants" in capfd.readouterr().err


@pytest.mark.parametrize("command", ["up", "serve"])
def test_a_port_in_use_is_told_before_any_work(command, capfd):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert run([command, "--port", str(port)]) == 2
    error = capfd.readouterr().err
    assert error.startswith(f"greensilk: error: cannot serve on 127.0.0.1:{port}: Address already in use")
    assert "--port" in error


def test_up_serves_and_says_so(server):
    with urllib.request.urlopen(f"http://{server}/health", timeout=10) as answer:
        assert answer.status == 200
    request = urllib.request.Request(f"http://{server}/sparql?query=ASK%7B%7D")
    request.add_header("Accept", "application/sparql-results+json")
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - likewise
        assert json.load(answer)["boolean"] is True
