from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.serve.engine.tokens import tokens
from greensilk_kg.serve.services import written
from greensilk_kg.serve.services.calls import loads, service_calls

ADDRESSES = [
    ("SERVICE <http://a.example/x> {}", "http://a.example/x"),
    ("PREFIX a: <http://a.example/> SERVICE a:x {}", "http://a.example/x"),
    ("PREFIX : <http://a.example/>SERVICE:x{}", None),
    ("prefix : <http://a.example/> # PREFIX : <http://b.example/>\n service :x{}", "http://a.example/x"),
    ("PREFIX a: <http://a.example/> SERVICE a:x\\/y {}", "http://a.example/x/y"),
    ("BASE <http://a.example/b/c> SERVICE <../x> {}", "http://a.example/x"),
    ("BASE <http://a.example/b/> BASE <c/> PREFIX p: <d/> SERVICE p:x {}", "http://a.example/b/c/d/x"),
    ("SERVICE <http:\\u002F\\U0000002Fa.example/x> {}", "http://a.example/x"),
    ("SERVICE ?x {}", None),
    ("SERVICE $x {}", None),
]
SCOPES = [
    ("?b ?a ?c", "b a c"),
    ("{ SELECT ?c { ?a ?b ?c } }", "c"),
    ("SELECT (1 AS ?n) ?a { ?a ?b ?c }", "n a"),
    ("SELECT * { ?a ?b ?c }", "a b c"),
    ("SELECT (COUNT(?a) AS ?n) { ?a ?b ?c }", "n"),
    ("?a ?b 1 FILTER(?z > 1)", "a b"),
    ("?a ?b 1 FILTER EXISTS { ?a ?b ?z }", "a b"),
    ("?a ?b 1 MINUS { ?a ?b ?z }", "a b"),
    ("?a ?b 1 OPTIONAL { ?a ?b ?z }", "a b z"),
    ("{ ?a ?b 1 } UNION { ?z ?b 1 }", "a b z"),
    ("?a ?b 1 BIND(?a AS ?z)", "a b z"),
    ("VALUES (?z ?a) { (1 2) }", "z a"),
    ("GRAPH ?g { ?a ?b 1 }", "g a b"),
    ("SERVICE <http://b.example/> { ?a ?b 1 }", "a b"),
    ("SERVICE SILENT ?s { ?a ?b 1 SERVICE ?t { ?a ?u 2 } }", "s a b t u"),
    ('\'?x } {\' ?b """?y""" # ?z }\n', "b"),
]
MALFORMED = [
    ("SELECT * {\n  SERVICE <x> { ?a ?b ?c } }", 2, 11),
    ("SELECT * {\n  SERVICE x:y { ?a ?b ?c } }", 2, 11),
    ("SELECT * {\n  绿: SERVICE <http://a.example/> { ?a ?b\n  } }", 3, 3),
    ("PREFIX a: <b>\nSELECT * { SERVICE a:x {} }", 1, 14),
]


@pytest.mark.parametrize(("text", "address"), ADDRESSES)
def test_addresses_are_what_the_engine_makes_of_them(text, address):
    query = text.replace("SERVICE", "ASK { SERVICE").replace("service", "ASK { service") + " }"
    assert [call.address for call in service_calls(query)] == (
        [address] if ":x{" not in text or address else []
    )


@pytest.mark.parametrize(("pattern", "names"), SCOPES)
def test_variables_are_those_in_scope_in_order_of_writing(pattern, names):
    [call] = service_calls(f"SELECT * {{ SERVICE <http://a.example/> {{{pattern}}} }}")
    assert call.variables == tuple(names.split())
    assert call.pattern == pattern


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in SCOPES])
def test_the_engine_has_the_same_variables_in_scope(pattern):
    """By another road: it is asked for the columns with the call in its place, silent, so it may fail."""
    query = f"SELECT * {{ SERVICE SILENT <http://127.0.0.1:9/> {{{pattern}}} }}"
    [call] = service_calls(query)
    engine = {variable.value for variable in ox.Store().query(query).variables}
    assert engine == set(call.variables) - {"s", "t"}  # it forgets the variable of an address


@pytest.mark.parametrize(("query", "line", "column"), MALFORMED)
def test_an_error_says_its_true_line_and_column(query, line, column):
    with pytest.raises(SyntaxError, match=f"error at {line}:{column}"):
        list(service_calls(query))


def test_a_call_within_another_belongs_to_its_pattern():
    query = "ASK { SERVICE <http://a.example/> { SERVICE ?b { } } OPTIONAL { SERVICE SILENT ?c { } } }"
    assert [(call.address, call.silent) for call in service_calls(query)] == [
        ("http://a.example/", False),
        (None, True),
    ]
    assert len(written.groups(tokens(query))) == 3


def test_offsets_cover_the_whole_call():
    query = "ASK { 绿:a a 1 . sErViCe # {\n SILENT?绿 { ?a ?b '}' } FILTER(1 = 1) }"
    text = f"PREFIX 绿: <http://a.example/>{query}"
    [call] = service_calls(text)
    assert text[call.start : call.end] == "sErViCe # {\n SILENT?绿 { ?a ?b '}' }"
    assert call.prologue == "PREFIX 绿: <http://a.example/>\n"


LOADS = [
    ("LOAD <http://a.example/>", [("http://a.example/", False, None)]),
    ("load silent <http://a.example/> into graph <urn:g>", [("http://a.example/", True, "urn:g")]),
    ("LOADSILENT<http://a.example/>INTO GRAPH<urn:g>", [("http://a.example/", True, "urn:g")]),
    (
        # the engine refuses declarations behind a semicolon, the standard does not
        "PREFIX a: <http://a.example/> LOAD a:x ; PREFIX a: <http://b.example/> LOAD a:x INTO GRAPH a:g",
        [("http://a.example/x", False, None), ("http://b.example/x", False, "http://b.example/g")],
    ),
    ("INSERT DATA { <urn:a> <urn:load> 'LOAD <http://a.example/>' } # LOAD <http://a.example/>", []),
]


@pytest.mark.parametrize(("update", "expected"), LOADS)
def test_loads_of_an_update(update, expected):
    found = list(loads(update))
    assert [(load.address, load.silent, load.graph) for load in found] == expected
    assert all(update[load.start :].upper().startswith("LOAD") for load in found)


PIECES = [
    "SERVICE",
    "SILENT ",
    "<http://a.example/>",
    "?x",
    "{",
    "}",
    "{ ?a ?b ?c }",
    "#\n",
    "'}'",
    "a:b",
    " ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_text_with_calls_as_graphs_keeps_every_offset(text):
    found = tokens(text)
    other = written.as_graphs(text, found)
    assert len(other) == len(text)
    changed = [index for index, (old, new) in enumerate(zip(text, other, strict=True)) if old != new]
    groups = written.groups(found)
    assert all(any(group.start <= index < group.endpoint.start for group in groups) for index in changed)
    assert not written.groups(tokens(other))
