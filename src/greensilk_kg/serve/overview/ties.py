"""Who works with whom: two are tied by everything that both have a role in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from greensilk_kg.serve.overview.things import ROLES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from greensilk_kg.serve.overview.things import Thing

THROUGH = ("Project", "Agreement", "Event", "Publication", "Initiative")
"""Classes of what ties."""
WHO = ("institution", "initiative", "country")
"""What IRIs of those who can be tied have as their segment."""
ATTENDANCE = "participant"
"""A role that ties only where it is asked for: who sits in one hall works not yet together."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two that work together: their IRIs in order, and by what."""

    one: str
    other: str
    things: tuple[Thing, ...]

    @property
    def weight(self) -> int:
        """In how many things both have a role."""
        return len(self.things)


def ties(
    things: Iterable[Thing],
    through: Collection[str],
    who: Collection[str],
    base: str,
    *,
    attendance: bool = False,
) -> list[Tie]:
    """Return all ties, the strongest first.

    Args:
        things: What may tie.
        through: Classes of what ties.
        who: Segments of the IRIs of those who are tied, such as `institution`.
        base: What entity IRIs begin with.
        attendance: Whether to have taken part in one event counts.
    """
    roles = [role for role in ROLES if attendance or role != ATTENDANCE]
    allowed = tuple(f"{base}id/{segment}/" for segment in who)
    shared: dict[tuple[str, str], list[Thing]] = {}
    for thing in things:
        if thing.kind in through:
            actors = sorted({actor for actor in thing.of(*roles) if actor.startswith(allowed)} - {thing.iri})
            for pair in combinations(actors, 2):
                shared.setdefault(pair, []).append(thing)
    found = [Tie(one, other, tuple(by)) for (one, other), by in shared.items()]
    return sorted(found, key=lambda tie: (-tie.weight, tie.one, tie.other))


def weights(found: Iterable[Tie]) -> Counter[str]:
    """Return IRI → in how many things it has a role together with others."""
    by: dict[str, set[str]] = {}
    for tie in found:
        for end in (tie.one, tie.other):
            by.setdefault(end, set()).update(thing.iri for thing in tie.things)
    return Counter({end: len(shared) for end, shared in by.items()})


def strongest(found: Sequence[Tie], most: int) -> list[Tie]:
    """Return the ties between so many of those who are tied most, each of whom has one with another.

    Args:
        found: All ties.
        most: How many may be tied.
    """
    weighed = weights(found)
    ranked = sorted(weighed, key=lambda end: (-weighed[end], end))
    kept = set(ranked[:most])
    return [tie for tie in found if tie.one in kept and tie.other in kept]


def around(found: Sequence[Tie], centre: str, most: int) -> list[Tie]:
    """Return the strongest ties of one."""
    return [tie for tie in found if centre in {tie.one, tie.other}][:most]
