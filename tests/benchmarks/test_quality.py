"""The measures of extraction: what is drawn, what a sheet holds, what follows from verdicts."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from benchmarks.measure import confidence, passages, sheet
from benchmarks.measure.interval import wilson
from benchmarks.measure.precision import Tally, by, tally
from benchmarks.measure.sheet import Judged
from benchmarks.measure.statements import LONGEST, draw, statements
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import quality
from greensilk_kg.errors import ConfigurationError, GreensilkError
from greensilk_kg.extract.core.confidence import load_confidence
from greensilk_kg.validate.evidence import TRUSTED

ROOT = Path(__file__).resolve().parents[2]
SCORER = ROOT.parent / "shared" / "score" / "score.py"
HEAD = """
@prefix gs: <https://w3id.org/greensilk/ontology#> .
@prefix id: <https://w3id.org/greensilk/id/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unit: <http://qudt.org/vocab/unit/> .
"""
LONG = "关于" + "绿" * 60 + "的倡议"
FACTS = [
    ("<id/project/dam>", "rdf:type", "gs:Project"),
    ("<id/project/dam>", "rdfs:label", '"青石水电站"@zh'),
    ("<id/project/dam>", "skos:altLabel", '"青石站"@zh'),
    ("<id/project/dam>", "gs:mentionedIn", "<id/document/brief>"),
    ("<id/project/dam>", "gs:contractor", "<id/institution/builder>"),
    ("<id/institution/builder>", "rdfs:label", f'"{LONG}"@zh'),
    ("<id/observation/dam-1>", "gs:about", "<id/project/dam>"),
    ("<id/observation/dam-1>", "gs:value", "80000000"),
    ("<id/observation/dam-1>", "gs:unit", "unit:KiloW-HR"),
]
TEXT = "青石水电站（青石站）由某公司承建，年发电8000万度。"


def dataset(facts=FACTS, places=1):
    """Return the statements of a document `brief` with evidence for each at some passages."""
    body = "\n".join(f"{s} {p} {o} ." for s, p, o in facts)
    evidence = "".join(
        f"<evidence/brief/{n}-{k}> a rdf:Statement ; rdf:subject {s} ; rdf:predicate {p} ; rdf:object {o} ;"
        f' gs:start {3 * k} ; gs:end {3 * k + 5} ; gs:rule "some/rule" ; gs:confidence 0.9 .'
        for n, (s, p, o) in enumerate(facts)
        for k in range(places)
    )
    text = f"{HEAD} <graph/source/brief> {{ {body} }} <graph/evidence/brief> {{ {evidence} }}"
    return list(ox.parse(text, format=ox.RdfFormat.TRIG, base_iri="https://w3id.org/greensilk/"))


def test_types_labels_and_mentions_are_not_drawn_and_a_node_is_drawn_whole():
    assert sorted(one.text for one in statements(dataset())) == [
        "observation: about 青石水电站; value 80000000; unit KiloW-HR",
        "青石水电站 (project) — altLabel → 青石站",
        f"青石水电站 (project) — contractor → {LONG}",
    ]


def test_a_statement_is_drawn_once_however_often_it_stands():
    found = statements(dataset(places=3))
    assert len(found) == 9
    assert len(draw(found, 100, seed=1)) == 3
    assert draw(found, 2, seed=5) == draw(found, 2, seed=5)
    assert len(draw(found, 2, seed=5)) == 2


def test_a_sheet_holds_no_long_wording_and_comes_back_with_its_verdicts(tmp_path):
    text = sheet.render(statements(dataset()), "a try")
    assert "绿" * LONGEST not in text
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert {tuple(row[-2:]) for row in rows} == {("", "")}
    path = tmp_path / "sheet.tsv"
    path.write_text("".join("\t".join([*row[:-2], "wrong", "name"]) + "\n" for row in rows), "utf-8")
    judged = sheet.read_sheets([path])
    assert [(one.id, one.verdict, one.reason, one.family) for one in judged] == [
        (row[0], "wrong", "name", "some") for row in rows
    ]


def test_a_later_sheet_has_the_last_word_and_lines_without_a_verdict_say_nothing(tmp_path):
    first, second = tmp_path / "1.tsv", tmp_path / "2.tsv"
    first.write_text("a\td\ts\tx/y\t0.9\t1-2\tright\t\nb\td\ts\tx/y\t0.9\t1-2\t\t\n", "utf-8")
    second.write_text("a\td\ts\tx/y\t0.9\t1-2\twrong\tdate\n", "utf-8")
    assert [(one.id, one.verdict) for one in sheet.read_sheets([first, second])] == [("a", "wrong")]


def test_a_verdict_that_is_none_is_refused_with_its_line(tmp_path):
    path = tmp_path / "sheet.tsv"
    path.write_text("# head\na\td\ts\tx/y\t0.9\t1-2\tperhaps\t\n", "utf-8")
    with pytest.raises(ConfigurationError, match="perhaps") as caught:
        sheet.read_sheets([path])
    assert caught.value.where.line == 2


def test_passages_are_marked_in_the_text_and_never_written_into_the_project(tmp_path):
    one = next(one for one in statements(dataset()) if "altLabel" in one.text)
    assert "⟦青石水电站⟧（青石站" in passages.render([one], {"brief": TEXT})
    assert "青石水电站（" not in passages.render([one], {})
    passages.refuse_inside(tmp_path / "passages.txt", ROOT)
    with pytest.raises(GreensilkError, match="must not stand"):
        passages.refuse_inside(ROOT / "benchmarks" / "passages.txt", ROOT)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_the_share_and_grows_narrower_with_more_of_the_same(case):
    right, judged = case
    low, high = wilson(right, judged)
    assert 0 <= low <= right / judged + 1e-9
    assert right / judged - 1e-9 <= high <= 1
    more_low, more_high = wilson(4 * right, 4 * judged)
    assert more_high - more_low < high - low


def test_intervals_are_those_of_published_tables():
    assert wilson(0, 10, 0.95) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(5, 10, 0.95) == pytest.approx((0.2366, 0.7634), abs=1e-4)


def judged(rule, *verdicts):
    return [Judged(f"{rule}{n}", "doc", rule, verdict, "") for n, verdict in enumerate(verdicts)]


def test_unsure_counts_neither_for_nor_against():
    found = judged("a/x", "right", "wrong", "unsure") + judged("a/y", "right")
    assert tally(found) == Tally(2, 3, 1)
    assert by(found, lambda one: one.rule) == {"a/x": Tally(1, 2, 1), "a/y": Tally(1, 1, 0)}
    assert by(found, lambda one: one.family) == {"a": Tally(2, 3, 1)}


def test_a_broken_sheet_ends_with_status_2(tmp_path, capsys):
    assert quality.main(["--judged", str(tmp_path / "none.tsv")]) == 2
    assert "none.tsv" in capsys.readouterr().err


@pytest.mark.skipif(not SCORER.is_file(), reason="the scorer is not in ../shared")
def test_recall_is_told_by_document_kind_and_property(tmp_path, capsys):
    graph = tmp_path / "brief.nq"
    graph.write_bytes(ox.serialize(dataset(), format=ox.RdfFormat.N_QUADS))
    facts = tmp_path / "brief.jsonl"
    relation = (
        '{"id": "%s", "doc": "brief", "kind": "relation", "s": "青石站", "p": "contractor", "o": "%s"}\n'
    )
    facts.write_text(relation % ("1", LONG) + relation % ("2", "无此公司"), "utf-8")
    options = [
        "--graphs",
        str(graph),
        "--facts",
        str(facts),
        "--alone",
        str(tmp_path / "none"),
        "--misses",
        "5",
    ]
    assert quality.main(options) == 0
    said = capsys.readouterr().out
    assert "无此公司" in said
    rows = [line.split() for line in said.splitlines()]
    for group, name in (("doc", "brief"), ("kind", "relation"), ("property", "contractor"), ("all", "all")):
        assert [group, name, "1", "/", "2", "50.0%"] in rows


def calibrated(*rules):
    """Return rule → confidence, for (rule, right, wrong)."""
    told = [(rule, ["right"] * right + ["wrong"] * wrong) for rule, right, wrong in rules]
    verdicts = [one for rule, each in told for one in judged(rule, *each)]
    return {name: round(sure, 3) for name, _, sure in confidence.calibrated(verdicts)}


def test_a_rule_that_was_judged_often_stands_by_itself_a_rare_one_with_its_family_or_all():
    table = calibrated(("a/often", 57, 3), ("a/rare", 1, 1), ("b/rare", 2, 0), ("c/often", 138, 12))
    assert table["a/often"] == round(wilson(57, 60)[0], 3)
    assert table["a/rare"] == table["a/*"] == round(wilson(58, 62)[0], 3)
    assert table["b/rare"] == table["*"] == round(wilson(198, 214)[0], 3)
    assert "b/*" not in table


def test_a_rule_that_errs_falls_below_the_bar_and_the_pool_of_all_never_does():
    table = calibrated(("a/bad", 14, 8), ("b/good", 5, 0))
    assert table["a/bad"] < TRUSTED
    assert table["b/good"] == table["*"] == TRUSTED
    assert calibrated() == {"*": TRUSTED}


def test_the_table_is_what_the_extractor_reads(tmp_path):
    path = tmp_path / "confidence.tsv"
    rows = confidence.calibrated(judged("a/x", *["right"] * 30))
    path.write_text(confidence.render(rows), "utf-8")
    assert load_confidence(path).of("a/x") == pytest.approx(wilson(30, 30)[0], abs=0.001)


def test_the_table_of_the_project_follows_from_its_sheets():
    sheets = quality.last_rounds(ROOT / "benchmarks" / "results")
    table = confidence.render(confidence.calibrated(sheet.read_sheets(sheets)))
    assert (ROOT / "data" / "rules" / "confidence.tsv").read_text("utf-8") == table


def test_the_last_two_rounds_have_the_highest_numbers(tmp_path):
    for number in (2, 9, 10):
        folder = tmp_path / f"round-{number}"
        folder.mkdir()
        (folder / "b.tsv").touch()
        (folder / "a.tsv").touch()
    sheets = [path.relative_to(tmp_path).as_posix() for path in quality.last_rounds(tmp_path)]
    assert sheets == ["round-9/a.tsv", "round-9/b.tsv", "round-10/a.tsv", "round-10/b.tsv"]
