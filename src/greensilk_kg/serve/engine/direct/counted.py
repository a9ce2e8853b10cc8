"""How many solutions a query can have by what the things have that it names, and not what any may have.

One thing with many names does not make every query about names and documents heavy.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from greensilk_kg.serve.engine.direct.bound import steps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.serve.engine.direct.fanout import Fanout
    from greensilk_kg.serve.engine.direct.syntax import Group, Triple

_DEFAULT = ox.DefaultGraph()


class Start(NamedTuple):
    """A step that begins at a thing which the query names.

    Attributes:
        place: Which of them, from 0.
        predicate: The property; `None` for a variable.
        forward: Whether the thing is the subject, else it is the value.
    """

    place: int
    predicate: ox.NamedNode | None
    forward: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """What bounds the solutions of the queries of one shape.

    Attributes:
        factor: Of all steps that begin elsewhere.
        starts: The others.
    """

    factor: int
    starts: tuple[Start, ...]

    def is_within(self, most: int, store: ox.Store, things: Sequence[str]) -> bool:
        """Return whether a query has at most so many solutions.

        Args:
            most: Solutions.
            store: The data; the default graph counts.
            things: IRIs of the things that the query names, in the order of writing.
        """
        left = most // self.factor
        for start in self.starts:
            if not left:
                return False
            found = _count(store, start, things[start.place], left)
            left //= max(found, 1)
        return left > 0


def counted(group: Group, fanout: Fanout, places: Mapping[int, int]) -> Counted:
    """Return what bounds the solutions of a pattern.

    Args:
        group: The pattern.
        fanout: Of the default graph.
        places: Offset in the query → which thing is named there.
    """
    factor, starts = 1, []
    for triple, most in steps(group, fanout):
        start = _start(triple, places) if most > 1 else None
        if start is None:
            factor *= max(most, 1)
        else:
            starts.append(start)
    return Counted(factor, tuple(starts))


def _start(triple: Triple, places: Mapping[int, int]) -> Start | None:
    predicate = ox.NamedNode(triple.predicate) if triple.predicate else None
    if not triple.subject and triple.subject_at in places:
        return Start(places[triple.subject_at], predicate, forward=True)
    if not triple.value and triple.value_at in places:
        return Start(places[triple.value_at], predicate, forward=False)
    return None


def _count(store: ox.Store, start: Start, thing: str, most: int) -> int:
    """Return how many statements there are; one more than the most where there are more."""
    node = ox.NamedNode(thing)
    subject, value = (node, None) if start.forward else (None, node)
    found = store.quads_for_pattern(subject, start.predicate, value, _DEFAULT)
    return len(list(islice(found, most + 1)))
