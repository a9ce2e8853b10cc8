"""Queries that are answered from the graph in memory have the answers that the engine gives."""

from __future__ import annotations

import io
import json
from collections import Counter

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greensilk_kg.serve.engine.answer import answer
from greensilk_kg.serve.engine.direct import answerer, steps
from greensilk_kg.serve.engine.direct.answerer import Direct
from greensilk_kg.serve.engine.job import Job

XSD = "http://www.w3.org/2001/XMLSchema#"
NODES = [ox.NamedNode(f"urn:n{n}") for n in range(4)]
BLANKS = [ox.BlankNode("b0"), ox.BlankNode("b1")]
PROPERTIES = [*(ox.NamedNode(f"urn:p{n}") for n in range(3)), ox.NamedNode("urn:n%20é/ü.")]
TEXTS = [
    ox.Literal('a "b"\\ \n\t\x01\x7f 光伏 \U0001f33b '),
    ox.Literal("a", language="zh-hans"),
    ox.Literal("1.50", datatype=ox.NamedNode(XSD + "decimal")),
    ox.Literal("2020-01-01", datatype=ox.NamedNode(XSD + "date")),
]
PREFIXES = {"n": "urn:n", "xsd": XSD}
STATEMENTS = st.lists(
    st.builds(
        ox.Quad,
        st.sampled_from([*NODES, *BLANKS]),
        st.sampled_from(PROPERTIES[:3]),
        st.sampled_from([*NODES, *BLANKS, *TEXTS, *PROPERTIES]),
    ),
    max_size=30,
)
THING = st.sampled_from([str(n) for n in NODES])
NAME = st.sampled_from(["?a", "?b", "?c", "?d"])
VERB = st.one_of(st.sampled_from([str(p) for p in PROPERTIES[:3]]), st.sampled_from(["?p", "?q"]))
TRIPLE = st.tuples(st.one_of(THING, NAME), VERB, st.one_of(THING, NAME)).map(" ".join)
TRIPLES = st.lists(TRIPLE, min_size=1, max_size=2).map(" . ".join)
FIRST = st.tuples(THING, VERB, st.just("?a")).map(" ".join)
NEXT = st.one_of(
    *(
        st.tuples(*(st.just(one) if isinstance(one, str) else one for one in parts)).map(" ".join)
        for parts in (
            ("?a", VERB, "?b"),
            ("?c", VERB, "?a"),
            ("?a", VERB, THING),
            (THING, VERB, "?c"),
            ("?d", VERB, THING),
        )
    )
)
INNER = st.tuples(st.one_of(NEXT, TRIPLES), st.lists(st.one_of(NEXT, TRIPLE), max_size=1))


def part_of(part):
    triples, inner = part
    return f"OPTIONAL {{ {triples} {' '.join(f'OPTIONAL {{ {one} }}' for one in inner)} }}"


def group_of(found):
    triples, parts = found
    return f"{{ {triples} {' '.join(map(part_of, parts))} }}"


GROUP = st.tuples(
    st.one_of(FIRST, st.tuples(FIRST, NEXT).map(" . ".join), TRIPLES), st.lists(INNER, max_size=3)
).map(group_of)
FORMS = st.sampled_from(
    [
        "SELECT *",
        "SELECT ?a ?p ?z",
        "SELECT ?c ?a",
        "CONSTRUCT { ?a <urn:p0> ?b . <urn:n1> ?p ?a } WHERE",
        "CONSTRUCT { ?b <urn:p0> <urn:n2> ; ?a ?b } WHERE",
        "CONSTRUCT { <urn:n0> <urn:p1> ?a } WHERE",
    ]
)
DESCRIBED = st.lists(THING, min_size=1, max_size=2).map(lambda names: f"DESCRIBE {' '.join(names)}")
QUERY = st.one_of(st.tuples(FORMS, GROUP).map(" ".join), DESCRIBED)


def store_of(quads):
    store = ox.Store()
    store.extend(quads)
    return store


def said(body):
    """Return what an answer says: rows as often as they are there, or statements."""
    if body.startswith(b"{"):
        found = json.loads(body)
        rows = Counter(json.dumps(row, sort_keys=True) for row in found["results"]["bindings"])
        return found["head"], rows
    return set(ox.parse(body, format=ox.RdfFormat.TURTLE))


