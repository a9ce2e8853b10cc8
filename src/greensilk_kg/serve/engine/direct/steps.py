"""The steps in which solutions are found in a graph: each takes all solutions so far and goes on from them.

A solution is a tuple of terms; a step adds what it binds at the end. `None` is what an OPTIONAL left unbound.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from greensilk_kg.serve.engine.direct.graph import Term

Row: TypeAlias = tuple[Any, ...]
Step: TypeAlias = "Callable[[list[Row]], list[Row]]"
_NONE: tuple[Any, ...] = (None,)


def forward(at: int, predicate: Term, otherwise: Sequence[Any] = ()) -> Step:
    """Go from a subject to the values of a property.

    Args:
        at: Place of the subject in a solution.
        predicate: The property.
        otherwise: What to bind where there are no values.
    """

    def step(rows: list[Row]) -> list[Row]:
        return [(*row, value) for row in rows for value in row[at].out.get(predicate, otherwise)]

    return step


def backward(at: int, predicate: Term, otherwise: Sequence[Any] = ()) -> Step:
    """Go from a value to the subjects that have it."""

    def step(rows: list[Row]) -> list[Row]:
        return [(*row, subject) for row in rows for subject in row[at].into.get(predicate, otherwise)]

    return step


def check(at: int, predicate: Term, value: int) -> Step:
    """Keep the solutions in which a subject has a value."""

    def step(rows: list[Row]) -> list[Row]:
        return [row for row in rows if row[value] in row[at].out.get(predicate, ())]

    return step


def all_forward(at: int) -> Step:
    """Go from a subject to each of its properties and values."""

    def step(rows: list[Row]) -> list[Row]:
        return [
            (*row, predicate, value)
            for row in rows
            for predicate, values in row[at].out.items()
            for value in values
        ]

    return step


def all_backward(at: int) -> Step:
    """Go from a value to each property and subject that have it."""

    def step(rows: list[Row]) -> list[Row]:
        return [
            (*row, predicate, subject)
            for row in rows
            for predicate, subjects in row[at].into.items()
            for subject in subjects
        ]

    return step


def between(at: int, value: int) -> Step:
    """Go to each property by which a subject has a value."""

    def step(rows: list[Row]) -> list[Row]:
        return [
            (*row, predicate)
            for row in rows
            for predicate, values in row[at].out.items()
            if row[value] in values
        ]

    return step


def optional(steps: Sequence[Step], needs: Sequence[int], before: int, added: int) -> Step:
    """Go through an OPTIONAL part; solutions for which it has none go on without.

    Args:
        steps: Of the part.
        needs: Places in a solution that it goes on from.
        before: Length of a solution before it.
        added: What the part adds to it.
    """
    start, nothing = itemgetter(*needs), [_NONE * added]

    def step(rows: list[Row]) -> list[Row]:
        known: dict[object, list[Row]] = {}
        found: list[Row] = []
        for row in rows:
            key = start(row)
            ends = known.get(key)
            if ends is None:
                part = [row]
                for one in steps:
                    part = one(part)
                ends = known[key] = [longer[before:] for longer in part] or nothing
            found += [row + end for end in ends]
        return found

    return step
