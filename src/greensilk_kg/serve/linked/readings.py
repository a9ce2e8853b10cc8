"""Readings that differ, for all pages that tell of them: looked for once in a snapshot."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.site import site
from greensilk_kg.store.conflicts import find, find_about

if TYPE_CHECKING:
    from greensilk_kg.store.conflicts import Conflict


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


def about(node: ox.NamedNode) -> list[Conflict]:
    """Return the conflicts of one thing, asked of the store at once; they wait for no worker."""
    questions, store = site().config.conflicts, site().store

    def ask(query: str) -> ox.QuerySolutions:
        return cast("ox.QuerySolutions", store.query(query))

    return find_about(node, ask, questions) if questions else []


def _ask(query: str) -> ox.QuerySolutions:
    with execute.run(Job(query, results="srj")).body as body:
        solutions = ox.parse_query_results(body.read(), ox.QueryResultsFormat.JSON)
    return cast("ox.QuerySolutions", solutions)
