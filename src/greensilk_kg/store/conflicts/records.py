"""What a conflict is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    import pyoxigraph as ox

    Term: TypeAlias = ox.NamedNode | ox.Literal

Kind = Literal["statement", "figure", "commitment"]


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Where a reading stands.

    Attributes:
        document: IRI of the source document.
        start: In code points, inclusive.
        end: Exclusive.
        rule: Which rule read it.
        confidence: As the evidence has it.
        iri: Of the evidence node.
    """

    document: str
    start: int
    end: int
    rule: str
    confidence: str
    iri: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the values that differ.

    Attributes:
        value: The value itself: a date, a thing, or the figure as it was written.
        detail: What else is said of a figure or commitment, in terms: year, unit, date, bound.
        node: IRI of the observation or commitment; empty for a plain statement.
        evidence: Sorted; empty where the value was not extracted.
    """

    value: Term
    detail: tuple[Term, ...]
    node: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing with readings that exclude each other.

    Attributes:
        kind: Whether a plain statement, a figure or a commitment differs.
        subject: The thing.
        topic: The property, or the indicator of a figure or commitment; `None` where it has none.
        readings: Two or more, each at odds with another, in the order of their evidence.
    """

    kind: Kind
    subject: ox.NamedNode
    topic: ox.NamedNode | None
    readings: tuple[Reading, ...]
