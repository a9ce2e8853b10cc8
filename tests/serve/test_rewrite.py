from __future__ import annotations

from collections import Counter

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greensilk_kg.serve.engine.guard import outbound
from greensilk_kg.serve.services.calls import MOST_CALLS, Bindings, columns, service_calls
from greensilk_kg.serve.services.failure import ServiceError
from greensilk_kg.serve.services.federation import as_query
from greensilk_kg.serve.services.prepare import Policy, prepare, prepare_update
from greensilk_kg.serve.services.rewrite import Edit, inline, rewrite
from greensilk_kg.serve.web.problem import ProblemError

HERE = "http://a.example/here"
DATA = """
PREFIX e: <http://e.example/> INSERT DATA {
  e:a e:p e:b ; e:q "x", "y"@en . e:b e:p e:c ; e:q 7 . e:c e:p e:a , e:c ; e:r "it's \\"\\\\\\n" .
}"""
STORE = ox.Store()
STORE.update(DATA)
VARIABLES = ("?a", "?b", "?c", "?d")
TERMS = st.sampled_from([*VARIABLES, "e:a", "e:b"])
TRIPLES = st.builds(
    lambda s, p, o: f"{s} {p} {o} .",
    TERMS,
    st.sampled_from(["e:p", "e:q", "e:p+", "?p"]),
    st.sampled_from([*VARIABLES, "e:c", '"x"']),
)


def groups(inner):
    joined = st.lists(inner, min_size=1, max_size=2).map(" ".join)
    return st.one_of(
        joined,
        st.builds("OPTIONAL {{ {} }}".format, inner),
        st.builds("{{ {} }} UNION {{ {} }}".format, inner, inner),
        st.builds("{} MINUS {{ {} }}".format, inner, inner),
        st.builds("{{ SELECT DISTINCT ?a ?b {{ {} }} }}".format, inner),
        st.builds("{{ SELECT (COUNT(*) AS ?n) ?a {{ {} }} GROUP BY ?a }}".format, inner),
        st.builds("{} FILTER(BOUND(?a) || ?c = e:c)".format, inner),
    )


PATTERNS = st.recursive(TRIPLES, groups, max_leaves=4)
AROUND = [
    "{call}",
    "?a e:p ?c {call}",
    "{call} ?c e:q ?d",
    "?a ?p ?d OPTIONAL {{ {call} }}",
    "?a ?p ?d MINUS {{ {call} }}",
    "{{ ?d e:q ?a }} UNION {{ {call} }}",
    "{{ SELECT ?a {{ {call} }} }}",
    "{call} {call}",
]


def here(call):
    """Answer as the store of these tests, which holds no blank nodes."""
    found = STORE.query(as_query(call))
    names = [variable.value for variable in found.variables]
    return Bindings(tuple(names), [tuple(row[name] for name in names) for row in found])


POLICY = Policy(columns, lambda address: here if address == HERE else None)


def solutions(query):
    found = STORE.query(query)
    names = sorted(variable.value for variable in found.variables)
    return names, Counter(tuple(str(row[name]) for name in names) for row in found)


@settings(max_examples=80)
@given(PATTERNS, st.sampled_from(AROUND))
def test_an_answered_call_gives_what_its_group_gives_in_its_place(pattern, around):
    text = "PREFIX e: <http://e.example/> SELECT * {{ {} }}"
    asked = text.format(around.format(call=f"SERVICE <{HERE}> {{ {pattern} }}"))
    direct = text.format(around.format(call=f"{{ {pattern} }}"))
    rewritten = prepare(asked, POLICY).text
    assert outbound(rewritten) is None
    assert solutions(rewritten) == solutions(direct)


@pytest.mark.parametrize("exists", ["EXISTS", "NOT EXISTS"])
def test_a_call_in_exists_is_joined(exists):
    text = f"PREFIX e: <http://e.example/> SELECT * {{{{ ?a e:p ?b FILTER {exists} {{{{ {{}} }}}} }}}}"
    group = "{ ?b e:q ?c }"
    assert solutions(prepare(text.format(f"SERVICE <{HERE}> {group}"), POLICY).text) == solutions(
        text.format(group)
    )


def test_what_is_bound_outside_does_not_reach_into_the_pattern():
    """A limit counts the solutions of the service, not those that fit."""
    first = "SELECT ?b { ?a ?p ?b } ORDER BY ?b LIMIT 1"
    query = f"SELECT * {{ VALUES ?b {{ 7 }} SERVICE <{HERE}> {{ {first} }} }}"
    assert solutions(prepare(query, POLICY).text)[1] == {}


PLAIN_TERMS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])).map(ox.Literal),
    st.builds(
        ox.Literal,
        st.text(st.characters(exclude_categories=["Cs"])),
        language=st.sampled_from(["zh", "en-gb"]),
    ),
    st.builds(
        ox.Literal,
        st.text("abc'\"\\\n\r\t #}{<>", max_size=8),
        datatype=st.just(ox.NamedNode("http://e.example/type")),
    ),
    st.sampled_from(["http://e.example/绿", "urn:a(b)service#{}".replace("{}", ""), "http://a/b'c)*d;"]).map(
        ox.NamedNode
    ),
)


