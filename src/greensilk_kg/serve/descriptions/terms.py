"""Namespaces of the descriptions, and how their statements are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import SHOWN_PREFIXES, TYPE, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
SPDX = "http://spdx.org/rdf/terms#"
FOAF = "http://xmlns.com/foaf/0.1/"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
SPARQL_PROTOCOL = "https://www.w3.org/TR/sparql11-protocol/"

PREFIXES = {**SHOWN_PREFIXES, "dcat": DCAT, "foaf": FOAF, "sd": SD, "spdx": SPDX, "void": VOID}
"""Those that descriptions are written with."""


def link(subject: str, predicate: str, value: str) -> ox.Quad:
    """Return the statement that a thing is tied to another; all three are IRIs."""
    return ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), ox.NamedNode(value))


def kind(subject: str, cls: str) -> ox.Quad:
    """Return the statement that a thing is in a class; both are IRIs."""
    return link(subject, TYPE.value, cls)


def value(subject: str, predicate: str, text: str | int, datatype: str = "") -> ox.Quad:
    """Return a statement with a literal.

    Args:
        subject: IRI.
        predicate: IRI.
        text: A number is an `xsd:integer` where no datatype is given.
        datatype: Name of a datatype of XML Schema, such as `dateTime`.
    """
    chosen = datatype or ("integer" if isinstance(text, int) else "string")
    literal = ox.Literal(str(text), datatype=ox.NamedNode(XSD + chosen))
    return ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), literal)


def texts(subject: str, predicate: str, said: Iterable[tuple[str, str]]) -> Iterator[ox.Quad]:
    """Yield statements with texts, each with its language."""
    for text, language in said:
        yield ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), ox.Literal(text, language=language))
