from __future__ import annotations

import html
import re
import runpy
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph as ox
import pytest

from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.sparql.examples import EXAMPLES
from greensilk_kg.store import open_snapshot

BROWSER = {"Accept": "text/html"}
PROJECT = "https://w3id.org/greensilk/id/project/valley-solar"
PATHS = [
    "/",
    "/sparql",
    "/page/project/valley-solar",
    "/page/country/lao",
    "/ontology",
    "/scheme/sector",
    "/scheme/sector/solar",
    "/graph/source/try-1",
    "/graph/inferred",
    "/evidence/try-1/aa11",
    f"/evidence?s=<{PROJECT}>",
    "/search?q=光伏",
    "/dataset",
    "/.well-known/void",
    "/no/such/page",
]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_pages_load_files_of_this_host_and_hold_no_script(client, path, language):
    answer = client.get(path, headers={**BROWSER, "Accept-Language": language})
    page = answer.get_data(as_text=True)
    assert answer.content_type == "text/html; charset=utf-8"
    assert f'<html lang="{language}">' in page
    loaded = re.findall(
        r'<(?:link rel="stylesheet" href|img src|iframe src|script(?: type="module")? src)="([^"]+)"', page
    )
    assert loaded
    for address in map(html.unescape, loaded):
        assert re.match(r"/static/[^?]+\?(lang=\w+&)?v=[0-9a-f]{12}", address)
        assert client.get(address).headers["Cache-Control"].endswith("immutable")
    written = re.sub(r'<script ((type="module" )?src="[^"]+"|type="application/ld\+json")>', "", page)
    assert "<script" not in written
    assert not re.search(r"<[^>]+ (style|on\w+)=", written)


@pytest.mark.parametrize("query", ["", "?v=", "?v=0123456789ab"])
def test_a_file_of_another_content_than_its_address_names_is_not_kept_for_ever(client, query):
    answer = client.get(f"/static/css/base.css{query}")
    assert answer.status_code == 200
    assert "immutable" not in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", PATHS[:-1])
def test_every_local_link_leads_somewhere(client, path):
    page = client.get(path, headers=BROWSER).get_data(as_text=True)
    links = {html.unescape(link) for link in re.findall(r'href="(/[^"]*)"', page)}
    dead = {link for link in links if client.get(link.partition("#")[0]).status_code >= 400}
    named_and_undescribed = {link for link in dead if link.startswith("/page/document/")}
    assert dead == named_and_undescribed


def test_a_page_shows_labels_and_the_evidence_of_each_fact(client):
    page = client.get("/page/project/valley-solar?lang=en").get_data(as_text=True)
    assert '<a href="/page/country/lao?lang=en" lang="en">Laos</a>' in page
    assert "Host country" in page
    assert "64.5" in page
    evidence = [unquote(html.unescape(link)) for link in re.findall(r'class="evidence" href="([^"]+)"', page)]
    assert any("ontology#hostCountry>" in link for link in evidence)
    assert "Inferred" in page
    chinese = client.get("/page/project/valley-solar", headers={"Accept-Language": "zh-CN"}).get_data(
        as_text=True
    )
    assert '<a href="/page/country/lao" lang="zh">老挝</a>' in chinese


def test_text_from_outside_is_escaped(client):
    for path in ("/search", "/sparql", "/evidence"):
        answer = client.get(
            path, query_string={"q": "<b>&x", "query": "<b>&x", "s": "<b>&x"}, headers=BROWSER
        )
        assert "<b>" not in answer.get_data(as_text=True)


def test_search_finds_names_parts_and_aliases(client):
    def found(**query):
        return [
            row["iri"].rpartition("/")[2] for row in client.get("/search", query_string=query).json["results"]
        ]

    assert found(q="光伏") == ["valley-solar", "valley-solar-1"]
    assert found(q="人民民主") == ["lao"]
    assert found(q="LAOS") == ["lao"]
    assert found(q="光伏", type="Project") == ["valley-solar"]
    assert found(q="hin", lang="en") == ["chn"]
    assert found(q='"') == []
    assert client.get("/search?q=a&type=<x>").status_code == 400


def test_search_shows_the_name_that_fits_best(client):
    (row,) = client.get("/search?q=老挝").json["results"]
    assert (row["match"], row["label"]) == ("老挝", "Laos")


