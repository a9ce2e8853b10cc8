"""Calls that the application answers itself, and what its queries say of them."""

from __future__ import annotations

import pytest

SEARCH = "PREFIX gssearch: <https://w3id.org/greensilk/search#>\nPREFIX gs: <https://w3id.org/greensilk/ontology#>\n"
FOUND = '{ ?x gssearch:query "光伏" ; gssearch:score ?score }'


@pytest.fixture
def ask(client):
    return lambda text: client.get("/sparql", query_string={"query": SEARCH + text})


@pytest.mark.parametrize(
    "address",
    ["<search>", "<https://w3id.org/greensilk/search>", "<http://localhost/search>", "gs:x"],
)
def test_our_own_search_is_answered_inside_and_nobody_else(ask, client, address):
    answer = ask(f"SELECT * {{ SERVICE {address} {FOUND} ?x a gs:Project }}")
    if address == "gs:x":
        assert answer.status_code == 403
        return
    assert answer.json["head"]["vars"] == ["x", "score"]
    names = {row["x"]["value"] for row in answer.json["results"]["bindings"]}
    found = client.get("/search?q=光伏&type=Project").json["results"]
    assert names == {result["iri"] for result in found} != set()


def test_an_answer_that_may_change_is_not_kept(ask):
    assert ask(f"SELECT * {{ SERVICE <search> {FOUND} }}").headers["Cache-Control"] == "no-store"


def test_a_pattern_that_search_does_not_understand_is_an_error_with_its_place(ask):
    problem = ask("ASK {\n  SERVICE <search> { ?x ?p ?o } }")
    assert problem.status_code == 400
    assert (problem.json["line"], problem.json["column"]) == (4, 3)
    assert "gssearch:query" in problem.json["detail"]
    assert ask("ASK {\n  SERVICE SILENT <search> { ?x ?p ?o } }").json["boolean"] is True


def test_a_syntax_error_behind_an_answered_call_keeps_its_place(ask):
    """The place is the one that a query of the same length has, in which a graph stands for the call."""
    texts = [f"ASK {{\n  {word} <search> {FOUND} ?x ?y\n}}" for word in ("SERVICE", "GRAPH  ")]
    called, plain = (ask(text).json for text in texts)
    assert called["status"] == plain["status"] == 400
    assert (called["line"], called["column"]) == (plain["line"], plain["column"])
    assert called["near"] == "}"


@pytest.mark.parametrize("depth", [10, 3000])
def test_a_pattern_that_no_parser_survives_ends_the_query_and_not_the_server(ask, depth):
    answer = ask(f"ASK {{ SERVICE <search> {{ {'{' * depth}{'}' * depth} }} }}")
    assert answer.status_code in {400, 503}
    assert ask("ASK {}").json["boolean"] is True
