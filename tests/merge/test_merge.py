from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.merge import Judgement, merge
from greensilk_kg.rdf.namespaces import (
    ALT_LABEL,
    DCTERMS,
    LABEL,
    OWL,
    PREF_LABEL,
    RDF,
    TYPE,
    XSD,
    Names,
    term,
)
from greensilk_kg.tables import Row

NAMES = Names()
REFERENCE, INFERRED, FIRST, SECOND, PROOF = (
    NAMES.graph(name) for name in ("reference", "inferred", "source/a", "source/b", "evidence/a")
)
IDENTIFIER = ox.NamedNode(DCTERMS + "identifier")


def entity(tail):
    return ox.NamedNode(f"{NAMES.base}id/{tail}")


def zh(text):
    return ox.Literal(text, language="zh")


def thing(tail, label, graph, *aliases, cls="Institution"):
    subject = entity(tail)
    return [
        ox.Quad(subject, TYPE, term(cls), graph),
        ox.Quad(subject, LABEL, zh(label), graph),
        *(ox.Quad(subject, ALT_LABEL, zh(alias), graph) for alias in aliases),
    ]


def judged(left, right, verdict="same"):
    row = Row(Path("judgements.tsv"), 1, ())
    return Judgement(left, right, verdict, "lin", "2024-05-01", "read both pages", row)


def redirects(quads, *judgements):
    found = merge(quads, judgements, NAMES).redirects
    return {
        old.removeprefix(entity("").value): new.removeprefix(entity("").value) for old, new in found.items()
    }


def work(tail, graph, *, begun, builder="institution/builder", label="老挝青河水电站", land="country/lao"):
    facts = {"contractor": entity(builder), "hostCountry": entity(land)}
    facts["startedOn"] = ox.Literal(begun, datatype=ox.NamedNode(XSD + "gYear"))
    told = [ox.Quad(entity(tail), term(name), value, graph) for name, value in facts.items()]
    return [*thing(tail, label, graph, cls="Project"), *told]


def test_works_of_one_name_land_and_builder_are_one_though_dated_differently():
    first = work("project/a", FIRST, begun="2018")
    assert redirects([*first, *work("project/b", SECOND, begun="2019")]) == {"project/b": "project/a"}


@pytest.mark.parametrize(
    "other", [{"builder": "institution/x"}, {"land": "country/khm"}, {"label": "老挝青河水电站二期"}]
)
def test_works_with_another_builder_land_or_phase_are_not_one(other):
    quads = [
        *work("project/a", FIRST, begun="2018"),
        *work("project/b", SECOND, begun="2018", **other),
    ]
    assert not redirects(quads)


def test_a_judgement_rewrites_every_graph_and_keeps_the_old_name():
    old, new = entity("institution/zz"), entity("institution/aa")
    node = ox.NamedNode(f"{NAMES.base}evidence/a/1")
    quads = [
        *thing("institution/zz", "北山环境研究会", FIRST),
        *thing("institution/aa", "北山研究会", SECOND),
        ox.Quad(entity("project/dam"), term("partner"), old, FIRST),
        ox.Quad(node, ox.NamedNode(RDF + "subject"), old, PROOF),
        ox.Quad(node, ox.NamedNode(RDF + "object"), old, PROOF),
    ]
    merged = merge(quads, [judged("institution/aa", "institution/zz")], NAMES)
    assert merged.redirects == {old.value: new.value}
    assert not any(old in (quad.subject, quad.object) for quad in merged.quads)
    assert ox.Quad(new, IDENTIFIER, ox.Literal(old.value), REFERENCE) in merged.quads
    assert ox.Quad(node, ox.NamedNode(RDF + "subject"), new, PROOF) in merged.quads
    assert ox.Quad(node, ox.NamedNode(RDF + "object"), new, PROOF) in merged.quads
    assert ox.Quad(entity("project/dam"), term("partner"), new, FIRST) in merged.quads


