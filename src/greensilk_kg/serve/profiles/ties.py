"""What ties things to countries: read once a snapshot, for all countries."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS, RDFS, term
from greensilk_kg.serve.browse.ask import once, solutions
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.profiles.sections import sections
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from greensilk_kg.serve.profiles.sections import Section

_SUB_PROPERTY = ox.NamedNode(RDFS + "subPropertyOf")


class Tie(NamedTuple):
    """A statement that ties a thing to a country.

    Attributes:
        thing: IRI of the thing.
        role: Local name of the property.
        actor: IRI of the country, or of its institution.
    """

    thing: str
    role: str
    actor: str

    @property
    def triple(self) -> ox.Triple:
        """The statement."""
        return ox.Triple(ox.NamedNode(self.thing), term(self.role), ox.NamedNode(self.actor))


Ties = dict[str, tuple[Tie, ...]]
"""Thing → its ties, the most telling first."""


def ties(section: str) -> Mapping[str, Ties]:
    """Return country → the things of a section with their ties."""
    return once(f"ties of {section}", lambda: _read(sections()[section]))


def ties_of(country: str) -> dict[str, Ties]:
    """Return section → its things with their ties to a country, of the sections that have any."""
    found = {name: ties(name).get(country, {}) for name in sections()}
    return {name: things for name, things in found.items() if things}


def _read(section: Section) -> dict[str, Ties]:
    found: dict[str, dict[str, list[Tie]]] = {}
    for country, thing, role, actor in solutions(_question(section)):
        tie = Tie(thing.value, role.value.removeprefix(GS), actor.value)
        found.setdefault(country.value, {}).setdefault(tie.thing, []).append(tie)
    above = {name: _above(name) for name in section.properties}
    return {
        country: {thing: _telling(some, section, above) for thing, some in sorted(things.items())}
        for country, things in found.items()
    }


def _question(section: Section) -> str:
    roles = " ".join(f"gs:{name}" for name in section.properties)
    countries = "?actor a gs:Country BIND(?actor AS ?country)"
    institutions = "?actor a gs:Institution ; gs:country ?country . ?country a gs:Country"
    actors = f"{{ {countries} }} UNION {{ {institutions} }}" if section.via else f"{{ {countries} }}"
    return f"""SELECT DISTINCT ?country ?thing ?role ?actor {{
      VALUES ?role {{ {roles} }}
      ?thing a gs:{section.kind} ; ?role ?actor . {actors}
      FILTER(ISIRI(?thing) && ?thing != ?country) }}"""


def _telling(some: Iterable[Tie], section: Section, above: Mapping[str, set[str]]) -> tuple[Tie, ...]:
    """Leave out what another tie to the same actor says more precisely, and sort."""
    every = set(some)
    roles: dict[str, set[str]] = {}
    for tie in every:
        roles.setdefault(tie.actor, set()).add(tie.role)
    kept = (tie for tie in every if not any(tie.role in above[other] for other in roles[tie.actor]))
    return tuple(sorted(kept, key=lambda tie: (section.properties.index(tie.role), tie.actor)))


def _above(name: str) -> set[str]:
    """Return the properties above one, and `locatedIn` above `hostCountry`, which says it of a country."""
    found = site().store.quads_for_pattern(term(name), _SUB_PROPERTY, None, DEFAULT)
    names = {quad.object.value.removeprefix(GS) for quad in found if isinstance(quad.object, ox.NamedNode)}
    return (names | ({"locatedIn"} if name in {"hostCountry", "country"} else set())) - {name}
