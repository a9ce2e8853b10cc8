"""`SERVICE <…/search>`: what its pattern may hold, and what it answers."""

from __future__ import annotations

import pytest

from greensilk_kg.serve.services.calls import service_calls
from greensilk_kg.serve.services.pattern import ASKED, GIVEN, SEARCH
from greensilk_kg.serve.services.search import bindings, is_search
from greensilk_kg.serve.web.problem import ProblemError

PREFIX = f"PREFIX gssearch: <{SEARCH}> PREFIX gs: <https://w3id.org/greensilk/ontology#>\n"
SOLAR = "https://w3id.org/greensilk/id/project/valley-solar"
LAOS = "https://w3id.org/greensilk/id/country/lao"


@pytest.fixture
def solve(app):
    def solutions(pattern):
        [call] = service_calls(f"{PREFIX}SELECT * {{ SERVICE <http://localhost/search> {{ {pattern} }} }}")
        with app.test_request_context("/sparql"):
            found = bindings(call)
        return [
            {name: term.value for name, term in zip(found.variables, row, strict=True)} for row in found.rows
        ]

    return solutions


def test_a_pattern_gives_what_search_finds(solve, client):
    rows = solve('?x gssearch:query "光伏" ; gssearch:score ?score ; gssearch:rank ?n ; gssearch:label ?l .')
    found = client.get("/search?q=光伏").json["results"]
    assert [row["x"] for row in rows] == [result["iri"] for result in found] == [SOLAR, rows[1]["x"]]
    assert [float(row["score"]) for row in rows] == [result["score"] for result in found]
    assert [row["n"] for row in rows] == ["1", "2"]
    assert rows[0]["l"] == "河谷光伏电站"


@pytest.mark.parametrize(
    "type_", ["'Project'", "gs:Project", "<https://w3id.org/greensilk/ontology#Project>"]
)
def test_a_class_narrows_it_by_name_or_iri(solve, type_):
    assert solve(f"$x gssearch:type {type_} ; gssearch:query '''光伏'''@zh # a comment . }}\n") == [
        {"x": SOLAR}
    ]


def test_language_limit_and_offset_narrow_it(solve):
    assert solve('?x gssearch:query "lao" ; gssearch:lang "en"; gssearch:label ?l') == [
        {"x": LAOS, "l": "Laos"}
    ]
    assert solve('?x gssearch:query "lao" ; gssearch:lang "zh"; gssearch:label ?l') == [
        {"x": LAOS, "l": "老挝"}
    ]
    assert len(solve('?x gssearch:query "光伏" ; gssearch:limit 1')) == 1
    assert solve('?x gssearch:query "光伏" ; gssearch:limit 0') == []
    assert solve('?x gssearch:query "光伏" ; gssearch:offset 1 ; gssearch:rank ?n')[0]["n"] == "2"


def test_a_thing_that_is_named_or_left_anonymous_decides_what_is_kept(solve):
    assert solve(f'<{SOLAR}> gssearch:query "光伏" ; gssearch:match ?m') == [{"m": "河谷光伏电站"}]
    assert solve('<urn:other> gssearch:query "光伏" ; gssearch:match ?m') == []
    assert solve('[] gssearch:query "老挝" ; gssearch:match ?m ; gssearch:label ?m') == [{"m": "老挝"}]
    assert solve('?m gssearch:query "老挝" ; gssearch:label ?m') == []


