"""Every IRI of another vocabulary exists there, or stands in a list with the reason why nothing can tell."""

import csv
from pathlib import Path

from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME, XSD, URIRef
from rdflib.namespace import GEO

from greensilk_kg.rdf.namespaces import CANONICAL_BASE

CLOSED = {
    str(namespace): namespace
    for namespace in (DCTERMS, FOAF, GEO, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME, XSD)
}
UNCHECKED = Path(__file__).with_name("unchecked-iris.tsv")


def unchecked():
    with UNCHECKED.open(encoding="utf-8") as stream:
        lines = [line for line in stream if not line.startswith("#")]
    return {row["iri"]: row["reason"] for row in csv.DictReader(lines, delimiter="\t")}


def reused(graph):
    nodes = {node for triple in graph for node in triple if isinstance(node, URIRef)}
    datatypes = {getattr(target, "datatype", None) for target in graph.objects()} - {None}
    return {node for node in nodes | datatypes if not node.startswith(CANONICAL_BASE)}


def exists(iri):
    return any(iri.startswith(base) and iri in namespace for base, namespace in CLOSED.items())


def test_every_reused_iri_exists_or_is_listed(ontology):
    assert {str(iri) for iri in reused(ontology) if not exists(iri)} == set(unchecked())


def test_every_listed_iri_has_its_reason():
    assert all(reason.strip() for reason in unchecked().values())


def test_a_misspelt_iri_would_be_found():
    assert exists(SDO.Place)
    assert not exists(URIRef(str(SDO) + "Plaec"))