def test_the_authority_entry_is_kept_whatever_the_order_of_the_row():
    quads = [*thing("institution/zz", "北山环境研究会", REFERENCE), *thing("institution/aa", "北环会", FIRST)]
    assert redirects(quads, judged("institution/aa", "institution/zz")) == {
        "institution/aa": "institution/zz"
    }


def test_else_the_left_name_is_kept():
    quads = [*thing("institution/zz", "北山环境研究会", FIRST), *thing("institution/aa", "北环会", FIRST)]
    assert redirects(quads, judged("institution/zz", "institution/aa")) == {
        "institution/aa": "institution/zz"
    }


def test_a_name_given_up_earlier_is_still_answered():
    quads = thing("institution/aa", "北山环境研究会", FIRST)
    assert redirects(quads, judged("institution/aa", "institution/gone")) == {
        "institution/gone": "institution/aa"
    }
    [stale] = merge(quads, [judged("institution/aa", "institution/gone")], NAMES).stale
    assert stale.right == "institution/gone"


def test_the_same_name_as_an_authority_entry_is_the_same_thing():
    quads = [
        *thing("institution/known", "北山环境研究会", REFERENCE, "北山绿色研究会"),
        *thing("institution/bei-1", "北山“绿色”研究会", FIRST),
    ]
    assert redirects(quads) == {"institution/bei-1": "institution/known"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            thing("person/known", "周小山", REFERENCE, cls="Person"),
            thing("person/x", "周小山", FIRST, cls="Person"),
        ),
        (thing("institution/known", "环保会", REFERENCE), thing("institution/x", "环保会", FIRST)),
        (
            thing("event/known", "第三届北山绿色论坛", REFERENCE, cls="Event"),
            thing("event/x", "第三届北山绿色论坛", FIRST, cls="Event"),
        ),
        (
            thing("institution/known", "北山环境研究会", REFERENCE),
            thing("institution/x", "北山环境研究院", FIRST),
        ),
        (thing("institution/y", "北山环境研究会", SECOND), thing("institution/x", "北山环境研究会", FIRST)),
        (
            thing("institution/known", "北山环境研究会", REFERENCE),
            thing("initiative/x", "北山环境研究会", FIRST, cls="Initiative"),
        ),
    ],
)
def test_what_only_looks_alike_is_listed_with_reasons_and_not_merged(left, right):
    merged = merge([*left, *right], [], NAMES)
    assert not merged.redirects
    [candidate] = merged.unsure
    assert {candidate.left, candidate.right} == {left[0].subject.value, right[0].subject.value}
    assert candidate.reasons


def test_another_edition_is_another_thing():
    quads = [
        *thing("publication/known", "北山绿色发展报告（2021）", REFERENCE, cls="Publication"),
        *thing("publication/x", "北山绿色发展报告（2022）", FIRST, cls="Publication"),
    ]
    merged = merge(quads, [], NAMES)
    assert not merged.redirects
    assert not merged.unsure


def test_a_pair_judged_different_or_unsure_is_not_asked_again():
    quads = [
        *thing("institution/known", "北山环境研究会", REFERENCE),
        *thing("institution/x", "北山环境研究会", FIRST),
    ]
    for verdict in ("different", "unsure"):
        merged = merge(quads, [judged("institution/known", "institution/x", verdict)], NAMES)
        assert not merged.redirects
        assert not merged.unsure


def test_facts_never_join_what_a_judgement_holds_apart():
    quads = [
        *thing("institution/known", "北山环境研究会", REFERENCE),
        *thing("institution/x", "北山环境研究会", FIRST),
        *thing("institution/y", "南海环境促进会", FIRST),
    ]
    rows = [
        judged("institution/x", "institution/y"),
        judged("institution/known", "institution/y", "different"),
    ]
    assert redirects(quads, *rows) == {"institution/y": "institution/x"}


def test_a_name_of_two_authority_entries_decides_nothing():
    quads = [
        *thing("institution/known", "北山环境研究会", REFERENCE),
        *thing("institution/other", "南海环境促进会", REFERENCE, "北山环境研究会"),
        *thing("institution/x", "北山环境研究会", FIRST),
    ]
    merged = merge(quads, [], NAMES)
    assert not merged.redirects
    assert {(each.left, each.right) for each in merged.unsure} == {
        (entity("institution/known").value, entity("institution/x").value),
        (entity("institution/other").value, entity("institution/x").value),
    }


