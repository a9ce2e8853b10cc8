"""What extraction leaves beside its statements, and what a build finds, reach the snapshot."""

from __future__ import annotations

import json

import pytest

from greensilk_kg.cli import run
from greensilk_kg.pipeline import beside
from greensilk_kg.pipeline.extraction import extract_documents
from greensilk_kg.pipeline.unread import by_sentence, render
from greensilk_kg.rdf.namespaces import TYPE, term
from greensilk_kg.resources import find_home
from greensilk_kg.store import open_snapshot

TEXT = "2022年5月，肯尼亚的恩贡风电站投入运营，装机容量25兆瓦。\n\n有人主办了什么。\n"
GROUNDLESS = (
    '<https://w3id.org/greensilk/id/country/ken> <http://www.w3.org/2000/01/rdf-schema#label> "无据"@zh '
    "<https://w3id.org/greensilk/graph/source/wind> .\n"
)


@pytest.fixture
def home(small, tmp_path):
    """Return a home with one extracted document and its tables."""
    path = tmp_path / "wind.txt"
    path.write_text(TEXT, "utf-8")
    folder = small.data / "extracted"
    assert run(["extract", str(path), "--doc-id", "wind", "-o", str(folder / "wind.nq")]) == 0
    (one,) = extract_documents([path], small, doc_id="wind")
    (folder / "wind.sentences.tsv").write_text(beside.sentences_table(one.text), "utf-8")
    (folder / "wind.unread.tsv").write_text(render(by_sentence("wind", one.issues)), "utf-8")
    (folder / "wind.refused.tsv").write_text(beside.refused_table(one.validated), "utf-8")
    return small


def built(home, *options):
    assert run(["build", "-o", str(home.root / "out"), *options]) == 0
    return open_snapshot(home.root / "out")


def test_the_tables_hold_offsets_and_cues_and_no_sentence(home):
    text = (home.data / "extracted" / "wind.sentences.tsv").read_text("utf-8")
    assert "恩贡" not in text
    first, second = beside.sentences(home)["wind"]
    assert TEXT[second["start"] : second["end"]] == "有人主办了什么。"
    assert (first["cues"], second["cues"]) == ([], ["主办"])


def test_a_snapshot_knows_what_was_read_and_what_was_not(home):
    document = built(home).quality["documents"]["wind"]
    assert document["sentences"] == {"facts": 1, "names": 0, "nothing": 1, "unread": 1, "other": 0}
    assert document["with_evidence"] == document["statements"] > 5
    assert document["refused"] == []


def test_what_the_build_refuses_is_told_below_the_base_that_is_published(home):
    path = home.data / "extracted" / "wind.nq"
    path.write_text(path.read_text("utf-8") + GROUNDLESS, "utf-8")
    snapshot = built(home, "--base-iri", "https://kg.example/")
    (refused,) = snapshot.quality["documents"]["wind"]["refused"]
    assert refused["subject"] == "<https://kg.example/id/country/ken>"
    assert refused["value"] == '"无据"@zh'
    assert refused["end"] == 0  # nobody knows where it stands


def test_every_check_is_told_with_its_words_in_both_languages(home):
    checks = {one["name"]: one for one in built(home).quality["checks"]}
    assert set(checks) == {path.stem for path in find_home().files("ontology", "checks/*.rq")}
    assert all(one["problem"]["zh"] and one["remedy"]["en"] for one in checks.values())


def test_shapes_count_what_they_looked_at(home):
    snapshot = built(home)
    shapes = {one["iri"].rpartition("#")[2]: one for one in snapshot.quality["shapes"]}
    countries = {quad.subject for quad in snapshot.store.quads_for_pattern(None, TYPE, term("Country"), None)}
    assert shapes["Country"]["checked"] == len(countries) > 100
    assert shapes["Evidence-rule"]["checked"] == snapshot.quality["documents"]["wind"]["evidence"]
    assert shapes["Label"]["cls"] == ""  # it is about every class
    assert shapes["party-value"]["cls"].endswith("#Agreement")


def test_each_build_adds_its_figures_to_those_before_it(home):
    first = built(home)
    assert [one["version"] for one in first.history] == [first.version]
    (home.data / "extracted" / "wind.nq").unlink()
    second = built(home)
    assert [one["version"] for one in second.history] == [first.version, second.version]
    before, after = (one["figures"]["statements"] for one in second.history)
    assert before > after == 0
    assert built(home).history == second.history  # nothing new was built


def test_a_first_build_begins_with_the_figures_of_earlier_states(home):
    (home.data / "quality").mkdir()
    earlier = {"version": "0" * 16, "built_at": "2020-01-01T00:00:00Z", "figures": {"facts": 1}}
    (home.data / "quality" / "history.json").write_text(json.dumps([earlier]), "utf-8")
    snapshot = built(home)
    assert snapshot.history[0] == earlier
    assert [one["version"] for one in snapshot.history] == ["0" * 16, snapshot.version]
    (home.data / "extracted" / "wind.nq").unlink()
    assert len(built(home).history) == 3  # it goes on from what is there
