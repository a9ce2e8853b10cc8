"""The page of quality and its history."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest

from greensilk_kg.quality.records import Check, Findings, Judged, Result, Shape
from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.app import create_app
from greensilk_kg.serve.config import Config
from greensilk_kg.serve.quality.shapes import by_shape
from greensilk_kg.serve.quality.trend import trend
from greensilk_kg.store import Meta, build_snapshot, open_snapshot

HERE = Path(__file__).parent
VALLEY = "<https://w3id.org/greensilk/id/project/valley-solar>"
WORDS = {"zh": "须有名称。", "en": "It has a name."}
PROJECT = GS + "Project"
SHAPE = Shape(iri="urn:x#Named", cls=PROJECT, targets=[PROJECT], messages=WORDS, checked=0, results={})
RESULT = Result(severity="Warning", shape=SHAPE["iri"], focus=VALLEY, path="", value='"?"@zh', messages=WORDS)


def check(name, cases):
    words = {"zh": "奇", "en": "Odd"}
    return Check(
        name=name, severity="info", problem=words, remedy=words, cases=cases, examples=[[VALLEY]] * cases
    )


def judged(rule, right):
    return Judged(rule=rule, judged=20, right=right, least=0.7)


FINDINGS = Findings(
    shapes=[SHAPE],
    results=[RESULT],
    checks=[check("odd", 1), check("fine", 0)],
    precision=[judged("*", 19), judged("a/*", 18)],
    conflicts=0,
)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("quality")
    quads = (HERE / "small.trig").read_text("utf-8")
    for number, text in enumerate((quads.replace("gs:value 64.5 ;", ""), quads)):
        meta = Meta(built_at=f"2024-0{number + 1}-01T00:00:00Z", findings=FINDINGS)
        build_snapshot(_parsed(text), (), folder, meta, {})
    app = create_app(open_snapshot(folder), Config(query_workers=1))
    yield app.test_client()
    app.extensions["greensilk"].pool.close()


def _parsed(text):
    return list(ox.parse(text.encode(), format=ox.RdfFormat.TRIG))


def rows(answer):
    return list(csv.DictReader(io.StringIO(answer.get_data(as_text=True))))


def test_the_data_is_all_that_was_measured(client):
    told = client.get("/quality").json
    assert told["totals"]["warnings"] == 1
    assert told["documents"]["try-1"]["statements"] == 12
    assert told["shapes"][0]["results"] == {"Warning": 1}
    found = rows(client.get("/quality?format=csv"))
    by = {(row["section"], row["of"], row["measure"]): (row["value"], row["out_of"]) for row in found}
    assert by["precision", "*", "right"] == ("19", "20")
    assert by["shape", "urn:x#Named", "Warning"] == ("1", "1")
    assert by["class", GS + "Project", "name_zh"] == ("1", "1")


@pytest.mark.parametrize(("language", "words"), [("zh", "须有名称。"), ("en", "It has a name.")])
def test_the_page_tells_what_shapes_and_checks_found_with_links(client, language, words):
    answer = client.get("/quality", headers={"Accept": "text/html", "Accept-Language": language})
    page = answer.get_data(as_text=True)
    assert words in page
    assert 'href="/page/project/valley-solar"' in page
    assert '<meter min="0" max="1" value="1">' in page
    assert "95.0%" in page
    assert 'id="check-odd"' in page
    assert 'id="check-fine"' not in page


def test_the_history_has_every_snapshot_and_is_drawn(client):
    first, second = client.get("/quality/history").json["history"]
    assert second["figures"]["facts"] == first["figures"]["facts"] + 1
    found = list(
        csv.DictReader(io.StringIO(client.get("/quality/history?format=csv").get_data(as_text=True)))
    )
    assert [row["built_at"][:7] for row in found] == ["2024-01", "2024-02"]
    page = client.get("/quality/history", headers={"Accept": "text/html"}).get_data(as_text=True)
    assert "2024-01-01 00:00: 7" in page


def test_a_line_has_a_mark_for_each_snapshot_and_is_level_where_nothing_differs():
    drawn = trend([("a", 3.0, "3"), ("b", 3.0, "3")], label="x", lang="en")
    assert drawn.count("<circle") == 2
    assert "M10.0 32.0 L250.0 32.0" in drawn


def test_the_gravest_results_come_first():
    def result(severity, shape):
        return Result(severity=severity, shape=shape, focus=VALLEY, path="", value="", messages={})

    found = by_shape([result("Info", "a"), result("Info", "a"), result("Warning", "b"), result("Info", "c")])
    assert [rows[0]["shape"] for rows in found] == ["b", "a", "c"]
