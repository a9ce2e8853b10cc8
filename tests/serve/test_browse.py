"""Lists by class: facets, counts, order, pages, downloads."""

from __future__ import annotations

import csv
import io
import re
import runpy
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from greensilk_kg.rdf.namespaces import CANONICAL_BASE
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.browse.fields import columns_of, facets_of, tables
from greensilk_kg.serve.browse.index import SORTS
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.web.texts import texts
from greensilk_kg.store import Meta, build_snapshot, open_snapshot

made_up = runpy.run_path(str(Path(__file__).with_name("browsing.py")))


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    folder = tmp_path_factory.mktemp("browse")
    build_snapshot(made_up["invent"](), [], folder, Meta(CANONICAL_BASE), {})
    return open_snapshot(folder)


@pytest.fixture(scope="module")
def client(snapshot):
    app = create_app(snapshot, Config(query_workers=1, ready_workers=1))
    yield FlaskClient(app, app.response_class)
    app.extensions["greensilk"].pool.close()


def table(client, address):
    answer = client.get(address, query_string=None, headers={"Accept": "text/csv"})
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.text)))


def page(client, address, language="en"):
    answer = client.get(address, headers={"Accept": "text/html", "Accept-Language": language})
    assert answer.status_code == 200
    return answer.text


def shown(html):
    return re.findall(r'<th scope="row"[^>]*><a href="/page/project/([\w-]+)', html)


CHOSEN = [
    {},
    {"country": ["lao"]},
    {"country": ["lao", "ken"], "year": ["2019"]},
    {"sector": ["solar", "wind"], "country": ["per"], "source": ["doc-2"]},
    {"year": ["2018", "2020", "2022"], "source": ["doc-1", "doc-3"]},
    {"country": ["lao"], "sector": ["rail"], "year": ["2021"], "source": ["doc-3"]},
]


@pytest.mark.parametrize("chosen", CHOSEN, ids=str)
def test_every_count_is_the_one_that_sparql_finds(client, snapshot, chosen):
    answer = client.get("/browse/Project", query_string=chosen, headers={"Accept": "application/json"}).json
    assert answer["count"] == made_up["count"](snapshot.store, chosen)
    compared = 0
    for facet, values in answer["facets"].items():
        others = {name: some for name, some in chosen.items() if name != facet}
        for one in values:
            if one["value"] != "-" and facet in made_up["PATTERNS"]:
                wanted = made_up["count"](snapshot.store, {**others, facet: [one["value"]]})
                assert one["count"] == wanted, (facet, one)
                compared += 1
    assert compared >= len(chosen)


def test_what_is_not_stated_can_be_chosen_too(client):
    everything = table(client, "/browse/Project")
    without = table(client, "/browse/Project?sector=-")
    assert [row["iri"] for row in without] == [row["iri"] for row in everything if not row["sector"]]
    both = table(client, "/browse/Project?sector=-&sector=solar")
    assert len(both) == len(without) + len(table(client, "/browse/Project?sector=solar"))


def test_things_that_are_known_by_name_alone_are_listed_on_demand(client):
    spoken, everything = table(client, "/browse/Project"), table(client, "/browse/Project?all=1")
    assert len(spoken) == made_up["PROJECTS"]
    assert len(everything) - len(spoken) == made_up["KNOWN_BY_NAME"]
    html = page(client, "/browse/Project")
    assert f"out of {len(everything)}" in html
    assert "all=1" in html


def test_pages_together_are_the_whole_list_and_lead_to_one_another(client):
    address, found, links = "/browse/Project?country=lao&country=ken", [], []
    while address:
        answer = client.get(address, headers={"Accept": "text/html"})
        found += shown(answer.text)
        links.append(answer.headers["Link"])
        onward = re.search(r'<([^>]+)>; rel="next"', answer.headers["Link"])
        address = onward and onward[1]
    assert len(links) > 1
    rows = table(client, "/browse/Project?country=lao&country=ken")
    assert [f"{CANONICAL_BASE}id/project/{slug}" for slug in found] == [row["iri"] for row in rows]
    assert 'rel="prev"' not in links[0]
    assert '</browse/Project?country=ken&country=lao>; rel="prev"' in links[1]
    assert 'rel="next"' not in links[-1]
    assert client.get("/browse/Project?page=4", headers={"Accept": "text/html"}).status_code == 404


def test_a_download_is_complete_whichever_page_is_looked_at(client):
    html = page(client, "/browse/Project?page=2&source=doc-1")
    (address,) = re.findall(r'<a [^>]*type="text/csv" href="([^"]+)"', html)
    rows = table(client, address.replace("&amp;", "&"))
    assert f">{len(rows)} found<" in html
    assert len(rows) > len(shown(html))
    assert client.get("/browse/Project?source=doc-1&format=json").json["count"] == len(rows)


