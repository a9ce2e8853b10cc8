"""What happened when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from greensilk_kg.serve.overview.asked import Years
    from greensilk_kg.serve.overview.things import Thing

DATED = {
    "Event": ("startDate",),
    "Agreement": ("signedOn",),
    "Publication": ("publishedOn",),
    "Initiative": ("launchedOn",),
    "Institution": ("launchedOn",),
    "Project": ("startedOn", "completedOn", "commissionedOn"),
}
"""Class → the properties that say when something happened to its things."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One date of one thing.

    Attributes:
        thing: To which it happened.
        name: Local name of the property that says so.
        begin: As precise as it is given.
        end: Of an event that has one beginning and one end; else empty.
    """

    thing: Thing
    name: str
    begin: str
    end: str = ""


def moments(things: Iterable[Thing], kinds: Collection[str], years: Years) -> list[Moment]:
    """Return what happened to things of some classes in some years, in the order of time.

    Readings that differ are as many moments: none of them is picked.
    """
    found = [
        Moment(thing, name, begin, _end(thing, name))
        for thing in things
        if thing.kind in kinds
        for name in DATED[thing.kind]
        for begin in thing.of(name)
        if begin[:4].isdecimal() and years.hold([int(begin[:4])])
    ]
    return sorted(found, key=lambda moment: (moment.begin, moment.thing.iri, moment.name))


def _end(thing: Thing, name: str) -> str:
    begins, ends = thing.of("startDate"), thing.of("endDate")
    return ends[0] if name == "startDate" and len(begins) == len(ends) == 1 else ""
