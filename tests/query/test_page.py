"""The page of a query without scripts: tables, pictures, links, examples; and what the editor asks for."""

from __future__ import annotations

import re
from html import unescape

import pyoxigraph as ox
import pytest

from greensilk_kg.serve.pictures.world import FILE
from greensilk_kg.serve.sparql.columns import columns_of, number, point
from greensilk_kg.serve.sparql.examples import EXAMPLES
from greensilk_kg.store import open_snapshot

PAGE = {"Accept": "text/html"}
XSD = "http://www.w3.org/2001/XMLSchema#"
GS = "PREFIX gs: <https://w3id.org/greensilk/ontology#>\n"
BASE = "https://w3id.org/greensilk/"
HOSTS = GS + "SELECT ?project ?country { ?project gs:hostCountry ?country } ORDER BY ?country"
DATES = GS + "SELECT ?thing ?date { ?thing gs:signedOn|gs:commissionedOn ?date }"
FIGURES = GS + "SELECT ?of ?value { ?figure gs:about ?of ; gs:value ?value }"
with_shapes = pytest.mark.skipif(
    not FILE.exists(), reason="no shapes of countries: `make frontend` draws them"
)


def page(client, query, **more):
    address = {"query": query, "format": "html", "lang": "en", **more}
    answer = client.get("/sparql", query_string=address)
    assert answer.status_code == 200
    return answer.text


def views(text):
    nav = re.search(r'<nav class="views.*?</nav>', text, re.DOTALL)
    return re.findall(r">(\w+)</a>", nav[0]) if nav else []


def test_things_are_shown_by_their_names_with_links_to_their_pages(client):
    text = page(client, HOSTS)
    assert re.search(rf'<a href="/page/country/lao[^"]*" title="{BASE}id/country/lao"[^>]*>Laos</a>', text)
    assert "老挝" in page(client, HOSTS, lang="zh")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (HOSTS, ["Table", "Map"]),
        (DATES, ["Table", "Timeline"]),
        (FIGURES, ["Table", "Chart"]),
        ("SELECT ?n { ?s <http://www.w3.org/2004/02/skos/core#notation> ?n }", []),
        ('SELECT ?p { VALUES ?p { "POINT(102.6 17.96)" } }', ["Table", "Map"]),
        ("SELECT ?lat ?long { VALUES (?lat ?long) { (17.9 102.6) } }", ["Table", "Map"]),
    ],
)
def test_the_pictures_that_suit_an_answer_are_offered(client, query, expected):
    assert views(page(client, query)) == expected


@pytest.mark.parametrize(
    ("query", "view", "drawn"),
    [
        pytest.param(HOSTS, "map", ['class="country level-', "Laos: 1", "Kazakhstan: 1"], marks=with_shapes),
        (DATES, "timeline", ["湖区合作备忘录", "2019-04-25"]),
        (FIGURES, "chart", ["河谷光伏电站", "64.5"]),
        ('SELECT ?p ?name { VALUES (?p ?name) { ("POINT(102.6 17.96)" "here") } }', "map", ["here"]),
    ],
)
def test_a_picture_shows_what_the_table_says(client, query, view, drawn):
    text = page(client, query, view=view)
    picture = text[text.index('id="picture"') : text.index('<table class="results"')]
    assert all(part in unescape(picture) for part in drawn)


@pytest.mark.parametrize("number", [
    "'INF'^^xsd:double", "'-INF'^^xsd:double", "'NaN'^^xsd:double", "1e308", "-1e308", "1e-320",
    "0.0000000000001", f"'{'9' * 5000}'^^xsd:integer",
])  # fmt: skip
@pytest.mark.parametrize(("columns", "view"), [("?n", "chart"), ("?long ?lat", "map"), ("?at ?n", "chart")])
def test_any_number_is_drawn_or_left_out(client, columns, view, number):
    rows = [
        f"('{name}' {' '.join([value] * columns.count('?'))})" for name, value in (("a", number), ("b", "5"))
    ]
    if "?at" in columns:
        rows = ["('a' '2020'^^xsd:gYear 5)", f"('b' '2021'^^xsd:gYear {number})"]
    declared = f"PREFIX xsd: <{XSD}>"
    text = page(
        client, f"{declared} SELECT * {{ VALUES (?name {columns}) {{ {' '.join(rows)} }} }}", view=view
    )
    picture = text[text.index('id="picture"') : text.index('<table class="results"')]
    assert not re.search(r"\b(nan|inf)\b", picture)


@pytest.mark.parametrize("date", ["-123456789", "999999999", "9" * 5000, "2021-13-45", "0000"])
@pytest.mark.parametrize(("columns", "view"), [("?at ?n", "chart"), ("?at", "timeline")])
def test_any_year_is_drawn_or_left_out(client, columns, view, date):
    rows = " ".join(f"('a' '{at}'^^xsd:date {'1' * ('?n' in columns)})" for at in (date, "2020-01-01"))
    query = f"PREFIX xsd: <{XSD}> SELECT * {{ VALUES (?name {columns}) {{ {rows} }} }}"
    text = page(client, query, view=view)
    assert text.index('id="picture"') < text.index('<table class="results"')
    assert len(text) < 200_000


