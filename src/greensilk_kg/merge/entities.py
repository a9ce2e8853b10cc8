"""What the graph says of each entity that helps to tell it from others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.merge.names import editions, normalised
from greensilk_kg.rdf.namespaces import ALT_LABEL, LABEL, SKOS, TYPE, XSD, Names, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EVIDENCE = "evidence/"
DATES = frozenset(XSD + name for name in ("date", "gYear", "gYearMonth"))
TIES = {
    "land": frozenset({term("hostCountry")}),
    "hand": frozenset(map(term, ("contractor", "financedBy", "operator"))),
}
"""What a work is tied to: the country that it lies in, and those who build, pay for or run it."""
IDENTIFIERS = frozenset(ox.NamedNode(SKOS + name) for name in ("notation", "exactMatch"))


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity.

    Attributes:
        iri: Its IRI.
        type: The part of its IRI that names its top class.
        labels: Normalised labels.
        names: Normalised labels and aliases.
        editions: Numbers in its labels.
        identifiers: Codes, and things elsewhere that it is matched with.
        dates: Property → dates.
        ties: "land", "hand" → IRIs of what it is tied to in these ways.
        curated: Whether it has an authority entry.
        known: Those of its names that the authority entry gives.
    """

    iri: str
    type: str
    labels: frozenset[str]
    names: frozenset[str]
    editions: frozenset[str]
    identifiers: frozenset[str]
    dates: Mapping[str, frozenset[str]]
    ties: Mapping[str, frozenset[str]]
    curated: bool
    known: frozenset[str]


def entities(quads: Iterable[ox.Quad], names: Names) -> dict[str, Entity]:
    """Return the entities that have a label, by IRI; evidence is not looked at."""
    evidence, root = names.graph(EVIDENCE).value, f"{names.base}id/"
    about: defaultdict[str, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        subject = quad.subject
        if not isinstance(subject, ox.NamedNode) or not subject.value.startswith(root):
            continue
        if not str(quad.graph_name).startswith(f"<{evidence}"):
            about[subject.value].append(quad)
    reference = names.graph("reference")
    made = (_entity(iri, iri.removeprefix(root), found, reference) for iri, found in about.items())
    return {entity.iri: entity for entity in made if entity.labels}


def _entity(iri: str, tail: str, quads: list[ox.Quad], reference: ox.NamedNode) -> Entity:
    labels = _texts(quads, LABEL)
    aliases = _texts(quads, ALT_LABEL)
    entry = [quad for quad in quads if quad.graph_name == reference]
    dates: defaultdict[str, set[str]] = defaultdict(set)
    for quad in quads:
        if isinstance(quad.object, ox.Literal) and quad.object.datatype.value in DATES:
            dates[quad.predicate.value].add(quad.object.value)
    return Entity(
        iri,
        tail.partition("/")[0],
        frozenset(map(normalised, labels)),
        frozenset(map(normalised, labels | aliases)) - {""},
        frozenset(number for label in labels for number in editions(label)),
        frozenset(str(quad.object) for quad in quads if quad.predicate in IDENTIFIERS),
        {name: frozenset(values) for name, values in dates.items()},
        {name: frozenset(str(q.object) for q in quads if q.predicate in own) for name, own in TIES.items()},
        any(quad.predicate == TYPE for quad in entry),
        frozenset(map(normalised, _texts(entry, LABEL) | _texts(entry, ALT_LABEL))) - {""},
    )


def _texts(quads: list[ox.Quad], predicate: ox.NamedNode) -> set[str]:
    return {q.object.value for q in quads if q.predicate == predicate and isinstance(q.object, ox.Literal)}
