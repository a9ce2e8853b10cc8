"""The endpoint over real HTTP, by the client that researchers use and by plain requests."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import socket
from urllib.parse import quote, urlencode
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest
from rdflib import Graph
from SPARQLWrapper import JSON, POST, POSTDIRECTLY, TURTLE, SPARQLWrapper

GS = "https://w3id.org/greensilk/ontology#"
PROJECT = "https://w3id.org/greensilk/id/project/valley-solar"
FIGURE = f"PREFIX gs: <{GS}> SELECT ?value ?about WHERE {{ ?o gs:value ?value ; gs:about ?about }}"
GRAPH_TYPES = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/n-quads": ox.RdfFormat.N_QUADS,
    "application/trig": ox.RdfFormat.TRIG,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


def ask(text):
    return "/sparql?" + urlencode({"query": text})


def rows_of(media_type, body):
    """Read (value, about) out of one answer, whichever format it is in."""
    text = body.decode()
    if media_type == "application/sparql-results+json":
        return [
            tuple(row[n]["value"] for n in ("value", "about"))
            for row in json.loads(text)["results"]["bindings"]
        ]
    if media_type == "application/sparql-results+xml":
        space = "{http://www.w3.org/2005/sparql-results#}"
        found = ET.fromstring(text).iter(f"{space}result")  # noqa: S314 - our own server's answer
        return [tuple(binding[0].text for binding in result) for result in found]
    if media_type == "text/csv":
        return [tuple(row) for row in list(csv.reader(io.StringIO(text)))[1:]]
    line = text.splitlines()[1].split("\t")
    return [(line[0], line[1].strip("<>"))]


@pytest.mark.parametrize(
    "media_type",
    [
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    ],
)
def test_select_says_the_same_in_every_format(fetch, media_type):
    status, headers, body = fetch(ask(FIGURE), Accept=media_type)
    assert status == 200
    assert headers["Content-Type"].partition(";")[0] == media_type
    assert int(headers["Content-Length"]) == len(body)
    assert rows_of(media_type, body) == [("64.5", PROJECT)]


def test_construct_says_the_same_in_every_format(fetch):
    query = f"CONSTRUCT {{ <{PROJECT}> ?p ?o }} WHERE {{ <{PROJECT}> ?p ?o }}"
    read = set()
    for media_type, form in GRAPH_TYPES.items():
        status, headers, body = fetch(ask(query), Accept=media_type)
        assert (status, headers["Content-Type"].partition(";")[0]) == (200, media_type)
        read.add(frozenset(str(q.triple) for q in ox.parse(body, format=form)))
    assert len(read) == 1
    assert len(read.pop()) == 7


def test_sparqlwrapper_selects_asks_and_constructs(server):
    client = SPARQLWrapper(f"{server}/sparql")
    client.setReturnFormat(JSON)
    client.setQuery(FIGURE)
    assert client.queryAndConvert()["results"]["bindings"][0]["value"]["value"] == "64.5"
    client.setQuery(f"ASK {{ <{PROJECT}> ?p ?o }}")
    assert client.queryAndConvert()["boolean"] is True
    client.setReturnFormat(TURTLE)
    client.setQuery(f"CONSTRUCT WHERE {{ <{PROJECT}> a ?type }}")
    assert len(Graph().parse(data=client.queryAndConvert(), format="turtle")) == 1


@pytest.mark.parametrize("way", ["urlencoded", POSTDIRECTLY])
def test_sparqlwrapper_posts_both_ways(server, way):
    client = SPARQLWrapper(f"{server}/sparql", returnFormat=JSON)
    client.setMethod(POST)
    client.setRequestMethod(way)
    client.setQuery(FIGURE)
    assert len(client.queryAndConvert()["results"]["bindings"]) == 1


def test_protocol_parameters_choose_the_graphs(fetch):
    base = "https://w3id.org/greensilk/graph/"
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    for graphs, expected in ((["inferred"], 1), (["inferred", "source/try-1"], 13), (["not/there"], 0)):
        chosen = [("query", count), *(("default-graph-uri", base + name) for name in graphs)]
        _, _, body = fetch("/sparql?" + urlencode(chosen), Accept="text/csv")
        assert body.decode().split() == ["n", str(expected)]
    named = [
        ("query", "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"),
        ("named-graph-uri", base + "inferred"),
    ]
    assert fetch("/sparql?" + urlencode(named), Accept="text/csv")[2].decode().split() == [
        "g",
        base + "inferred",
    ]


def test_columns_come_in_the_order_of_the_query(fetch):
    query = "SELECT * { ?zebra a ?apple . ?zebra ?mango ?banana }"
    assert fetch(ask(query), Accept="text/csv")[2].splitlines()[0] == b"zebra,apple,mango,banana"


@pytest.mark.parametrize(
    ("status", "path", "options"),
    [
        (400, ask("SELECT * { ?s ?p"), {}),
        (400, "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", {}),
        (400, "/sparql?update=CLEAR+ALL", {}),
        (400, ask("ASK {}") + "&default-graph-uri=relative", {}),
        (403, "/sparql", {"data": b"update=CLEAR+ALL", "Content_Type": "application/x-www-form-urlencoded"}),
        (403, "/sparql", {"data": b"CLEAR ALL", "Content_Type": "application/sparql-update"}),
        (405, "/sparql", {"method": "PUT", "data": b"x", "Content_Type": "text/plain"}),
        (406, ask("ASK {}"), {"Accept": "image/png"}),
        (406, ask("ASK {}"), {"Accept": "text/turtle"}),
        (413, "/sparql", {"data": b"ASK{}#" + b"x" * (1 << 20), "Content_Type": "application/sparql-query"}),
        (415, "/sparql", {"data": b"ASK {}", "Content_Type": "text/plain"}),
        (400, "/sparql", {"data": b"ASK { ?s ?p '\xff' }", "Content_Type": "application/sparql-query"}),
    ],
)
def test_errors_are_problem_documents_with_the_right_status(fetch, status, path, options):
    got, headers, body = fetch(path, **options)
    assert got == status
    assert headers["Content-Type"] == "application/problem+json"
    problem = json.loads(body)
    assert problem["status"] == status
    assert problem["detail"]


def test_a_syntax_error_says_line_and_column(fetch):
    query = "SELECT ?s WHERE {\n  ?s ?p 绿色 .\n}"
    problem = json.loads(fetch(ask(query))[2])
    assert (problem["line"], problem["near"]) == (2, "  ?s ?p 绿色 .")
    assert problem["column"] >= 8


def test_a_browser_gets_a_page_for_an_error(fetch):
    status, headers, body = fetch(ask("SELECT"), Accept="text/html,*/*;q=0.8")
    assert (status, headers["Content-Type"]) == (400, "text/html; charset=utf-8")
    assert b'<small class="muted">400</small>' in body
    assert b'data-line="1" data-column="7"' in body


def test_the_description_and_the_form_are_at_the_same_address(fetch, server):
    status, headers, body = fetch("/sparql")
    assert (status, headers["Content-Type"]) == (200, "text/turtle; charset=utf-8")
    described = Graph().parse(data=body, format="turtle")
    endpoint = "http://www.w3.org/ns/sparql-service-description#endpoint"
    assert [str(o) for _, p, o in described if str(p) == endpoint] == [f"{server}/sparql"]
    page = fetch("/sparql", Accept="text/html")[2].decode()
    assert "<textarea" in page
    assert "<script>" not in page


def test_a_conditional_query_is_answered_304(fetch):
    _, headers, _ = fetch(ask(FIGURE), Accept="text/csv")
    status, again, body = fetch(ask(FIGURE), Accept="text/csv", If_None_Match=headers["ETag"])
    assert (status, body, again["ETag"]) == (304, b"", headers["ETag"])
    assert fetch(ask(FIGURE), Accept="application/json", If_None_Match=headers["ETag"])[0] == 200


def test_what_differs_from_run_to_run_has_no_tag(fetch):
    _, headers, _ = fetch(ask("SELECT (NOW() AS ?t) {}"))
    assert headers["ETag"] is None
    assert headers["Cache-Control"] == "no-store"


def test_head_sends_the_length_and_no_body(fetch):
    status, headers, body = fetch(ask(FIGURE), method="HEAD", Accept="text/csv")
    assert (status, body) == (200, b"")
    assert headers["Content-Length"] == str(len(fetch(ask(FIGURE), Accept="text/csv")[2]))


def test_a_browser_sees_answers_as_a_table_with_local_links(fetch):
    page = fetch(ask(FIGURE) + "&format=html&lang=en")[2].decode()
    assert (
        f'<a href="/page/project/valley-solar?lang=en" title="{PROJECT}" lang="zh">河谷光伏电站</a>' in page
    )
    assert f"query={quote('SELECT')}" not in page.partition("<textarea")[0]


def test_long_queries_come_by_get_too(fetch):
    status, _, body = fetch(ask("ASK {} # " + "x" * 30_000), Accept="text/csv")
    assert (status, body) == (200, b"true")


def test_an_address_may_hold_raw_utf8(server):
    host, port = server.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as raw:
        raw.sendall("GET /search?q=光伏 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: raw.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"valley-solar" in answer


def test_an_address_without_an_end_is_refused(server):
    host, port = server.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as stream:
        stream.sendall(b"GET /?q=")
        with contextlib.suppress(ConnectionError):  # the server may close while more is being sent
            for _ in range(80):
                stream.sendall(b"a" * (1 << 16))
        with contextlib.suppress(ConnectionError):
            assert stream.recv(100).startswith(b"HTTP/1.1 4")
    with socket.create_connection((host, int(port)), timeout=20) as stream:
        stream.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert stream.recv(100).startswith(b"HTTP/1.1 200")
