"""SPARQL 1.1 Graph Store HTTP Protocol: graphs named by parameter and by their own address."""

from __future__ import annotations

from http import HTTPStatus

import pyoxigraph as ox
import pytest
from tests.conformance.compare import same_graph
from tests.conformance.manifests import SUITE, load_protocol

TESTS = [
    test
    for name in ("direct", "indirect")
    for test in (load_protocol(f"graph-store-protocol/manifest-{name}.ttl") if SUITE.is_dir() else [])
]


@pytest.mark.suite("graph store")
@pytest.mark.parametrize("test", TESTS, ids=lambda test: f"graph-store-protocol/{test.id}")
@pytest.mark.usefixtures("endpoint")
def test_graph_store(test, client):
    location = ""
    for exchange in test.exchanges:
        path = exchange.path.replace("/gsp", "/rdf-graph-store", 1).replace("$LOCATION$", location)
        headers = dict(exchange.headers)
        answer = client.send(exchange.method, path, exchange.body, **headers)
        assert HTTPStatus(answer.status).phrase.replace(" ", "") in exchange.statuses, answer
        if exchange.response_type:
            assert answer.headers["Content-Type"] == exchange.response_type
        if exchange.response_body:
            wanted = exchange.response_body.replace("$LOCATION$", location)
            assert same_graph(statements(answer.body), statements(wanted.encode()))
        if exchange.location:
            location = answer.headers["Location"]


def statements(text):
    return [quad.triple for quad in ox.parse(text, ox.RdfFormat.TURTLE, base_iri="http://www.example/")]


def test_the_suite_is_whole():
    assert len(TESTS) == 13
