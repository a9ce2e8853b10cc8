"""Which things of a graph can be found, by which names."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
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
    from collections.abc import Iterable, Mapping

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
    ours = (f"{base}id/", f"{base}scheme/", GS)
    names: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    types: dict[str, set[str]] = defaultdict(set)
    above: dict[str, set[str]] = defaultdict(set)
    weight: Counter[str] = Counter()
    for quad in statements:
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        if isinstance(value, ox.NamedNode):
            weight[value.value] += 1
        if not isinstance(subject, ox.NamedNode) or not subject.value.startswith(ours):
            continue
        if predicate in KINDS and isinstance(value, ox.Literal):
            _add_name(names[subject.value], value, KINDS[predicate])
        elif predicate == TYPE and isinstance(value, ox.NamedNode):
            types[subject.value].add(value.value)
        elif predicate == _SUB_CLASS and isinstance(value, ox.NamedNode):
            above[subject.value].add(value.value)
    things = [
        Thing(iri, _local(_with_above(types[iri], above)), weight[iri], made)
        for iri, found in names.items()
        if (made := _sorted(found))
    ]
    used = {cls for kinds in [*types.values(), *above.values()] for cls in kinds} | above.keys()
    declared = {iri for iri, kinds in types.items() if _CLASS in kinds}
    known = _OTHER_TYPES | {cls for cls in used | declared if cls.startswith(GS)}
    return Found(
        sorted(things, key=lambda thing: thing.order), {local(iri): iri for iri in sorted(known, key=local)}
    )


def local(iri: str) -> str:
    """Return the local name of a class.

    Example:
        >>> local("http://www.w3.org/2004/02/skos/core#Concept")
        'Concept'
    """
    return iri.rpartition("#")[2]


def _add_name(known: dict[tuple[str, str], str], value: ox.Literal, kind: str) -> None:
    key = value.value, (value.language or "").lower()
    known[key] = min(kind, known.get(key, kind), key=_ORDER.__getitem__)


def _sorted(found: Mapping[tuple[str, str], str]) -> tuple[Name, ...]:
    names = (Name(text, language, kind, fold(text)) for (text, language), kind in found.items())
    return tuple(sorted((name for name in names if name.folded), key=lambda name: name.order))


def _with_above(types: set[str], above: Mapping[str, set[str]]) -> set[str]:
    found, layer = set(types), set(types)
    while layer:
        layer = {parent for cls in layer for parent in above.get(cls, ())} - found
        found |= layer
    return found


def _local(types: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(local(iri) for iri in types if iri.startswith(GS) or iri in _OTHER_TYPES))
