from __future__ import annotations

import time

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greensilk_kg.serve.engine.guard import in_order, is_volatile, outbound, place, spell_out, star
from greensilk_kg.serve.engine.tokens import Kind, all_tokens, tokens

PIECES = [
    "SERVICE",
    "service ",
    "<http://a.example/x>",
    "'it''s'",
    '"a # b"',
    "'''x' ''y'''",
    "# SERVICE\n",
    "ex:service",
    "?service",
    "_:service",
    "@service",
    "12.5e3",
    "{",
    "}",
    "(",
    ")",
    "<",
    ">",
    ".",
    ";",
    "\\",
    "'",
    '"',
    " ",
    "\n",
    "a",
    "ex:a\\#b",
    "<\\u0041>",
    "LOAD",
    "绿",
    "1",
    "&&",
    "^^",
    "*",
    "FILTER(",
    "true",
]
CALLS = [
    "SELECT * { SERVICE <http://a.example/> {} }",
    "SELECT * { sErViCe#c\n<http://a.example/> {} }",
    "SELECT * { SERVICE SILENT <http://a.example/> {} }",
    "SELECT * { SERVICE?x{} }",
    "PREFIX x: <http://a.example/> SELECT * { SERVICEx:y { ?a ?b ?c } }",
    "PREFIX x: <http://a.example/> SELECT * { SERVICE:y # {\n { ?a ?b ?c } }",
    "PREFIX x: <http://a.example/> SELECT * { SERVICESILENTx:y { ?a ?b ?c } }",
    "PREFIX x: <http://a.example/> SELECT * { ?s ?p trueSERVICEx:y { ?a ?b ?c } }",
    "SELECT * { ?s ?p 1SERVICE <http://a.example/> {} }",
    "SELECT * { FILTER(1<(2))SERVICE?s#>\n{ ?a ?b ?c } }",
    "SELECT * { ?s <http://a.example/\\u0041#> ?o SERVICE <http://a.example/> {} }",
    "PREFIX x: <http://a.example/> SELECT * { ?s x:a\\#b ?o SERVICE <http://a.example/> {} }",
    'SELECT * { ?s ?p """a" \\""" b""" SERVICE <http://a.example/> {} }',
    "SELECT * { { SELECT * { SERVICE <http://a.example/> {} } } }",
    "LOAD <http://a.example/>",
    "load silent <http://a.example/> into graph <http://b.example/>",
    "LOADSILENT<http://a.example/>",
    "PREFIX x: <http://a.example/> LOADx:y",
    "PREFIX : <http://a.example/>LOAD:y",
    "PREFIX x: <http://a.example/> BASE <http://a.example/>loadx:y",
    "PREFIX x: <http://a.example/> CLEAR ALL;LOADSILENTx:y",
]
HARMLESS = [
    "SELECT * { ?service ?load 'SERVICE <http://a.example/>' }",
    "# SERVICE <http://a.example/>\nASK {}",
    "PREFIX service: <http://a.example/> SELECT * { ?s service:load service:service }",
    "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> SELECT * { ?s a sd:Service }",
    "SELECT * { ?s <http://a.example/service/load#service> _:service }",
    'SELECT * { ?s ?p """SERVICE " SERVICE""", \'\'\'it\'s SERVICE\'\'\', "x"@en-service }',
    "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
    "SELECT * { ?s ?p 'a\\' SERVICE <x>' }",
    "SELECT * { ?s ?p <http://a.example/x_(service)_service> { ?a ?b ?c } }",
    "PREFIX load: <http://a.example/> DESCRIBE <http://a.example/> load:a",
]
HARMLESS_UPDATES = [
    "PREFIX load: <http://a.example/> INSERT DATA { <urn:a> load:b load:c ; load:d 'LOAD <urn:x>' }",
    "PREFIX load: <http://a.example/> COPY SILENT load:a TO load:b ; CREATE GRAPH load:c",
    "BASE <http://a.example/load/> PREFIX x: <LOAD> WITH x:load DELETE { ?load x:load 1 } WHERE { ?a ?b 1 }",
]


@pytest.mark.parametrize("query", CALLS)
def test_what_calls_another_host_is_found(query):
    assert outbound(query) is not None


@pytest.mark.parametrize("query", HARMLESS)
def test_what_only_looks_like_a_call_is_let_through(query):
    assert outbound(query) is None
    ox.Store().query(query)


