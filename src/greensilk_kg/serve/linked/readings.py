"""Readings that differ, for all pages that tell of them: looked for once in a snapshot."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.site import site
from greensilk_kg.store.conflicts import find

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    """Return the conflicts of one thing."""
    memo = site().memo
    if "conflicts of things" not in memo:
        found: defaultdict[str, list[Conflict]] = defaultdict(list)
        for one in every():
            found[one.subject.value].append(one)
        memo["conflicts of things"] = dict(found)
    return cast("Mapping[str, list[Conflict]]", memo["conflicts of things"]).get(node.value, [])


def _ask(query: str) -> ox.QuerySolutions:
    with execute.run(Job(query, results="srj")).body as body:
        solutions = ox.parse_query_results(body.read(), ox.QueryResultsFormat.JSON)
    return cast("ox.QuerySolutions", solutions)
