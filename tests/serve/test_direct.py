"""Queries that are answered without a worker: only those that cannot take long, and with the same answers."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import quote, quote_plus, unquote_plus

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greensilk_kg.serve.engine.answer import answer
from greensilk_kg.serve.engine.direct.answerer import Direct
from greensilk_kg.serve.engine.direct.bound import bound
from greensilk_kg.serve.engine.direct.counted import counted, in_store
from greensilk_kg.serve.engine.direct.fanout import fanout
from greensilk_kg.serve.engine.direct.pattern import UnreadError
from greensilk_kg.serve.engine.direct.reading import read
from greensilk_kg.serve.engine.job import Dataset, Job
from greensilk_kg.serve.front.escapes import unescaped

with Path(__file__).with_name("light-queries.tsv").open(encoding="utf-8") as file:
    TABLE = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
NODES = [ox.NamedNode(f"urn:n{n}") for n in range(6)]
PROPERTIES = [ox.NamedNode(f"urn:p{n}") for n in range(3)]
QUADS = st.lists(
    st.builds(ox.Quad, st.sampled_from(NODES), st.sampled_from(PROPERTIES), st.sampled_from(NODES)),
    max_size=25,
)
ENDS = st.one_of(st.sampled_from([str(n) for n in NODES[:3]]), st.sampled_from(["?a", "?b", "?c"]))
PATTERN = st.tuples(ENDS, st.one_of(st.sampled_from([str(p) for p in PROPERTIES]), st.just("?p")), ENDS)
GROUP = st.tuples(st.lists(PATTERN, min_size=1, max_size=3), st.lists(PATTERN, max_size=2))


def text_of(group):
    required, optional = group
    inner = " . ".join(" ".join(pattern) for pattern in required)
    return f"{{ {inner} {' '.join('OPTIONAL { ' + ' '.join(p) + ' }' for p in optional)} }}"


def store_of(quads):
    store = ox.Store()
    store.extend(quads)
    return store


@pytest.fixture(scope="module")
def direct():
    quads = [ox.Quad(s, p, o) for s in NODES for p in PROPERTIES for o in NODES]
    return Direct(store_of(quads), "urn:n", {})


@pytest.mark.parametrize("row", TABLE, ids=[row["query"] for row in TABLE])
def test_each_query_takes_its_lane(direct, row):
    found = direct.answer(Job(row["query"], "srj", "ttl"))
    assert ("light" if found else "worker") == row["lane"], row["why"]


@pytest.mark.parametrize(
    "query", ["{{ <urn:n0> ?p ?o {} }}", "{{ <urn:n0> ?p ?o OPTIONAL {{ ?o ?q ?o {} }} }}"]
)
@pytest.mark.parametrize("more", [", ?o" * 60, "OPTIONAL { " * 60 + "} " * 60])
def test_a_pattern_of_very_many_parts_goes_to_a_worker(direct, query, more):
    assert direct.answer(Job("SELECT * " + query.format(more), "srj")) is None


def test_a_dataset_of_its_own_goes_to_a_worker(direct):
    assert direct.answer(Job("ASK { <urn:n0> ?p ?o }", "srj", dataset=Dataset(("urn:g",)))) is None


@given(QUADS, GROUP)
@settings(max_examples=300)
def test_no_query_has_more_solutions_than_its_bound(quads, group):
    text = f"SELECT * {text_of(group)}"
    most = bound(read(text), fanout(set(quads)))
    assert len(list(store_of(quads).query(text))) <= max(most, 1)


@given(QUADS, GROUP, st.sampled_from(["SELECT * ", "SELECT ?a ?p ", "ASK ", "CONSTRUCT { ?a ?p ?b } WHERE "]))
@settings(max_examples=200)
def test_an_answer_is_the_one_that_a_worker_gives(quads, group, head):
    store, job = store_of(quads), Job(head + text_of(group), "csv", "nt")
    found = Direct(store, "urn:n", {}).answer(job)
    if found is not None:
        body = io.BytesIO()
        assert found.reply == answer(store, job, body, {})
        ours, theirs = (sorted(data.splitlines()) for data in (found.body.read(), body.getvalue()))
        assert ours == theirs


def test_a_query_is_never_taken_for_another_that_only_looks_like_it(direct):
    """A quote in an IRI's place may end a string: what follows would not have been read."""
    plain = "SELECT * { <urn:n0> ?p ?o FILTER(?o='<urn:n>2) #') \n}"
    other = "SELECT * { <urn:n0> ?p ?o FILTER(?o='<urn:n').?x?y?z.?a?b?c.FILTER(1>2) #') \n}"
    assert direct.answer(Job(plain, "csv"))
    assert direct.answer(Job(other, "csv")) is None


def test_properties_are_told_apart_where_their_names_begin_like_those_of_things():
    hub = [
        ox.Quad(n, PROPERTIES[0], NODES[0]) for n in map(ox.NamedNode, (f"urn:m{i}" for i in range(11_000)))
    ]
    direct = Direct(store_of([*hub, ox.Quad(NODES[1], PROPERTIES[1], NODES[0])]), "urn:", {})
    assert direct.answer(Job("SELECT * { ?s <urn:p1> <urn:n0> }", "csv"))
    assert direct.answer(Job("SELECT * { ?s <urn:p0> <urn:n0> }", "csv")) is None


