"""`/map`, `/timeline` and `/network` over the small graph: pages, data, filters."""

from __future__ import annotations

import csv
import io

import pytest

from greensilk_kg.serve.pictures import world

SOLAR = "https://w3id.org/greensilk/id/project/valley-solar"


@pytest.mark.skipif(not world.FILE.exists(), reason="the shapes of countries are not there: make frontend")
def test_the_map_names_each_country_with_its_projects_in_the_readers_language(client):
    page = client.get("/map?lang=zh&format=html").text
    assert 'aria-label="老挝：1 个项目"' in page
    assert "/page/project/valley-solar?lang=zh" in page
    assert "国界仅为示意" in page
    assert 'aria-label="Laos: 1 project"' in client.get("/map?lang=en&format=html").text


def test_the_map_has_the_same_as_data(client):
    (row,) = client.get("/map?format=json&lang=en").json
    assert (row["code"], row["countryName"], row["thing"]) == ("LAO", "Laos", SOLAR)
    assert row["sectors"] == "solar power"
    (line,) = csv.DictReader(io.StringIO(client.get("/map?format=csv&lang=en").text))
    assert line == row


@pytest.mark.parametrize(("query", "count"), [
    ("from=2021&to=2021", 1), ("from=2022", 0), ("sector=solar", 1), ("kind=Event", 0),
])  # fmt: skip
def test_the_map_is_narrowed(client, query, count):
    assert len(client.get(f"/map?format=json&{query}").json) == count


def test_a_narrowed_form_keeps_what_was_chosen(client):
    page = client.get("/map?format=html&from=2020&sector=solar").text
    assert 'value="2020"' in page
    assert '<option value="solar" selected>' in page


def test_the_line_of_time_shows_the_classes_that_are_asked_for(client):
    assert client.get("/timeline?format=json").json == []
    (row,) = client.get("/timeline?format=json&kind=Project").json
    assert (row["begin"], row["what"], row["thing"]) == ("2021-06", "commissionedOn", SOLAR)
    assert "June 2021" in client.get("/timeline?format=html&kind=Project&lang=en").text


def test_nothing_to_show_is_said(client):
    page = client.get("/network?format=html&lang=en").text
    assert "Nothing found" in page
    assert "picture network" not in page


def test_the_same_picture_is_drawn_once(client, app):
    client.get("/map?format=html&to=2021")
    answers = app.extensions["greensilk"].memo["overview answers"]
    before = dict(answers)
    client.get("/map?to=2021&format=html&from=")
    assert answers == before


def test_a_class_that_the_graph_does_not_have_is_no_fault(client):
    assert client.get("/map?format=html&kind=Event").status_code == 200
