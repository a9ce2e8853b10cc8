"""SPARQL 1.1 Protocol: every request of the suite, as it is sent and as it is answered."""

from __future__ import annotations

import pytest
from tests.conformance.answers import read
from tests.conformance.manifests import SUITE, load_protocol

TESTS = load_protocol("protocol/manifest.ttl") if SUITE.is_dir() else []
_TABULAR = {
    "application/sparql-results+json": "srj",
    "application/sparql-results+xml": "srx",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
}
_RDF = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"}


@pytest.mark.suite("protocol")
@pytest.mark.parametrize("test", TESTS, ids=lambda test: f"protocol/{test.id}")
def test_protocol(test, client, endpoint):
    endpoint.load(test.data)
    for exchange in test.exchanges:
        path = exchange.path.replace("/sparql/", "/sparql", 1)
        answer = client.send(exchange.method, path, exchange.body, **dict(exchange.headers))
        assert fits(answer.status, exchange.statuses), answer
        if answer.status >= 400:
            assert answer.headers["Content-Type"] == "application/problem+json"
        media_type = answer.headers.get("Content-Type", "").partition(";")[0]
        if exchange.format == "RDF":
            assert media_type in _RDF
        elif exchange.format:
            assert (read(answer.body, _TABULAR[media_type]).boolean is None) == (exchange.format == "tabular")
        if exchange.boolean is not None:
            assert read(answer.body, _TABULAR[media_type]).boolean is exchange.boolean


def fits(status, expected):
    """Whether a status is one of those named: `StatusCode4xx` is a class of them."""
    return any(name == f"StatusCode{status // 100}xx" for name in expected)


def test_the_suite_is_whole():
    assert len(TESTS) == 34
