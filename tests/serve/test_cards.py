"""Every question card, asked of the graph that extraction made, and what requests can get wrong."""

from __future__ import annotations

import csv
import html
import io
import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import pytest
import rdflib
from pyshacl import validate

from greensilk_kg.resources import find_home
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.cards.bind import bound, parameters_in
from greensilk_kg.serve.cards.read import read_cards
from greensilk_kg.serve.cards.table import shown_columns
from greensilk_kg.serve.config import Config
from greensilk_kg.store import open_snapshot

FOLDER = find_home().questions
CARDS = read_cards(FOLDER)
EACH = pytest.mark.parametrize("card", CARDS.by_slug.values(), ids=CARDS.by_slug)
BROWSER = {"Accept": "text/html"}
HOSTILE = ['"} DROP ALL #', "\\", "'''", '"""', "?x", "$lang", "<urn:a>", "#", "a\\u0022", "\U0001f600", "}"]


@pytest.fixture(scope="module")
def client(snapshots):
    app = create_app(open_snapshot(snapshots), Config(query_workers=1, ready_workers=1, cards=FOLDER))
    yield app.test_client()
    app.extensions["greensilk"].pool.close()


class Page(HTMLParser):
    """The form of a page: what its fields hold, and what they offer."""

    def __init__(self, answer):
        super().__init__()
        self.form, self.offered, self.last = {}, {}, ""
        self.feed(answer.get_data(as_text=True))

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag in {"input", "select"} and given.get("id", "").startswith("p-"):
            self.last = given["name"]
            self.form[self.last] = given.get("value", "")
        if tag == "option":
            self.offered.setdefault(self.last, []).append(given["value"])
            if "selected" in given:
                self.form[self.last] = given["value"]


def ask(client, card, accept="application/sparql-results+json", **values):
    address = f"/questions/{card if isinstance(card, str) else card.slug}"
    return client.get(address, query_string=values, headers={"Accept": accept}, buffered=True)


def test_there_are_enough_cards_of_every_theme():
    assert len(CARDS.by_slug) >= 30
    assert {card.theme for card in CARDS.by_slug.values()} == set(CARDS.themes)


def test_cards_conform_to_their_shape():
    data, shapes = rdflib.Graph(), rdflib.Graph()
    for path in (*FOLDER.glob("*.ttl"), FOLDER / "vocabulary" / "themes.ttl"):
        data.parse(path)
    shapes.parse(FOLDER / "vocabulary" / "shape.ttl")
    conforms, _, said = validate(data, shacl_graph=shapes)
    assert conforms, said
    data.remove((None, rdflib.URIRef("http://www.w3.org/2000/01/rdf-schema#comment"), None))
    assert not validate(data, shacl_graph=shapes)[0]


@EACH
def test_a_card_is_named_as_its_file_and_uses_its_parameters(card):
    assert f"<https://w3id.org/greensilk/questions/{card.slug}>" in card.source
    named = {parameter.name for parameter in card.parameters}
    assert parameters_in(card.select) - {"lang"} == named
    assert not named & {"lang", "format"}


@EACH
def test_a_card_answers_with_its_defaults(client, card):
    answers = {}
    for language in ("zh", "en"):
        answer = ask(client, card, lang=language)
        assert answer.status_code == 200, answer.data
        answers[language] = answer.json
    rows = answers["zh"]["results"]["bindings"]
    assert rows or card.may_be_empty
    assert len(rows) == len(answers["en"]["results"]["bindings"])
    columns = answers["zh"]["head"]["vars"]
    assert {card.along, card.measure} - {""} <= set(columns)
    assert set(shown_columns(columns)) <= set(CARDS.columns)
    for column in {card.along, card.measure} - {""}:
        assert any(column in row for row in rows) or card.may_be_empty
    distinct = {str(sorted((k, str(v)) for k, v in row.items())) for row in rows}
    assert len(distinct) == len(rows)


@EACH
def test_a_card_answers_with_what_may_be_left_empty_left_empty(client, card):
    empty = {parameter.name: "" for parameter in card.parameters if parameter.optional}
    free, usual = ask(client, card, **empty), ask(client, card)
    assert free.status_code == 200, free.data
    assert len(free.json["results"]["bindings"]) >= len(usual.json["results"]["bindings"])


@EACH
@pytest.mark.parametrize("language", ["zh", "en"])
def test_asking_with_what_the_form_holds_and_offers_answers(client, card, language):
    page = Page(ask(client, card, "text/html", lang=language))
    assert page.form.keys() == {one.name for one in card.parameters}
    again = ask(client, card, "text/csv", lang=language, **page.form)
    assert (again.status_code, again.data) == (200, ask(client, card, "text/csv", lang=language).data)
    for name, offered in page.offered.items():
        for value in {*offered[:2], *offered[-2:]}:
            answer = ask(client, card, **{**page.form, name: value})
            assert answer.status_code == 200, (name, value, answer.data)


