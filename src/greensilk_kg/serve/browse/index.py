"""The things of a class with, for each value of a facet, the set of things that have it.

A set is a whole number whose bit *i* tells whether entry *i* is in it: to intersect and to count sets of
thousands takes microseconds, so each request counts every value of every facet anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.serve.browse.ask import once
from greensilk_kg.serve.browse.entries import read_entries, short
from greensilk_kg.serve.browse.fields import facets_of
from greensilk_kg.serve.browse.names import order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from greensilk_kg.serve.browse.entries import Entry

NONE = "-"
"""Value of a facet that stands for: no value is known."""
_LAST = "9999"


@dataclass(frozen=True, slots=True)
class Index:
    """The things of a class.

    Attributes:
        name: Local name of the class.
        entries: Sorted by IRI.
        sets: Facet → value as addresses have it → entries.
        iris: Value as addresses have it → its IRI, or the value itself.
        spoken: Entries of which a source speaks.
    """

    name: str
    entries: tuple[Entry, ...]
    sets: Mapping[str, Mapping[str, int]]
    iris: Mapping[str, str]
    spoken: int
    _orders: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)

    @property
    def everything(self) -> int:
        """All entries."""
        return (1 << len(self.entries)) - 1

    def of(self, iris: Iterable[str]) -> int:
        """Return the set of the entries with some IRIs."""
        wanted = frozenset(iris)
        return as_set((i for i, entry in enumerate(self.entries) if entry.iri in wanted), len(self.entries))

    def chosen(self, within: int, chosen: Mapping[str, Sequence[str]], *, but: str = "") -> int:
        """Return what has, in each facet that is used, one of the values chosen there.

        Args:
            within: The set to begin with.
            chosen: Facet → values.
            but: A facet to leave out.
        """
        for facet, values in chosen.items():
            if facet != but and values:
                within &= union(self.sets[facet].get(value, 0) for value in values)
        return within

    def counts(self, within: int, chosen: Mapping[str, Sequence[str]]) -> dict[str, dict[str, int]]:
        """Return facet → value → how many things choosing it alone in its facet would show.

        Values that would show none are left out unless they are chosen.
        """
        found = {}
        for facet, sets in self.sets.items():
            others, kept = self.chosen(within, chosen, but=facet), chosen.get(facet, ())
            counted = {value: (others & members).bit_count() for value, members in sets.items()}
            counted.update({value: 0 for value in kept if value not in counted})
            found[facet] = {value: count for value, count in counted.items() if count or value in kept}
        return found

    def ordered(self, members: int, sort: str, language: str) -> list[Entry]:
        """Return the entries of a set in an order.

        Args:
            members: The set.
            sort: A name of `SORTS`.
            language: Of the names.
        """
        key = (sort, language)
        if key not in self._orders:
            places = sorted(range(len(self.entries)), key=lambda i: SORTS[sort](self.entries[i], language))
            self._orders[key] = tuple(places)
        bits = f"{members:0{len(self.entries)}b}"[::-1]
        return [self.entries[i] for i in self._orders[key] if bits[i] == "1"]


def as_set(places: Iterable[int], size: int) -> int:
    """Return places, from 0, as a set.

    Example:
        >>> bin(as_set([0, 3], 5))
        '0b1001'
    """
    found = bytearray(size // 8 + 1)
    for place in places:
        found[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(found, "little")


def union(sets: Iterable[int]) -> int:
    """Return what is in one set at least.

    Example:
        >>> union([0b01, 0b11]), union([])
        (3, 0)
    """
    found = 0
    for one in sets:
        found |= one
    return found


def _by_name(entry: Entry, language: str) -> tuple[object, ...]:
    return order(entry.name, language), entry.iri


def _newest(entry: Entry, language: str) -> tuple[object, ...]:
    last = max((date.text for date in entry.dates), default="")
    return tuple(-ord(sign) for sign in last) or (0,), _by_name(entry, language)


def _oldest(entry: Entry, language: str) -> tuple[object, ...]:
    return min((date.text for date in entry.dates), default=_LAST), _by_name(entry, language)


def _most_facts(entry: Entry, language: str) -> tuple[object, ...]:
    return -entry.facts, _by_name(entry, language)


def _most_sources(entry: Entry, language: str) -> tuple[object, ...]:
    return -len(entry.sources), -entry.facts, _by_name(entry, language)


SORTS: Mapping[str, Callable[[Entry, str], tuple[object, ...]]] = {
    "name": _by_name,
    "newest": _newest,
    "oldest": _oldest,
    "facts": _most_facts,
    "sources": _most_sources,
}
"""Name of an order → what sorts an entry, in a language."""


def index_of(name: str) -> Index:
    """Return the index of a class; made once a snapshot.

    Args:
        name: Local name of a class of the table of fields, or of a top class.
    """
    return once(f"browse {name}", lambda: make(name, read_entries(name), facets_of(name)))


def make(name: str, entries: tuple[Entry, ...], facets: Sequence[str]) -> Index:
    """Return the index of some entries."""
    size, iris = len(entries), {NONE: NONE}
    places: dict[str, dict[str, list[int]]] = {facet: {} for facet in facets}
    for i, entry in enumerate(entries):
        for facet in facets:
            for iri in entry.facet(facet) or (NONE,):
                iris[short(iri)] = iri
                places[facet].setdefault(short(iri), []).append(i)
    sets = {
        facet: {value: as_set(some, size) for value, some in values.items()}
        for facet, values in places.items()
    }
    spoken = as_set((i for i, entry in enumerate(entries) if entry.sources), size)
    return Index(name, entries, sets, iris, spoken)
