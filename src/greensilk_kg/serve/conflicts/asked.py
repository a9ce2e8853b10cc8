"""Which conflicts are wanted, and what one could want instead."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import request

from greensilk_kg.rdf.namespaces import GS, TYPE
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.view import local_name
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.parameters import refuse_others

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from greensilk_kg.store.conflicts import Conflict

FACETS = ("property", "class", "document")


@dataclass(frozen=True, slots=True)
class Facet:
    """What conflicts can be chosen by: values (last parts of IRIs), IRIs, how many have each."""

    name: str
    values: tuple[tuple[str, str, int], ...]


def read() -> dict[str, str]:
    """Return facet → value that the request asks for; facets that it leaves open are left out.

    Raises:
        ProblemError: 400 where it names something else.
    """
    refuse_others(request.args, FACETS)
    return {name: request.args[name] for name in FACETS if request.args.get(name)}


def having(found: Iterable[Conflict], asked: Mapping[str, str]) -> list[Conflict]:
    """Return the conflicts that have all that is asked for."""
    return [
        one for one in found if all(value in map(local_name, of(one, name)) for name, value in asked.items())
    ]


def of(one: Conflict, facet: str) -> set[str]:
    """Return the IRIs of what a conflict has of a facet."""
    if facet == "property":
        return {one.topic.value} if one.topic else set()
    if facet == "document":
        return {place.document for reading in one.readings for place in reading.evidence}
    quads = site().store.quads_for_pattern(one.subject, TYPE, None, DEFAULT)
    classes = (quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode))
    return {iri for iri in classes if iri.startswith(GS)}


def facets(found: Sequence[Conflict], asked: Mapping[str, str]) -> list[Facet]:
    """Return the facets with the counts that each value would leave of the others' choice."""
    return [
        _facet(name, found, {key: value for key, value in asked.items() if key != name}) for name in FACETS
    ]


def _facet(name: str, found: Sequence[Conflict], others: Mapping[str, str]) -> Facet:
    counted = Counter(iri for one in having(found, others) for iri in of(one, name))
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return Facet(name, tuple((local_name(iri), iri, count) for iri, count in ranked))
