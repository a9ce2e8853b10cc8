"""What holds before anything is said: cls-thing, cls-nothing1, prp-ap and dt-type1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import OWL, RDFS, TYPE, XSD
from greensilk_kg.reason.datatypes import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

ANNOTATIONS = (
    *(RDFS + name for name in ("label", "comment", "seeAlso", "isDefinedBy")),
    *(OWL + name for name in ("deprecated", "versionInfo", "priorVersion")),
    *(OWL + name for name in ("backwardCompatibleWith", "incompatibleWith")),
)


def axioms() -> Iterator[ox.Triple]:
    """Yield the statements that are true of every graph."""
    for name in ("Thing", "Nothing"):
        yield ox.Triple(ox.NamedNode(OWL + name), TYPE, ox.NamedNode(OWL + "Class"))
    for iri in ANNOTATIONS:
        yield ox.Triple(ox.NamedNode(iri), TYPE, ox.NamedNode(OWL + "AnnotationProperty"))
    for name in NAMES:
        yield ox.Triple(ox.NamedNode(XSD + name), TYPE, ox.NamedNode(RDFS + "Datatype"))
    yield ox.Triple(ox.NamedNode(RDFS + "Literal"), TYPE, ox.NamedNode(RDFS + "Datatype"))
