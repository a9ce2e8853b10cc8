"""How many solutions a query can have at most, by how far each step of it can fan out."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.serve.engine.direct.fanout import Fanout
    from greensilk_kg.serve.engine.direct.syntax import Group, Query, Triple

ENDLESS = 1 << 62
"""Of a pattern that begins nowhere: it may go through the whole graph."""


def bound(query: Query, fanout: Fanout) -> int:
    """Return a number of solutions that a query on the default graph cannot exceed.

    Each triple pattern has to begin at a constant, or at a variable that a pattern before it has bound; then
    it multiplies the solutions by what the property can fan out to. What OPTIONAL binds counts as unbound
    outside. An OPTIONAL of one pattern goes on from each solution; with more in it, or with a variable of
    another OPTIONAL, it has to begin by itself: the engine matches it alone and joins it afterwards.
    """
    if query.group is None:
        return len(query.resources) * fanout.out
    solutions = prod(max(factor, 1) for _, factor in steps(query.group, fanout))
    return min(solutions, ENDLESS)


def steps(
    group: Group, fanout: Fanout, bound_before: frozenset[str] = frozenset()
) -> Iterator[tuple[Triple, int]]:
    """Yield the triple patterns in an order in which each begins somewhere, with how far it can fan out."""
    known = set(bound_before)
    yield from in_order(group.triples, known, fanout)
    loose: set[str] = set()
    for part in group.optional:
        yield from steps(part, fanout, frozenset(known) if _goes_on(part, loose) else frozenset())
        loose |= names(part) - known


def in_order(triples: Sequence[Triple], known: set[str], fanout: Fanout) -> Iterator[tuple[Triple, int]]:
    """Yield triple patterns, each with how far it can fan out: of those that are left the narrowest.

    Args:
        triples: The patterns.
        known: Names of the variables that are bound; what each pattern binds is added.
        fanout: Of the graph.
    """
    left = list(triples)
    while left:
        factor, triple = min(((_factor(t, known, fanout), t) for t in left), key=lambda pair: pair[0])
        left.remove(triple)
        known.update((triple.subject, triple.value))
        yield triple, factor


def _goes_on(part: Group, loose: set[str]) -> bool:
    return len(part.triples) == 1 and not part.optional and names(part).isdisjoint(loose)


def names(part: Group) -> set[str]:
    """Return the names of all variables in a pattern."""
    found = {name for triple in part.triples for name in triple.names}
    return found.union(*(names(inner) for inner in part.optional))


def _factor(triple: Triple, known: set[str], fanout: Fanout) -> int:
    subject, value = (not name or name in known for name in (triple.subject, triple.value))
    if subject and value:
        return 1 if triple.predicate is not None else min(fanout.out, fanout.into)
    if subject:
        return fanout.forward(triple.predicate)
    if value:
        return fanout.backward(triple.predicate)
    return ENDLESS