def both(store, query, base=""):
    """Return our answer and the engine's, both as bytes; nothing where it goes to a worker."""
    job, theirs = Job(query, "srj", "ttl", base=base), io.BytesIO()
    reply = answer(store, job, theirs, PREFIXES)
    ours = Direct(store, "urn:n", PREFIXES).answer(job)
    assert ours is None or ours.reply == reply
    return ours and ours.body.read(), theirs.getvalue()


@pytest.fixture
def alone(monkeypatch):
    """Let nothing be asked of the engine."""
    monkeypatch.setattr(answerer, "answer", None)


@given(STATEMENTS, QUERY)
@settings(max_examples=500)
def test_an_answer_says_what_the_engine_says(quads, query):
    ours, theirs = both(store_of(quads), query)
    assert ours is None or said(ours) == said(theirs)


STORE = store_of(
    [
        ox.Quad(NODES[0], PROPERTIES[0], TEXTS[0]),
        ox.Quad(NODES[0], PROPERTIES[1], BLANKS[0]),
        ox.Quad(BLANKS[0], PROPERTIES[0], BLANKS[1]),
        ox.Quad(BLANKS[1], PROPERTIES[2], TEXTS[2]),
        *(ox.Quad(NODES[1], PROPERTIES[0], ox.Literal(str(n))) for n in range(40)),
        ox.Quad(NODES[2], PROPERTIES[1], PROPERTIES[3]),
    ]
)
KNOWN = [
    "SELECT ?p ?o WHERE { <urn:n0> ?p ?o }",
    "SELECT * { <urn:n0> <urn:p1> ?o OPTIONAL { <urn:n0> <urn:p1> ?x OPTIONAL { ?x <urn:p2> ?y } } }",
    "SELECT ?s { ?s <urn:p1> ?o . <urn:n2> <urn:p1> ?o }",
    "CONSTRUCT { <urn:n0> ?p ?o . ?o <urn:p2> <urn:n1> } WHERE { <urn:n0> ?p ?o }",
    "CONSTRUCT { ?o ?o ?o } WHERE { <urn:n0> <urn:p0> ?o }",
    "DESCRIBE <urn:n0> <urn:n1>",
]


@pytest.mark.parametrize("query", KNOWN)
def test_the_engine_is_not_asked_where_the_graph_answers(query, monkeypatch):
    wanted = both(STORE, query)[1]
    monkeypatch.setattr(answerer, "answer", None)
    found = Direct(STORE, "urn:n", PREFIXES).answer(Job(query, "srj", "ttl"))
    assert said(found.body.read()) == said(wanted)


def test_another_format_is_written_by_the_engine():
    direct = Direct(STORE, "urn:n", PREFIXES)
    assert direct.answer(Job(KNOWN[0], "csv")).body.read().startswith(b"p,o\r\n")
    assert direct.answer(Job(KNOWN[-1], "srj", "nt")).body.read().count(b"\n") == 44


def test_what_the_engine_does_not_take_is_not_answered():
    direct = Direct(STORE, "urn:n", PREFIXES)
    for query in ("SELECT { <urn:n0> ?p ?o }", "SELECT ?p { <urn:n0> ?p ?o <urn:n1> ?q ?z }"):
        assert direct.answer(Job(query, "srj")).reply.status == "syntax"
    assert direct.answer(Job("SELECT ?p { <urn:n0> ?p ?o }", "srj")).reply.status == "ok"
    assert direct.answer(Job("SELECT ?p { <urn:n%> ?p ?o }", "srj")).reply.status == "syntax"


def test_a_thing_in_the_place_of_a_prefix_is_not_taken_for_one_that_is_named():
    direct = Direct(STORE, "urn:n", PREFIXES)
    for name in ("n1", "n2"):
        for query in (
            f"PREFIX x: <urn:{name}> CONSTRUCT {{ <urn:n0> x:a ?o }} WHERE {{ <urn:n0> <urn:p0> ?o }}",
            f"CONSTRUCT {{ <urn:n0> <urn:{name}> ?o }} WHERE {{ <urn:n0> <urn:p0> ?o }}",
        ):
            found = direct.answer(Job(query, "srj", "ttl"))
            assert said(found.body.read()) == said(both(STORE, query)[1])


