"""The ontology as plain data for the text half: `model.knowledge.Schema`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.model.knowledge import Schema
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import GS, OWL, RDF, RDFS, SKOS, TYPE, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

DOMAIN_INCLUDES = "https://schema.org/domainIncludes"
RANGE_INCLUDES = "https://schema.org/rangeIncludes"
IRI_SEGMENT = GS + "iriSegment"
STATEMENT = RDF + "Statement"

KINDS = {
    XSD + "date": "date",
    XSD + "gYearMonth": "date",
    XSD + "gYear": "date",
    XSD + "string": "text",
    RDF + "langString": "text",
    XSD + "decimal": "decimal",
    XSD + "boolean": "boolean",
    SKOS + "Concept": "concept",
    "http://qudt.org/schema/qudt/Unit": "unit",
}
"""IRI of a range that is no class of ours → its name in `Schema.ranges`."""

_PROPERTIES = (OWL + "ObjectProperty", OWL + "DatatypeProperty")


def load_schema(paths: Iterable[Path]) -> Schema:
    """Read ontology modules into a schema.

    Properties of evidence nodes are left out: no claim carries them. A property without stated domains or
    ranges has an empty set there, which means any.

    Args:
        paths: Turtle files, in any order: `home.files("ontology", "modules/*.ttl")`.

    Raises:
        UnreadableInputError: A file is missing or broken; with its line.
        ConfigurationError: A term is used and not declared, or a class lies below no top class.

    Example:
        >>> from greensilk_kg.resources import find_home
        >>> schema = load_schema(find_home().files("ontology", "modules/*.ttl"))
        >>> schema.top["Conference"], sorted(schema.domains["asOf"]), sorted(schema.ranges["asOf"])
        ('Event', ['Observation', 'Post'], ['date'])
    """
    facts = _read_facts(paths)
    parents = {name: facts.named(name, RDFS + "subClassOf") for name in facts.declared(OWL + "Class")}
    domains = {name: facts.alternatives(name, DOMAIN_INCLUDES) for name in facts.declared(*_PROPERTIES)}
    domains = {name: found for name, found in domains.items() if found != {STATEMENT}}
    schema = Schema(
        parents=parents,
        top={name: _top(name, parents, facts) for name in parents},
        domains=domains,
        ranges={name: facts.alternatives(name, RANGE_INCLUDES) for name in domains},
        properties={name: facts.named(name, RDFS + "subPropertyOf") for name in domains},
    )
    _refuse_undeclared(schema, facts)
    return schema


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is said of our terms.

    Attributes:
        objects: Local name and predicate → IRIs or lexical forms.
        files: Local name → the first file that says something of it.
    """

    objects: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    files: dict[str, Path] = field(default_factory=dict)

    def stated(self, name: str, predicate: str) -> list[str]:
        return self.objects.get((name, predicate), [])

    def declared(self, *types: str) -> list[str]:
        return sorted(name for name in self.files if {*self.stated(name, TYPE.value)} & {*types})

    def named(self, name: str, predicate: str) -> tuple[str, ...]:
        ours = (iri for iri in self.stated(name, predicate) if iri.startswith(GS))
        return tuple(sorted(iri.removeprefix(GS) for iri in ours))

    def alternatives(self, name: str, predicate: str) -> frozenset[str]:
        return frozenset(KINDS.get(iri, iri.removeprefix(GS)) for iri in self.stated(name, predicate))


def _read_facts(paths: Iterable[Path]) -> _Facts:
    facts = _Facts()
    for path in paths:
        for quad in read(path):
            subject = getattr(quad.subject, "value", "")
            if subject.startswith(GS):
                name = subject.removeprefix(GS)
                facts.objects[name, quad.predicate.value].append(getattr(quad.object, "value", ""))
                facts.files.setdefault(name, path)
    return facts


def _top(name: str, parents: Mapping[str, tuple[str, ...]], facts: _Facts) -> str:
    """Return the nearest class, itself or above, that has a segment in IRIs; of equals the first by name."""
    layer, seen = {name}, {name}
    while layer:
        found = [cls for cls in layer if facts.stated(cls, IRI_SEGMENT)]
        if found:
            return min(found)
        layer = {parent for cls in layer for parent in parents.get(cls, ())} - seen
        seen |= layer
    hint = "give it rdfs:subClassOf, or gs:iriSegment of its own"
    raise ConfigurationError(f"gs:{name} lies below no top class", where=Place(facts.files[name]), hint=hint)


def _refuse_undeclared(schema: Schema, facts: _Facts) -> None:
    known = {*schema.parents, *KINDS.values()}
    for name, domains in schema.domains.items():
        used = domains | schema.ranges[name]
        missing = sorted((used - known) | ({*schema.properties[name]} - schema.domains.keys()))
        if missing:
            what = f"gs:{name} names {missing[0]}, which is unknown"
            hint = "declare it in ontology/modules/, or correct the name"
            raise ConfigurationError(what, where=Place(facts.files[name]), hint=hint)
