"""Which things of a graph can be found, by which names."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import (
    ALT_LABEL,
    GS,
    HIDDEN_LABEL,
    LABEL,
    OWL,
    PREF_LABEL,
    RDFS,
    SKOS,
    TYPE,
)
from greensilk_kg.search.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KINDS = {PREF_LABEL: "prefLabel", LABEL: "label", ALT_LABEL: "altLabel", HIDDEN_LABEL: "hiddenLabel"}
"""Property → what kind of name it gives, the strongest first."""
ALIASES = frozenset({"altLabel", "hiddenLabel"})
_ORDER = {kind: index for index, kind in enumerate(KINDS.values())}
_SUB_CLASS = ox.NamedNode(RDFS + "subClassOf")
_CLASS = OWL + "Class"
_OTHER_TYPES = {
    SKOS + "Concept",
    SKOS + "ConceptScheme",
    _CLASS,
    *(OWL + kind + "Property" for kind in ("Object", "Datatype", "Annotation")),
}
"""Types of other vocabularies by which one can search."""


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """One name of a thing.

    Attributes:
        text: As written.
        language: Language tag in lower case; empty for none.
        kind: `prefLabel`, `label`, `altLabel` or `hiddenLabel`.
        folded: As it is compared.
    """

    text: str
    language: str
    kind: str
    folded: str

    @property
    def is_alias(self) -> bool:
        """Whether it is a name beside the proper one."""
        return self.kind in ALIASES

    @property
    def order(self) -> tuple[int, str, str]:
        """Names of the strongest kind before others."""
        return _ORDER[self.kind], self.language, self.text


@dataclass(frozen=True, slots=True)
class Thing:
    """What can be found.

    Attributes:
        iri: Its IRI.
        types: Local names of its classes, those above them included, sorted.
        weight: How many statements point to it.
        names: Each text once a language, under its strongest kind; sorted.
    """

    iri: str
    types: tuple[str, ...]
    weight: int
    names: tuple[Name, ...]

    @property
    def order(self) -> tuple[int, int, str]:
        """Short names before long ones, then what much points to."""
        return min(len(name.folded) for name in self.names), -self.weight, self.iri


@dataclass(frozen=True, slots=True)
class Found:
    """Everything of a graph that can be found.

    Attributes:
        things: In their order.
        classes: Local name → IRI of every class by which one can search, instances or not.
    """

    things: list[Thing]
    classes: dict[str, str]


def collect(statements: Iterable[ox.Quad], base: str) -> Found:
    """Return entities, concepts and ontology terms with their names.

    Args:
        statements: Of the default graph, each once.
        base: What IRIs of entities and concepts begin with; ends in a slash.
    """
    graph = _Graph((f"{base}id/", f"{base}scheme/", GS))
    for quad in statements:
        graph.add(quad)
    return Found(sorted(graph.things(), key=lambda thing: thing.order), graph.classes())


@dataclass(frozen=True, slots=True)
class _Graph:
    """What statements say of names, by IRI.

    Attributes:
        ours: What IRIs of things that can be found begin with.
        names: (text, language) → kind, of each thing.
        types: Classes of each thing.
        above: Classes above each class.
        weight: How many statements point to it.
    """

    ours: tuple[str, ...]
    names: dict[str, dict[tuple[str, str], str]] = field(default_factory=lambda: defaultdict(dict))
    types: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    above: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    weight: Counter[str] = field(default_factory=Counter)

    def add(self, quad: ox.Quad) -> None:
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        if isinstance(value, ox.NamedNode):
            self.weight[value.value] += 1
        if not isinstance(subject, ox.NamedNode) or not subject.value.startswith(self.ours):
            return
        if predicate in KINDS and isinstance(value, ox.Literal):
            self._name(self.names[subject.value], value, KINDS[predicate])
        elif predicate in {TYPE, _SUB_CLASS} and isinstance(value, ox.NamedNode):
            (self.types if predicate == TYPE else self.above)[subject.value].add(value.value)

    @staticmethod
    def _name(known: dict[tuple[str, str], str], value: ox.Literal, kind: str) -> None:
        key = value.value, (value.language or "").lower()
        known[key] = min(kind, known.get(key, kind), key=_ORDER.__getitem__)

    def things(self) -> Iterator[Thing]:
        for iri, found in self.names.items():
            names = (Name(text, language, kind, fold(text)) for (text, language), kind in found.items())
            kept = tuple(sorted((name for name in names if name.folded), key=lambda name: name.order))
            if kept:
                yield Thing(iri, self._types(iri), self.weight[iri], kept)

    def _types(self, iri: str) -> tuple[str, ...]:
        found, layer = set(self.types[iri]), set(self.types[iri])
        while layer:
            layer = {parent for cls in layer for parent in self.above.get(cls, ())} - found
            found |= layer
        return tuple(sorted(local(cls) for cls in found if cls.startswith(GS) or cls in _OTHER_TYPES))

    def classes(self) -> dict[str, str]:
        used = {cls for kinds in [*self.types.values(), *self.above.values()] for cls in kinds}
        declared = {iri for iri, kinds in self.types.items() if _CLASS in kinds} | self.above.keys()
        known = _OTHER_TYPES | {cls for cls in used | declared if cls.startswith(GS)}
        return {local(iri): iri for iri in sorted(known, key=local)}


def local(iri: str) -> str:
    """Return the local name of a class.

    Example:
        >>> local("http://www.w3.org/2004/02/skos/core#Concept")
        'Concept'
    """
    return iri.rpartition("#")[2]