@pytest.mark.parametrize(
    ("query", "other"),
    [
        ("SELECT ?o { #<>\n <urn:n1> <urn:p0> ?o }", "SELECT ?o { #<urn:n1>\n <urn:n0> <urn:p0> ?o }"),
        ("DESCRIBE <urn:n0> <urn:n1>", "DESCRIBE <urn:n0> <>"),
        ("#<>\nSELECT * { <urn:n1> <urn:p0> ?o }", "#<urn:n1>\nSELECT * { <urn:n0> <urn:p0> ?o }"),
    ],
)
@pytest.mark.parametrize("base", ["", "http://e.example/"])
def test_empty_brackets_are_not_taken_for_a_thing_that_is_named(query, other, base):
    for first, second in ((query, other), (other, query)):
        direct = Direct(STORE, "urn:n", PREFIXES)
        direct.answer(Job(first, "srj", "ttl", base=base))
        job, theirs = Job(second, "srj", "ttl", base=base), io.BytesIO()
        reply, found = answer(STORE, job, theirs, PREFIXES), direct.answer(job)
        assert found is None or found.reply == reply
        assert found is None or reply.status != "ok" or said(found.body.read()) == said(theirs.getvalue())


def test_an_optional_part_is_walked_in_the_order_in_which_it_was_counted(monkeypatch):
    """From the solution around it one would go back along a property that many things share."""
    path = [(0, 0, 1), (0, 0, 2), (0, 0, 3), (1, 1, 2), (2, 1, 3), (0, 2, 3)]
    store = store_of([ox.Quad(NODES[s], PROPERTIES[p], NODES[o]) for s, p, o in path])
    query = (
        "SELECT * { <urn:n0> <urn:p2> ?d OPTIONAL { "
        "<urn:n0> <urn:p0> ?a . ?a <urn:p1> ?b . ?b <urn:p1> ?c . ?c <urn:p2> ?d } }"
    )
    wanted = both(store, query)[1]
    monkeypatch.setattr(answerer, "answer", None)
    monkeypatch.setattr(steps, "backward", None)
    found = Direct(store, "urn:n", PREFIXES).answer(Job(query, "srj"))
    assert said(found.body.read()) == said(wanted)


def test_what_took_long_goes_to_a_worker_and_what_is_shorter_does_not(monkeypatch):
    direct, query = (
        Direct(STORE, "urn:n", PREFIXES),
        "SELECT ?a ?b {{ <{0}> <urn:p0> ?a . <{0}> <urn:p0> ?b }}",
    )
    monkeypatch.setattr(answerer, "_LONG", -1)
    assert direct.answer(Job(query.format("urn:n1"), "srj"))
    monkeypatch.undo()
    assert direct.answer(Job(query.format("urn:n1"), "srj")) is None
    assert direct.answer(Job(query.format("urn:n0"), "srj"))


@pytest.mark.parametrize("query", [KNOWN[0], KNOWN[3], KNOWN[-1]])
def test_an_answer_that_would_be_too_long_goes_to_a_worker(query, monkeypatch):
    direct, long = Direct(STORE, "urn:n", PREFIXES), Job(query.replace("n0", "n1"), "srj", "ttl")
    size = direct.answer(long).size
    monkeypatch.setattr(answerer, "LARGEST", size)
    assert direct.answer(long)
    monkeypatch.setattr(answerer, "LARGEST", size - 1)
    assert direct.answer(long) is None


def test_data_with_statements_about_statements_is_left_to_the_engine():
    inner = ox.Triple(NODES[0], PROPERTIES[0], NODES[1])
    store = store_of([ox.Quad(NODES[0], PROPERTIES[0], inner), ox.Quad(NODES[0], PROPERTIES[1], NODES[1])])
    ours, theirs = both(store, KNOWN[0])
    assert said(ours) == said(theirs)


@pytest.mark.parametrize("value", [*TEXTS, *PROPERTIES], ids=str)
def test_a_statement_is_written_as_the_engine_writes_it(value):
    ours, theirs = both(store_of([ox.Quad(NODES[0], PROPERTIES[0], value)]), "DESCRIBE <urn:n0>")
    assert ours == theirs
