"""Finds what leaves a query without rows, by asking for ever larger parts of it.

The order is that of a reader: a pattern that matches nothing by itself, else the join after which nothing is
left, else the FILTER, else the clauses behind the pattern. What can remove no row (OPTIONAL, BIND) is never
named, and is there in every question, since what follows may use its variables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.why import filters, joins
from greensilk_kg.serve.why.ending import ending
from greensilk_kg.serve.why.findings import Finding
from greensilk_kg.serve.why.syntax import (
    Bind,
    Filter,
    Group,
    InGraph,
    Minus,
    Optional,
    Service,
    Subquery,
    Triple,
    Union,
    Values,
)
from greensilk_kg.serve.why.within import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.why.asking import Asker
    from greensilk_kg.serve.why.hints import Hints
    from greensilk_kg.serve.why.syntax import Part, Query
    from greensilk_kg.serve.why.within import Within


class Examiner:
    """Examines queries that have no rows.

    Args:
        asker: What answers questions.
        hints: What knows the names of the graph.

    Attributes:
        skipped: What could not be examined.
    """

    def __init__(self, asker: Asker, hints: Hints) -> None:
        self._asker = asker
        self._hints = hints
        self.skipped: list[Part] = []

    def query(self, query: Query, within: Within = DEFAULT) -> Finding | None:
        """Return what leaves a query without rows; `None` where nothing is found."""
        limit = query.clauses.get("LIMIT")
        if limit and limit.text.split()[-1].strip("0") == "":
            return Finding("limit", limit)
        if query.where is None:
            return self._described(query)
        if not self._asker.any(within.around(query.where.text)):
            return self.group(query.where, within)
        return ending(self._asker, query, within)

    def group(self, group: Group, within: Within) -> Finding | None:
        """Return what leaves a group without rows; `None` where nothing is found."""
        patterns = [part for part in group.elements if not isinstance(part, Filter)]
        conditions = [part for part in group.elements if isinstance(part, Filter)]
        for part in patterns:
            found = self._alone(part, within)
            if found:
                return found
        examined = self._without_services(patterns)
        found = joins.joined(self._asker, self._hints, examined, within)
        if found or examined != patterns:
            return found
        return filters.filtered(self._asker, self._hints, patterns, conditions, within)

    def _without_services(self, patterns: Sequence[Part]) -> list[Part]:
        """Return the patterns up to the first SERVICE: what others answer is not asked again and again."""
        for place, part in enumerate(patterns):
            if isinstance(part, Service):
                self.skipped.append(part)
                return list(patterns[:place])
        return list(patterns)

    def _alone(self, part: Part, within: Within) -> Finding | None:
        """Return what leaves a part of a group without rows by itself."""
        if isinstance(part, Optional | Bind | Minus | Service):
            return None
        if isinstance(part, Values):
            return None if part.rows else Finding("values-none", part)
        if self._asker.any(within.around(part.text)):
            return None
        if isinstance(part, Triple):
            return Finding("no-match", part, hints=self._hints.of_triple(part, within))
        return self._inside(part, within) or Finding("nothing", part)

    def _inside(self, part: Part, within: Within) -> Finding | None:
        if isinstance(part, InGraph):
            unknown = self._hints.of_graph(part)
            inner = within.graph(part.name.text)
            return Finding("no-graph", part, hints=unknown) if unknown else self.group(part.group, inner)
        if isinstance(part, Subquery):
            return self.query(part.query, within)
        if isinstance(part, Union):
            found = [self.group(branch, within) for branch in part.branches]
            if len(found) == 1:
                return found[0]
            return Finding("union", part, inner=tuple(each for each in found if each))
        return None

    def _described(self, query: Query) -> Finding | None:
        for part in query.described:
            hints = self._hints.of_thing(part)
            if hints:
                return Finding("unknown", part, hints=hints)
        return None
