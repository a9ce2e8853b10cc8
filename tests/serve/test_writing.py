"""What is done to a graph: on a store in memory, without a server."""

from __future__ import annotations

import hypothesis.strategies as st
import pyoxigraph as ox
import pytest
from hypothesis import given

from greensilk_kg.serve.engine.change import Change, Part
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.engine.writing import change

G = "urn:g"
BLANK = '[] <urn:p> "光" .'


@pytest.fixture(params=[G, ""], ids=["named", "default"])
def graph(request):
    return request.param


def do(store, kind, graph=G, text=None, form="ttl", *, base="http://e.example/", **more):
    parts = () if text is None else (Part(form, text),)
    seen = []
    job = Job("", base=base, change=Change(kind, graph=graph, parts=parts, **more))
    reply = change(store, job, lambda found, _: seen.extend(found))
    return reply, seen


def test_replace_add_read_remove(graph):
    store = ox.Store()
    assert do(store, "replace", graph, "<urn:a> <urn:p> 1 .")[0].form == ("created" if graph else "changed")
    assert do(store, "replace", graph, "<urn:a> <urn:p> 2 .")[0].form == "changed"
    assert do(store, "add", graph, "<urn:a> <urn:p> 3 .")[0].form == "changed"
    reply, found = do(store, "read", graph)
    assert sorted(t.object.value for t in found) == ["2", "3"]
    assert reply.tag
    assert do(store, "remove", graph)[0].status == "ok"
    assert do(store, "read", graph)[0].status == ("absent" if graph else "ok")
    assert do(store, "remove", graph)[0].status == ("absent" if graph else "ok")
    assert not list(store)


def test_other_graphs_stay_as_they_are(graph):
    store = ox.Store()
    other = ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:p"), ox.Literal("x"), ox.NamedNode("urn:other"))
    store.add(other)
    for kind, text in (("replace", "<urn:a> <urn:p> 1 ."), ("replace", ""), ("add", BLANK), ("remove", None)):
        do(store, kind, graph, text)
        assert other in store


def test_an_empty_graph_is_there():
    store = ox.Store()
    assert do(store, "replace", G, "")[0].form == "created"
    assert do(store, "read", G)[0].status == "ok"
    assert do(store, "replace", G, "<urn:a> <urn:p> 1 .")[0].form == "changed"
    do(store, "replace", G, "")
    assert do(store, "read", G)[1] == []


def test_blank_nodes_are_new_each_time_and_in_each_part(graph):
    store = ox.Store()
    do(store, "add", graph, "_:x <urn:p> 1 .")
    do(store, "add", graph, "_:x <urn:p> 1 .")
    change(
        store,
        Job(
            "",
            change=Change(
                "add", graph=graph, parts=(Part("ttl", "_:x <urn:q> 1 ."), Part("nt", '_:x <urn:q> "2" .'))
            ),
        ),
        print,
    )
    assert len({quad.subject for quad in store}) == 4
    do(store, "replace", graph, "_:x <urn:p> 1 ; <urn:q> 2 .")
    assert len({quad.subject for quad in store}) == 1


@pytest.mark.parametrize("form", ["nq", "trig", "jsonld"])
def test_quads_of_the_graph_asked_about_are_taken_and_others_refused(form):
    quad = ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:p"), ox.NamedNode("urn:b"), ox.NamedNode(G))
    text = ox.serialize([quad], format=ox.RdfFormat.from_extension(form)).decode()
    store = ox.Store()
    assert do(store, "replace", G, text, form)[0].status == "ok"
    reply, _ = do(store, "add", "urn:another", text, form)
    assert (reply.status, reply.form) == ("syntax", "data")
    assert list(store) == [quad]


def test_relative_iris_are_resolved_against_the_graph():
    store = ox.Store()
    do(store, "replace", "http://e.example/a/b", "<> <#p> <../c> .")
    do(store, "add", "", "<> <#p> <c> .", base="http://e.example/d")
    assert {str(quad.triple) for quad in store} == {
        "<http://e.example/a/b> <http://e.example/a/b#p> <http://e.example/c>",
        "<http://e.example/d> <http://e.example/d#p> <http://e.example/c>",
    }


@pytest.mark.parametrize(
    ("form", "text", "line", "column", "said"),
    [
        ("ttl", "<urn:a> <urn:p> 1 .\n<urn:光> <urn:p> x:y .", 2, 17, "prefix"),
        ("nt", "<urn:a> <urn:p> 1 .", 1, 17, ""),
        ("jsonld", '{"@id": "urn:a",', 1, 17, ""),
        ("rdf", "<a>\n <b></a>", 2, 7, "mismatched tag"),
        ("rdf", "<a/>", 0, 0, "namespaces"),
        ("jsonld", '{"@context": "http://127.0.0.1:9/", "@id": "urn:a"}', 0, 0, "not fetched"),
        ("ttl", "<urn:a> <urn:p> " + "<<( " * 200, 0, 0, "nested"),
    ],
)
def test_broken_rdf_is_refused_with_its_place_and_changes_nothing(form, text, line, column, said):
    store = ox.Store()
    do(store, "replace", G, "<urn:a> <urn:p> 1 .")
    reply, _ = do(store, "replace", G, text, form)
    assert (reply.status, reply.form, reply.line, reply.column) == ("syntax", "data", line, column)
    assert said in reply.message
    assert len(store) == 1


def test_conditions():
    store = ox.Store()
    assert do(store, "replace", G, BLANK, match=("*",))[0].status == "precondition"
    assert do(store, "replace", G, BLANK, none_match=("*",))[0].form == "created"
    assert do(store, "replace", G, BLANK, none_match=("*",))[0].status == "precondition"
    known = do(store, "read", G)[0].tag
    assert do(store, "add", G, BLANK, match=("other", known))[0].form == "changed"
    assert do(store, "remove", G, match=(known,))[0].status == "precondition"
    assert do(store, "remove", G, none_match=(known,))[0].status == "ok"


TRIPLES = st.lists(
    st.builds(
        lambda s, o: ox.Triple(ox.NamedNode(f"urn:{s}"), ox.NamedNode("urn:p"), o),
        st.integers(0, 3),
        st.one_of(
            st.text(st.characters(exclude_categories=["Cs"]), max_size=8).map(ox.Literal),
            st.integers(0, 2).map(lambda n: ox.NamedNode(f"urn:{n}")),
        ),
    ),
    max_size=6,
)


@given(before=TRIPLES, after=TRIPLES)
def test_a_replaced_graph_holds_what_was_sent_and_its_state_says_so(before, after):
    store, fresh = ox.Store(), ox.Store()
    for each, triples in ((store, before), (store, after), (fresh, after)):
        text = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES).decode()
        do(each, "replace", G, text, "nt")
    tag, found = do(store, "read", G)[0].tag, do(store, "read", G)[1]
    assert set(found) == set(after)
    assert (tag == do(fresh, "read", G)[0].tag) or len(set(after)) > 1  # memory keeps the order of arrival
