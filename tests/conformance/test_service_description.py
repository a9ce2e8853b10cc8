"""SPARQL 1.1 Service Description: the three tests of the suite, which say in words what has to hold.

The schema that a description has to conform to is section 3 of the recommendation: the domains and ranges of
its vocabulary, tried here on every statement.
"""

from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, BNode, Literal, Namespace, URIRef

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
_SERVICE = {
    "endpoint": "resource",
    "feature": "resource",
    "defaultEntailmentRegime": "resource",
    "defaultSupportedEntailmentProfile": "resource",
    "extensionFunction": "resource",
    "extensionAggregate": "resource",
    "languageExtension": "resource",
    "supportedLanguage": "resource",
    "propertyFeature": "resource",
    "inputFormat": "resource",
    "resultFormat": "resource",
    "defaultDataset": "Dataset",
    "availableGraphs": "GraphCollection",
}
_LANGUAGES = {SD.SPARQL10Query, SD.SPARQL11Query, SD.SPARQL11Update}
_FEATURES = {
    SD.DereferencesURIs,
    SD.UnionDefaultGraph,
    SD.RequiresDataset,
    SD.EmptyGraphs,
    SD.BasicFederatedQuery,
}
_INSTANCES = {"supportedLanguage": _LANGUAGES, "feature": _FEATURES}


@pytest.fixture(params=["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"])
def answer(request, client):
    return client.send("GET", "/sparql", Accept=request.param), request.param


@pytest.fixture
def description(client):
    answer = client.send("GET", "/sparql", Accept="text/turtle")
    return rdflib.Graph().parse(data=answer.body, format="turtle")


@pytest.mark.suite("service description")
def test_a_get_of_the_endpoint_returns_rdf(client):
    answer = client.send("GET", "/sparql", Accept="text/turtle, application/rdf+xml;q=0.9")
    assert answer.status == 200
    assert len(
        rdflib.Graph().parse(data=answer.body, format=answer.headers["Content-Type"].partition(";")[0])
    )


@pytest.mark.suite("service description")
def test_it_has_the_address_of_the_endpoint(description, client):
    services = set(description.subjects(RDF.type, SD.Service))
    assert {e for s in services for e in description.objects(s, SD.endpoint)} == {
        URIRef(f"{client.root}/sparql")
    }


@pytest.mark.suite("service description")
def test_it_conforms_to_the_schema(description):
    (service,) = description.subjects(RDF.type, SD.Service)
    for name, kind in _SERVICE.items():
        for subject, value in description.subject_objects(SD[name]):
            assert subject == service
            assert not isinstance(value, Literal)
            assert kind == "resource" or (value, RDF.type, SD[kind]) in description
            assert value in _INSTANCES.get(name, {value})
    assert set(description.objects(service, SD.supportedLanguage)) == {SD.SPARQL11Query, SD.SPARQL11Update}
    for entry in description.objects(None, SD.namedGraph):
        assert len(list(description.objects(entry, SD.name))) == 1
    for _, value in description.subject_objects(SD.defaultGraph):
        assert isinstance(value, BNode | URIRef)
        assert (value, RDF.type, SD.Graph) in description


def test_every_format_says_the_same(answer, description):
    response, media_type = answer
    found = list(ox.parse(response.body, ox.RdfFormat.from_media_type(media_type)))
    assert len(found) == len(description)
