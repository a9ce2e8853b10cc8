"""The names of the vocabulary contract, as IRIs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

if TYPE_CHECKING:
    from greensilk_kg.model.claim import Concept
    from greensilk_kg.model.knowledge import EntityId

CANONICAL_BASE = "https://w3id.org/greensilk/"
GS = CANONICAL_BASE + "ontology#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
DCTERMS = "http://purl.org/dc/terms/"
SH = "http://www.w3.org/ns/shacl#"
UNIT = "http://qudt.org/vocab/unit/"

PREFIXES = {
    "gs": GS,
    "gsid": CANONICAL_BASE + "id/",
    "gsscheme": CANONICAL_BASE + "scheme/",
    "gsgraph": CANONICAL_BASE + "graph/",
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
    "skos": SKOS,
    "prov": PROV,
    "dcterms": DCTERMS,
    "sh": SH,
    "unit": UNIT,
}
"""Prefix → namespace, as queries, pages and Turtle files use them."""

SHOWN_PREFIXES = {
    name: iri for name, iri in PREFIXES.items() if iri == GS or not iri.startswith(CANONICAL_BASE)
}
"""Those that Turtle, TriG and RDF/XML are written with.

Without those of our own data: a name with a slash after a prefix has to be escaped there.
"""

TYPE = NamedNode(RDF + "type")
LABEL = NamedNode(RDFS + "label")
ALT_LABEL = NamedNode(SKOS + "altLabel")
PREF_LABEL = NamedNode(SKOS + "prefLabel")
HIDDEN_LABEL = NamedNode(SKOS + "hiddenLabel")
NOTATION = NamedNode(SKOS + "notation")


def term(name: str) -> NamedNode:
    """Return the IRI of an ontology term.

    Example:
        >>> term("partOf").value
        'https://w3id.org/greensilk/ontology#partOf'
    """
    return NamedNode(GS + name)


def unit(name: str) -> NamedNode:
    """Return the IRI of a QUDT unit (`KiloM`, `CCY_USD`)."""
    return NamedNode(UNIT + name)


@dataclass(frozen=True, slots=True)
class Names:
    """Mints IRIs below one base; ontology terms never change with it.

    Attributes:
        base: Ends in a slash.

    Example:
        >>> Names().graph("ontology").value
        'https://w3id.org/greensilk/graph/ontology'
    """

    base: str = CANONICAL_BASE

    def entity(self, name: EntityId) -> NamedNode:
        """Return the IRI of an entity: `…/id/{type}/{slug}`."""
        return NamedNode(f"{self.base}id/{name.type}/{name.slug}")

    def concept(self, concept: Concept) -> NamedNode:
        """Return the IRI of a concept: `…/scheme/{scheme}/{slug}`."""
        return NamedNode(f"{self.base}scheme/{concept.scheme}/{concept.slug}")

    def graph(self, name: str) -> NamedNode:
        """Return the IRI of a named graph: `…/graph/{name}`, such as `source/{doc}`."""
        return NamedNode(f"{self.base}graph/{name}")

    def evidence(self, doc: str, digest: str) -> NamedNode:
        """Return the IRI of an evidence node: `…/evidence/{doc}/{digest}`."""
        return NamedNode(f"{self.base}evidence/{doc}/{digest}")
