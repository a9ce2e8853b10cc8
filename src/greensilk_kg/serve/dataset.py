"""What the service and its data say of themselves: service description, VoID, DCAT.

Sources: SPARQL 1.1 Service Description; VoID; DCAT 3. Only what is really served is stated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, DCTERMS, GS, TYPE, XSD
from greensilk_kg.serve.media import GRAPHS, RESULTS
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Iterator

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
_FORMATS = {
    "srj": "SPARQL_Results_JSON",
    "srx": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "ttl": "Turtle",
    "nt": "N-Triples",
    "nq": "N-Quads",
    "trig": "TriG",
    "jsonld": "JSON-LD",
    "rdf": "RDF_XML",
}
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"

Node = ox.NamedNode | ox.BlankNode
Value = Node | ox.Literal


def service_description(endpoint: str) -> Iterator[ox.Quad]:
    """Yield the description of the endpoint at an address."""
    service, data, default = ox.NamedNode(endpoint), ox.BlankNode("dataset"), ox.BlankNode("default")
    yield _say(service, TYPE.value, _iri(SD + "Service"))
    yield _say(service, SD + "endpoint", service)
    for language in ("SPARQL11Query", "SPARQL11Update")[: 1 + site().writable]:
        yield _say(service, SD + "supportedLanguage", _iri(SD + language))
    for media in (*RESULTS, *GRAPHS):
        name = _FORMATS[media.engine]
        yield _say(service, SD + "resultFormat", _iri("http://www.w3.org/ns/formats/" + name))
    yield _say(service, SD + "defaultDataset", data)
    yield _say(data, TYPE.value, _iri(SD + "Dataset"))
    yield _say(data, SD + "defaultGraph", default)
    yield _say(default, TYPE.value, _iri(SD + "Graph"))
    if not site().writable:
        yield _say(default, VOID + "triples", _number(site().size))
    yield from _named_graphs(data)


def _named_graphs(data: Node) -> Iterator[ox.Quad]:
    for index, (name, count) in enumerate(sorted(site().counts.items())):
        entry, graph = ox.BlankNode(f"named{index}"), ox.BlankNode(f"graph{index}")
        yield _say(data, SD + "namedGraph", entry)
        yield _say(entry, TYPE.value, _iri(SD + "NamedGraph"))
        yield _say(entry, SD + "name", _iri(f"{site().base}graph/{name}"))
        yield _say(entry, SD + "graph", graph)
        yield _say(graph, TYPE.value, _iri(SD + "Graph"))
        yield _say(graph, VOID + "triples", _number(count))


def void(root: str) -> Iterator[ox.Quad]:
    """Yield the VoID description of the dataset served below an address that ends in a slash."""
    data = _iri(f"{root}dataset")
    yield _say(data, TYPE.value, _iri(VOID + "Dataset"))
    yield from _titles(data)
    yield _say(data, VOID + "sparqlEndpoint", _iri(f"{root}sparql"))
    yield _say(data, VOID + "uriSpace", ox.Literal(site().base))
    yield _say(data, VOID + "vocabulary", _iri(f"{CANONICAL_BASE}ontology"))
    yield _say(data, VOID + "triples", _number(site().size))
    for name, count in sorted(site().counts.items()):
        part = _iri(f"{site().base}graph/{name}")
        yield _say(data, VOID + "subset", part)
        yield _say(part, TYPE.value, _iri(VOID + "Dataset"))
        yield _say(part, VOID + "triples", _number(count))
    for found in _examples():
        yield _say(data, VOID + "exampleResource", found)


def catalogue(root: str) -> Iterator[ox.Quad]:
    """Yield the DCAT description: the dataset, and the endpoint as a data service."""
    data, service = _iri(f"{root}dataset"), _iri(f"{root}sparql")
    yield _say(data, TYPE.value, _iri(DCAT + "Dataset"))
    yield from _titles(data)
    yield _say(data, DCAT + "version", ox.Literal(site().version))
    yield _say(data, DCAT + "landingPage", _iri(root))
    yield _say(service, TYPE.value, _iri(DCAT + "DataService"))
    yield _say(service, DCAT + "endpointURL", service)
    yield _say(service, DCAT + "endpointDescription", service)
    yield _say(service, DCAT + "servesDataset", data)


def _titles(data: Node) -> Iterator[ox.Quad]:
    yield _say(data, DCTERMS + "title", ox.Literal("绿色丝绸之路知识图谱", language="zh"))
    yield _say(data, DCTERMS + "title", ox.Literal("Green Silk Road knowledge graph", language="en"))
    yield _say(data, DCTERMS + "license", _iri(_LICENCE))


def _examples() -> Iterator[ox.NamedNode]:
    for name in ("Project", "Country", "Institution", "Agreement"):
        members = site().store.quads_for_pattern(None, TYPE, _iri(GS + name), ox.DefaultGraph())
        subjects = sorted(q.subject.value for q in members if isinstance(q.subject, ox.NamedNode))
        yield from (_iri(iri) for iri in subjects[:1])


def _say(subject: Node, predicate: str, value: Value) -> ox.Quad:
    return ox.Quad(subject, ox.NamedNode(predicate), value)


def _iri(value: str) -> ox.NamedNode:
    return ox.NamedNode(value)


def _number(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD + "integer"))
