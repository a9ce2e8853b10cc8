"""curl: what people type."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess

import pyoxigraph as ox
import pytest

CURL = shutil.which("curl")
pytestmark = pytest.mark.skipif(CURL is None, reason="curl is not installed")
QUERY = "SELECT ?s ?o { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o } ORDER BY ?s ?o"
GRAPH = "CONSTRUCT WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?o }"


def curl(*arguments):
    """Return (status, headers by lower-case name, body)."""
    command = [CURL, "--silent", "--show-error", "--max-time", "60", "--include", *arguments]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    head, _, body = said.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return int(first.split()[1]), headers, body


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/sparql-results+json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("application/sparql-results+xml;q=0.9, text/csv;q=0.1", "application/sparql-results+xml"),
        ("text/turtle, application/sparql-results+json", "application/sparql-results+json"),
        ("application/*", "application/sparql-results+json"),
    ],
)
def test_rows_by_accept(live, accept, kind):
    status, headers, body = curl(
        "-H", f"Accept: {accept}", "--get", "--data-urlencode", f"query={QUERY}", live.sparql
    )
    assert (status, headers["content-type"]) == (200, kind)
    assert "老挝".encode() in body
    assert int(headers["content-length"]) == len(body)


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/trig", ox.RdfFormat.TRIG),
        ("application/n-quads", ox.RdfFormat.N_QUADS),
    ],
)
def test_a_graph_by_accept(live, oracle, accept, form):
    _, headers, body = curl("-H", f"Accept: {accept}", "--data-urlencode", f"query={GRAPH}", live.sparql)
    assert headers["content-type"].startswith(accept)
    assert {quad.triple for quad in ox.parse(body, format=form)} == oracle(GRAPH)


def test_what_cannot_be_had_is_406_with_what_can(live):
    status, headers, body = curl(
        "-H", "Accept: image/png", "--get", "--data-urlencode", f"query={QUERY}", live.sparql
    )
    assert (status, headers["content-type"]) == (406, "application/problem+json")
    assert "text/csv" in json.loads(body)["available"]


def test_an_address_in_chinese_as_it_is_typed_and_percent_encoded(live):
    typed = curl("-H", "Accept: application/json", f"{live.root}/search?q=光伏")
    encoded = curl("-H", "Accept: application/json", f"{live.root}/search?q=%E5%85%89%E4%BC%8F")
    assert typed[0] == encoded[0] == 200
    assert typed[2] == encoded[2]
    assert "河谷光伏电站" in typed[2].decode()


def test_a_query_as_a_file_and_as_a_form(live, tmp_path):
    (tmp_path / "q.rq").write_text(QUERY, "utf-8")
    csv = ("-H", "Accept: text/csv")
    direct = curl(
        *csv,
        "-H",
        "Content-Type: application/sparql-query",
        "--data-binary",
        f"@{tmp_path / 'q.rq'}",
        live.sparql,
    )
    form = curl(*csv, "--data-urlencode", f"query@{tmp_path / 'q.rq'}", live.sparql)
    assert direct[0] == form[0] == 200
    assert direct[2] == form[2]


def test_compressed(live):
    address = f"{live.root}/ontology"
    plain = curl("-H", "Accept: text/turtle", address)
    packed = curl("-H", "Accept: text/turtle", "-H", "Accept-Encoding: gzip", address)
    unpacked = curl("-H", "Accept: text/turtle", "--compressed", address)
    assert plain[2] == unpacked[2]
    if "content-encoding" in packed[1]:
        assert packed[1]["content-encoding"] == "gzip"
        assert gzip.decompress(packed[2]) == plain[2]
        assert "accept-encoding" in packed[1]["vary"].lower()


@pytest.mark.parametrize(
    "path", ["/", "/page/country/lao", "/data/country/lao.ttl", "/ontology", "/id/country/lao"]
)
def test_head_says_what_get_would(live, path):
    got, asked = curl(f"{live.root}{path}"), curl("--head", f"{live.root}{path}")
    assert asked[0] == got[0]
    assert asked[2] == b""
    for name in ("content-type", "etag", "vary", "location", "link", "cache-control"):
        assert asked[1].get(name) == got[1].get(name), name


def test_following_redirects_ends_at_the_data(live, base):
    status, headers, body = curl(
        "--location", "--output", "-", "-H", "Accept: text/turtle", f"{base}id/country/lao"
    )
    assert status == 303
    assert headers["location"].endswith("/data/country/lao.ttl")
    assert "老挝".encode() in body


def test_a_second_time_nothing_is_sent(live):
    address = f"{live.root}/data/country/lao.ttl"
    tag = curl(address)[1]["etag"]
    status, _, body = curl("-H", f"If-None-Match: {tag}", address)
    assert (status, body) == (304, b"")
