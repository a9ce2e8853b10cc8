"""`greensilk diff` and `greensilk stats` over small datasets, and over the snapshot."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.cli import FOUND, run
from greensilk_kg.pipeline.comparison import compare
from greensilk_kg.pipeline.statistics import count
from greensilk_kg.store import open_snapshot

PREFIXES = """\
@prefix gs: <https://w3id.org/greensilk/ontology#> .
@prefix gsid: <https://w3id.org/greensilk/id/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix source: <https://w3id.org/greensilk/graph/source/> .
@prefix evidence: <https://w3id.org/greensilk/graph/evidence/> .
"""
OLD = (
    PREFIXES
    + """\
source:note {
  gsid:gone rdfs:label "旧"@zh .
  gsid:port rdfs:label "港口"@zh ; gs:value 1 ; gs:status gsid:built .
}
evidence:note {
  gsid:e rdf:subject gsid:port ; rdf:predicate gs:value ; rdf:object 1 .
}
"""
)
NEW = (
    PREFIXES
    + """\
source:note {
  gsid:come a gs:Place .
  gsid:port rdfs:label "港口"@zh ; gs:value 2 ; gs:partOf gsid:come .
}
"""
)


@pytest.fixture
def files(tmp_path):
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.trig").write_text(text.replace("gsid:", "gsid:"), "utf-8")
    return [str(tmp_path / "old.trig"), str(tmp_path / "new.trig")]


def test_diff_tells_entities_and_facts(files, capfd):
    assert run(["diff", *files]) == FOUND
    assert capfd.readouterr().out.splitlines() == [
        "+ gsid:come",
        "  + rdf:type gs:Place",
        "- gsid:gone 旧",
        "  - rdfs:label 旧",
        "~ gsid:port 港口",
        "  + gs:partOf gsid:come",
        "  - gs:status gsid:built",
        "  ~ gs:value 1 → 2",
        "entities: 1 added, 1 removed, 1 changed",
        "facts: 2 added, 2 removed, 1 changed",
    ]


def test_diff_as_json_says_the_same(files, capfd):
    assert run(["diff", *files, "--format", "json"]) == FOUND
    found = json.loads(capfd.readouterr().out)
    assert [found["changed"][0]["label"], len(found["changed"][0]["facts"])] == ["港口", 3]
    assert [len(found[kind]) for kind in ("added", "removed")] == [1, 1]


def test_equal_datasets_do_not_differ(files, capfd):
    assert run(["diff", files[0], files[0]]) == 0
    assert (
        capfd.readouterr().out
        == "entities: 0 added, 0 removed, 0 changed\nfacts: 0 added, 0 removed, 0 changed\n"
    )


def test_a_snapshot_states_what_its_export_states(snapshots, tmp_path, capfd):
    out = tmp_path / "all.nq"
    assert run(["export", "--snapshot", str(snapshots), "-o", str(out)]) == 0
    assert run(["diff", str(snapshots), str(out)]) == 0
    capfd.readouterr()


def test_diff_needs_readable_datasets(tmp_path, files, capfd):
    assert run(["diff", files[0], str(tmp_path / "none.nq")]) == 2
    assert "none.nq" in capfd.readouterr().err


names = st.sampled_from("abcd").map(lambda name: ox.NamedNode(f"urn:{name}"))
graphs = st.frozensets(st.builds(ox.Triple, names, names, names), max_size=12)


@given(graphs, graphs)
def test_a_difference_leads_from_the_old_to_the_new_and_turns_round(old, new):
    found = compare(old, new)
    gone = {
        ox.Triple(one.subject, fact.predicate, value)
        for one in found
        for fact in one.facts
        for value in fact.old
    }
    come = {
        ox.Triple(one.subject, fact.predicate, value)
        for one in found
        for fact in one.facts
        for value in fact.new
    }
    assert (old - gone) | come == new
    assert not gone & come
    opposite = {"added": "removed", "removed": "added", "changed": "changed"}
    assert [(e.subject, opposite[e.kind]) for e in found] == [(e.subject, e.kind) for e in compare(new, old)]


def test_stats_count_facts_and_evidence(files, capfd):
    assert run(["stats", files[0], "--format", "json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert found["graphs"] == {"evidence/note": 3, "source/note": 4}
    assert found["entities"] == {"source/note": 2}
    assert found["evidence"] == {"note": [4, 1]}
    assert found["open"]["statement-without-evidence"] == 3


def test_stats_of_the_snapshot_agree_with_its_manifest(snapshots, capfd):
    snapshot = open_snapshot(snapshots)
    found = count(snapshot.store)
    assert found.graphs == snapshot.counts
    assert all(total == proven > 0 for total, proven in found.evidence.values())
    assert run(["stats", str(snapshots)]) == 0
    shown = capfd.readouterr().out
    assert all(part in shown for part in ("graph ", "class ", "property ", "source ", "open "))
    assert all(name in shown for name in snapshot.counts)
