"""Readings that differ: what is a conflict, and what only looks like one."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.rdf.namespaces import CANONICAL_BASE, GS, PREFIXES
from greensilk_kg.resources import find_home
from greensilk_kg.store.conflicts import Names, as_csv, as_json, find, find_about, load_questions
from greensilk_kg.store.conflicts.differ import one_time, ranges_differ, span_of
from greensilk_kg.store.conflicts.find import at_odds
from greensilk_kg.store.conflicts.questions import _indicators, single_valued

QUESTIONS = load_questions(find_home())


def dataset(*told):
    """Return a store; each telling is (document, start, end, triples), with evidence for every triple."""
    parts = []
    for number, (doc, start, end, triples) in enumerate(told):
        graph, evidence = f"<graph/source/{doc}>", f"<graph/evidence/{doc}>"
        parts.append(f"{triples} {graph} {{ {triples} }}")
        for index, triple in enumerate(part.strip() for part in triples.split(" . ")):
            subject, predicate, value = triple.rstrip(" .").split(" ", 2)
            parts.append(
                f"{evidence} {{ <evidence/{doc}/{number}-{index}> rdf:subject {subject} ;"
                f" rdf:predicate {predicate} ; rdf:object {value} ; prov:wasDerivedFrom <id/document/{doc}> ;"
                f' gs:start {start} ; gs:end {end} ; gs:rule "some/rule" ; gs:confidence 0.9 }}'
            )
    prefixes = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items())
    store = ox.Store()
    store.load((prefixes + " ".join(parts)).encode(), format=ox.RdfFormat.TRIG, base_iri=CANONICAL_BASE)
    return store


def conflicts(*told):
    return find(dataset(*told).query, QUESTIONS)


def values(*told):
    return [{reading.value.value for reading in one.readings} for one in conflicts(*told)]


def on(value, subject="<id/event/forum>", name="gs:startDate"):
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}[len(value)]
    return f'{subject} {name} "{value}"^^xsd:{kind} .'


def figure(number, indicator, more="", subject="<id/project/line>", unit="unit:KiloM", node=""):
    node = f"<id/observation/{node or number}>"
    facts = [f"gs:about {subject}", f"gs:indicator <scheme/indicator/{indicator}>", f"gs:value {number}.0"]
    facts += [f"gs:unit {unit}", *filter(None, more.split(" ; "))]
    return " . ".join(f"{node} {fact}" for fact in facts) + " ."


def pledge(number, year, more='gs:countOf "树"@zh', name=""):
    node = f"<id/commitment/{name or f'{number}-{year}'}>"
    facts = ["gs:committedBy <id/country/ken>", f'gs:targetYear "{year}"^^xsd:gYear', more]
    if number:
        facts += [f"gs:value {number}.0", "gs:unit unit:NUM"]
    return " . ".join(f"{node} {fact}" for fact in facts) + " ."


def test_two_days_for_one_beginning_are_a_conflict_with_the_evidence_of_both():
    (one,) = conflicts(("a", 10, 20, on("2021-09-14")), ("b", 30, 44, on("2021-09-15")))
    assert (one.kind, one.subject.value, one.topic.value) == (
        "statement", f"{CANONICAL_BASE}id/event/forum", f"{GS}startDate",
    )  # fmt: skip
    stands = [(r.value.value, e.document, e.start, e.end, e.rule) for r in one.readings for e in r.evidence]
    assert stands == [
        ("2021-09-14", f"{CANONICAL_BASE}id/document/a", 10, 20, "some/rule"),
        ("2021-09-15", f"{CANONICAL_BASE}id/document/b", 30, 44, "some/rule"),
    ]


def test_a_day_within_the_year_is_no_conflict_and_beside_two_days_the_year_is_left_out():
    year, day, other = ("a", 1, 5, on("2021")), ("b", 1, 9, on("2021-09-14")), ("c", 1, 9, on("2021-09-15"))
    assert values(year, day) == []
    assert values(year, day, other) == [{"2021-09-14", "2021-09-15"}]


def test_two_countries_of_an_institution_are_a_conflict_and_two_parties_are_none():
    bank, deal = "<id/institution/bank> gs:country", "<id/agreement/deal> gs:party"
    ken, tza = "<id/country/ken> .", "<id/country/tza> ."
    assert len(conflicts(("a", 1, 9, f"{bank} {ken}"), ("b", 1, 9, f"{bank} {tza}"))) == 1
    assert conflicts(("a", 1, 9, f"{deal} {ken}"), ("b", 1, 9, f"{deal} {tza}")) == []


def test_one_value_in_two_documents_is_no_conflict():
    assert values(("a", 1, 9, on("2021-09-14")), ("b", 1, 9, on("2021-09-14"))) == []


def test_a_length_differs_whatever_the_date_and_not_in_another_unit():
    long = ("a", 1, 9, figure(480, "length", 'gs:asOf "2017"^^xsd:gYear'))
    longer = ("b", 1, 9, figure(487, "length", 'gs:asOf "2019"^^xsd:gYear'))
    metres = ("b", 1, 9, figure(480000, "length", unit="unit:M"))
    assert values(long, longer) == [{"480", "487"}]
    assert values(long, metres) == []


def test_a_meeting_was_held_once_so_its_guests_are_compared_without_a_date():
    def guests(number, doc, subject="<id/event/forum>"):
        more = 'gs:countOf "代表"@zh'
        return doc, 1, 9, figure(number, "participants", more, subject, "unit:NUM")

    assert values(guests(300, "a"), guests(350, "b")) == [{"300", "350"}]
    assert values(guests(300, "a", "<id/initiative/club>"), guests(350, "b", "<id/initiative/club>")) == []


def test_conflicts_of_one_thing_are_those_that_the_whole_graph_has_of_it():
    told = [
        ("a", 1, 9, on("2021-09-14")),
        ("b", 1, 9, on("2021-09-15")),
        ("a", 20, 29, figure(480, "length")),
        ("b", 20, 29, figure(487, "length")),
        ("a", 30, 39, pledge(5, "2030")),
        ("b", 30, 39, pledge(6, "2030")),
    ]
    store = dataset(*told)
    whole = find(store.query, QUESTIONS)
    assert {one.kind for one in whole} == {"statement", "figure", "commitment"}
    for one in whole:
        assert find_about(one.subject, store.query, QUESTIONS) == [one]
    assert find_about(ox.NamedNode(f"{CANONICAL_BASE}id/event/other"), store.query, QUESTIONS) == []


def test_a_series_is_no_conflict_and_one_date_with_two_figures_is():
    def jobs(number, year, doc):
        return doc, 1, 9, figure(number, "jobs", f'gs:asOf "{year}"^^xsd:gYear', unit="unit:NUM")

    assert values(jobs(300, 2021, "a"), jobs(350, 2022, "b")) == []
    assert values(jobs(300, 2021, "a"), jobs(350, 2021, "b")) == [{"300", "350"}]


def test_undated_figures_are_compared_within_a_document_and_never_those_of_a_country():
    def partners(number, doc, start, subject="<id/institution/union>"):
        more = 'gs:countOf "伙伴"@zh'
        return doc, start, start + 9, figure(number, "partner-count", more, subject, "unit:NUM")

    assert values(partners(130, "a", 1), partners(150, "a", 50)) == [{"130", "150"}]
    assert values(partners(130, "a", 1), partners(150, "b", 50)) == []
    kenya = "<id/country/ken>"
    assert values(partners(130, "a", 1, kenya), partners(150, "a", 50, kenya)) == []


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ('gs:qualifier "min"', "", False),
        ('gs:qualifier "max"', "", True),
        ('gs:modality "planned"', "", False),
        ("gs:per unit:YR", "", False),
        ('gs:qualifier "approx"', "", False),
        ("", 'gs:qualifier "approx"', True),
    ],
)
def test_bounds_plans_and_rates(first, second, differ):
    lower, higher = figure(400, "length", first), figure(430, "length", second)
    assert bool(conflicts(("a", 1, 9, lower), ("b", 1, 9, higher))) is differ


def test_figures_beside_each_other_are_of_two_things_wherever_else_they_stand():
    both = [("a", 1, 30, figure(200, "installed-capacity", node="a1", unit="unit:MegaW"))]
    both += [("a", 10, 40, figure(100, "installed-capacity", node="a2", unit="unit:MegaW"))]
    again = ("b", 1, 9, figure(100, "installed-capacity", node="b1", unit="unit:MegaW"))
    assert values(*both, again) == []
    assert values(both[0], again) == [{"200", "100"}]


def test_an_indicator_that_says_not_of_what_is_not_compared():
    at = 'gs:asOf "2021"^^xsd:gYear'
    told = [
        (doc, 1, 9, figure(number, "share", at, unit="unit:PERCENT")) for doc, number in (("a", 3), ("b", 4))
    ]
    assert values(*told) == []


def test_one_goal_with_two_years_and_one_year_with_two_figures_are_conflicts():
    first, later, more = pledge(1000, 2030), pledge(1000, 2035), pledge(2000, 2030)
    assert len(conflicts(("a", 1, 9, first), ("b", 1, 9, later))) == 1
    assert len(conflicts(("a", 1, 9, first), ("b", 1, 9, more))) == 1
    assert conflicts(("a", 1, 9, first), ("b", 1, 9, pledge(2000, 2035))) == []


def test_goals_in_words_are_compared_by_their_words():
    def words(text, year, doc):
        return doc, 1, 9, pledge("", year, f'rdfs:label "{text}"@zh', f"{doc}")

    same = words("到2050年实现碳中和", 2050, "a"), words("到2060年实现碳中和", 2060, "b")
    other = words("到2030年实现碳达峰", 2030, "c")
    assert [len(one.readings) for one in conflicts(*same, other)] == [2]


def test_what_was_not_extracted_stands_without_evidence():
    store = dataset(("a", 1, 9, on("2021-09-14")))
    by_hand = ox.Quad(
        ox.NamedNode(f"{CANONICAL_BASE}id/event/forum"),
        ox.NamedNode(f"{GS}startDate"),
        ox.Literal("2022", datatype=ox.NamedNode(PREFIXES["xsd"] + "gYear")),
    )
    store.add(by_hand)
    (one,) = find(store.query, QUESTIONS)
    assert [(r.value.value, len(r.evidence)) for r in one.readings] == [("2021-09-14", 1), ("2022", 0)]


def test_json_and_csv_tell_the_same():
    told = ("a", 10, 20, on("2021-09-14")), ("b", 30, 44, on("2021-09-15"))
    store = dataset(*told)
    found, names = find(store.query, QUESTIONS), Names(store)
    rows = list(csv.DictReader(io.StringIO(as_csv(found, names, lambda one: one.start // 10))))
    (one,) = json.loads(as_json(found, names, lambda one: one.start // 10))["conflicts"]
    assert [(r["subject"], r["value"], r["document"], r["start"], r["line"]) for r in rows] == [
        (one["subject"]["iri"], r["value"], e["document"], str(e["start"]), str(e["line"]))
        for r in one["readings"]
        for e in r["evidence"]
    ]
    assert [row["line"] for row in rows] == ["1", "3"]


def test_single_valued_is_what_the_shapes_tell_of_and_do_not_refuse(tmp_path):
    home = find_home()
    whole = single_valued(home.files("shapes", "whole/*.ttl"))
    assert f"<{GS}startDate>" in whole
    assert f"<{GS}locatedIn>" not in whole
    path = tmp_path / "one.ttl"
    path.write_text("@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> sh:path <urn:p> ; sh:maxCount 1 .")
    assert single_valued([path]) == []


def test_an_unknown_time_of_comparison_is_refused_with_its_line(tmp_path):
    path = tmp_path / "indicators.tsv"
    path.write_text("# head\nlength\tsometimes\n", "utf-8")
    with pytest.raises(ConfigurationError, match="sometimes") as caught:
        _indicators(path)
    assert caught.value.where.line == 2


NUMBERS = st.decimals(1, 10**9, allow_nan=False, places=2)


@given(NUMBERS, NUMBERS, st.sampled_from(["", "min", "max", "approx"]), st.sampled_from(["", "min", "max"]))
def test_whether_ranges_differ_does_not_depend_on_their_order(first, second, how, other):
    one, two = span_of(first, how), span_of(second, other)
    assert ranges_differ(one, two) == ranges_differ(two, one)
    assert not ranges_differ(one, one)
    assert not ranges_differ(one, span_of(first, ""))


@given(NUMBERS)
def test_a_conversion_to_and_fro_makes_no_conflict(number):
    factor = Decimal("4046.8564224")
    assert not ranges_differ((number, number), (number / factor * factor,) * 2)


@given(st.dates(), st.dates())
def test_dates_are_at_one_time_where_one_begins_like_the_other(first, second):
    assert one_time(str(first), str(first)[:4])
    assert one_time(str(first), str(second)) == (first == second)
    assert one_time(str(first)[:7], str(second)) == (str(first)[:7] == str(second)[:7])


@given(st.lists(st.integers(0, 30), unique=True))
def test_whatever_is_at_odds_is_told_exactly_once(numbers):
    sets = list(at_odds(numbers, lambda one, other: one % 5 != other % 5))
    told = [number for found in sets for number in found]
    assert len(told) == len(set(told))
    rivals = {n for n in numbers for other in numbers if n % 5 != other % 5}
    assert set(told) == rivals
