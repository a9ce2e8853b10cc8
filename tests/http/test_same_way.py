"""The same request gets the same response on each way: past Flask, from the cache, through Flask."""

from __future__ import annotations

import http.client
from urllib.parse import quote, urlsplit

import pytest

SELECT = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 40"
LIGHT = "SELECT * { <https://w3id.org/greensilk/id/country/chn> ?p ?o }"
GRAPH = "CONSTRUCT WHERE { <https://w3id.org/greensilk/id/country/chn> ?p ?o }"
BASED = "SELECT (<x> AS ?here) {}"
BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8"
LENIENT = "text/turtle, application/sparql-results+json, text/html;q=0.1"
LONG_WAY = ("If-Match", "*")
"""Makes a request go through Flask, and changes nothing else for what is there."""
QUERIES = {
    "select": SELECT,
    "light": LIGHT,
    "graph": GRAPH,
    "based": BASED,
    "ask": "ASK {}",
    "empty": "",
    "syntax": "SELECT * {\n  ?s ?p \n}",
    "function": "SELECT (<urn:f>(1) AS ?x) {}",
    "volatile": "SELECT (BOUND(?x) AS ?y) { FILTER(RAND() < 2) }",
    "chinese": 'ASK { ?s ?p "光伏"@zh }',
    "mark": "\ufeffASK {}",
}
ACCEPTS = {
    "none": [],
    "csv": ["text/csv"],
    "two lines": ["text/csv;q=0.1", "application/sparql-results+xml, text/turtle;q=0.2"],
    "weights": ["text/csv;q=0, */*;q=0.3, application/sparql-results+xml;q=0.2"],
    "page at the end": [LENIENT],
    "browser": [BROWSER],
    "nothing there": ["image/png"],
}
OTHER = {
    "format": "query=ASK{}&format=csv",
    "format unknown": "query=ASK{}&format=x",
    "twice": "query=ASK{}&query=ASK{}",
    "unknown parameter": "query=ASK{}&a=1&a=2",
    "bad escape": "query=ASK%7B%7D%zz",
    "not UTF-8": "query=ASK%7B?s+?p+%22%FF%22%7D",
    "timeout": "query=ASK{}&timeout=0.5",
    "timeout malformed": "query=ASK{}&timeout=-1",
    "graph": "query=SELECT*{?s+?p+?o}&default-graph-uri=http://example.org/none",
    "graph malformed": "query=ASK{}&default-graph-uri=x",
    "update": "update=CLEAR+ALL",
}
DROPPED = {"date", "retry-after"}


@pytest.fixture(scope="module")
def ask(server):
    """A function that sends one request with any lines of headers: (status, headers, body)."""

    def send(target, lines=(), method="GET"):
        connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=30)
        connection.putrequest(method, target, skip_accept_encoding=True)
        for name, value in lines:
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        headers = sorted((k.lower(), v) for k, v in answer.getheaders() if k.lower() not in DROPPED)
        found = answer.status, headers, answer.read()
        connection.close()
        return found

    return send


def assert_same(ask, target, lines):
    long = ask(target, [*lines, LONG_WAY])
    for _ in range(3):  # of two processes one has it in its cache at last
        assert ask(target, lines) == long
    status, headers, body = ask(target, lines, "HEAD")
    assert (status, headers, body) == (long[0], long[1], b"")
    return long


@pytest.mark.parametrize("accept", ACCEPTS.values(), ids=ACCEPTS)
@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_each_query_in_each_format(ask, query, accept):
    for more in ([], [("Accept-Encoding", "br"), ("Accept-Encoding", "gzip")]):
        lines = [*(("Accept", line) for line in accept), *more]
        assert_same(ask, f"/sparql?query={quote(query, safe='')}", lines)


@pytest.mark.parametrize("parameters", OTHER.values(), ids=OTHER)
def test_each_set_of_parameters(ask, parameters):
    for accept in ([], [("Accept", BROWSER)], [("Accept", "text/csv")]):
        assert_same(ask, f"/sparql?{parameters}", accept)


def test_what_is_no_utf_8_is_refused_by_get_as_by_post(ask):
    assert ask(f"/sparql?{OTHER['not UTF-8']}")[0] == 400


def test_lines_of_a_header_are_one_list(ask):
    lines = [("Accept", line) for line in ACCEPTS["two lines"]]
    _, headers, _ = ask("/sparql?query=ASK{}", lines)
    assert dict(headers)["content-type"] == "application/sparql-results+xml"
    lines = [("Accept-Encoding", "br"), ("Accept-Encoding", "gzip")]
    assert dict(ask(f"/sparql?query={quote(SELECT)}", lines)[1])["content-encoding"] == "gzip"


def test_two_hosts_are_refused(ask):
    assert ask("/sparql?query=ASK{}", [("Host", "other.example")])[0] == 400


def test_any_version_is_known_only_where_there_is_one(ask):
    known = [("If-None-Match", "*")]
    for target in ("/sparql?query=ASK", "/sparql?query=ASK&format=csv"):
        assert ask(target, known)[0] == 400
    for target in ("/sparql?query=ASK{}", "/sparql?query=ASK{}&format=csv"):
        for method in ("GET", "HEAD"):
            status, headers, body = ask(target, known, method)
            assert (status, body) == (304, b"")
            assert dict(headers)["etag"]


def test_a_known_version_is_known_compressed_or_not(ask):
    target = f"/sparql?query={quote(SELECT)}"
    packed = [("Accept-Encoding", "gzip")]
    plain, small = (dict(ask(target, lines)[1])["etag"] for lines in ([], packed))
    assert plain != small
    for tag in (plain, small):
        for lines in ([], packed):
            for _ in range(3):
                status, headers, _ = ask(target, [*lines, ("If-None-Match", tag)])
                assert (status, dict(headers)["etag"]) == (304, tag)
