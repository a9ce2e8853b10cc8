"""Queries that do not parse: what is likely wrong with them, and whether the remedy helps."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.malformed import malformed
from greensilk_kg.serve.sparql.mistakes import mended, mistakes
from greensilk_kg.serve.web.texts import texts
from greensilk_kg.tables import read_table

CASES = [row.cells for row in read_table(Path(__file__).parent / "mistakes.tsv", 3)][1:]
BROWSER = {"Accept": "text/html"}


def offset_of_error(query):
    with pytest.raises(SyntaxError) as caught:
        ox.Store().query(query)
    found = malformed(str(caught.value))
    assert found.line == 1
    return found.column - 1


@pytest.mark.parametrize(("kind", "remedy", "query"), CASES, ids=[query for *_, query in CASES])
def test_the_mistake_is_found_and_its_remedy_helps(kind, remedy, query):
    found = {each.kind: each for each in mistakes(query, offset_of_error(query))}
    assert kind in found
    better = mended(query, found[kind])
    assert (better is None) == (remedy == "")
    if remedy == "yes":
        ox.Store().query(better)


def test_the_likeliest_mistake_comes_first():
    first = [mistakes(query, offset_of_error(query))[0].kind for _, _, query in CASES]
    assert sum(one == case[0] for one, case in zip(first, CASES, strict=True)) >= len(CASES) - 2


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?a (COUNT(?b) AS ?n) { ?a <urn:p>|^<urn:q> ?b ; a <urn:c>, <urn:d> . } GROUP BY ?a",
        "SELECT * { VALUES (?a ?b) { (1 2) (3 4) } ?a <urn:p>/<urn:q>* ( 1 2 3 4 ) . [] a ?c }",
        "SELECT ?x { ?a ?b '，' # AND OR ==\n FILTER(?b IN (<urn:and>, <urn:or>)) } ORDER BY DESC(?a)",
        "CONSTRUCT { ?a ?b ?c . ?d ?e ?f } WHERE { ?a ?b ?c ; ?d 'x'@en, 5 . OPTIONAL { ?d ?e ?f } }",
    ],
)
def test_nothing_is_wrong_with_a_query_that_parses(query):
    ox.Store().query(query)
    assert mistakes(query, 0) == []


def test_every_mistake_has_its_words():
    assert all(f"query_mistake_{kind.replace('-', '_')}" in texts() for kind, *_ in CASES)


def test_the_page_quotes_the_line_with_a_caret_and_offers_the_remedy(client):
    query = "SELECT *\n{ ?a 光伏:名 ?b ;\n  ?p LIMT }"
    answer = client.get("/sparql", query_string={"query": query, "lang": "en"}, headers=BROWSER)
    assert answer.status_code == 400
    assert answer.headers["Cache-Control"] == "no-store"
    line, column = (
        client.get("/sparql", query_string={"query": query}).get_json()[k] for k in ("line", "column")
    )
    assert f'data-line="{line}" data-column="{column}"' in answer.text
    assert "{ ?a 光伏:名 ?b ;" in answer.text.partition('class="quoted"')[2]
    assert '<span class="caret">' in answer.text
    assert "LIMIT" in answer.text


def test_a_hostile_query_is_looked_at_in_linear_time(client):
    for query in ("SELECT " + "?a, " * 9_000, "SELECT * " + "{ (" * 9_000, "'" * 9_000, "a" * 40_000):
        assert client.post("/sparql", data={"query": query}, headers=BROWSER).status_code == 400
