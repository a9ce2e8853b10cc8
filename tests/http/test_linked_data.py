"""Following names over real HTTP."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest

NAME = "/id/project/valley-solar"
IRI = "https://w3id.org/greensilk" + NAME
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "target"),
    [
        (None, "/data/project/valley-solar.ttl"),
        ("*/*", "/data/project/valley-solar.ttl"),
        (BROWSER, "/page/project/valley-solar"),
        ("application/ld+json", "/data/project/valley-solar.jsonld"),
        ("application/rdf+xml, text/turtle;q=0.5", "/data/project/valley-solar.rdf"),
        ("text/turtle;q=0, application/*", "/data/project/valley-solar.nt"),
    ],
)
def test_a_name_leads_to_a_document_by_303(fetch, accept, target):
    headers = {"Accept": accept} if accept else {}
    status, answer, _ = fetch(NAME, **headers)
    assert (status, answer["Location"]) == (303, target)
    assert "Accept" in answer["Vary"]
    assert fetch(target)[0] == 200


def test_a_name_answers_below_the_path_of_the_base_on_any_host(fetch):
    status, answer, _ = fetch("/greensilk" + NAME, Host="data.example.org")
    assert (status, answer["Location"]) == (303, "/greensilk/data/project/valley-solar.ttl")
    body = fetch("/greensilk/data/project/valley-solar.nt")[2]
    assert f"<{IRI}>".encode() in body


def test_a_percent_encoded_name_is_the_same_name(fetch):
    assert fetch("/id/project/valley%2Dsol%61r")[1]["Location"] == "/data/project/valley-solar.ttl"


@pytest.mark.parametrize("path", ["/id/{}", "/page/{}", "/data/{}.ttl"])
def test_a_name_that_was_given_up_leads_to_the_new_one(fetch, path):
    status, answer, _ = fetch(path.format("project/valley-power"))
    assert (status, answer["Location"]) == (301, path.format("project/valley-solar"))


def test_an_unknown_name_is_404_in_both_forms(fetch):
    status, _, body = fetch("/id/project/none")
    assert (status, json.loads(body)["iri"]) == (404, "https://w3id.org/greensilk/id/project/none")
    assert fetch("/id/project/none", Accept=BROWSER)[1]["Content-Type"].startswith("text/html")


def test_the_description_holds_figures_labels_and_evidence_counts(fetch):
    body = fetch("/data/project/valley-solar.nt")[2]
    triples = {tuple(q.triple) for q in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)}
    objects = {(s.value, p.value.rpartition("#")[2], getattr(o, "value", "")) for s, p, o in triples}
    figure = "https://w3id.org/greensilk/id/observation/valley-solar-1"
    assert (figure, "value", "64.5") in objects
    assert ("https://w3id.org/greensilk/id/country/lao", "label", "Laos") in objects
    assert any(name == "entities" and count == "2" for _, name, count in objects)


@pytest.mark.parametrize(
    "path", ["/data/project/valley-solar.ttl", "/page/country/lao", "/ontology", "/dataset"]
)
def test_a_document_that_is_known_is_not_sent_again(fetch, path):
    status, headers, _ = fetch(path)
    assert (status, headers["Cache-Control"]) == (200, "public, max-age=0, must-revalidate")
    assert fetch(path, If_None_Match=headers["ETag"])[::2] == (304, b"")
    assert fetch(path, If_None_Match='"other"')[0] == 200


def test_scripts_on_other_sites_may_read(fetch):
    status, headers, _ = fetch(NAME, method="OPTIONS")
    assert (status, headers["Access-Control-Allow-Origin"]) == (200, "*")
    assert {"GET", "HEAD"} <= set(headers["Allow"].replace(" ", "").split(","))
    assert fetch("/page/country/lao")[1]["Access-Control-Allow-Origin"] == "*"


def test_head_has_the_headers_of_get(fetch):
    path = "/data/country/lao.ttl"
    status, headers, body = fetch(path, method="HEAD")
    got = fetch(path)
    assert (status, body) == (200, b"")
    assert [headers[n] for n in ("ETag", "Content-Length", "Link")] == [
        got[1][n] for n in ("ETag", "Content-Length", "Link")
    ]
