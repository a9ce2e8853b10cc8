"""The formats that are served: names, media types, file extensions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Media:
    """One format.

    Attributes:
        name: What `?format=` calls it; for files also the extension.
        types: Media types that ask for it, our own first.
        engine: The engine's name of it (a file extension); empty where we write it ourselves.
        aliases: Other names that `?format=` takes.
        quads: Whether it can hold named graphs.
    """

    name: str
    types: tuple[str, ...]
    engine: str = ""
    aliases: tuple[str, ...] = ()
    quads: bool = False

    def content_type(self, asked: str = "") -> str:
        """Return the Content-Type for the type a client asked for; our own where it asked for none of ours.

        Text types carry `charset=utf-8`.

        Example:
            >>> TURTLE.content_type(), JSON_RESULTS.content_type("application/json")
            ('text/turtle; charset=utf-8', 'application/json')
        """
        chosen = asked if asked in self.types else self.types[0]
        return f"{chosen}; charset=utf-8" if chosen.startswith("text/") else chosen


HTML = Media("html", ("text/html",))
PLAIN_JSON = Media("json", ("application/json",))
PROBLEM = Media("problem", ("application/problem+json", "application/json"))

TURTLE = Media("ttl", ("text/turtle", "application/x-turtle", "text/n3"), "ttl", ("turtle", "n3"))
N_TRIPLES = Media("nt", ("application/n-triples", "text/plain"), "nt", ("ntriples", "n-triples"))
N_QUADS = Media("nq", ("application/n-quads",), "nq", ("nquads", "n-quads"), quads=True)
TRIG = Media("trig", ("application/trig",), "trig", quads=True)
JSON_LD = Media("jsonld", ("application/ld+json",), "jsonld", ("json-ld",), quads=True)
RDF_XML = Media("rdf", ("application/rdf+xml",), "rdf", ("rdfxml", "rdf-xml", "rdf+xml", "xml"))

JSON_RESULTS = Media("json", ("application/sparql-results+json", "application/json"), "srj", ("srj",))
XML_RESULTS = Media("xml", ("application/sparql-results+xml", "application/xml", "text/xml"), "srx", ("srx",))
CSV = Media("csv", ("text/csv",), "csv")
TSV = Media("tsv", ("text/tab-separated-values",), "tsv")

GRAPHS = (TURTLE, N_TRIPLES, RDF_XML, JSON_LD, TRIG, N_QUADS)
"""Formats of a graph, the preferred first."""
RESULTS = (JSON_RESULTS, XML_RESULTS, CSV, TSV)
"""Formats of a SELECT or ASK answer, the preferred first."""
DOCUMENTS = (*GRAPHS, HTML)
"""What a linked-data document can be had as."""
BY_EXTENSION = {media.name: media for media in GRAPHS}
"""File extension → format, for `/data/….{extension}`."""
