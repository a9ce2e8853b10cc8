"""Queries without rows: what is named as the cause, and what else is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.serve.web.texts import texts
from greensilk_kg.serve.why.cursor import UnreadError
from greensilk_kg.serve.why.reading import read_query
from greensilk_kg.tables import read_table

CASES = [row.cells for row in read_table(Path(__file__).parent / "why.tsv", 5)][1:]
DECLARED = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())


def why(client, query, language="en", accept="application/json", **more):
    address = {"query": query, "lang": language, **more}
    return client.get("/sparql/why", query_string=address, headers={"Accept": accept})


def examined(client, query, **more):
    answer = why(client, DECLARED + query, **more)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def hints_in(finding):
    return [*finding["hints"], *(hint for branch in finding["branches"] for hint in hints_in(branch))]


def test_there_are_enough_cases():
    assert len(CASES) >= 40


@pytest.mark.parametrize(("kind", "culprit", "hint", "says", "query"), CASES, ids=[c[4] for c in CASES])
def test_the_part_that_leaves_no_row_is_named(client, kind, culprit, hint, says, query):
    found = examined(client, query)
    named = found["culprit"]
    assert (found["status"], named["kind"], named["text"]) == ("empty", kind, culprit)
    assert found["query"][named["start"] : named["end"]] == culprit
    said = [each["text"] for each in hints_in(named) if not hint or each["kind"] == hint]
    assert not hint or any(says in text for text in said), (named["hints"], said)
    assert found["questions"] <= 60


@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_is_said_in_both_languages(client, language):
    for *_, query in CASES:
        found = examined(client, query, language=language)
        sentences = [found["reason"], *(hint["text"] for hint in hints_in(found["culprit"]))]
        assert all(
            "{" not in sentence.replace("{ …", "") for sentence in sentences if "GRAPH" not in sentence
        )
        assert language == "en" or all(any(c >= "\u4e00" for c in sentence) for sentence in sentences)


def test_a_mended_query_has_rows(client):
    found = examined(client, "SELECT ?p { ?p a gs:Project ; gs:hostCuntry ?c }")
    fix = next(hint["fix"] for hint in found["culprit"]["hints"] if "fix" in hint)
    assert fix["text"] == "gs:hostCountry"
    answer = client.get("/sparql", query_string={"query": fix["query"]}, headers={"Accept": "text/csv"})
    assert len(answer.text.splitlines()) == 3


def test_every_fix_is_a_query_that_is_no_longer_empty_for_the_same_reason(client):
    tried = 0
    for _, culprit, _, _, query in CASES:
        for hint in hints_in(examined(client, query)["culprit"])[:2]:
            if "fix" in hint:
                again = why(client, hint["fix"]["query"]).get_json()
                tried += 1
                assert again["status"] in {"empty", "not-empty"}
                assert (again["culprit"] or {}).get("text") != culprit
    assert tried > 15


def test_the_place_is_told_by_line_and_column(client):
    query = "SELECT * {\n  ?p a gs:Project ;\n    gs:hostCuntry ?c\n}"
    named = examined(client, query)["culprit"]
    lines = len(PREFIXES)
    place = [named[key] for key in ("line", "column", "endLine", "endColumn")]
    assert place == [lines + 3, 5, lines + 3, 21]


def test_rows_before_are_counted(client):
    assert examined(client, "SELECT * { ?p a gs:Project FILTER(false) }")["culprit"]["rowsBefore"] == 2
    many = "VALUES ?a { 1 2 3 4 5 6 7 8 9 10 11 } VALUES ?b { 1 2 3 4 5 6 7 8 9 10 11 }"
    more = many.replace("?a", "?c").replace("?b", "?d")
    named = examined(client, f"SELECT * {{ {many} {more} FILTER(false) }}")["culprit"]
    assert (named["rowsBefore"], named["moreRows"]) == (1000, True)
    assert "more than 1,000 rows" in named["reason"]


def test_each_branch_of_a_union_has_its_own_reason(client):
    found = examined(client, 'SELECT * { { ?p a gs:Foo } UNION { ?p a gs:Project FILTER(?p = "x") } }')
    assert [branch["kind"] for branch in found["culprit"]["branches"]] == ["no-match", "filter"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?p a gs:Project }",
        "ASK {}",
        "CONSTRUCT WHERE { ?p a gs:Project }",
        "SELECT (COUNT(*) AS ?n) { ?p a gs:Project }",
        "DESCRIBE gsid:x <https://w3id.org/greensilk/id/country/lao>",
    ],
)
def test_a_query_with_an_answer_has_nothing_to_explain(client, query):
    assert examined(client, query)["status"] == "not-empty"


def test_what_others_answer_is_not_examined(client):
    search = (
        "SERVICE <https://w3id.org/greensilk/search> { ?x <https://w3id.org/greensilk/search#query> '老挝' }"
    )
    found = examined(client, f"SELECT * {{ ?x a gs:Project . {search} }}")
    assert found["culprit"] is None
    assert found["notExamined"][0]["text"] == search


def test_graphs_named_by_the_request_count(client):
    graph = {"default-graph-uri": "https://w3id.org/greensilk/graph/reference"}
    found = examined(client, "SELECT * { ?p a gs:Project }", **graph)
    assert [hint["kind"] for hint in found["culprit"]["hints"]] == ["dataset"]


@pytest.mark.parametrize(("status", "query"), [(400, "SELECT * {"), (400, "SELECT * { ?p x:y ?c }")])
def test_a_malformed_query_is_refused_as_everywhere(client, status, query):
    answer = why(client, query)
    assert answer.status_code == status
    assert answer.get_json()["line"] == 1


def test_a_request_without_a_query_says_so(client):
    assert client.get("/sparql/why").status_code == 400


def test_a_query_may_be_posted(client):
    query = DECLARED + "SELECT * { ?p a gs:Foo }"
    for sent in ({"data": {"query": query}}, {"data": query, "content_type": "application/sparql-query"}):
        answer = client.post("/sparql/why", **sent)
        assert answer.get_json()["culprit"]["text"] == "?p a gs:Foo"
        assert answer.headers["Cache-Control"] == "no-store"


def test_the_page_marks_the_culprit_and_offers_the_mended_query(client):
    page = why(client, DECLARED + "SELECT * { ?p gs:hostCuntry ?c }", accept="text/html").text
    assert "<mark>?p gs:hostCuntry ?c</mark>" in page
    assert "gs:hostCountry+?c" in page


def test_what_cannot_be_taken_apart_is_no_fault(client):
    deep = "{" * 60 + "?p a gs:Foo" + "}" * 60
    assert examined(client, f"SELECT * {deep}")["status"] == "unread"
    with pytest.raises(UnreadError):
        read_query("SELECT * " + "{" * 10_000)


def test_the_time_is_that_of_one_query(client):
    slow = (
        "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j)) = 'x')"
    )
    answer = why(client, f"SELECT * {{ {slow} }}", timeout="0.3")
    assert answer.status_code == 503


def test_every_kind_has_its_words():
    kinds = {kind for kind, *_ in CASES}
    assert all(f"why_{kind.replace('-', '_')}" in texts() for kind in kinds)
