"""Reads what lists show of each thing of a class."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.serve.browse.ask import local_name, solutions
from greensilk_kg.serve.browse.classes import classes, iri_of
from greensilk_kg.serve.browse.fields import DATE, KIND, SOURCE, YEAR, tables
from greensilk_kg.serve.browse.names import Name, name_of
from greensilk_kg.serve.browse.spoken import sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from greensilk_kg.serve.browse.fields import Field

Value = ox.NamedNode | ox.Literal
_COUNTRIES = "?value a gs:Country FILTER(?value != ?thing)"
_DEEPEST = """FILTER NOT EXISTS {
  ?thing gs:locatedIn ?near . ?near gs:locatedIn ?value FILTER(?near != ?value) }"""
_WITHIN = "?value gs:locatedIn ?wider FILTER(?wider != ?value) FILTER NOT EXISTS { ?value a gs:Country }"
_CONDITIONS = {"country": _COUNTRIES, "partner": _COUNTRIES, "place": _DEEPEST, "region": _WITHIN}
"""Field → which of the values that its path leads to count: places are in everything that is wider."""
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Date:
    """A date as precise as the text, and the IRI of the property that gives it."""

    text: str
    by: str

    @property
    def year(self) -> str:
        """Its year."""
        return self.text[:_YEAR]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a list.

    Attributes:
        iri: Its IRI.
        name: What it is called.
        kinds: IRIs of its classes below the listed one.
        values: Field → values, sorted by IRI or text.
        dates: Its dates, the earliest first.
        sources: Source → facts that it states.
    """

    iri: str
    name: Name
    kinds: tuple[str, ...] = ()
    values: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    dates: tuple[Date, ...] = ()
    sources: Mapping[str, int] = field(default_factory=dict)

    @property
    def facts(self) -> int:
        """Facts that all sources state of it."""
        return sum(self.sources.values())

    def facet(self, name: str) -> frozenset[str]:
        """Return the values of a facet as IRIs, years as texts."""
        if name == KIND:
            return frozenset(self.kinds)
        if name == SOURCE:
            return frozenset(self.sources)
        if name == YEAR:
            return frozenset(date.year for date in self.dates)
        return frozenset(value.value for value in self.values.get(name, ()))


def read_entries(name: str) -> tuple[Entry, ...]:
    """Return all things of a class, sorted by IRI.

    Args:
        name: Local name of the class.
    """
    known, spoken = classes(), sources()
    values, dates = _values(name), _dates(name)
    lower = sorted(known.under(name))
    return tuple(
        Entry(
            iri,
            name_of(iri),
            tuple(iri_of(one) for one in lower if iri in known.members[one]),
            values.get(iri, {}),
            dates.get(iri, ()),
            spoken.get(iri, {}),
        )
        for iri in sorted(known.members.get(name, ()))
    )


def _values(name: str) -> dict[str, dict[str, tuple[Value, ...]]]:
    """Return thing → field → values."""
    found: dict[str, dict[str, set[Value]]] = {}
    for one in tables().get(name, ()):
        if one.path != "." and one.name != DATE:
            for thing, value in _pairs(name, one):
                found.setdefault(thing, {}).setdefault(one.name, set()).add(value)
    return {
        thing: {field: tuple(sorted(some, key=str)) for field, some in values.items()}
        for thing, values in found.items()
    }


def _pairs(name: str, one: Field) -> Iterator[tuple[str, Value]]:
    condition = _CONDITIONS.get(one.name, "")
    query = f"SELECT DISTINCT ?thing ?value {{ ?thing a gs:{name} ; {one.path} ?value . {condition} }}"
    for thing, value in solutions(query):
        if isinstance(thing, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
            yield thing.value, value


def _dates(name: str) -> dict[str, tuple[Date, ...]]:
    """Return thing → its dates."""
    paths = [one.path for one in tables().get(name, ()) if one.name == DATE]
    if not paths:
        return {}
    properties = " ".join(paths[0].split("|"))
    found: dict[str, list[Date]] = {}
    rows = solutions(f"""SELECT DISTINCT ?thing ?property ?value {{
      VALUES ?property {{ {properties} }} ?thing a gs:{name} ; ?property ?value
      FILTER(ISLITERAL(?value)) }}""")
    for thing, prop, value in rows:
        found.setdefault(thing.value, []).append(Date(value.value, prop.value))
    for some in found.values():
        some.sort(key=lambda one: (one.text, one.by))
    return {thing: tuple(some) for thing, some in found.items()}


def short(iri: str) -> str:
    """Return what an address calls a value of a facet.

    Example:
        >>> short("https://w3id.org/greensilk/scheme/sector/solar-power"), short("2021")
        ('solar-power', '2021')
    """
    return local_name(iri)
