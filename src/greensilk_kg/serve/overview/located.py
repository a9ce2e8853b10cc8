"""Which things belong to which country, and where on the map that is."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from greensilk_kg.serve.overview.things import Thing

BY_COUNTRY = {"Project": "hostCountry", "Event": "locatedIn", "Agreement": "party", "Institution": "country"}
"""Class → the property that ties its things to a country."""
LEVELS = ("1", "2–3", "4–7", "8–15", "≥ 16")
"""Numbers of things that countries of levels 1 to 5 have."""


@dataclass(frozen=True, slots=True)
class Group:
    """The things that belong to one country.

    Attributes:
        country: IRI of the country.
        code: ISO 3166-1 alpha-3.
        things: In the order of IRIs.
    """

    country: str
    code: str
    things: tuple[Thing, ...]

    @property
    def level(self) -> int:
        """How strongly the country is shaded: from 1 to 5, one more for twice as many things."""
        return min(int(log2(len(self.things))) + 1, len(LEVELS))


def by_country(things: Iterable[Thing], kind: str, base: str) -> list[Group]:
    """Return the countries of things of one class, those with most things first.

    Args:
        things: Any things.
        kind: One of `BY_COUNTRY`.
        base: What entity IRIs begin with.

    Returns:
        A thing of two countries is in both groups.
    """
    countries = f"{base}id/country/"
    found: dict[str, list[Thing]] = {}
    for thing in things:
        if thing.kind == kind:
            for place in thing.of(BY_COUNTRY[kind]):
                if place.startswith(countries):
                    found.setdefault(place, []).append(thing)
    groups = [Group(place, place.removeprefix(countries).upper(), tuple(of)) for place, of in found.items()]
    return sorted(groups, key=lambda group: (-len(group.things), group.code))


def places_of(
    things: Iterable[Thing], coordinates: Mapping[str, tuple[float, float]], base: str
) -> list[tuple[Thing, tuple[float, float]]]:
    """Return the things that lie at places, closer than a country, of which the graph has coordinates."""
    countries = f"{base}id/country/"
    return [
        (thing, coordinates[place])
        for thing in things
        for place in (thing.iri, *thing.of("locatedIn"))
        if place in coordinates and not place.startswith(countries)
    ]


def sectors(things: Sequence[Thing]) -> dict[str, int]:
    """Return sector → its projects, the largest first."""
    counted: dict[str, int] = {}
    for thing in things:
        for sector in thing.of("sector"):
            counted[sector] = counted.get(sector, 0) + 1
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))
