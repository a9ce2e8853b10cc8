"""The dataset, its files and its endpoint as an entry of a catalogue.

Source: Data Catalog Vocabulary (DCAT) - Version 3, W3C Recommendation of 22 August 2024.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import CANONICAL_BASE, DCTERMS
from greensilk_kg.serve.descriptions.coverage import countries, years
from greensilk_kg.serve.descriptions.files import files
from greensilk_kg.serve.descriptions.terms import (
    DCAT,
    FOAF,
    MEDIA_TYPES,
    SPARQL_PROTOCOL,
    SPDX,
    kind,
    link,
    texts,
    value,
)
from greensilk_kg.serve.descriptions.void import dataset_iri
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web import texts as words
from greensilk_kg.store.void import DESCRIPTIONS, LICENCE, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

    from greensilk_kg.serve.descriptions.files import File

_KEYWORDS = (
    ("绿色丝绸之路", "zh"),
    ("一带一路", "zh"),
    ("绿色发展", "zh"),
    ("知识图谱", "zh"),
    ("Belt and Road", "en"),
    ("green development", "en"),
    ("renewable energy", "en"),
    ("knowledge graph", "en"),
)
_EU = "http://publications.europa.eu/resource/authority/"
_THEMES = ("ENVI", "ENER", "INTR")
_LANGUAGES = ("zh", "en")
_CREDIT = "greensilk-kg contributors"
"""Whom LICENSE asks to credit."""
_GRAPH_STORE = "https://www.w3.org/TR/sparql11-http-rdf-update/"


def catalogue(root: str) -> Iterator[ox.Quad]:
    """Yield the DCAT description of what is served below an address that ends in a slash."""
    data = dataset_iri()
    whole = f"{root}dataset#catalogue"
    yield kind(whole, DCAT + "Catalog")
    yield from _titles(whole)
    yield from _rights(whole)
    yield link(whole, DCAT + "dataset", data)
    yield from _dataset(root, data)
    yield from distributions(root)
    yield from _endpoint(root, data)
    for name, standard in (("sparql", SPARQL_PROTOCOL), ("rdf-graph-store", _GRAPH_STORE)):
        yield link(whole, DCAT + "service", f"{root}{name}")
        yield from _service(root, name, standard)


def distributions(root: str) -> Iterator[ox.Quad]:
    """Yield the files for download, each with its size and checksum."""
    data = dataset_iri()
    for file in files():
        node = f"{data}#distribution/{file.name}"
        yield link(data, DCAT + "distribution", node)
        yield kind(node, DCAT + "Distribution")
        yield from texts(node, DCTERMS + "title", ((file.title_zh, "zh"), (file.title_en, "en")))
        yield link(node, DCAT + "accessURL", f"{root}dumps/")
        yield link(node, DCAT + "downloadURL", f"{root}dumps/{file.name}")
        yield from _encoding(node, file)
        yield from _rights(node)
        yield from _built(node, "issued")


def _encoding(node: str, file: File) -> Iterator[ox.Quad]:
    yield link(node, DCAT + "mediaType", MEDIA_TYPES + file.media_type)
    yield link(node, DCTERMS + "format", file.format)
    if file.compressed:
        yield link(node, DCAT + "compressFormat", MEDIA_TYPES + "application/gzip")
    yield value(node, DCAT + "byteSize", file.bytes, "nonNegativeInteger")
    checksum = f"{node}/checksum"
    yield link(node, SPDX + "checksum", checksum)
    yield kind(checksum, SPDX + "Checksum")
    yield link(checksum, SPDX + "algorithm", SPDX + "checksumAlgorithm_sha256")
    yield value(checksum, SPDX + "checksumValue", file.sha256, "hexBinary")


def _dataset(root: str, data: str) -> Iterator[ox.Quad]:
    yield kind(data, DCAT + "Dataset")
    yield from _titles(data)
    yield from _rights(data)
    yield from _built(data, "modified")
    yield value(data, DCTERMS + "identifier", data)
    yield value(data, DCAT + "version", site().version)
    yield link(data, DCAT + "landingPage", root)
    yield link(data, DCTERMS + "accessRights", _EU + "access-right/PUBLIC")
    yield link(data, DCTERMS + "conformsTo", f"{CANONICAL_BASE}ontology")
    yield from texts(data, DCAT + "keyword", _KEYWORDS)
    for theme in _THEMES:
        yield link(data, DCAT + "theme", f"{_EU}data-theme/{theme}")
    for language in _LANGUAGES:
        yield link(data, DCTERMS + "language", f"http://id.loc.gov/vocabulary/iso639-1/{language}")
    yield from _coverage(data)


def _coverage(data: str) -> Iterator[ox.Quad]:
    """Yield where its projects are, and from when to when what happened in it did."""
    for country in countries():
        yield link(data, DCTERMS + "spatial", country)
    found, period = years(), f"{data}#period"
    if found:
        yield link(data, DCTERMS + "temporal", period)
        yield kind(period, DCTERMS + "PeriodOfTime")
        yield value(period, DCAT + "startDate", f"{found[0]:04}", "gYear")
        yield value(period, DCAT + "endDate", f"{found[1]:04}", "gYear")


def _endpoint(root: str, data: str) -> Iterator[ox.Quad]:
    """Yield the dataset as what the endpoint gives access to."""
    node = f"{data}#distribution/sparql"
    yield link(data, DCAT + "distribution", node)
    yield kind(node, DCAT + "Distribution")
    yield from texts(node, DCTERMS + "title", _both("endpoint"))
    yield link(node, DCAT + "accessURL", f"{root}sparql")
    yield link(node, DCAT + "accessService", f"{root}sparql")
    yield from _rights(node)


def _service(root: str, name: str, standard: str) -> Iterator[ox.Quad]:
    service = f"{root}{name}"
    yield kind(service, DCAT + "DataService")
    yield from texts(service, DCTERMS + "title", _both("endpoint" if name == "sparql" else "graph_store"))
    yield link(service, DCAT + "endpointURL", service)
    yield link(service, DCAT + "endpointDescription", f"{root}sparql")
    yield link(service, DCAT + "servesDataset", dataset_iri())
    yield link(service, DCTERMS + "conformsTo", standard)
    yield from _rights(service)


def _titles(subject: str) -> Iterator[ox.Quad]:
    yield from texts(subject, DCTERMS + "title", TITLES)
    yield from texts(subject, DCTERMS + "description", DESCRIPTIONS)


def _both(key: str) -> tuple[tuple[str, str], ...]:
    chinese, english = words.texts()[key]
    return (chinese, "zh"), (english, "en")


def _rights(subject: str) -> Iterator[ox.Quad]:
    contributors = f"{dataset_iri()}#contributors"
    yield link(subject, DCTERMS + "license", LICENCE)
    yield link(subject, DCTERMS + "creator", contributors)
    yield kind(contributors, FOAF + "Agent")
    yield value(contributors, FOAF + "name", _CREDIT)


def _built(subject: str, predicate: str) -> Iterator[ox.Quad]:
    when = site().built_at
    if when:
        yield value(subject, DCTERMS + predicate, when, "dateTime")