@EACH
def test_a_page_shows_as_many_rows_as_the_download_and_the_query_opens_in_sparql(client, card):
    page = ask(client, card, "text/html", lang="en").get_data(as_text=True)
    rows = list(csv.reader(io.StringIO(ask(client, card, "text/csv", lang="en").get_data(as_text=True))))
    assert len(re.findall("<tr>", page)) == len(rows) or not rows[1:]
    [link] = re.findall(r'href="(/sparql\?query=[^"]+)"', page)
    query = parse_qs(urlsplit(html.unescape(link)).query)["query"][0]
    again = client.get(
        "/sparql", query_string={"query": query}, headers={"Accept": "text/csv"}, buffered=True
    )
    assert sorted(csv.reader(io.StringIO(again.get_data(as_text=True)))) == sorted(rows)
    assert html.escape(card.label.en) in page.replace("&#39;", "&#x27;")


def test_the_list_leads_to_every_card_in_both_languages(client):
    for language in ("zh", "en"):
        answer = client.get("/questions", query_string={"lang": language}, headers=BROWSER)
        page = answer.get_data(as_text=True)
        page = page.replace("&amp;", "&")
        for card in CARDS.by_slug.values():
            assert f'href="/questions/{card.slug}?format=html&lang={language}"' in page
            assert html.escape(card.label.of(language), quote=False) in html.unescape(page)
    assert client.get("/questions").json["count"] == len(CARDS.by_slug)
    assert 'href="/questions"' in client.get("/", headers=BROWSER).get_data(as_text=True)


@pytest.mark.parametrize(
    "value",
    [
        "vnm",
        "country/vnm",
        "id/country/vnm",
        "https://w3id.org/greensilk/id/country/vnm",
        "越南",
        "Vietnam",
        "Viet Nam",
        "yuenan",
        "yue nan",
        "YUENAN",
        "VIETNAM",
    ],
)
def test_a_thing_may_be_named_in_many_ways(client, value):
    expected = ask(client, "projects-in-country", country="country/vnm", lang="en").data
    answer = ask(client, "projects-in-country", country=value, lang="en")
    assert (answer.status_code, answer.data) == (200, expected)


@pytest.mark.parametrize(
    ("slug", "values"),
    [
        ("projects-in-country", {"country": "Atlantis"}),
        ("projects-in-country", {"country": "project/karot"}),
        ("projects-in-country", {"country": "<urn:a>"}),
        ("projects-in-country", {"country": "x" * 500}),
        ("projects-in-country", {"county": "vnm"}),
        ("projects-in-country", {"country": ["vnm", "lao"]}),
        ("projects-in-sector", {"sector": ""}),
        ("projects-in-sector", {"sector": "country/vnm"}),
        ("events-in-year", {"year": "21"}),
        ("events-in-year", {"year": "２０２１"}),
        ("events-in-year", {"year": "1066"}),
        ("active-participants", {"least": "0"}),
        ("active-participants", {"least": "1e3"}),
        ("least-sure", {"below": "1.5"}),
        ("agreements-by-title", {"words": "a\x00b"}),
        ("agreements-by-title", {"words": ""}),
        ("events-in-place", {"from": "2021-02-31"}),
        ("events-in-place", {"from": "2021"}),
        ("events-in-place", {"place": "蒙内铁路"}),
        ("money-of-projects", {"currency": "GBP"}),
        ("agreements-of-party", {"party": "project/karot"}),
    ],
)
def test_a_wrong_value_is_refused_with_what_can_be_had(client, slug, values):
    answer = ask(client, slug, **values)
    assert answer.status_code == 400
    assert answer.content_type == "application/problem+json"
    assert answer.json["parameter"] in answer.json["detail"]


def test_a_refusal_lists_choices(client):
    offered = ask(client, "projects-in-country", country="Atlantis", lang="en").json["available"]
    assert {"value": "country/vnm", "label": "Viet Nam"} in offered or any(
        "vnm" in o["value"] for o in offered
    )
    assert all(
        ask(client, "projects-in-country", country=one["value"]).status_code == 200 for one in offered[:3]
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_text_never_becomes_part_of_the_query(client, text):
    for slug, name in (("agreements-by-title", "words"), ("people-at-organisation", "words")):
        answer = ask(client, slug, **{name: text})
        assert (answer.status_code, answer.json["results"]["bindings"]) == (200, [])
    page = ask(client, "agreements-by-title", "text/html", words="<b>&").get_data(as_text=True)
    assert "<b>" not in page


@pytest.mark.parametrize("text", HOSTILE)
def test_a_bound_literal_is_that_literal(text):
    store = ox.Store()
    query = bound("SELECT ($a AS ?is) WHERE { FILTER($a = $a) } # $a", {"a": ox.Literal(text)}, {})
    [found] = store.query(query)
    assert found["is"] == ox.Literal(text)


def test_an_answer_is_sent_once_and_a_card_tells_its_definition(client):
    first = ask(client, "projects-by-country", "text/csv")
    same = {"Accept": "text/csv", "If-None-Match": first.headers["ETag"]}
    assert client.get("/questions/projects-by-country", headers=same).status_code == 304
    turtle = ask(client, "projects-by-country", "text/turtle")
    assert list(ox.parse(turtle.data, format=ox.RdfFormat.TURTLE))
    assert ask(client, "no-such-question").status_code == 404
    assert ask(client, "projects-by-country", "image/png").status_code == 406
