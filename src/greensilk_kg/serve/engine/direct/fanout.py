"""How many statements one step along a property can lead to, at most: counted once for a snapshot."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Fanout:
    """Of the default graph.

    Attributes:
        objects: IRI of a property → values that one subject has, at most.
        subjects: IRI of a property → subjects that one value has, at most.
        out: Statements about one subject, at most.
        into: Statements that point to one value, at most.
        longest: Characters of the longest value.
    """

    objects: Mapping[str, int]
    subjects: Mapping[str, int]
    out: int
    into: int
    longest: int

    def forward(self, predicate: str | None) -> int:
        """Return how many statements a bound subject may have; `None` is a variable."""
        return self.out if predicate is None else self.objects.get(predicate, 0)

    def backward(self, predicate: str | None) -> int:
        """Return how many statements a bound value may have."""
        return self.into if predicate is None else self.subjects.get(predicate, 0)


def fanout(quads: Iterable[ox.Quad]) -> Fanout:
    """Count the statements of a graph.

    Example:
        >>> a, b, p = (ox.NamedNode(f"urn:{name}") for name in "abp")
        >>> found = fanout([ox.Quad(a, p, a), ox.Quad(a, p, b)])
        >>> found.objects, found.subjects, found.out, found.into
        ({'urn:p': 2}, {'urn:p': 1}, 2, 1)
    """
    forward: Counter[tuple[object, str]] = Counter()
    backward: Counter[tuple[object, str]] = Counter()
    longest = 0
    for quad in quads:
        predicate, value = quad.predicate.value, quad.object
        forward[quad.subject, predicate] += 1
        backward[value, predicate] += 1
        longest = max(longest, len(str(value) if isinstance(value, ox.Triple) else value.value))
    return Fanout(_most(forward), _most(backward), _together(forward), _together(backward), longest)


def _most(counts: Counter[tuple[object, str]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for (_, predicate), count in counts.items():
        if count > found.get(predicate, 0):
            found[predicate] = count
    return found


def _together(counts: Counter[tuple[object, str]]) -> int:
    whole: Counter[object] = Counter()
    for (node, _), count in counts.items():
        whole[node] += count
    return max(whole.values(), default=0)


def of_store(store: ox.Store) -> Fanout:
    """Count the statements of a store's default graph."""
    return fanout(store.quads_for_pattern(None, None, None, ox.DefaultGraph()))
