"""`/search` over HTTP: what comes back, how it is paged, what is refused."""

from __future__ import annotations

import re
from html import unescape

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.namespaces import HIDDEN_LABEL, LABEL, Names
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.search.names import FORMATS
from greensilk_kg.store import Meta, build_snapshot, open_snapshot

BROWSER = {"Accept": "text/html"}


@pytest.fixture
def search(client):
    return lambda **query: client.get("/search", query_string=query)


def test_a_result_says_what_was_found_and_how(search):
    [found] = search(q="人民民主", lang="zh").json["results"]
    assert found == {
        "iri": "https://w3id.org/greensilk/id/country/lao",
        "label": "老挝",
        "labels": {"zh": "老挝", "en": "Laos"},
        "match": "老挝人民民主共和国",
        "kind": "altLabel",
        "how": "inside",
        "type": "country",
        "types": ["Country"],
        "kinds": {"zh": "国家", "en": "country"},
        "page": "/page/country/lao?lang=zh",
        "score": found["score"],
    }
    assert 0 < found["score"] < 1


@pytest.mark.parametrize(
    "text", ["老挝", "老撾", "laowo", "lao wo", "lǎo wō", "lw", "LAOS", "人民民主", "lao2wo1"]
)
def test_a_country_is_found_however_it_is_written(search, text):
    assert search(q=text).json["results"][0]["iri"].endswith("/country/lao")


@pytest.mark.parametrize(
    ("text", "type_", "page"),
    [
        ("太阳能", "concept", "/scheme/sector/solar"),
        ("领域", "scheme", "/scheme/sector"),
        ("所在国", "property", "/ontology#hostCountry"),
        ("国家", "class", "/ontology#Country"),
    ],
)
def test_concepts_and_ontology_terms_are_found_too(search, client, text, type_, page):
    found = search(q=text).json["results"][0]
    assert (found["type"], found["page"]) == (type_, page)
    assert client.get(page).status_code == 200


@pytest.mark.parametrize("name", ["Project", "project", "https://w3id.org/greensilk/ontology#Project"])
def test_a_class_may_be_named_in_any_way(search, name):
    assert [found["type"] for found in search(q="光伏", type=name).json["results"]] == ["project"]


def test_pages_lead_from_one_to_the_next_and_back(client):
    seen, address = [], "/search?q=光伏&limit=1"
    while address:
        answer = client.get(address)
        assert len(answer.json["results"]) == 1
        assert answer.json["total"] == 2
        for relation, key in (("next", "next"), ("prev", "previous")):
            linked = re.findall(rf'<([^>]+)>; rel="{relation}"', answer.headers["Link"])
            assert linked == ([answer.json[key]] if answer.json[key] else [])
        seen.append(answer.json["results"][0]["iri"])
        last, address = answer.json, answer.json["next"]
    assert seen == [found["iri"] for found in client.get("/search?q=光伏").json["results"]]
    assert client.get(last["previous"]).json["results"][0]["iri"] == seen[0]
    assert not last["more"]


def test_a_page_number_counts_from_one(search):
    first, second = (search(q="光伏", limit=1, page=page).json for page in (1, 2))
    assert (first["offset"], second["offset"]) == (0, 1)
    assert first["results"] != second["results"]
    assert search(q="光伏", offset=5).json["results"] == []


def test_pages_of_a_browser_have_links(client):
    page = client.get("/search?q=光伏&limit=1&lang=en", headers=BROWSER).get_data(as_text=True)
    [after] = re.findall(r'rel="next" href="([^"]+)"', page)
    other = client.get(unescape(after), headers=BROWSER).get_data(as_text=True)
    assert 'rel="prev"' in other
    assert "2–2 of 2" in other


def test_the_language_of_a_page_does_not_narrow_it(client):
    page = client.get("/search?q=光伏&lang=en", headers=BROWSER).get_data(as_text=True)
    assert "/page/project/valley-solar" in page
    assert client.get("/search?q=光伏&lang=en").json["total"] == 0


def test_completion_has_ten_at_most_and_no_pages(search):
    answer = search(q="la", complete=1).json
    assert answer["limit"] == 10
    assert answer["results"][0]["label"] == "Laos"
    assert answer["next"] is None
    assert search(q="la", complete=1, limit=11).status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        {"type": "Nothing"},
        {"type": "<x>"},
        {"type": "\0"},
        {"lang": "<x>"},
        {"limit": "0"},
        {"limit": "101"},
        {"limit": "-1"},
        {"limit": "x"},
        {"limit": ""},
        {"limit": "9" * 5000},
        {"limit": "１"},
        {"offset": "10001"},
        {"page": "0"},
        {"page": "1", "offset": "0"},
        {"complete": "maybe"},
        {"q": "光" * 10_000},
    ],
)
def test_what_cannot_be_is_400_and_says_what_can(search, query):
    answer = search(**{"q": "光伏", **query})
    assert answer.status_code == 400
    assert answer.content_type == "application/problem+json"
    assert re.search(r"has to be|the most|use one of", answer.json["detail"])
    if "type" in query:
        assert "Project" in answer.json["available"]


@pytest.mark.parametrize(
    "text", ['"', "'", "*", "^", "a OR", "NEAR(", "{l0}:a", "\0", "🌏", "%", "(" * 500, "a " * 200]
)
@pytest.mark.parametrize("headers", [{}, BROWSER])
def test_operators_and_junk_are_answered(client, text, headers):
    assert client.get("/search", query_string={"q": text}, headers=headers).status_code == 200


def test_nothing_asked_is_nothing_found(client):
    assert client.get("/search").json["total"] == 0
    assert client.get("/search?q=%ff").status_code == 200


@pytest.mark.parametrize("media", FORMATS)
def test_the_same_search_is_not_sent_again(client, media):
    headers = {"Accept": media.types[0]}
    first = client.get("/search?q=光伏", headers=headers)
    again = client.get("/search?q=光伏", headers={**headers, "If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert client.get("/search?q=光", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_a_hidden_name_finds_its_thing_and_is_not_shown(tmp_path):
    dam, graph = ox.NamedNode(f"{Names().base}id/project/dam"), Names().graph("reference")
    names = ((LABEL, "小水电站"), (HIDDEN_LABEL, "小水电占"))
    quads = [ox.Quad(dam, kind, ox.Literal(name, language="zh"), graph) for kind, name in names]
    build_snapshot(quads, (), tmp_path, Meta(), {})
    client = create_app(open_snapshot(tmp_path)).test_client()
    [found] = client.get("/search?q=电占").json["results"]
    assert (found["match"], found["kind"]) == ("小水电站", "hiddenLabel")
    assert "电占" not in client.get("/search?q=xsdz", headers=BROWSER).get_data(as_text=True)