@given(
    st.recursive(
        PLAIN_TERMS,
        lambda inner: st.builds(
            ox.Triple, st.just(ox.NamedNode("urn:a")), st.just(ox.NamedNode("urn:b")), inner
        ),
        max_leaves=2,
    )
)
def test_every_term_comes_back_as_it_was(term):
    [row] = ox.Store().query(f"SELECT ?x {{ VALUES (?x) {{ ({inline(term, {})}) }} }}")
    assert row["x"] == term


def test_a_blank_node_is_one_new_iri_throughout_an_answer():
    node, other = ox.BlankNode(), ox.BlankNode()
    answer = Bindings(
        ("a", "b"), [(node, other), (other, ox.Triple(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), node))]
    )
    policy = Policy(columns, lambda _: lambda _: answer)
    query = f"SELECT * {{ SERVICE <{HERE}> {{ ?a ?p ?b }} }}"
    first, second = (list(ox.Store().query(prepare(query, policy).text)) for _ in range(2))
    assert first[0]["a"] == first[1]["b"].object
    assert first[0]["b"] == first[1]["a"]
    assert len({first[0]["a"], first[0]["b"], second[0]["a"], second[0]["b"]}) == 4
    assert first[0]["a"].value.startswith("urn:uuid:")


def test_variables_that_are_not_in_scope_are_dropped_and_missing_ones_unbound():
    answer = Bindings(("z", "a"), [(ox.Literal("z"), ox.Literal("a"))])
    policy = Policy(columns, lambda _: lambda _: answer)
    rewritten = prepare(f"SELECT * {{ SERVICE <{HERE}> {{ ?a ?p ?b }} }}", policy).text
    [row] = (found := ox.Store().query(rewritten))
    assert sorted(variable.value for variable in found.variables) == ["a", "b", "p"]
    assert (row["a"], row["p"], row["b"]) == (ox.Literal("a"), None, None)


def fails(_):
    raise ServiceError(504, "too slow")


@pytest.mark.parametrize(
    ("text", "status", "line", "column"),
    [
        ("ASK {\n SERVICE <http://b.example/> {} }", 403, 2, 2),
        ("ASK { SERVICE SILENT <http://b.example/> {}\n\n  SERVICE ?x {} }", 403, 3, 3),
        ("ASK { SERVICE <http://fails.example/> {} }", 504, 1, 7),
        ("PREFIX x: <http://b.example/>\nASK { SERVICEx:y {} }", 403, 2, 7),
        ("ASK { SERVICE <b> {} }", 400, 1, 15),
        (f"ASK {{{f'SERVICE SILENT <{HERE}> {{}}' * (MOST_CALLS + 1)}}}", 403, 1, 6 + 41 * MOST_CALLS),
    ],
)
def test_what_is_refused_says_where(text, status, line, column):
    policy = Policy(columns, lambda address: fails if "fails" in address else None)
    with pytest.raises(ProblemError) as raised:
        prepare(text, policy)
    members = raised.value.members
    assert (raised.value.status, members["line"], members["column"]) == (status, line, column)


def test_nobody_is_called_where_another_call_is_refused():
    called = []
    policy = Policy(columns, lambda address: called.append if address == HERE else None)
    with pytest.raises(ProblemError):
        prepare(f"ASK {{ SERVICE <{HERE}> {{}} SERVICE <http://b.example/> {{}} }}", policy)
    assert not called


def test_a_refused_silent_load_leaves_the_rest_of_the_sequence():
    store = ox.Store()
    text = (
        "PREFIX e: <http://e.example/> INSERT DATA { e:a e:p 1 } ; LOAD SILENT e:x INTO GRAPH e:g ;"
        " INSERT DATA { e:b e:p 2 } ; LOAD SILENT <urn:x>"
    )
    store.update(prepare_update(text, Policy(columns)).text)
    assert len(store) == 2
    assert not list(store.named_graphs())


def test_a_service_in_where_of_an_update_is_answered():
    store = ox.Store()
    text = f"INSERT {{ ?a ?p ?b }} WHERE {{ SERVICE <{HERE}> {{ ?a ?p ?b }} }} ; LOAD <{HERE}>"
    policy = Policy(columns, POLICY.service, lambda _: lambda _: "INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    store.update(prepare_update(text, policy).text)
    assert len(store) == len(STORE) + 1


def test_a_text_without_a_call_is_left_as_it_is():
    query = "SELECT * { ?service ?load 'SERVICE <x>' }"
    assert prepare(query, POLICY).text == query
    assert prepare("SELECT", POLICY).edits == ()


EDITS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.text("xy\n", max_size=5)), max_size=4)


@given(st.text("ab\n", max_size=30), EDITS)
def test_places_lead_back_to_the_original(text, steps):
    edits, at = [], 0
    for gap, length, put in steps:
        start, end = at + gap, at + gap + length
        if end > len(text):
            break
        edits.append(Edit(start, end, put))
        at = end
    rewritten = rewrite(text, edits)
    kept = set(range(len(text))) - {i for edit in edits for i in range(edit.start, edit.end)}
    origins = [rewritten.origin(offset) for offset in range(len(rewritten.text))]
    for offset, origin in enumerate(origins):
        if origin in kept and rewritten.text[offset] == text[origin]:
            kept.discard(origin)
    assert not kept
    assert origins == sorted(origins)


def test_a_call_is_found_again_by_its_offsets():
    query = f"ASK {{ SERVICE <{HERE}> {{ ?a ?b ?c }} }}"
    [call] = service_calls(query)
    assert rewrite(query, [Edit(call.start, call.end, "")]).text == "ASK {  }"
