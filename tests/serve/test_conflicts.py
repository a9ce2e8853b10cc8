"""The page of readings that differ, and its data."""

from __future__ import annotations

import csv
import io
import re
import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from greensilk_kg.resources import find_home
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.store import open_snapshot
from greensilk_kg.store.conflicts import load_questions

HERE = Path(__file__).parent
OTHER = """
<https://w3id.org/greensilk/graph/source/try-2> {
  <https://w3id.org/greensilk/id/project/valley-solar> gs:startedOn "2019"^^xsd:gYear , "2020"^^xsd:gYear .
}
<https://w3id.org/greensilk/graph/evidence/try-2> {
  <https://w3id.org/greensilk/evidence/try-2/00aa> a rdf:Statement ;
    rdf:subject <https://w3id.org/greensilk/id/project/valley-solar> ;
    rdf:predicate gs:startedOn ; rdf:object "2019"^^xsd:gYear ;
    prov:wasDerivedFrom <https://w3id.org/greensilk/id/document/try-2> ;
    gs:start 7 ; gs:end 19 ; gs:rule "project/started" ; gs:confidence 0.9 .
}
"""


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("odds")
    script = runpy.run_path(str(HERE / "small.py"))
    text = (HERE / "small.trig").read_text("utf-8") + OTHER
    (folder / "small.trig").write_text(text, "utf-8")
    script["build"].__globals__["HERE"] = folder
    script["build"](folder / "snapshots")
    config = Config(timeout=20, query_workers=1, conflicts=load_questions(find_home()))
    app = create_app(open_snapshot(folder / "snapshots"), config)
    yield app.test_client()
    app.extensions["greensilk"].pool.close()


def test_json_is_what_a_program_gets(client):
    answer = client.get("/conflicts")
    assert answer.content_type == "application/json"
    (one,) = answer.json["conflicts"]
    assert one["topic"]["iri"].endswith("#startedOn")
    (stands,) = one["readings"][0]["evidence"]
    assert (one["readings"][0]["value"], stands["document"], stands["start"], stands["rule"]) == (
        "2019", "try-2", 7, "project/started",
    )  # fmt: skip
    assert one["readings"][1]["evidence"] == []


def test_csv_is_to_be_had_by_accept_and_by_name(client):
    answer = client.get("/conflicts", headers={"Accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(answer.get_data(as_text=True))))
    assert [row["value"] for row in rows] == ["2019", "2020"]
    assert client.get("/conflicts?format=csv").get_data() == answer.get_data()
    assert client.get("/conflicts", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(("language", "words"), [("zh", "分歧"), ("en", "Conflicts")])
def test_the_page_shows_both_readings_with_their_evidence(client, language, words):
    answer = client.get("/conflicts", headers={"Accept": "text/html", "Accept-Language": language})
    page = answer.get_data(as_text=True)
    assert f"<h1>{words} <span" in page
    assert "2019" in page
    assert "2020" in page
    assert 'href="/evidence/try-2/00aa"' in page
    assert re.search(r">(字符|Characters) 7–19</a>.* \d+(\.\d)?%</small>", page)
    assert 'href="/sources/try-2"' in page
    assert answer.headers["Content-Language"] == language


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("property=startedOn", 1), ("property=hostCountry", 0), ("class=Project", 1), ("class=Country", 0),
        ("document=try-2", 1), ("document=try-1", 0), ("class=Project&document=try-2", 1),
    ],
)  # fmt: skip
def test_conflicts_can_be_narrowed_in_every_format(client, query, count):
    assert len(client.get(f"/conflicts?{query}").json["conflicts"]) == count
    page = client.get(f"/conflicts?{query}&format=html").get_data(as_text=True)
    assert page.count("<article") == count
    rows = list(
        csv.DictReader(io.StringIO(client.get(f"/conflicts?{query}&format=csv").get_data(as_text=True)))
    )
    assert len(rows) == 2 * count


def test_a_facet_counts_what_its_values_would_leave(client):
    page = client.get("/conflicts?class=Country&format=html&lang=en").get_data(as_text=True)
    assert '<option value="Project">project (1)</option>' in page
    assert "0 of 1 conflicts" in page


def test_an_unknown_parameter_is_told(client):
    answer = client.get("/conflicts?colour=red")
    known = ["property", "class", "document", "lang", "format"]
    assert (answer.status_code, answer.json["available"]) == (400, known)


def test_an_unchanged_list_is_not_sent_again(client):
    tag = client.get("/conflicts").headers["ETag"]
    assert client.get("/conflicts", headers={"If-None-Match": tag}).status_code == 304


def test_without_queries_there_is_no_list(small):
    app = create_app(small, replace(Config(query_workers=1)))
    assert app.test_client().get("/conflicts").status_code == 404
    app.extensions["greensilk"].pool.close()
