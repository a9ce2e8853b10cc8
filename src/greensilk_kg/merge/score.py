"""How alike two entities are: small tests with weights, to be read aloud.

A test's docstring is its explanation to the reader of a candidate. The weights add up; from `SAME` on two
entities are merged without asking, from `ALIKE` on they are listed for a judgement. Only an authority
entry, a shared code or, of works, the same builder, payer or operator in the same country can lift a pair to
`SAME`, and any doubt keeps it below; but a work stays one work where two documents date it differently.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.merge.names import likeness

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.merge.entities import Entity

SAME = 1.0
ALIKE = 0.4
SHORTEST = 5
"""Characters from which a name is long enough to single a thing out."""
NEAR = 0.6
"""Likeness from which two names look like one name in two writings."""
NAMESAKES = frozenset({"person", "event", "agreement", "post", "observation", "commitment"})
"""Types whose names recur for different things."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities that look alike.

    Attributes:
        left: IRI; of an authority entry, where there is one.
        right: IRI.
        score: The sum of the weights.
        reasons: The explanation of each test that held.
    """

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]


def same_label(one: Entity, other: Entity) -> bool:
    """They have the same label."""
    return bool(one.labels & other.labels)


def shared_name(one: Entity, other: Entity) -> bool:
    """One's label is a name of the other."""
    return bool(one.labels & other.names or one.names & other.labels)


def shared_alias(one: Entity, other: Entity) -> bool:
    """They have a name in common that is the label of neither."""
    return bool(one.names & other.names) and not shared_name(one, other)


def near_label(one: Entity, other: Entity) -> bool:
    """Neither's label is a name of the other, yet the labels look like one name in two writings."""
    pairs = ((left, right) for left in one.labels for right in other.labels)
    return not shared_name(one, other) and any(likeness(*pair) >= NEAR for pair in pairs)


def shared_identifier(one: Entity, other: Entity) -> bool:
    """They have a code or a match elsewhere in common."""
    return bool(one.identifiers & other.identifiers)


def known_name(one: Entity, other: Entity) -> bool:
    """The label of the one is a name in the authority entry of the other."""
    named = one.known & other.labels or other.known & one.labels
    return one.curated != other.curated and bool(named)


def same_work(one: Entity, other: Entity) -> bool:
    """They are works of the same name in the same country with the same builder, payer or operator."""
    works = one.type == other.type == "project" and same_label(one, other)
    return works and all(one.ties[name] & other.ties[name] for name in ("land", "hand"))


def short_name(one: Entity, other: Entity) -> bool:
    """All names that they share are short."""
    shared = one.names & other.names
    return bool(shared) and all(len(name) < SHORTEST for name in shared)


def namesakes(one: Entity, other: Entity) -> bool:
    """Things of this type often have the same name."""
    return bool({one.type, other.type} & NAMESAKES)


def other_edition(one: Entity, other: Entity) -> bool:
    """Their labels name different years, editions or phases."""
    return one.editions != other.editions


def other_type(one: Entity, other: Entity) -> bool:
    """They are of different top classes."""
    return one.type != other.type


def other_date(one: Entity, other: Entity) -> bool:
    """They have different dates of the same kind."""
    return any(not one.dates[name] & other.dates[name] for name in one.dates.keys() & other.dates.keys())


WEIGHTS: tuple[tuple[Callable[[Entity, Entity], bool], float], ...] = (
    (same_label, 0.2),
    (shared_name, 0.7),
    (shared_alias, 0.25),
    (near_label, 0.4),
    (shared_identifier, 0.4),
    (known_name, 0.3),
    (same_work, 0.5),
    (short_name, -0.3),
    (namesakes, -0.3),
    (other_edition, -0.7),
    (other_type, -0.4),
    (other_date, -0.4),
)
"""Test → what it adds when it holds."""


def compare(one: Entity, other: Entity) -> Candidate:
    """Return how alike two entities are, and why."""
    held = [(test, weight) for test, weight in WEIGHTS if test(one, other)]
    left, right = sorted((one, other), key=lambda entity: (not entity.curated, entity.iri))
    reasons = tuple((test.__doc__ or "").strip() for test, _ in held)
    return Candidate(left.iri, right.iri, round(sum(weight for _, weight in held), 3), reasons)
