"""The classes of the ontology, one below the other, and what belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS, OWL, RDFS, TYPE
from greensilk_kg.serve.browse.ask import local_name, once
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Mapping

_CLASS = ox.NamedNode(OWL + "Class")
_SUB_CLASS = ox.NamedNode(RDFS + "subClassOf")


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of our ontology by local name.

    Attributes:
        below: Class → the classes directly below it, sorted.
        above: Class → all classes above it, the nearest first.
        members: Class → IRIs of what belongs to it or to a class below it.
    """

    below: Mapping[str, tuple[str, ...]]
    above: Mapping[str, tuple[str, ...]]
    members: Mapping[str, frozenset[str]]

    @property
    def tops(self) -> tuple[str, ...]:
        """The classes with none above them, sorted."""
        return tuple(name for name in sorted(self.above) if not self.above[name])

    def under(self, name: str) -> frozenset[str]:
        """Return all classes below one."""
        return frozenset(other for other, above in self.above.items() if name in above)


def classes() -> Classes:
    """Return the classes of the snapshot."""
    return once("classes of the ontology", _read)


def iri_of(name: str) -> str:
    """Return the IRI of a class."""
    return GS + name


def _read() -> Classes:
    members = _members()
    declared = {_ours(quad.subject) for quad in site().store.quads_for_pattern(None, TYPE, _CLASS, DEFAULT)}
    names = sorted((declared | members.keys()) - {""})
    above = _above(names)
    for name in names:
        for higher in above[name]:
            members.setdefault(higher, set()).update(members.get(name, ()))
    below = {name: tuple(lower for lower in names if above[lower][:1] == (name,)) for name in names}
    return Classes(below, above, {name: frozenset(members.get(name, ())) for name in names})


def _members() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for quad in site().store.quads_for_pattern(None, TYPE, None, DEFAULT):
        name = _ours(quad.object)
        if name and isinstance(quad.subject, ox.NamedNode):
            found.setdefault(name, set()).add(quad.subject.value)
    return found


def _above(names: list[str]) -> dict[str, tuple[str, ...]]:
    """Return the classes above each: those with the most classes above themselves are the nearest."""
    direct: dict[str, set[str]] = {name: set() for name in names}
    for quad in site().store.quads_for_pattern(None, _SUB_CLASS, None, DEFAULT):
        lower, higher = _ours(quad.subject), _ours(quad.object)
        if lower in direct and higher in direct and lower != higher:
            direct[lower].add(higher)
    every = {name: _closure(name, direct) - {name} for name in names}
    return {name: tuple(sorted(every[name], key=lambda one: (-len(every[one]), one))) for name in names}


def _closure(name: str, direct: Mapping[str, set[str]]) -> set[str]:
    found, waiting = set(), [name]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += direct[one]
    return found


def _ours(node: object) -> str:
    """Return the local name of a class of our ontology, else nothing."""
    iri = node.value if isinstance(node, ox.NamedNode) else ""
    return local_name(iri) if iri.startswith(GS) else ""
