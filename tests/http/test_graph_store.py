"""The Graph Store Protocol over a snapshot: reading by every name of a graph, writing refused."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

BASE = "https://w3id.org/greensilk/"
TYPES = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/trig": ox.RdfFormat.TRIG,
    "application/n-quads": ox.RdfFormat.N_QUADS,
}


def triples(body, media_type):
    return {quad.triple for quad in ox.parse(body, TYPES[media_type.partition(";")[0]])}


@pytest.fixture
def name(fetch):
    """The name of one of the snapshot's graphs, below the base."""
    query = "SELECT+?g+%7BGRAPH+?g+%7B?s+?p+?o%7D%7D+ORDER+BY+?g+LIMIT+1"
    return fetch(f"/sparql?query={query}", Accept="text/csv")[2].decode().split()[1].removeprefix(BASE)


@pytest.mark.parametrize("media_type", TYPES)
def test_a_graph_is_read_by_parameter_by_address_and_as_a_document(fetch, name, media_type):
    paths = (f"/rdf-graph-store?graph={BASE}{name}", f"/rdf-graph-store/{name}", f"/{name}")
    found = [fetch(path, Accept=media_type) for path in paths]
    assert [status for status, _, _ in found] == [200] * 3
    read = [triples(body, headers["Content-Type"]) for _, headers, body in found]
    assert read[0]
    assert read[0] == read[1] == read[2]


def test_the_default_graph_is_the_merged_one(fetch):
    status, _, body = fetch("/rdf-graph-store?default", Accept="application/n-triples")
    _, _, counted = fetch("/sparql?query=SELECT+(COUNT(*)+AS+?n)%7B?s+?p+?o%7D", Accept="text/csv")
    assert (status, len(body.splitlines())) == (200, int(counted.split()[1]))


def test_head_says_what_get_would(fetch, name):
    path = f"/rdf-graph-store/{name}"
    _, got, body = fetch(path, Accept="text/turtle")
    status, headers, nothing = fetch(path, method="HEAD", Accept="text/turtle")
    assert (status, nothing) == (200, b"")
    for field in ("Content-Type", "Content-Length", "ETag"):
        assert headers[field] == got[field]
    assert int(got["Content-Length"]) == len(body)
    assert fetch(path, Accept="text/turtle", If_None_Match=got["ETag"])[0] == 304


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/rdf-graph-store", 400),
        ("/rdf-graph-store?graph=graph/news", 400),
        ("/rdf-graph-store?graph=urn:not-there", 404),
        ("/rdf-graph-store/graph/not-there", 404),
    ],
)
def test_what_names_no_graph(fetch, path, status):
    found, headers, _ = fetch(path)
    assert (found, headers["Content-Type"]) == (status, "application/problem+json")


def test_what_cannot_be_had_is_said(fetch, name):
    status, _, body = fetch(f"/rdf-graph-store/{name}", Accept="text/csv")
    assert status == 406
    assert b"text/turtle" in body


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
@pytest.mark.parametrize("path", ["?default", "/graph/new", "?graph=urn:new", ""])
def test_a_snapshot_is_never_written_to(fetch, method, path):
    data = b"<urn:a> <urn:b> 1 ."
    asked = {"data": data, "Content_Type": "text/turtle", "Authorization": "Bearer x"}
    status, headers, _ = fetch(f"/rdf-graph-store{path}", method=method, **asked)
    assert (status, headers["Content-Type"]) == (403, "application/problem+json")


def test_only_reading_is_on_offer(fetch):
    status, headers, _ = fetch("/rdf-graph-store?default", method="OPTIONS")
    assert (status, headers["Allow"]) == (204, "GET, HEAD, OPTIONS")
