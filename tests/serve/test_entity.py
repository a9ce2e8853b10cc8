"""What the page of a thing tells, and why."""

from __future__ import annotations

import hashlib
import html
import json
import re
import runpy
from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.resources import find_home
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.pictures import world
from greensilk_kg.store import open_snapshot
from greensilk_kg.store.conflicts import load_questions

HERE = Path(__file__).parent
BROWSER = {"Accept": "text/html"}
TEXT = "老挝要闻\n绿河大桥位于老挝境内，\n李河任职。\n" + "六月论坛" * 10


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder, texts = tmp_path_factory.mktemp("richer"), tmp_path_factory.mktemp("texts")
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    (texts / f"{digest}.txt").write_bytes(TEXT.encode())
    written = (HERE / "richer.trig").read_text("utf-8").replace("{digest}", digest)
    more = list(ox.parse(written.encode(), format=ox.RdfFormat.TRIG))
    inferred = "https://w3id.org/greensilk/graph/inferred"
    stated = [quad for quad in more if quad.graph_name.value != inferred]
    follows = [quad.triple for quad in more if quad.graph_name.value == inferred]
    runpy.run_path(str(HERE / "small.py"))["build"](folder, more=stated, follows=follows)
    config = Config(query_workers=1, ready_workers=1, conflicts=load_questions(find_home()), texts=texts)
    app = create_app(open_snapshot(folder), config)
    yield app.test_client()
    app.extensions["greensilk"].pool.close()


def read(client, path, lang="en"):
    """Return the text of a page's parts by the id of their headings, and all of its HTML under ``."""
    page = client.get(path, headers={**BROWSER, "Accept-Language": lang}).get_data(as_text=True)
    parts = {"": page}
    for name, body in re.findall(r'<section aria-labelledby="(\w+)">(.*?)</section>', page, re.DOTALL):
        parts[name] = plain(body)
    return parts


def plain(markup):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


def group(page, key):
    found = re.search(rf'<div class="part-of-facts" id="{key}">(.*?)</dl>', page, re.DOTALL)
    return plain(found[1]) if found else ""


def test_facts_stand_in_the_parts_that_a_reader_would_look_in(client):
    page = read(client, "/page/project/bridge")[""]
    assert "Built by Green River League" in group(page, "who")
    assert "Host country Laos" in group(page, "where")
    chinese = read(client, "/page/project/bridge", "zh")[""]
    assert group(chinese, "who").startswith("谁 承建方 绿河联盟")
    assert group(chinese, "where").startswith("在哪里 所在国 老挝")


def test_a_fact_of_two_documents_says_so_and_shows_where_it_stands(client):
    page = read(client, "/page/project/bridge")[""]
    where = group(page, "where")
    assert "2 sources" in where
    assert "Try one June 2024" in where
    assert "Characters 5 – 14" in where.replace("–", " – ")
    assert "project/in-country" in where
    assert "87.5%" in where
    assert "<mark>绿河大桥位于老挝境</mark>内，" in page
    assert "<mark>老挝要闻</mark>" in page  # the context that the reading needs
    assert "belong to their publishers" in read(client, "/page/project/bridge")["more"]


def test_what_follows_is_marked_with_its_reason(client):
    country = read(client, "/page/country/lao")[""]
    assert "Asia Inferred for Asia Follows step by step, by way of South-eastern Asia" in group(
        country, "where"
    )
    assert "Green River League Inferred for Green River League Follows from the inverse property" in group(
        country, "who"
    )
    project = read(client, "/page/project/bridge")
    assert "Partners" not in group(project[""], "who")
    assert "Partners Green River League" in project["more"]
    classes = read(client, "/page/institution/league")["more"]
    assert (
        "institution Inferred for institution Follows because it is also of the class enterprise" in classes
    )


def test_several_things_that_follow_are_folded_behind_what_is_stated(client):
    where = group(read(client, "/page/country/lao")[""], "where")
    assert where.index("South-eastern Asia") < where.index("2 by inference") < where.index("Asia Inferred")


def test_names_say_their_language_and_kind(client):
    names = read(client, "/page/institution/league")["names"]
    for told in (
        "Green River League English · preferred",
        "GRL English · short form",
        "绿联 Chinese · short form",
        "綠河聯盟 Traditional Chinese · converted automatically",
        "lǜ hé lián méng Pinyin · converted automatically",
    ):
        assert told in names
    codes = read(client, "/page/country/lao", "zh")["names"]
    assert "LAO ISO 3166-1 三位代码" in codes
    assert "418 ISO 3166-1 数字代码" in codes


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        (
            "/page/project/bridge",
            "位于老挝的项目，由绿河联盟承建",
            "Project in Laos, built by Green River League",
        ),
        (
            "/page/event/forum",
            "活动，2021年6月24日或2021年12月21日，由绿河联盟主办。",
            "Event, 24 June 2021 or 21 December 2021, organised by Green River League.",
        ),
        ("/page/person/li", "人物，绿河联盟秘书长。", "Person: 绿河联盟秘书长."),
    ],
)
def test_the_summary_is_made_of_facts(client, path, zh, en):
    for lang, told in (("zh", zh), ("en", en)):
        page = read(client, path, lang)[""]
        description = html.unescape(re.search(r'<meta name="description" content="([^"]*)"', page)[1])
        assert description.startswith(told.rstrip("。.") if path.endswith("bridge") else told)


