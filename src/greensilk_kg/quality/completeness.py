"""Of how many things of a class it is told what one would like to know."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.quality.records import Class, Measure
from greensilk_kg.rdf.namespaces import LABEL, PREF_LABEL

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from greensilk_kg.quality.records import Expected

LANGUAGES = ("zh", "en")


def classes(
    things: Mapping[str, Collection[str]],
    sources: Mapping[str, Collection[str]],
    triples: Iterable[ox.Triple],
    expected: Sequence[Expected],
    tops: Collection[str],
) -> list[Class]:
    """Measure each class, the largest first.

    Args:
        things: Thing that a source speaks of → its classes.
        sources: Thing → documents that speak of it.
        triples: All that is stated or inferred.
        expected: What should be told of the things of a class, in the order of the columns.
        tops: The classes to measure.
    """
    known = _Known(things, sources, _told(triples, things.keys()), set(tops))
    members: defaultdict[str, list[str]] = defaultdict(list)
    for thing, names in things.items():
        for name in set(names) & known.tops:
            members[name].append(thing)
    found = [_class(name, members[name], known, expected) for name in sorted(members)]
    return sorted(found, key=lambda one: (-one["things"], one["iri"]))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of things: their classes, their sources, what is told; and the classes to measure."""

    classes: Mapping[str, Collection[str]]
    sources: Mapping[str, Collection[str]]
    told: Mapping[str, set[str]]
    tops: set[str]

    def with_any(self, members: Iterable[str], properties: Iterable[str]) -> int:
        """Count the things of which any of some properties is told."""
        asked = set(properties)
        return sum(bool(self.told.get(one, set()) & asked) for one in members)

    def with_kind(self, members: Iterable[str]) -> int:
        """Count the things that have a finer class."""
        return sum(any(cls not in self.tops for cls in self.classes[one]) for one in members)

    def of_one_source(self, members: Iterable[str]) -> int:
        """Count the things that one source alone speaks of."""
        return sum(len(self.sources.get(one, ())) == 1 for one in members)


def _told(triples: Iterable[ox.Triple], things: Collection[str]) -> dict[str, set[str]]:
    """Return thing → the properties that are told of it, names with their language (`label@zh`)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for triple in triples:
        if isinstance(triple.subject, ox.NamedNode) and triple.subject.value in things:
            found[triple.subject.value].add(triple.predicate.value)
            if triple.predicate in (LABEL, PREF_LABEL) and isinstance(triple.object, ox.Literal):
                found[triple.subject.value].add(f"label@{(triple.object.language or '').partition('-')[0]}")
    return found


def _class(name: str, members: Sequence[str], known: _Known, expected: Iterable[Expected]) -> Class:
    asked = {f"name_{language}": [f"label@{language}"] for language in LANGUAGES}
    told = {measure: known.with_any(members, properties) for measure, properties in asked.items()}
    finer = known.with_kind(members)
    told |= {"kind": finer} if finer else {}
    for one in expected:
        if one["cls"] == name:
            told[one["measure"]] = known.with_any(members, one["properties"])
    return Class(
        iri=name,
        things=len(members),
        one_source=known.of_one_source(members),
        measures=[Measure(measure=measure, told=count) for measure, count in told.items()],
    )