def test_an_answer_that_grows_large_is_left_to_a_worker():
    text = ox.Literal("a" * 2000)
    direct = Direct(
        store_of([ox.Quad(NODES[0], ox.NamedNode(f"urn:p{n}"), text) for n in range(90)]), "urn:n", {}
    )
    assert direct.answer(Job("SELECT * { <urn:n0> ?p ?o }", "csv"))
    wide = " ".join(f"<urn:n0> ?p{n} ?o{n} ." for n in range(2))
    assert direct.answer(Job(f"SELECT * {{ {wide} }}", "csv")) is None


NAMES = "SELECT * { <urn:n0> <urn:p0> ?a . <urn:n0> <urn:p0> ?b OPTIONAL { ?c <urn:p0> <urn:n0> } }"


@pytest.fixture(scope="module")
def uneven():
    """One thing with very many names, and one with three."""
    many = [ox.Quad(NODES[1], PROPERTIES[0], ox.Literal(str(n))) for n in range(300)]
    few = [ox.Quad(NODES[0], PROPERTIES[0], ox.Literal(str(n))) for n in range(3)]
    return Direct(store_of([*many, *few]), "urn:n", {})


@pytest.mark.parametrize("order", [("n0", "n1", "n0"), ("n1", "n0", "n1")])
def test_what_a_thing_has_is_counted_where_another_has_too_much(uneven, order):
    for node in order:
        found = uneven.answer(Job(NAMES.replace("n0", node), "csv"))
        assert (found is None) == (node == "n1")
        assert found is None or len(found.body.read().splitlines()) == 1 + 9


def test_what_is_no_iri_is_counted_in_a_store_too():
    """Data that the graph in memory does not hold are counted in the store."""
    many = [ox.Quad(NODES[1], PROPERTIES[0], ox.Literal(str(n))) for n in range(300)]
    said = ox.Quad(NODES[0], PROPERTIES[0], ox.Triple(NODES[0], PROPERTIES[0], NODES[1]))
    direct = Direct(store_of([*many, said]), "urn:n", {})
    assert direct.answer(Job(NAMES, "csv")).reply.status == "ok"
    assert direct.answer(Job(NAMES.replace("n0", "n%"), "csv")).reply.status == "syntax"


def test_what_a_variable_leads_to_cannot_be_counted_beforehand(uneven):
    query = "SELECT * { <urn:n0> <urn:p1> ?x . ?x <urn:p0> ?a . ?x <urn:p0> ?b }"
    assert uneven.answer(Job(query, "csv")) is None


@given(QUADS, GROUP)
@settings(max_examples=300)
def test_no_query_has_more_solutions_than_were_counted(quads, group):
    text = f"SELECT * {text_of(group)}"
    store, query = store_of(quads), read(text)
    things = {at.start(): at[1] for at in re.finditer("<(urn:n[0-9])>", text)}
    found = counted(query.group, fanout(set(quads)), {at: place for place, at in enumerate(things)})
    solutions = len(list(store.query(text)))
    assert solutions <= 1 or not found.is_within(solutions - 1, in_store(store), list(things.values()))


def test_queries_of_one_shape_are_read_once(direct):
    def ask(node):
        return direct.answer(Job(f"SELECT * {{ <urn:{node}> ?p ?o }}", "csv")).body.read().decode()

    assert ask("n1").startswith("p,o\r\n")
    assert ask("n2").count("urn:n") == len(PROPERTIES) * len(NODES)
    assert ask("none") == "p,o\r\n"


def test_columns_are_those_of_patterns_and_not_of_filters(direct):
    found = direct.answer(Job("SELECT * { <urn:n0> ?z ?y FILTER(BOUND(?x) || ?y = 1) }", "csv"))
    assert found.body.read().splitlines()[0] == b"z,y"


@given(st.text(alphabet="aSERVIC {}?<>.;,*\"'#\n()@^/|+1:", max_size=60))
@settings(max_examples=300)
def test_whatever_comes_is_read_or_given_up(text):
    try:
        read("SELECT * {" + text)
    except UnreadError:
        return


@given(st.text(max_size=60))
def test_a_text_comes_back_from_its_encoding(text):
    for encode in (quote, quote_plus):
        encoded = encode(text.encode("utf-8", "ignore"))
        assert unescaped(encoded) == text.encode("utf-8", "ignore").decode()


@given(
    st.lists(st.sampled_from(["%", "=", "+", "_", "a", "4", "%20", "%3d", "%E5%85%89", "\n", "%0D%0A", "é"]))
)
def test_escapes_are_read_as_the_standard_library_reads_them(pieces):
    text = "".join(pieces)
    try:
        expected = unquote_plus(text, errors="strict")
    except UnicodeDecodeError:
        with pytest.raises(UnicodeDecodeError):
            unescaped(text)
    else:
        assert unescaped(text) == expected
