"""The pages of source documents and of the evidence in them."""

from __future__ import annotations

import csv
import io

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.namespaces import XSD, term
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.sources.strip import strip
from greensilk_kg.serve.sources.view import statement

PAGE = {"Accept": "text/html"}


@pytest.mark.parametrize(
    ("predicate", "value", "shown"),
    [
        ("unit", ox.NamedNode("http://qudt.org/vocab/unit/MegaW"), "兆瓦"),
        ("signedOn", ox.Literal("2021-06-24", datatype=ox.NamedNode(XSD + "date")), "2021年6月24日"),
    ],
)
def test_units_and_dates_of_evidence_are_written_as_a_reader_has_them(app, predicate, value, shown):
    with app.test_request_context("/sources/try-1/evidence"):
        triple = ox.Triple(ox.NamedNode("urn:thing"), term(predicate), value)
        assert statement(triple, Labels("zh"), "zh")[2].text == shown


def rows(answer):
    return list(csv.DictReader(io.StringIO(answer.get_data(as_text=True))))


def test_every_document_that_a_source_graph_or_the_register_has_is_listed(client):
    (one,) = client.get("/sources").json["sources"]
    assert (one["slug"], one["read"]["evidence"], one["read"]["statements"]) == ("try-1", 2, 12)
    (row,) = rows(client.get("/sources?format=csv"))
    assert (row["slug"], row["facts"]) == ("try-1", "8")


@pytest.mark.parametrize(("language", "words"), [("zh", "全文分布"), ("en", "Along the document")])
def test_the_page_of_a_document_shows_what_was_read_with_links_to_lists(client, language, words):
    answer = client.get("/sources/try-1", headers=PAGE | {"Accept-Language": language})
    page = answer.get_data(as_text=True)
    assert words in page
    assert 'href="/browse/Project?source=try-1"' in page
    assert "/sources/try-1/evidence?format=html&amp;rule=project/name" in page
    assert 'href="/graph/source/try-1?format=ttl"' in page
    assert "<svg" in page
    assert answer.headers["Content-Language"] == language


def test_evidence_is_listed_in_the_order_of_the_document(client):
    first, second = client.get("/sources/try-1/evidence").json["evidence"]
    assert (first["start"], first["rule"], first["object_label"]) == (4, "project/name", "河谷光伏电站")
    assert second["object"] == "https://w3id.org/greensilk/id/country/lao"
    assert rows(client.get("/sources/try-1/evidence?format=csv"))[0]["start"] == "4"


@pytest.mark.parametrize(
    ("query", "starts"),
    [
        ("kind=facts", [12]), ("kind=names", [4]), ("rule=project/name", [4]), ("property=hostCountry", [12]),
        ("from=10", [12]), ("to=12", [4]), ("from=9&to=13", [4, 12]), ("rule=nothing", []),
    ],
)  # fmt: skip
def test_evidence_can_be_narrowed(client, query, starts):
    found = client.get(f"/sources/try-1/evidence?{query}").json["evidence"]
    assert [one["start"] for one in found] == starts
    page = client.get(f"/sources/try-1/evidence?{query}", headers=PAGE).get_data(as_text=True)
    assert page.count('<td class="place">') == len(starts)


@pytest.mark.parametrize("query", ["from=x", "to=-1", "kind=odd", "colour=red", "page=0", f"from={'9' * 20}"])
def test_wrong_parameters_are_told(client, query):
    answer = client.get(f"/sources/try-1/evidence?{query}")
    assert (answer.status_code, answer.content_type) == (400, "application/problem+json")


def test_an_unknown_document_is_told_with_those_there_are(client):
    answer = client.get("/sources/try-2")
    assert (answer.status_code, answer.json["available"]) == (404, ["try-1"])


def test_the_language_that_was_asked_for_stays_in_the_links(client):
    page = client.get("/sources/try-1?format=html&lang=zh").get_data(as_text=True)
    assert "/browse/Project?source=try-1&amp;lang=zh" in page


def test_a_strip_has_a_link_where_something_was_read_and_none_elsewhere():
    parts = [
        {"start": 0, "facts": 2, "names": 1, "unread": 0},
        {"start": 50, "facts": 0, "names": 0, "unread": 4},
    ]
    drawn = strip(parts, 100, lambda start, end: f"/at/{start}-{end}", label="All of it", lang="en")
    assert drawn.count("<a ") == 1
    assert 'href="/at/0-50"' in drawn
    assert "50–100: facts 0, names and types 0, unread 4" in drawn
