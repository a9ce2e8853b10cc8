"""The endpoint's description: languages, formats, functions, graphs and their sizes, entailment.

Source: SPARQL 1.1 Service Description, W3C Recommendation of 21 March 2013. Why `Simple` is the entailment
regime of a graph that holds inferred statements stands in docs/decisions/0011-descriptions.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.descriptions.functions import functions
from greensilk_kg.serve.descriptions.terms import SD, VOID, kind, link, value
from greensilk_kg.serve.web.media import GRAPHS, RESULTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

    from greensilk_kg.serve.descriptions.contents import Contents
    from greensilk_kg.serve.web.media import Media

_SIMPLE = "http://www.w3.org/ns/entailment/Simple"
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
"""The engine's name of a format → the registered one."""


def service_description(
    endpoint: str, contents: Contents, *, writable: bool = False, federated: bool = False
) -> Iterator[ox.Quad]:
    """Yield the description of the endpoint at an address.

    Args:
        endpoint: The address that was asked.
        contents: What the store holds now.
        writable: Whether updates are taken.
        federated: Whether `SERVICE` may call anything.
    """
    yield kind(endpoint, SD + "Service")
    yield link(endpoint, SD + "endpoint", endpoint)
    yield link(endpoint, SD + "supportedLanguage", SD + "SPARQL11Query")
    for media in (*RESULTS, *GRAPHS):
        yield link(endpoint, SD + "resultFormat", format_iri(media))
    for function in functions():
        yield link(endpoint, SD + "extensionFunction", function)
    yield link(endpoint, SD + "defaultEntailmentRegime", _SIMPLE)
    if federated:
        yield link(endpoint, SD + "feature", SD + "BasicFederatedQuery")
    if writable:
        yield from _writing(endpoint)
    yield from _dataset(endpoint, contents)
    yield kind(_SIMPLE, SD + "EntailmentRegime")
    for function in functions():
        yield kind(function, SD + "Function")


def format_iri(media: Media) -> str:
    """Return the IRI of a format, as it is registered at <https://www.w3.org/ns/formats/>.

    Example:
        >>> from greensilk_kg.serve.web.media import RDF_XML
        >>> format_iri(RDF_XML)
        'http://www.w3.org/ns/formats/RDF_XML'
    """
    return f"http://www.w3.org/ns/formats/{_FORMATS[media.engine]}"


def _writing(endpoint: str) -> Iterator[ox.Quad]:
    yield link(endpoint, SD + "supportedLanguage", SD + "SPARQL11Update")
    yield link(endpoint, SD + "feature", SD + "EmptyGraphs")
    for media in GRAPHS:
        yield link(endpoint, SD + "inputFormat", format_iri(media))


def _dataset(endpoint: str, contents: Contents) -> Iterator[ox.Quad]:
    """Yield the default dataset and the graphs that a query may choose from, which are the same."""
    dataset, default, available = (f"{endpoint}#{part}" for part in ("dataset", "default", "available"))
    yield link(endpoint, SD + "defaultDataset", dataset)
    yield kind(dataset, SD + "Dataset")
    yield link(dataset, SD + "defaultGraph", default)
    yield kind(default, SD + "Graph")
    yield value(default, VOID + "triples", contents.default)
    yield link(endpoint, SD + "availableGraphs", available)
    yield kind(available, SD + "GraphCollection")
    for number, (graph, count) in enumerate(contents.graphs.items(), 1):
        entry = f"{endpoint}#graph-{number}"
        yield link(dataset, SD + "namedGraph", entry)
        yield link(available, SD + "namedGraph", entry)
        yield kind(entry, SD + "NamedGraph")
        yield link(entry, SD + "name", graph)
        yield link(entry, SD + "graph", graph)
        yield kind(graph, SD + "Graph")
        yield value(graph, VOID + "triples", count)