def test_a_picture_that_does_not_suit_is_a_table(client):
    assert 'id="picture"' not in page(client, HOSTS, view="timeline")
    assert 'id="picture"' not in page(client, HOSTS, view="<b>")


def test_the_link_names_the_snapshot_and_another_one_is_told(client, app):
    version = app.extensions["greensilk"].version
    text = page(client, HOSTS)
    link = unescape(re.search(r'id="link" readonly value="([^"]+)"', text)[1])
    assert f"snapshot={version}" in link
    assert "may differ" not in client.get(link.removeprefix("http://localhost")).text
    assert "may differ" in page(client, HOSTS, snapshot="0123456789abcdef")
    assert "may differ" not in page(client, HOSTS, snapshot=version)


def test_links_keep_the_graphs_that_were_asked(client):
    text = page(client, HOSTS, **{"default-graph-uri": f"{BASE}graph/source/tale"})
    downloads = re.search(r'<p class="downloads">.*?</p>', text, re.DOTALL)[0]
    assert unescape(downloads).count("default-graph-uri=https://w3id.org/greensilk/graph/source/tale") == 4


@pytest.mark.parametrize(
    ("query", "empty"),
    [
        ("ASK { ?s <urn:a> ?o }", True),
        ("SELECT * { ?s <urn:a> ?o }", True),
        ("CONSTRUCT WHERE { ?s <urn:a> ?o }", True),
        ("ASK {}", False),
        ("CONSTRUCT WHERE { ?s ?p ?o }", False),
    ],
)
def test_an_empty_answer_leads_to_its_reason(client, query, empty):
    assert ('href="/sparql/why?' in page(client, query)) == empty


def test_markup_in_an_answer_is_text(client):
    query = 'SELECT ?a { VALUES ?a { "<script>alert(1)</script>" <javascript:alert(1)> } }'
    text = page(client, query)
    results = text[text.index('<table class="results"') :]
    assert "<script>" not in results
    assert 'href="javascript' not in results


def test_columns_are_told_by_what_they_hold():
    literal = {"type": "literal", "value": "5", "datatype": f"{XSD}integer"}
    assert number(literal) == 5
    assert number({"type": "literal", "value": "5"}) is None
    assert point({"type": "literal", "value": "<http://a.example/crs> Point( -1.5 2 )"}) == (-1.5, 2)
    for nowhere in ("POINT(200 1)", "POINT(1 91)", "POINT(1.2.3 4)", "POINT(. .)"):
        assert point({"type": "literal", "value": nowhere}) is None
    rows = [{"a": literal, "b": {"type": "uri", "value": "urn:a"}}, {"a": {"type": "literal", "value": "x"}}]
    found = columns_of({"head": {"vars": ["a", "b", "c"]}, "results": {"bindings": rows}})
    assert (list(found.numbers), list(found.texts), list(found.things)) == ([], ["a"], ["b"])


def test_terms_have_figures_and_labels(client):
    found = client.get("/sparql/terms").get_json()
    properties = {term["name"]: term for term in found["properties"]}
    assert properties["gs:hostCountry"]["count"] == 2
    assert properties["gs:hostCountry"]["labels"] == {"zh": "所在国", "en": "host country"}
    assert properties["gs:witness"]["count"] == 0
    projects = next(term for term in found["classes"] if term["name"] == "gs:Project")
    assert projects["count"] == 2
    assert projects["uses"][f"{BASE}ontology#hostCountry"] == 2
    assert found["prefixes"]["gs"] == f"{BASE}ontology#"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.en)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_examples_parse_and_have_a_view(example, language):
    text = example.text(language)
    assert "{lang}" not in text
    ox.Store().query(text)
    assert example.view in {"table", "chart", "map", "timeline"}


@pytest.mark.parametrize("example", [e for e in EXAMPLES if "SERVICE" not in e.pattern], ids=lambda e: e.en)
def test_examples_have_rows_in_the_graph(example, snapshots):
    assert next(iter(open_snapshot(snapshots).store.query(example.text("zh"))), None) is not None


@pytest.mark.parametrize("end", ["", " oops"], ids=["answered", "refused"])
def test_a_query_that_no_address_has_room_for_is_on_the_page_once(client, end):
    text = f"SELECT * {{ ?s ?p ?o }} LIMIT 1 #{'x' * 40_000}\n{end}"
    answer = client.post("/sparql?lang=en", data={"query": text}, headers=PAGE)
    assert answer.text.count("x" * 2_000) == 40_000 // 2_000
    assert ("too long for an address" in answer.text) == (not end)
    assert 'class="permanent"' not in answer.text


def test_of_a_very_long_line_what_is_around_the_error_is_quoted(client):
    query = f"SELECT * {{{' ' * 5_000}oops }}"
    page = client.get("/sparql", query_string={"query": query}, headers=PAGE).text
    quoted = re.search(r'<pre class="quoted"[^>]*>(.*?)</pre>', page, re.DOTALL)[1]
    assert len(quoted) < 5_000
    assert "oops" in quoted
