"""The whole after reasoning, and only what new triples touch."""

import itertools
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from greensilk_kg.rdf import namespaces as ns
from greensilk_kg.validate import load_shapes, validate_delta, validate_whole

ROOT = Path(__file__).parents[2]
EVENT, OTHER, PERSON = (
    NamedNode(f"https://w3id.org/greensilk/id/{t}") for t in ("event/a", "event/b", "person/li")
)
START = ns.term("startDate")


def year(text):
    return Literal(text, datatype=NamedNode(ns.XSD + "gYear"))


def thing(node, cls, label="名"):
    return [Quad(node, ns.TYPE, ns.term(cls)), Quad(node, ns.LABEL, Literal(label, language="zh"))]


@pytest.fixture(scope="module")
def whole_shapes():
    return load_shapes((ROOT / "shapes/whole").glob("*.ttl"))


def test_differing_readings_are_told_and_do_not_break_the_whole(whole_shapes):
    preferred = Quad(EVENT, ns.PREF_LABEL, Literal("名", language="zh"))
    quads = [*thing(EVENT, "Event"), preferred, Quad(EVENT, START, year("2021"))]
    assert validate_whole(quads, whole_shapes).results == ()
    report = validate_whole([*quads, Quad(EVENT, START, year("2022"))], whole_shapes)
    assert [(one.severity, one.focus) for one in report.results] == [("Info", EVENT)]
    assert report.conforms


def test_the_whole_leaves_evidence_out(whole_shapes):
    graph = ns.Names().graph("evidence/brief")
    assert validate_whole([Quad(EVENT, ns.TYPE, ns.term("Event"), graph)], whole_shapes).results == ()
    assert not validate_whole([Quad(EVENT, ns.TYPE, ns.term("Event"))], whole_shapes).conforms


@pytest.fixture
def store():
    made = Store()
    made.extend([*thing(PERSON, "Person"), *thing(EVENT, "Conference"), *thing(OTHER, "Event")])
    made.add(Quad(OTHER, START, Literal("never")))  # an old fault, which no new triple touches
    return made


def delta(store, new, context, shapes):
    return validate_delta(new, lambda node: store.quads_for_pattern(node, None, None), context, shapes)


def test_delta_sees_only_what_new_triples_touch(store, context, shapes):
    assert delta(store, [Quad(EVENT, ns.term("chair"), PERSON)], context, shapes).conforms
    wrong = delta(store, [Quad(EVENT, ns.term("chair"), OTHER)], context, shapes)
    assert [(one.focus, one.value) for one in wrong.violations] == [(EVENT, OTHER)]


def test_delta_judges_beside_what_is_known(store, context, shapes):
    store.add(Quad(EVENT, ns.term("startDate"), year("2022")))
    late = delta(store, [Quad(EVENT, ns.term("endDate"), year("2021"))], context, shapes)
    assert [one.shape.value.rpartition("#")[2] for one in late.violations] == ["Event-order"]
    clash = delta(store, [Quad(PERSON, ns.TYPE, ns.term("Event"))], context, shapes)
    assert "Disjoint-types" in {one.shape.value.rpartition("#")[2] for one in clash.violations}


def test_delta_agrees_with_the_whole_on_the_nodes_it_touches(store, context, shapes):
    """Two roads: the new triples beside the snapshot, and everything at once."""
    facts = [
        Quad(EVENT, ns.term("chair"), OTHER),
        Quad(EVENT, START, Literal("2022")),
        Quad(PERSON, ns.term("startDate"), year("2022")),
        Quad(NamedNode("https://w3id.org/greensilk/id/event/c"), ns.TYPE, ns.term("Meeting")),
    ]
    for new in itertools.chain.from_iterable(itertools.combinations(facts, n) for n in (1, 2, 4)):
        everything = delta(Store(), [*store, *new], context, shapes)
        touched = {quad.subject for quad in new}
        expected = [one.key for one in everything.results if one.focus in touched]
        assert [one.key for one in delta(store, new, context, shapes).results] == expected