def test_no_same_as_between_our_own_remains():
    same = ox.NamedNode(OWL + "sameAs")
    outside = ox.NamedNode("http://example.org/1")
    quads = [
        *thing("institution/a", "北山环境研究会", FIRST),
        ox.Quad(entity("institution/a"), same, entity("institution/b"), FIRST),
        ox.Quad(entity("institution/a"), same, outside, FIRST),
    ]
    left = [quad.object for quad in merge(quads, [], NAMES).quads if quad.predicate == same]
    assert left == [outside]


def labels(quads, tail):
    found = [
        q for q in merge(quads, [], NAMES).quads if q.predicate == PREF_LABEL and q.subject == entity(tail)
    ]
    assert all(quad.graph_name == INFERRED for quad in found)
    return sorted((quad.object.language, quad.object.value) for quad in found)


def test_the_authority_label_is_preferred_then_the_most_frequent_then_the_longest():
    subject = entity("project/dam")
    sources = [ox.Quad(subject, LABEL, zh("上游水坝"), graph) for graph in (FIRST, SECOND)]
    longer = ox.Quad(subject, LABEL, zh("北山上游水坝工程"), FIRST)
    english = ox.Quad(subject, LABEL, ox.Literal("Upper Dam", language="en"), REFERENCE)
    curated = ox.Quad(subject, LABEL, zh("水坝"), REFERENCE)
    assert labels([sources[0], longer], "project/dam") == [("zh", "北山上游水坝工程")]
    assert labels([*sources, longer], "project/dam") == [("zh", "上游水坝")]
    assert labels([*sources, longer, english, curated], "project/dam") == [
        ("en", "Upper Dam"),
        ("zh", "水坝"),
    ]


TAILS = st.sampled_from([f"institution/{name}" for name in "abcd"])
TEXTS = st.sampled_from(["北山环境研究会", "北山环境研究院", "南海环境促进会"])
THINGS = st.builds(thing, TAILS, TEXTS, st.sampled_from([REFERENCE, FIRST, SECOND]), TEXTS)
ROWS = st.builds(judged, TAILS, TAILS).filter(lambda row: row.left != row.right)
QUADS = st.lists(THINGS, max_size=5).map(lambda things: [quad for each in things for quad in each])


@given(QUADS, st.lists(ROWS, max_size=3), st.randoms())
def test_laws(quads, rows, random):
    merged = merge(quads, rows, NAMES)
    shuffled = [random.sample(quads, len(quads)), random.sample(rows, len(rows))]
    again = merge(*shuffled, NAMES)
    assert (again.quads, again.redirects, again.unsure) == (merged.quads, merged.redirects, merged.unsure)
    assert not set(merged.redirects) & set(merged.redirects.values())
    assert not {quad.subject.value for quad in merged.quads} & set(merged.redirects)
    named = {(q.subject, q.object.language) for q in merged.quads if q.predicate == LABEL}
    preferred = [(q.subject, q.object.language) for q in merged.quads if q.predicate == PREF_LABEL]
    assert sorted(map(str, preferred)) == sorted(map(str, named))
    assert merge(merged.quads, rows, NAMES).quads == merged.quads


def test_dates_that_differ_speak_against_one_thing():
    def dated(tail, graph, year):
        value = ox.Literal(year, datatype=ox.NamedNode(XSD + "gYear"))
        return [
            *thing(tail, "北山绿色倡议书", graph, cls="Publication"),
            ox.Quad(entity(tail), term("publishedOn"), value, graph),
        ]

    quads = [*dated("publication/known", REFERENCE, "2019"), *dated("publication/x", FIRST, "2020")]
    merged = merge(quads, [], NAMES)
    assert not merged.redirects
    assert "dates" in " ".join(merged.unsure[0].reasons)