@pytest.mark.parametrize("update", HARMLESS_UPDATES)
def test_an_update_that_only_looks_like_a_load_is_let_through(update):
    assert outbound(update) is None
    ox.Store().update(update)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_tokens_joined_are_the_text_again(text):
    found = list(all_tokens(text))
    assert "".join(token.text for token in found) == text
    assert all(text[token.start : token.end] == token.text for token in found)


@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
def test_no_query_that_the_engine_takes_hides_a_call(text):
    """What passes the guard never makes the engine try a call: it fails on no address, on no name."""
    query = f"PREFIX ex: <http://127.0.0.1:9/> ASK {{ {text} {{ ?a ?b ?c }} }}"
    if outbound(query) is None:
        try:
            ox.Store().query(query)
        except SyntaxError:
            return
        except (OSError, RuntimeError) as error:  # port 9 is one that the engine refuses to call
            pytest.fail(f"a call got through: {query!r}: {error}")


OPERATIONS = [
    "PREFIX x: <http://127.0.0.1:9/>",
    "BASE <http://127.0.0.1:9/> ",
    "LOAD",
    "load ",
    "SILENT",
    "silent ",
    "x:a",
    "<http://127.0.0.1:9/>",
    "INTO GRAPH ",
    "CLEAR ALL",
    "INSERT DATA {}",
    ";",
    "#\n",
    "VERSION '1.2'",
]


@given(st.lists(st.sampled_from(OPERATIONS), max_size=8).map("".join))
def test_no_update_that_the_engine_takes_hides_a_call(text):
    update = f"PREFIX x: <http://127.0.0.1:9/> {text}"
    if outbound(update) is None:
        try:
            ox.Store().update(update)
        except SyntaxError:
            return
        except (OSError, RuntimeError) as error:
            pytest.fail(f"a call got through: {update!r}: {error}")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("?x", [Kind.VARIABLE]),
        ("ex:p?", [Kind.PNAME, Kind.OTHER]),
        ("_:b1 :a", [Kind.BLANK, Kind.PNAME]),
        ("1.5e3 .5 7.", [Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.OTHER]),
        ("'a\\'b'@zh-Hans", [Kind.STRING, Kind.LANGTAG]),
        ("<a> < b", [Kind.IRI, Kind.OTHER, Kind.WORD]),
    ],
)
def test_kinds(text, kinds):
    assert [token.kind for token in tokens(text)] == kinds


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * { ?z ?y ?a }", ["z", "y", "a"]),
        ("SELECT DISTINCT * { ?z ?y ?a } ORDER BY ?a", ["z", "y", "a"]),
        ("PREFIX select: <http://a.example/> SELECT*WHERE{ ?b select:a $a }", ["b", "a"]),
        ("# SELECT *\nSELECT * { { SELECT ?b ?a { ?a ?x ?b } } ?a ?p ?c }", ["b", "a", "p", "c"]),
        ("SELECT ?a ?b { ?b ?x ?a }", ["a", "b"]),
        ("SELECT (2*3 AS ?n) ?b { ?b ?x ?a }", ["n", "b"]),
        ("SELECT * {}", []),
    ],
)
def test_columns_in_the_order_of_the_query(query, columns):
    store = ox.Store()
    names = [variable.value for variable in store.query(query).variables]
    rewritten = store.query(spell_out(query, names))
    assert [variable.value for variable in rewritten.variables] == columns


def test_star_is_the_outermost_one():
    assert star("ASK { { SELECT * { ?s ?p ?o } } }") is None
    assert in_order("SELECT * { ?b ?a ?b }", ["a", "b", "c"]) == ["b", "a", "c"]


def test_places_count_code_points_from_one():
    assert place("绿色\n𠀀x", 4) == (2, 2)


def test_volatile_functions_are_seen_as_words_only():
    assert is_volatile("SELECT * { SERVICE <http://a.example/> {} }")
    assert is_volatile("SELECT (now() AS ?t) {}")
    assert not is_volatile("SELECT ?now { ?now <http://a.example/NOW> 'RAND()' }")


@given(st.lists(st.sampled_from("abcdef"), max_size=12))
def test_names_come_in_the_order_in_which_they_are_first_written(written):
    query = "SELECT * { " + " ".join(f"?{name} ?{name} {name}:{name} ." for name in written) + " }"
    assert in_order(query, sorted({*written, "z"})) == [*dict.fromkeys(written), "z"]


def test_names_are_ordered_soon_however_many_there_are():
    names = [f"n{number}" for number in range(60_000)]
    began = time.monotonic()
    assert in_order(f"SELECT * {{ {' '.join(f'?{name}' for name in names)} }}", names[::-1]) == names
    assert time.monotonic() - began < 30, "each name is looked for in the whole text"