def test_csv_and_json_say_the_same(client):
    rows = table(client, "/browse/Project?sector=wind")
    entries = client.get("/browse/Project?sector=wind&format=json").json["entries"]
    for row, entry in zip(rows, entries, strict=True):
        assert (row["iri"], row["name_zh"]) == (entry["iri"], entry["name"]["zh"])
        assert row["country"] == " | ".join(one["iri"] for one in entry["country"])
        assert row["country_en"] == " | ".join(one["en"] for one in entry["country"])
        assert row["source"] == " | ".join(one["iri"] for one in entry["sources"])
        assert int(row["facts"]) == entry["facts"] == sum(one["facts"] for one in entry["sources"])


def test_orders(client):
    rows = {sort: table(client, f"/browse/Project?sort={sort}") for sort in SORTS}
    assert len({frozenset(row["iri"] for row in some) for some in rows.values()}) == 1
    facts = [int(row["facts"]) for row in rows["facts"]]
    assert facts == sorted(facts, reverse=True)
    sources = [int(row["sources"]) for row in rows["sources"]]
    assert sources == sorted(sources, reverse=True)
    last = [max(row["date"].split(" | ")) for row in rows["newest"]]
    assert last == sorted(last, reverse=True)
    first = [min(row["date"].split(" | ")) or "9999" for row in rows["oldest"]]
    assert first == sorted(first)


def test_names_stand_in_the_order_of_their_pinyin(client):
    html = page(client, "/browse/Country", "zh")
    names = re.findall(r'<th scope="row"[^>]*><a[^>]*>([^<]+)', html)
    assert names == ["巴基斯坦", "秘鲁", "肯尼亚", "老挝"]  # ba, bi, ken, lao
    english = re.findall(r'<th scope="row"[^>]*><a[^>]*>([^<]+)', page(client, "/browse/Country"))
    assert english == ["Kenya", "Laos", "Pakistan", "Peru"]


@pytest.mark.parametrize("text", ["第12号", "12号光伏", "12hao"])
def test_a_name_narrows_by_characters_and_pinyin(client, text):
    answer = client.get("/browse/Project", query_string={"q": text, "format": "json"}).json
    found = [one["name"]["zh"] for one in answer["entries"]]
    assert found[0] == "第12号光伏电站"
    counted = sum(one["count"] for one in answer["facets"]["source"])
    assert counted >= answer["count"] == len(found) < made_up["PROJECTS"]


def test_facets_and_text_narrow_together(client):
    rows = table(client, "/browse/Project?q=guangfu&country=lao")
    assert rows
    there = table(client, "/browse/Project?country=lao")
    assert {row["iri"] for row in rows} == {row["iri"] for row in there if "光伏" in row["name_zh"]}


def test_the_form_works_without_scripts(client):
    html = page(client, "/browse/Project?country=lao&year=2019&sort=facts")
    boxes = re.findall(r'<input type="checkbox" id="[^"]+" name="(\w+)" value="([^"]+)"( checked)?', html)
    chosen = {(name, value) for name, value, checked in boxes if checked}
    assert chosen == {("country", "lao"), ("year", "2019")}
    assert '<form class="browse" method="get" action="/browse/Project">' in html
    assert '<option value="facts" selected>' in html


def test_each_condition_can_be_taken_away(client):
    html = page(client, "/browse/Project?country=lao&year=2019&q=guangfu")
    chips = {one.replace("&amp;", "&") for one in re.findall(r'<a class="chip" href="([^"]+)"', html)}
    assert chips == {
        "/browse/Project?country=lao&year=2019",
        "/browse/Project?q=guangfu&year=2019",
        "/browse/Project?q=guangfu&country=lao",
    }


def test_a_value_that_nothing_has_is_shown_and_finds_nothing(client):
    html = page(client, "/browse/Project?country=atlantis")
    assert "Nothing matches" in html
    assert re.search(r'value="atlantis" checked', html)


def test_names_are_text_and_never_markup(client):
    html = page(client, "/browse/Project?sort=name&q=script")
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_a_figure_is_never_shown_without_what_qualifies_it(client):
    html = page(client, "/browse/Observation")
    assert len(re.findall(r"at least 20 MW</a> <small>planned</small>", html)) == 1
    figures = {row["iri"][-5:]: row["figures"] for row in table(client, "/browse/Project")}
    assert figures["p-120"] == "at least 120 MW (planned)"


def test_the_classes_are_counted_as_their_lists_are(client):
    for row in table(client, "/browse"):
        assert int(row["spokenOf"]) == len(table(client, f"/browse/{row['class']}"))
        assert int(row["total"]) == len(table(client, f"/browse/{row['class']}?all=1"))
    above = {row["class"]: row["above"] for row in table(client, "/browse")}
    assert above == {"Project": "", "Observation": "", "Place": "", "Country": "Place"}


def test_each_field_and_facet_has_its_words():
    for name in tables():
        assert {f"facet_{one}" for one in facets_of(name)} <= texts().keys()
        assert {f"field_{one.name}" for one in columns_of(name)} <= texts().keys()
