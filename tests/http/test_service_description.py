"""The three tests of the W3C's service description suite, over real HTTP; the suite has them in words."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}


def triples(fetch, media_type, path="/sparql"):
    status, headers, body = fetch(path, Accept=media_type)
    assert (status, headers["Content-Type"].partition(";")[0]) == (200, media_type)
    return {quad.triple for quad in ox.parse(body, format=FORMATS[media_type])}


def test_get_on_the_endpoint_returns_rdf(fetch):
    first, *others = (triples(fetch, media_type) for media_type in FORMATS)
    assert len(first) > 50
    assert all(other == first for other in others)
    assert fetch("/sparql")[1]["Content-Type"] == "text/turtle; charset=utf-8"


@pytest.mark.parametrize("path", ["/sparql", "/greensilk/sparql"])
def test_a_triple_names_the_very_endpoint_that_was_asked(fetch, server, path):
    endpoint = ox.NamedNode(SD + "endpoint")
    assert [t.object.value for t in triples(fetch, "text/turtle", path) if t.predicate == endpoint] == [
        server + path
    ]


def test_the_description_conforms_to_the_schema(fetch):
    found = triples(fetch, "text/turtle")
    service = ox.NamedNode(SD + "Service")
    [described] = {t.subject for t in found if t.object == service}
    required = {SD + name for name in ("endpoint", "supportedLanguage", "resultFormat", "defaultDataset")}
    assert required <= {t.predicate.value for t in found if t.subject == described}
    typed = {t.subject for t in found if t.predicate.value.endswith("#type")}
    objects = {
        t.object for t in found if t.predicate.value in {SD + "defaultGraph", SD + "namedGraph", SD + "graph"}
    }
    assert objects <= typed
