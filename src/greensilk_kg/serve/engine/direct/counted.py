"""How many solutions a query can have by what the things have that it names, and not what any may have.

One thing with many names does not make every query about names and documents heavy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import pyoxigraph as ox

from greensilk_kg.serve.engine.direct.bound import steps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.serve.engine.direct.fanout import Fanout
    from greensilk_kg.serve.engine.direct.graph import Graph
    from greensilk_kg.serve.engine.direct.syntax import Group, Triple

_DEFAULT = ox.DefaultGraph()


class Start(NamedTuple):
    """A step that begins at a thing which the query names.

    Attributes:
        place: Which of them, from 0.
        predicate: IRI of the property; `None` for a variable.
        forward: Whether the thing is the subject, else it is the value.
    """

    place: int
    predicate: str | None
    forward: bool


Count: TypeAlias = Callable[[Start, str, int], int]


@dataclass(frozen=True, slots=True)
class Counted:
    """What bounds the solutions of the queries of one shape.

    Attributes:
        factor: Of all steps that begin elsewhere.
        starts: The others.
    """

    factor: int
    starts: tuple[Start, ...]

    def is_within(self, most: int, count: Count, things: Sequence[str]) -> bool:
        """Return whether a query has at most so many solutions.

        Args:
            most: Solutions.
            count: Counts the statements of a step from a thing; those beyond a number need not be counted.
            things: IRIs of the things that the query names, in the order of writing.
        """
        left = most // self.factor
        for start in self.starts:
            if not left:
                return False
            found = count(start, things[start.place], left)
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
    if not triple.subject and triple.subject_at in places:
        return Start(places[triple.subject_at], triple.predicate, forward=True)
    if not triple.value and triple.value_at in places:
        return Start(places[triple.value_at], triple.predicate, forward=False)
    return None


def in_store(store: ox.Store) -> Count:
    """Return what counts in the default graph of a store."""

    def count(start: Start, thing: str, most: int) -> int:
        try:
            node = ox.NamedNode(thing)
        except ValueError:  # it is no IRI, as the engine will say
            return 0
        predicate = ox.NamedNode(start.predicate) if start.predicate else None
        subject, value = (node, None) if start.forward else (None, node)
        found = store.quads_for_pattern(subject, predicate, value, _DEFAULT)
        return len(list(islice(found, most + 1)))

    return count


def in_graph(graph: Graph) -> Count:
    """Return what counts in a graph in memory."""

    def count(start: Start, thing: str, _: int) -> int:
        term = graph.terms.get(thing)
        if term is None:
            return 0
        found = term.out if start.forward else term.into
        if start.predicate is None:
            return sum(map(len, found.values()))
        predicate = graph.properties.get(start.predicate)
        return len(found.get(predicate, ())) if predicate else 0

    return count
