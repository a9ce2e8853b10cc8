"""What is measured of a graph, on one that can be counted by hand."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.quality import Findings, measure
from greensilk_kg.quality.documents import SEGMENTS, touched
from greensilk_kg.quality.history import MOST, Entry, appended
from greensilk_kg.quality.passages import union
from greensilk_kg.quality.records import Check, Expected, Judged, Pair, Result, Sentence, Shape
from greensilk_kg.rdf.namespaces import GS, Names

TRIG = Path(__file__).parents[1] / "serve" / "small.trig"
BASE = "https://w3id.org/greensilk/"
VALLEY = BASE + "id/project/valley-solar"
SHAPE = Shape(iri="urn:s", cls=GS + "Project", targets=[GS + "Project"], messages={}, checked=0, results={})
MORE = f"""
<{GS}Project> <{GS}iriSegment> "project" <{BASE}graph/ontology> .
<{GS}Country> <{GS}iriSegment> "country" <{BASE}graph/ontology> .
<{VALLEY}> <{GS}partner> <{BASE}id/country/chn> <{BASE}graph/source/b> .
"""


def sentence(start, end, role="body", cues=(), values=()):
    return Sentence(start=start, end=end, role=role, cues=list(cues), values=list(values))


SENTENCES = [
    sentence(0, 4, "heading"),
    sentence(4, 11, cues=["签署"]),
    sentence(11, 30, cues=["签署"], values=["3天"]),
    sentence(30, 40),
]
FINDINGS = Findings(
    sentences={"try-1": SENTENCES},
    shapes=[SHAPE],
    results=[Result(severity="Info", shape="urn:s", focus=f"<{VALLEY}>", path="", value="", messages={})],
    checks=[Check(name="c", severity="info", problem={}, remedy={}, cases=4, examples=[])],
    pairs=[Pair(left="urn:a", right="urn:b", score=0.5, reasons=[])],
    precision=[Judged(rule="*", judged=20, right=19, least=0.8)],
    expected=[Expected(cls=GS + "Project", measure="date", properties=[GS + "commissionedOn"]),
              Expected(cls=GS + "Project", measure="status", properties=[GS + "status"])],
    conflicts=2,
)  # fmt: skip


@pytest.fixture(scope="module")
def quality():
    quads = list(ox.parse(TRIG.read_bytes(), format=ox.RdfFormat.TRIG))
    quads += ox.parse(MORE, format=ox.RdfFormat.N_QUADS)
    return measure(quads, FINDINGS, Names())


def test_statements_with_evidence_and_facts_are_counted_apart(quality):
    one = quality["documents"]["try-1"]
    assert (one["statements"], one["with_evidence"], one["evidence"]) == (12, 2, 2)
    assert one["facts"] == 8  # neither types nor names
    assert (one["passages"], one["covered"], one["characters"]) == (1, 8, 40)
    assert one["rules"] == {"project/in-country": 1, "project/name": 1}


def test_sentences_are_counted_by_the_most_that_was_read_in_them(quality):
    one = quality["documents"]["try-1"]
    assert one["sentences"] == {"facts": 1, "names": 1, "nothing": 1, "unread": 2, "other": 1}
    assert (one["cues"], one["values"]) == ({"签署": 2}, 1)
    assert [left["start"] for left in one["unread"]] == [4, 11]


def test_the_strip_has_every_passage_and_every_unread_word_once(quality):
    strip = quality["documents"]["try-1"]["strip"]
    assert len(strip) == SEGMENTS
    assert [sum(part[name] for part in strip) for name in ("facts", "names", "unread")] == [1, 1, 3]
    assert next(part for part in strip if part["facts"])["start"] == 12  # the passage begins there


def test_a_document_without_sentences_is_measured_by_its_passages(quality):
    assert quality["documents"]["b"]["sentences"]["nothing"] == 0
    assert quality["documents"]["b"]["things"] == 1


def test_completeness_counts_what_is_told_of_the_things_that_sources_speak_of(quality):
    found = {one["iri"]: one for one in quality["classes"]}
    project, country = found[GS + "Project"], found[GS + "Country"]
    assert {m["measure"]: m["told"] for m in project["measures"]} == {
        "name_zh": 1, "name_en": 0, "date": 1, "status": 0,
    }  # fmt: skip
    assert (project["things"], project["one_source"]) == (1, 0)  # two documents speak of it
    assert (country["things"], country["one_source"]) == (2, 1)
    assert {m["measure"]: m["told"] for m in country["measures"]} == {"name_zh": 2, "name_en": 2}


def test_shapes_say_how_much_they_looked_at_and_found(quality):
    (shape,) = quality["shapes"]
    assert (shape["checked"], shape["results"]) == (1, {"Info": 1})


def test_totals_are_the_sums_of_what_is_measured(quality):
    totals = quality["totals"]
    assert totals["documents"] == 2
    assert totals["facts"] == 9
    assert totals["sentences_share"] == pytest.approx(1 / 3, abs=1e-4)
    assert (totals["infos"], totals["violations"], totals["open_checks"], totals["pairs"]) == (1, 0, 4, 1)
    assert (totals["conflicts"], totals["precision"]) == (2, 0.95)


def test_a_graph_of_nothing_has_no_shares_and_nothing_that_nobody_looked_for():
    totals = measure([], Findings(), Names())["totals"]
    assert "evidence_share" not in totals
    assert "conflicts" not in totals
    assert totals["things"] == 0


def test_an_evidence_node_without_offsets_is_no_passage():
    node = "<https://w3id.org/greensilk/evidence/a/1>"
    graph = "<https://w3id.org/greensilk/graph/evidence/a>"
    lines = f'{node} <{GS}start> "soon" {graph} .\n{node} <{GS}end> "7" {graph} .\n'
    found = measure(ox.parse(lines, format=ox.RdfFormat.N_QUADS), Findings(), Names())
    assert found["documents"]["a"]["evidence"] == 0


@pytest.mark.parametrize(
    ("spans", "expected"),
    [([(0, 1)], set()), ([(4, 5)], {0}), ([(9, 12)], {0, 1}), ([(5, 25)], {0, 1, 2}), ([(30, 31)], set())],
)
def test_a_span_touches_the_sentences_it_reaches_into(spans, expected):
    assert touched([sentence(4, 10), sentence(10, 20), sentence(20, 30)], spans) == expected


def test_union_of_spans():
    assert union([]) == []
    assert union([(0, 9), (2, 3)]) == [(0, 9)]


def test_a_history_is_not_endless_and_names_a_snapshot_once():
    entries = [Entry(version=str(n), built_at="", figures={}) for n in range(MOST)]
    longer = appended(entries, Entry(version="new", built_at="", figures={"a": 1}))
    assert (len(longer), longer[0]["version"], longer[-1]["version"]) == (MOST, "1", "new")
    assert appended(longer, entries[5])[-1] == entries[5]
