"""What the service and its data say of themselves, against what they do."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, VOID

from greensilk_kg.serve.config import Config
from greensilk_kg.serve.descriptions.functions import functions, rows
from greensilk_kg.serve.web.media import GRAPHS, RESULTS
from greensilk_kg.serve.writable import create_writable_app

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = "http://www.w3.org/ns/formats/"
TOKEN = "t" * 40
SHAPES = Path(__file__).with_name("catalogue.ttl")
VERSION = URIRef(f"{DCAT}version")
"""New in DCAT 3."""
ENDPOINT = URIRef("http://localhost/sparql")
BASE = "https://w3id.org/greensilk/"
DATASET = URIRef(f"{BASE}dataset")
WKT = "^^<http://www.opengis.net/ont/geosparql#wktLiteral>"
GEOMETRIES = {
    "square": "POLYGON((0 0,2 0,2 2,0 2,0 0))",
    "shifted": "POLYGON((1 1,3 1,3 3,1 3,1 1))",
    "beside": "POLYGON((2 0,4 0,4 2,2 2,2 0))",
    "corner": "POLYGON((0 0,1 0,1 1,0 1,0 0))",
    "inner": "POLYGON((0.5 0.5,1 0.5,1 1,0.5 1,0.5 0.5))",
    "far": "POLYGON((5 5,6 5,6 6,5 6,5 5))",
    "line": "LINESTRING(-1 1,3 1)",
    "origin": "POINT(0 0)",
    "north": "POINT(0 1)",
}
PREFIXES = {
    "geof": "http://www.opengis.net/def/function/geosparql/",
    "uom": "http://www.opengis.net/def/uom/OGC/1.0/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
SCHEMA = {
    SD.endpoint: (SD.Service, None),
    SD.supportedLanguage: (SD.Service, SD.Language),
    SD.extensionFunction: (SD.Service, SD.Function),
    SD.feature: (SD.Service, SD.Feature),
    SD.defaultEntailmentRegime: (SD.Service, SD.EntailmentRegime),
    SD.defaultDataset: (SD.Service, SD.Dataset),
    SD.availableGraphs: (SD.Service, SD.GraphCollection),
    SD.resultFormat: (SD.Service, None),
    SD.inputFormat: (SD.Service, None),
    SD.defaultGraph: (SD.Dataset, SD.Graph),
    SD.namedGraph: (None, SD.NamedGraph),
    SD.name: (SD.NamedGraph, None),
    SD.graph: (SD.NamedGraph, SD.Graph),
}
"""Property of the vocabulary → classes of what it is said of and of what it says."""
INDIVIDUALS = {
    SD.SPARQL11Query: SD.Language,
    SD.SPARQL11Update: SD.Language,
    SD.EmptyGraphs: SD.Feature,
    SD.BasicFederatedQuery: SD.Feature,
}


def read(client, path):
    answer = client.get(path, headers={"Accept": "text/turtle"})
    assert answer.status_code == 200
    return Graph().parse(data=answer.data, format="turtle")


@pytest.fixture
def service(client):
    return read(client, "/sparql")


@pytest.fixture
def catalogue(client):
    return read(client, "/dataset")


def test_the_service_keeps_to_the_vocabulary(service):
    used = {p: (s, o) for s, p, o in service if p.startswith(SD)}
    assert set(used) <= set(SCHEMA)
    for subject, predicate, found in service:
        domain, range_ = SCHEMA.get(predicate, (None, None))
        assert domain is None or (subject, RDF.type, domain) in service
        assert range_ is None or (found, RDF.type, range_) in service or INDIVIDUALS.get(found) == range_
    assert {s for s, _, _ in service.triples((None, SD.namedGraph, None))} == {
        service.value(ENDPOINT, SD.defaultDataset),
        service.value(ENDPOINT, SD.availableGraphs),
    }


def test_the_endpoint_that_was_asked_is_the_one_described(service):
    assert list(service.triples((None, SD.endpoint, None))) == [(ENDPOINT, SD.endpoint, ENDPOINT)]


def test_what_cannot_be_done_is_not_claimed(service):
    assert set(service.objects(ENDPOINT, SD.supportedLanguage)) == {SD.SPARQL11Query}
    assert not list(service.objects(ENDPOINT, SD.feature))
    assert not list(service.objects(ENDPOINT, SD.inputFormat))


def test_result_formats_are_those_that_can_be_had(client, service):
    said = {str(found).removeprefix(FORMATS) for found in service.objects(ENDPOINT, SD.resultFormat)}
    asked = set()
    for query, offers in (("SELECT * {}", RESULTS), ("CONSTRUCT WHERE { ?s ?p ?o }", GRAPHS)):
        for media in offers:
            answer = client.get("/sparql", query_string={"query": query}, headers={"Accept": media.types[0]})
            assert answer.mimetype == media.types[0]
            asked.add(media.engine)
    registered = {
        *("SPARQL_Results_XML", "SPARQL_Results_JSON", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
        *("Turtle", "N-Triples", "N-Quads", "TriG", "JSON-LD", "RDF_XML"),
    }
    assert said == registered
    assert len(said) == len(asked)


def test_graphs_have_the_sizes_that_queries_count(client, service):
    counted = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
    found = json.loads(client.get("/sparql", query_string={"query": counted}).data)["results"]["bindings"]
    said = {
        (str(service.value(entry, SD.name)), int(service.value(service.value(entry, SD.graph), VOID.triples)))
        for entry in service.objects(service.value(ENDPOINT, SD.availableGraphs), SD.namedGraph)
    }
    assert said == {(row["g"]["value"], int(row["n"]["value"])) for row in found}
    default = service.value(service.value(ENDPOINT, SD.defaultDataset), SD.defaultGraph)
    total = client.get("/sparql?query=SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", headers={"Accept": "text/csv"})
    assert int(service.value(default, VOID.triples)) == int(total.data.split()[1])


def test_a_writable_store_is_described_as_it_is_now(tmp_path):
    app = create_writable_app(tmp_path / "store", Config(token=TOKEN))
    client = app.test_client()
    update = (
        "INSERT DATA { <u:a> <u:b> 1 . GRAPH <http://g/1> { <u:a> <u:b> 2, 3 } } ; CREATE GRAPH <http://g/0>"
    )
    sent = {"Content-Type": "application/sparql-update", "Authorization": f"Bearer {TOKEN}"}
    try:
        assert client.post("/sparql", data=update, headers=sent).status_code == 204
        service = read(client, "/sparql")
    finally:
        app.extensions["greensilk"].pool.close()
    said = {
        (str(service.value(entry, SD.name)), int(service.value(service.value(entry, SD.graph), VOID.triples)))
        for entry in service.objects(service.value(ENDPOINT, SD.defaultDataset), SD.namedGraph)
    }
    assert said == {("http://g/0", 0), ("http://g/1", 2)}
    default = service.value(service.value(ENDPOINT, SD.defaultDataset), SD.defaultGraph)
    assert int(service.value(default, VOID.triples)) == 1
    assert SD.SPARQL11Update in set(service.objects(ENDPOINT, SD.supportedLanguage))
    assert set(service.objects(ENDPOINT, SD.feature)) == {SD.EmptyGraphs}
    assert len(set(service.objects(ENDPOINT, SD.inputFormat))) == len(GRAPHS)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.cells[0])
def test_the_engine_knows_each_function_that_is_listed(row):
    name, example, expected = row.cells
    assert f"{name}(" in example
    shapes = {key: f'"{text}"{WKT}' for key, text in GEOMETRIES.items()}
    [found] = ox.Store().query(f"SELECT ({example.format(**shapes)} AS ?x) {{}}", prefixes=PREFIXES)
    assert found["x"].value == expected


def test_functions_are_listed_once_each(service):
    assert len(functions()) == len(rows()) == len(set(service.objects(ENDPOINT, SD.extensionFunction)))
    assert {str(found) for found in service.objects(ENDPOINT, SD.extensionFunction)} == set(functions())


def test_a_description_that_is_known_is_not_sent_again(client):
    first = client.get("/sparql", headers={"Accept": "application/ld+json"})
    again = client.get(
        "/sparql", headers={"Accept": "application/ld+json", "If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")


def test_an_entry_of_a_catalogue_has_what_catalogues_ask_for(catalogue):
    conforms, _, said = pyshacl.validate(catalogue, shacl_graph=Graph().parse(SHAPES))
    assert conforms, said


def test_the_shapes_would_find_a_gap(catalogue):
    for predicate in (DCAT.byteSize, DCAT.servesDataset, DCTERMS.license, VERSION):
        broken = Graph()
        for triple in catalogue:
            if triple[1] != predicate:
                broken.add(triple)
        assert not pyshacl.validate(broken, shacl_graph=Graph().parse(SHAPES))[0]


def test_the_dataset_says_its_version_and_coverage(small, catalogue):
    assert catalogue.value(DATASET, VERSION) == Literal(small.version)
    assert set(catalogue.objects(DATASET, DCTERMS.spatial)) == {URIRef(f"{BASE}id/country/lao")}
    period = catalogue.value(DATASET, DCTERMS.temporal)
    assert [str(catalogue.value(period, p)) for p in (DCAT.startDate, DCAT.endDate)] == ["2021", "2021"]
    assert len(set(catalogue.objects(DATASET, DCTERMS.description))) == 2


def test_void_is_what_the_store_holds_and_the_addresses_here(client, small):
    described = read(client, "/.well-known/void")
    stored = Graph()
    held = small.store.quads_for_pattern(None, None, None, ox.NamedNode(f"{BASE}graph/void"))
    stored.parse(
        data=ox.serialize((quad.triple for quad in held), format=ox.RdfFormat.N_TRIPLES), format="nt"
    )
    assert set(stored) <= set(described)
    more = {p for _, p, _ in set(described) - set(stored)}
    assert {VOID.sparqlEndpoint, VOID.dataDump, VOID.feature} <= more
    assert described.value(DATASET, VOID.sparqlEndpoint) == ENDPOINT
    for file in described.objects(DATASET, VOID.dataDump):
        assert client.head(str(file)).status_code == 200


def test_the_catalogue_holds_the_void_description_too(client, catalogue):
    assert set(read(client, "/.well-known/void")) <= set(catalogue)


@pytest.mark.parametrize("path", ["/dataset", "/.well-known/void"])
def test_a_browser_gets_a_page_with_figures_graphs_and_files(client, small, path):
    for language, word in (("zh", "下载"), ("en", "Downloads")):
        answer = client.get(path, headers={"Accept": "text/html", "Accept-Language": language})
        page = answer.get_data(as_text=True)
        assert answer.mimetype == "text/html"
        assert word in page
        assert f"{small.info.counts['']:,}" in page
        assert all(f"/graph/{name}" in page for name in small.counts)
        assert all(dump.sha256 in page for dump in small.info.dumps.values())


def test_every_address_that_is_described_answers(client, catalogue):
    named = {
        str(found)
        for predicate in (DCAT.downloadURL, DCAT.accessURL, DCAT.endpointURL, DCAT.endpointDescription)
        for found in catalogue.objects(None, predicate)
    }
    wanted = {address for address in named if not address.endswith("/rdf-graph-store")}
    assert {client.get(address, headers={"Accept": "*/*"}).status_code for address in wanted} == {200}
    assert client.get("/rdf-graph-store?default", headers={"Accept": "text/turtle"}).status_code == 200