@pytest.mark.parametrize(
    "pattern",
    [
        "?x gssearch:label ?l",
        "?x gssearch:query ?q",
        "?x gssearch:query 1",
        '?x gssearch:query "a", "b"',
        '?x gssearch:query "a" ; gs:status ?s',
        '?x gssearch:query "a" ; gssearch:other ?s',
        '?x gssearch:query "a" . ?y gssearch:query "b"',
        '?x gssearch:query "a" FILTER(true)',
        '?x gssearch:query "a" OPTIONAL { ?x gssearch:label ?l }',
        '?x gssearch:query "a" ; gssearch:label "b"',
        '?x gssearch:query "a" ; gssearch:limit -1',
        '?x gssearch:query "a" ; gssearch:limit 99999999999999999999999999',
        '?x gssearch:query "a" ; gssearch:limit "3"',
        '?x gssearch:query "a" ; gssearch:type "Nothing"',
        '?x gssearch:query "a" ; gssearch:lang "<x>"',
        f'?x gssearch:query "{"a" * 1000}"',
        "",
    ],
)
def test_what_is_no_search_is_refused_and_says_what_is_allowed(solve, pattern):
    with pytest.raises(ProblemError) as refused:
        solve(pattern)
    assert refused.value.status == 400
    detail = refused.value.detail
    listed = all(f"gssearch:{name}" in detail for name in (*GIVEN, *ASKED))
    assert listed or "There are:" in detail or "language range" in detail or "the most" in detail


@pytest.mark.parametrize(
    ("address", "ours"),
    [
        ("http://localhost/search", True),
        ("https://localhost/search", True),
        ("https://w3id.org/greensilk/search", True),
        ("http://localhost/search?q=a", False),
        ("http://localhost/other", False),
        ("http://localhost:81/search", False),
        ("http://elsewhere.example/search", False),
        ("ftp://localhost/search", False),
    ],
)
def test_only_our_own_address_is_search(app, address, ours):
    with app.test_request_context("/sparql"):
        assert is_search(address) is ours


def answer(client, query):
    return client.get("/sparql", query_string={"query": query, "format": "json"})


def test_a_query_is_joined_with_what_search_finds(client):
    query = f"""{PREFIX} SELECT ?project ?country ?rank {{
      ?project gs:hostCountry ?country .
      SERVICE <search> {{ ?project gssearch:query "guangfu" ; gssearch:rank ?rank }} }}"""
    [row] = answer(client, query).json["results"]["bindings"]
    assert (row["project"]["value"], row["country"]["value"], row["rank"]["value"]) == (SOLAR, LAOS, "1")


@pytest.mark.parametrize(
    "address", ["<search>", "<http://localhost/search>", "<https://w3id.org/greensilk/search>"]
)
def test_its_address_may_be_written_in_any_way(client, address):
    query = f'{PREFIX} ASK {{ SERVICE {address} {{ ?x gssearch:query "老挝" }} }}'
    assert answer(client, query).json["boolean"]


def test_nothing_found_leaves_no_solution_and_an_optional_one_unbound(client):
    pattern = 'SERVICE <search> { ?x gssearch:query "没有" ; gssearch:score ?s }'
    assert answer(client, f"{PREFIX} SELECT * {{ {pattern} }}").json["results"]["bindings"] == []
    found = answer(client, f"{PREFIX} SELECT * {{ OPTIONAL {{ {pattern} }} }}").json
    assert found["results"]["bindings"] == [{}]
    assert found["head"]["vars"] == ["x", "s"]


def test_what_is_no_search_is_told_with_its_place_and_silent_goes_on(client):
    pattern = "{ ?x gs:status ?y }"
    refused = answer(client, f"{PREFIX} SELECT * {{\n SERVICE <search> {pattern} }}")
    assert (refused.status_code, refused.json["line"], refused.json["column"]) == (400, 3, 2)
    assert "gssearch:query" in refused.json["detail"]
    silent = answer(client, f"{PREFIX} SELECT * {{ SERVICE SILENT <search> {pattern} }}")
    assert silent.json["results"]["bindings"] == [{}]


def test_text_of_a_query_cannot_reach_outside_of_its_string(client):
    text = r"\"} ; ?a ?b ?c . } SERVICE <http://x.example/> { \u0022"
    query = f'{PREFIX} SELECT * {{ SERVICE <search> {{ ?x gssearch:query "{text}" }} }}'
    found = answer(client, query)
    assert (found.status_code, found.json["results"]["bindings"]) == (200, [])
