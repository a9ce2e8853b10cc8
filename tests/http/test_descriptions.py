"""What a description holds, its pages together, and what is said where there is none."""

from __future__ import annotations

import html
import json
import re
from urllib.parse import quote

import pyoxigraph as ox
import pytest

BASE = "https://w3id.org/greensilk/"
HUB = BASE + "id/place/hub"
HYDRA = "http://www.w3.org/ns/hydra/core#"
BROWSER = "text/html,*/*;q=0.8"
ODD = ["光谷", "%E4%B9%99%E5%9C%B0", "o'neil(1)+b", "quote%22mark", "v1.2"]


@pytest.fixture
def get(named, fetch_from):
    return fetch_from(named)


def triples(body):
    return {q.triple for q in ox.parse(body, format=ox.RdfFormat.N_TRIPLES)}


def pages(get):
    """Follow hydra:next from the first page; return the statements of each page."""
    address, found = "/data/place/hub", []
    while address and len(found) < 10:
        found.append(triples(get(address, Accept="application/n-triples")[2]))
        following = [t.object.value for t in found[-1] if t.predicate.value == HYDRA + "next"]
        address = following[0].removeprefix(BASE.rstrip("/")) if following else ""
    return found


def test_the_pages_of_a_description_are_all_of_it_and_none_repeats_another(get):
    hub = ox.NamedNode(HUB)
    lists = [
        {t.subject.value for t in page if t.object == hub and "spoke" in str(t.subject)}
        for page in pages(get)
    ]
    assert [len(one) for one in lists] == [100, 100, 50]
    assert len(set().union(*lists)) == 250


def test_each_page_says_how_many_there_are_and_names_what_it_lists(get):
    for page in pages(get):
        said = {(t.predicate.value, t.object.value) for t in page if t.predicate.value.startswith(HYDRA)}
        assert (HYDRA + "totalItems", "250") in said
        assert (HYDRA + "last", BASE + "data/place/hub?page=3") in said
        listed = {value for name, value in said if name == HYDRA + "member"}
        labelled = {t.subject.value for t in page if t.predicate.value.endswith("#label")}
        assert listed <= labelled
        assert HUB in labelled


def test_a_page_for_people_leads_to_the_next(get):
    page = get("/page/place/hub?lang=en")[2].decode()
    assert 'rel="next" href="/page/place/hub?lang=en&amp;page=2"' in page
    assert "spoke-099" in page
    assert "spoke-100" not in page
    assert "spoke-100" in get("/page/place/hub?lang=en&page=2")[2].decode()


@pytest.mark.parametrize("name", ODD)
def test_odd_names_lead_from_the_name_to_the_statements(get, name):
    address = "/id/place/" + quote(name, safe="%'()+")
    status, headers, _ = get(address, Accept="application/n-triples")
    assert status == 303
    body = get(headers["Location"])[2]
    assert BASE + "id/place/" + name in {t.subject.value for t in triples(body)}
    page = get(get(address, Accept=BROWSER)[1]["Location"])[2].decode()
    assert f"地点 {name}" in html.unescape(page)


def test_the_document_says_what_it_is_about_and_where_it_belongs(get):
    found = triples(get("/data/project/valley-solar.nt")[2])
    document = ox.NamedNode(BASE + "data/project/valley-solar")
    said = {t.predicate.value: t.object.value for t in found if t.subject == document}
    assert said["http://xmlns.com/foaf/0.1/primaryTopic"] == BASE + "id/project/valley-solar"
    assert said["http://rdfs.org/ns/void#inDataset"] == BASE + "dataset"


def test_the_summary_of_evidence_leads_to_the_evidence(get):
    found = triples(get("/data/project/valley-solar.nt")[2])
    (listing,) = {t.subject.value for t in found if "/evidence?" in t.subject.value}
    nodes = triples(get(listing.removeprefix(BASE.rstrip("/")), Accept="application/n-triples")[2])
    assert len({t.subject for t in nodes}) == 2


def test_an_unknown_name_has_near_ones(get):
    status, _, body = get("/id/project/vally-solar")
    problem = json.loads(body)
    assert (status, problem["near"]) == (
        404,
        [{"iri": BASE + "id/project/valley-solar", "label": "河谷光伏电站"}],
    )
    page = get("/id/project/vally-solar", Accept=BROWSER)[2].decode()
    assert '<a href="/page/project/valley-solar">河谷光伏电站</a>' in page


def test_a_withdrawn_entity_says_why_and_what_took_its_place(get):
    problem = json.loads(get("/id/project/valley-dream")[2])
    assert problem["replacement"] == BASE + "id/project/valley-solar"
    assert (problem["when"], problem["why"]) == ("2026-01-02", "a plan that became the plant")
    page = get("/page/project/valley-dream", Accept=BROWSER)[2].decode()
    assert 'rel="successor-version" href="/page/project/valley-solar"' in page
    assert "replacement" not in json.loads(get("/id/project/valley-mirage")[2])


def test_the_ontology_s_page_has_an_anchor_for_every_term(get):
    rdf = get("/ontology", Accept="application/n-triples")[2]
    terms = {
        t.subject.value.partition("#")[2]
        for t in triples(rdf)
        if t.subject.value.startswith(BASE + "ontology#")
    }
    page = get("/ontology", Accept="text/html")[2].decode()
    assert terms
    assert terms <= set(re.findall(r' id="([^"]+)"', page))
