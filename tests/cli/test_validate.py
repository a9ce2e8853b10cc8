"""`greensilk validate`: exit status, formats, and what new triples touch."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from greensilk_kg.cli import FOUND, run

PREFIXES = """\
@prefix gs: <https://w3id.org/greensilk/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
"""
FINE = (
    PREFIXES
    + """\
<https://w3id.org/greensilk/id/project/test-plant> a gs:Project ;
  rdfs:label "试验电站"@zh ;
  gs:locatedIn <https://w3id.org/greensilk/id/country/ken> ;
  dcterms:source <https://example.org/atlas> .
"""
)
WRONG = FINE.replace("gs:locatedIn", 'gs:startedOn "some day" ;\n  gs:locatedIn')
LINE = 6


@pytest.fixture
def fine(tmp_path):
    path = tmp_path / "fine.ttl"
    path.write_text(FINE, "utf-8")
    return str(path)


@pytest.fixture
def wrong(tmp_path):
    path = tmp_path / "wrong.ttl"
    path.write_text(WRONG, "utf-8")
    return str(path)


def test_a_file_that_conforms(fine, capfd):
    assert run(["validate", fine]) == 0
    assert "conforms: 0 violations" in capfd.readouterr().out


def test_all_of_data_conforms(capfd):
    assert run(["validate"]) == 0
    assert "conforms: 0 violations" in capfd.readouterr().out


def test_text_says_file_line_and_fact(wrong, fine, capfd):
    assert run(["validate", wrong]) == FOUND
    shown = capfd.readouterr().out
    assert f"{wrong}:{LINE}: Violation" in shown
    assert '"some day"' in shown


def test_machine_formats_tell_the_same_place(wrong, capfd):
    def shown(form):
        assert run(["validate", wrong, "--format", form]) == FOUND
        return capfd.readouterr().out

    [result] = json.loads(shown("json"))["results"]
    assert (result["file"], result["line"], result["severity"]) == (wrong, LINE, "Violation")
    [sarif] = json.loads(shown("sarif"))["runs"][0]["results"]
    assert sarif["locations"][0]["physicalLocation"]["region"]["startLine"] == LINE
    assert ET.fromstring(shown("junit")).get("failures") == "1"  # noqa: S314 - our own output
    assert shown("github").startswith(f"::error file={wrong},line={LINE},")
    report = ox.Store()
    report.load(shown("turtle").encode(), format=ox.RdfFormat.TURTLE)
    assert report.query("ASK { ?r <http://www.w3.org/ns/shacl#conforms> false }")


def test_against_a_snapshot_only_the_new_is_judged(wrong, fine, snapshots, capfd):
    assert run(["validate", fine, "--against", str(snapshots)]) == 0
    capfd.readouterr()
    assert run(["validate", wrong, "--against", str(snapshots)]) == FOUND
    shown = capfd.readouterr().out
    assert f"{wrong}:{LINE}: Violation" in shown
    assert "does not conform: 1 violation," in shown


def test_wrong_use_and_unreadable_files(tmp_path, snapshots, fine, capfd):
    assert run(["validate", "--against", str(snapshots)]) == 2
    assert "name the FILE" in capfd.readouterr().err
    broken = tmp_path / "broken.ttl"
    broken.write_text(PREFIXES + "<urn:a> a gs:Project ;;\n gs:x .\n", "utf-8")
    assert run(["validate", fine, str(broken)]) == 2
    assert f"{broken}:" in capfd.readouterr().err
    (tmp_path / "notes.csv").write_text("notes", "utf-8")
    assert run(["validate", str(tmp_path / "notes.csv")]) == 2
    assert "unknown RDF format" in capfd.readouterr().err
    assert run(["validate", fine, "--against", str(tmp_path)]) == 2
    assert "no snapshot" in capfd.readouterr().err
