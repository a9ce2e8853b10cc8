"""Readings that differ, for all pages that tell of them: looked for once in a snapshot."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import term
from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.site import site
from greensilk_kg.store.conflicts import find, find_about

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.store.conflicts import Conflict, Questions

_MOST_KEPT = 1000
"""Things whose conflicts are kept."""
_BY_NODES = (term("about"), term("committedBy"))
"""How figures and commitments point to the thing that they are of."""


def are_known() -> bool:
    """Return whether this server has the queries that look for conflicts."""
    return site().config.conflicts is not None


def every() -> list[Conflict]:
    """Return the conflicts of the snapshot, in their order; none where the queries are not known."""
    memo, questions = site().memo, site().config.conflicts
    if questions is None:
        return []
    if "conflicts" not in memo:
        memo["conflicts"] = find(_ask, questions)
    return cast("list[Conflict]", memo["conflicts"])


def about(node: ox.NamedNode, counts: Mapping[ox.NamedNode, int]) -> list[Conflict]:
    """Return the conflicts of one thing, asked of the store at once; they wait for no worker.

    Args:
        node: The thing.
        counts: Property → how many values it states of the thing, or how many figures or commitments have the
            thing as theirs: where there are no two of one, nothing can differ.
    """
    questions, store = site().config.conflicts, site().store
    known = cast("dict[ox.NamedNode, list[Conflict]]", site().memo.setdefault("conflicts of things", {}))
    several = [predicate for predicate, count in counts.items() if count > 1]
    if questions is None or not any(_matters(one, questions) for one in several):
        return []

    def ask(query: str) -> ox.QuerySolutions:
        return cast("ox.QuerySolutions", store.query(query))

    if node not in known:
        if len(known) >= _MOST_KEPT:
            known.clear()
        known[node] = find_about(node, ask, questions)
    return known[node]


def _matters(predicate: ox.NamedNode, questions: Questions) -> bool:
    """Tell whether several values of a property can exclude each other."""
    return predicate in _BY_NODES or str(predicate) in questions.statements


def _ask(query: str) -> ox.QuerySolutions:
    with execute.run(Job(query, results="srj")).body as body:
        solutions = ox.parse_query_results(body.read(), ox.QueryResultsFormat.JSON)
    return cast("ox.QuerySolutions", solutions)
