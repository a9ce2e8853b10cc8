"""The terms of the ontology, as its graph has them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import DCTERMS, GS, OWL, PROV, RDF, RDFS, SKOS, TYPE
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VOID = "http://rdfs.org/ns/void#"
_SCHEMA = "https://schema.org/"
CLASS = (OWL + "Class",)
PROPERTY = (
    OWL + "ObjectProperty",
    OWL + "DatatypeProperty",
    OWL + "AnnotationProperty",
    RDF + "Property",
)
DOMAINS = (_SCHEMA + "domainIncludes", RDFS + "domain")
RANGES = (_SCHEMA + "rangeIncludes", RDFS + "range")
SUPER = (RDFS + "subClassOf", RDFS + "subPropertyOf")
INVERSE = OWL + "inverseOf"
_NO_ALIGNMENT = (OWL, RDF, RDFS)
VOCABULARIES = {
    "schema": _SCHEMA,
    "prov": PROV,
    "dcterms": DCTERMS,
    "skos": SKOS,
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "time": "http://www.w3.org/2006/time#",
    "qudt": "http://qudt.org/schema/qudt/",
}
"""Prefix → other vocabularies that the ontology is aligned with."""


@dataclass(slots=True)
class Term:
    """One term.

    Attributes:
        iri: Its IRI.
        kinds: What OWL says it is.
        texts: Language → definition.
        above: What it is a sub-class or sub-property of, as stated or inferred.
        domains: Classes of the subjects.
        ranges: Classes or datatypes of the values.
        inverses: Properties that say the same the other way round.
        disjoint: Classes that share no thing with it.
        count: Things of the class, or statements with the property.
    """

    iri: str
    kinds: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    above: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    ranges: set[str] = field(default_factory=set)
    inverses: set[str] = field(default_factory=set)
    disjoint: set[str] = field(default_factory=set)
    count: int = 0

    @property
    def name(self) -> str:
        """The part behind `#`."""
        return self.iri.removeprefix(GS)

    @property
    def is_class(self) -> bool:
        """Whether it is a class."""
        return not self.kinds.isdisjoint(CLASS)

    @property
    def is_property(self) -> bool:
        """Whether it is a property."""
        return not self.kinds.isdisjoint(PROPERTY)


def terms() -> dict[str, Term]:
    """Return IRI → term, for all terms of our own that the ontology's graph speaks of, sorted."""
    store, graph = site().store, ox.NamedNode(f"{site().base}graph/ontology")
    own = {
        quad.subject.value
        for quad in store.quads_for_pattern(None, None, None, graph)
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(GS)
    }
    counts = {
        **_counts("classPartition", "class", "entities"),
        **_counts("propertyPartition", "property", "triples"),
    }
    found = {iri: _term(iri, counts.get(iri) or _used(iri)) for iri in sorted(own)}
    for one in found.values():
        for other in one.inverses & found.keys():
            found[other].inverses.add(one.iri)
    return found


def _term(iri: str, count: int) -> Term:
    quads = site().store.quads_for_pattern(ox.NamedNode(iri), None, None, DEFAULT)
    said: defaultdict[str, list[ox.NamedNode | ox.Literal]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.object, ox.NamedNode | ox.Literal):
            said[quad.predicate.value].append(quad.object)
    texts = [*said[RDFS + "comment"], *said[SKOS + "definition"]]
    domains, ranges = (_first(said, names) for names in (DOMAINS, RANGES))
    return Term(
        iri=iri,
        kinds={value.value for value in said[TYPE.value]},
        texts={text.language or "": text.value for text in texts if isinstance(text, ox.Literal)},
        above={value.value for name in SUPER for value in said[name]}
        - {iri, OWL + "Thing", RDFS + "Resource"},
        domains=domains,
        ranges=ranges,
        inverses={value.value for value in said[INVERSE]} - {iri},
        disjoint={value.value for value in said[OWL + "disjointWith"] if value.value.startswith(GS)},
        count=count,
    )


def _first(said: Mapping[str, Iterable[ox.NamedNode | ox.Literal]], names: Iterable[str]) -> set[str]:
    """Return the values of the first property that has any: what is meant before what follows from it."""
    values = ({value.value for value in said.get(name, ())} for name in names)
    return {iri for iri in next((some for some in values if some), set()) if iri != OWL + "Thing"}


def _counts(partition: str, of: str, figure: str) -> dict[str, int]:
    """Return class or property → what the dataset's own description counts of it."""
    store, graph = site().store, ox.NamedNode(f"{site().base}graph/void")
    parts = store.quads_for_pattern(
        ox.NamedNode(f"{site().base}dataset"), ox.NamedNode(VOID + partition), None, graph
    )
    found: dict[str, int] = {}
    for part in parts:
        if isinstance(part.object, ox.NamedNode):
            said = {
                q.predicate.value: q.object for q in store.quads_for_pattern(part.object, None, None, graph)
            }
            if VOID + of in said and VOID + figure in said:
                found[_value(said[VOID + of])] = int(_value(said[VOID + figure]))
    return found


def _used(iri: str) -> int:
    """Count the statements with a property that the description does not count: those of the evidence."""
    return sum(1 for _ in site().store.quads_for_pattern(None, ox.NamedNode(iri), None, None))


def _value(term: object) -> str:
    return str(getattr(term, "value", ""))


def nearest(one: Term, every: Mapping[str, Term]) -> list[str]:
    """Return the terms of our own right above one: those with no other in between."""
    own = [iri for iri in one.above if iri in every]
    return sorted(iri for iri in own if not any(iri in every[other].above for other in own if other != iri))


def outside(iri: str) -> str:
    """Return a term of another vocabulary with its usual prefix; empty for one of our own or of OWL.

    Example:
        >>> outside("https://schema.org/Event"), outside("http://www.w3.org/2002/07/owl#Thing")
        ('schema:Event', '')
    """
    if iri.startswith((GS, *_NO_ALIGNMENT)):
        return ""
    found = (
        f"{prefix}:{iri.removeprefix(start)}"
        for prefix, start in VOCABULARIES.items()
        if iri.startswith(start)
    )
    return next(found, iri)