def test_shapes_are_served_with_a_tag_of_their_own(small, tmp_path):
    shape = tmp_path / "one.ttl"
    shape.write_text("[] a <http://www.w3.org/ns/shacl#NodeShape> .")
    client = create_app(small, Config(shapes=tmp_path)).test_client()
    first = client.get("/shapes")
    assert b"NodeShape" in first.data
    assert client.get("/shapes", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    shape.write_text("[] a <http://www.w3.org/ns/shacl#PropertyShape> .")
    assert client.get("/shapes", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_the_same_request_gets_the_same_bytes_from_every_process(client, small):
    other = create_app(small, Config(query_workers=1))
    try:
        for path in ("/data/country/lao.ttl", "/data/country/lao.rdf", "/graph/source/try-1", "/ontology"):
            assert client.get(path).data == other.test_client().get(path, buffered=True).data
    finally:
        other.extensions["greensilk"].pool.close()


def test_evidence_is_found_by_statement_and_by_part(client):
    def nodes(**query):
        body = client.get("/evidence", query_string=query, headers={"Accept": "application/n-quads"}).data
        return {q.subject.value.rpartition("/")[2] for q in ox.parse(body, format=ox.RdfFormat.N_QUADS)}

    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    assert nodes(s=f"<{PROJECT}>") == {"aa11", "bb22"}
    assert nodes(s=f"<{PROJECT}>", p=label) == {"bb22"}
    assert nodes(o='"河谷光伏电站"@zh') == {"bb22"}
    assert nodes(s=f"<{PROJECT}>", doc="other") == set()
    assert client.get("/evidence").status_code == 400
    assert client.get("/evidence", query_string={"s": "<a> <b> <c> . <d>"}).status_code == 400


@pytest.mark.parametrize(
    "path",
    ["/id/project/a b", "/id/project/%ff", "/evidence/a b/c", "/evidence?s=<urn:a>&doc=a b", "/scheme/a<b"],
)
def test_what_makes_no_iri_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_quads_of_a_description_say_which_graph_states_them(client):
    body = client.get("/data/project/valley-solar.nq").data
    found = [q for q in ox.parse(body, format=ox.RdfFormat.N_QUADS) if q.subject.value == PROJECT]
    graphs = {str(q.graph_name).rpartition("/")[2].rstrip(">") for q in found}
    assert graphs == {"DEFAULT", "try-1", "inferred"}
    named = {q.triple for q in found if q.graph_name != ox.DefaultGraph()}
    assert named == {q.triple for q in found if q.graph_name == ox.DefaultGraph()}


def test_a_graph_is_sent_whole_in_its_own_name(client, small):
    body = client.get("/graph/source/try-1", headers={"Accept": "application/trig"}).data
    sent = set(ox.parse(body, format=ox.RdfFormat.TRIG))
    name = ox.NamedNode("https://w3id.org/greensilk/graph/source/try-1")
    assert sent == set(small.store.quads_for_pattern(None, None, None, name))


def test_a_scheme_brings_its_concepts(client):
    assert '"太阳能"@zh' in client.get("/scheme/sector").get_data(as_text=True)


def test_a_description_may_be_had_under_another_base(tmp_path):
    base = "http://127.0.0.1:8000/"
    runpy.run_path(str(Path(__file__).parent / "small.py"))["build"](tmp_path, base)
    client = create_app(open_snapshot(tmp_path)).test_client()
    assert client.get("/id/country/lao").headers["Location"] == "/data/country/lao.ttl"
    body = client.get("/data/country/lao.ttl").get_data(as_text=True)
    assert f"<{base}id/country/lao>" in body
    assert "https://w3id.org/greensilk/ontology#" in body


def test_ready_says_which_snapshot(client, small):
    assert client.get("/ready").json == {"status": "ready", "version": small.version}
    assert client.get("/health").json == {"status": "ok"}


def test_the_example_queries_run(client):
    for example in EXAMPLES:
        assert client.get("/sparql", query_string={"query": example.query}).status_code == 200


def test_every_page_leads_to_itself_in_the_other_language(client):
    page = client.get("/search?q=%E5%85%89&format=html&lang=en").get_data(as_text=True)
    [link] = re.findall(r'<a class="language" href="([^"]*)" lang="zh" hreflang="zh">中文</a>', page)
    assert html.unescape(link) == "?q=%E5%85%89&format=html&lang=zh"
    chinese = client.get("/search" + html.unescape(link)).get_data(as_text=True)
    assert '<html lang="zh">' in chinese
    assert 'hreflang="en">English</a>' in chinese


def test_a_language_that_was_asked_for_stays(client):
    page = client.get("/page/project/valley-solar?lang=zh", headers={**BROWSER, "Accept-Language": "en"})
    links = re.findall(r'href="(/(?:page|search|sparql|ontology)[^"]*)"', page.get_data(as_text=True))
    assert links
    assert all("lang=zh" in link for link in links)