def test_figures_are_rows_and_a_series_is_drawn(client):
    figures = read(client, "/page/institution/league")["figures"]
    assert "Figures 4" in figures
    assert "Members at least 20 20多家 2020" in figures.replace("members", "Members")
    assert "35 planned 2021" in figures
    page = read(client, "/page/institution/league")[""]
    assert '<svg class="chart lines"' in page or "chart lines" in page
    observation = read(client, "/page/observation/m-2")[""]
    assert "<h1>Green River League · members: at least 20 (2020)</h1>" in observation


def test_posts_that_say_the_same_are_one_row(client):
    posts = read(client, "/page/person/li")["posts"]
    assert posts.startswith("Posts 1 Green River League , 秘书长")
    assert "1 source" in posts
    assert read(client, "/page/institution/league")["posts"].startswith("People 1 李河")
    assert "到2030年实现零排放 Target 2030" in read(client, "/page/institution/league")["commitments"]


def test_readings_that_differ_stand_side_by_side_with_their_evidence(client):
    differing = read(client, "/page/event/forum")["differing"]
    assert "24 June 2021 Try one" in differing
    assert "21 December 2021 Try one" in differing
    assert "date completed from the heading" in differing
    assert "differing" not in read(client, "/page/project/bridge")


def test_the_description_for_search_engines_is_well_formed_whatever_a_name_holds(client):
    page = read(client, "/page/institution/league")[""]
    [embedded] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    found = json.loads(embedded)
    assert found["@id"] == "https://w3id.org/greensilk/id/institution/league"
    assert found["@type"] == "Corporation"
    assert {"@value": "绿河联盟", "@language": "zh"} in found["name"]
    assert "</script><b>盟" in [name["@value"] for name in found["alternateName"]]
    assert found["location"]["name"] == "Laos"
    country = json.loads(
        re.search(r'ld\+json">(.*?)</script>', read(client, "/page/country/lao")[""], re.DOTALL)[1]
    )
    assert country["@type"] == "Country"
    assert {"@type": "PropertyValue", "propertyID": "ISO 3166-1 alpha-3", "value": "LAO"} in country[
        "identifier"
    ]


def test_a_citation_names_version_and_iri_and_leaves_the_day_to_the_reader(client):
    version = client.get("/ready").json["version"]
    cite = read(client, "/page/country/lao")["cite"]
    assert f"老挝[DS/OL]. 版本 {version}." in cite
    assert "[ 阅读日期 ]. https://w3id.org/greensilk/id/country/lao." in cite
    assert "@misc{greensilk-lao, title = {{Laos}}" in cite


def test_a_page_leads_to_its_other_language_and_to_the_data(client):
    head = read(client, "/page/country/lao")[""].partition("</head>")[0]
    assert '<link rel="alternate" hreflang="zh" href="?lang=zh">' in head
    assert '<link rel="canonical" href="https://w3id.org/greensilk/id/country/lao">' in head
    assert "<title>Laos · Green Silk Road knowledge graph</title>" in head
    assert 'type="application/ld+json" href="/data/country/lao.jsonld"' in head


def test_neighbours_are_told_in_a_table_too(client):
    near = read(client, "/page/institution/league")["near"]
    for told in ("老挝", "绿河大桥", "绿河论坛", "李河"):
        assert told in read(client, "/page/institution/league", "zh")["near"]
    assert "绿河大桥 Projects it built" in near


def test_a_thing_that_little_is_said_of_has_no_empty_parts(client):
    page = read(client, "/page/place/asia")[""]
    assert "<h1" in page
    assert not re.search(r"<(dl|ul|ol|tbody)[^>]*>\s*</\1>", page)
    for absent in ("figures", "posts", "commitments", "differing"):
        assert f'id="{absent}"' not in page


def test_evidence_is_a_sentence_with_its_places(client):
    asked = {
        "s": "<https://w3id.org/greensilk/id/project/bridge>",
        "p": "<https://w3id.org/greensilk/ontology#hostCountry>",
        "o": "<https://w3id.org/greensilk/id/country/lao>",
    }
    page = client.get("/evidence", query_string=asked, headers=BROWSER).get_data(as_text=True)
    assert "绿河大桥 · Host country: Laos" in plain(page)
    assert "2 places" in plain(page)
    assert "line 2" in plain(page)
    one = client.get("/evidence/try-1/b1", headers=BROWSER).get_data(as_text=True)
    assert "All evidence for the same statement" in one
    assert "<mark>绿河大桥位于老挝境</mark>" in one


def test_evidence_of_what_was_not_read_says_why_it_is_there(client):
    asked = {
        "s": "<https://w3id.org/greensilk/id/country/lao>",
        "p": "<https://w3id.org/greensilk/ontology#locatedIn>",
        "o": "<https://w3id.org/greensilk/id/place/asia>",
    }
    page = plain(client.get("/evidence", query_string=asked, headers=BROWSER).get_data(as_text=True))
    assert "It was not read from a document: Inferred" in page
    absent = {**asked, "o": "<https://w3id.org/greensilk/id/place/mars>"}
    page = plain(client.get("/evidence", query_string=absent, headers=BROWSER).get_data(as_text=True))
    assert "There is no such evidence." in page
    assert client.get("/evidence", query_string={**asked, "page": 9}, headers=BROWSER).status_code == 404


def test_a_map_is_there_where_countries_have_shapes(client):
    page = client.get("/page/project/bridge", headers={"Accept": "text/html"}).text
    assert ('class="picture worldmap' in page) == bool(world.countries())
