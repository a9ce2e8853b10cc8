"""With whom a country has to do: countries that the same projects, agreements, events and initiatives tie."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.browse.ask import once
from greensilk_kg.serve.profiles.ties import ties

if TYPE_CHECKING:
    from collections.abc import Mapping

SHARED = {
    "projects": ("projects", "engagements"),
    "agreements": ("agreements",),
    "events": ("events", "participation"),
    "initiatives": ("initiatives",),
}
"""What two countries can share → the sections of a profile where it stands."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A country that shares things with another.

    Attributes:
        iri: Its IRI.
        shared: What is shared → IRIs of the things.
    """

    iri: str
    shared: Mapping[str, frozenset[str]]

    @property
    def total(self) -> int:
        """How many things are shared."""
        return sum(map(len, self.shared.values()))


def partners(country: str) -> list[Partner]:
    """Return the partners of a country, those with most in common first.

    Args:
        country: IRI of the country.
    """
    found: dict[str, dict[str, set[str]]] = {}
    for what in SHARED:
        by_thing = _countries_of(what)
        for thing, tied in by_thing.items():
            if country in tied:
                for other in tied - {country}:
                    found.setdefault(other, {}).setdefault(what, set()).add(thing)
    made = [
        Partner(iri, {what: frozenset(some.get(what, ())) for what in SHARED}) for iri, some in found.items()
    ]
    return sorted(made, key=lambda one: (-one.total, one.iri))


def _countries_of(what: str) -> Mapping[str, set[str]]:
    """Return thing → the countries that it is tied to."""
    return once(f"countries of {what}", lambda: _read(what))


def _read(what: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for section in SHARED[what]:
        for country, things in ties(section).items():
            for thing in things:
                found.setdefault(thing, set()).add(country)
    return found


def years(dates: Mapping[str, str]) -> list[tuple[str, int]]:
    """Return year → how many things it has, for every year from the first to the last.

    Args:
        dates: Thing → its first date.

    Example:
        >>> years({"a": "2019", "b": "2021-06", "c": "2021"})
        [('2019', 1), ('2020', 0), ('2021', 2)]
    """
    counted = Counter(date[:4] for date in dates.values())
    if not counted:
        return []
    return [(str(year), counted[str(year)]) for year in range(int(min(counted)), int(max(counted)) + 1)]
