"""Questions about parts of a query, put to the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from greensilk_kg.serve.why.syntax import Part, Query

Row = dict[str, "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple"]

MOST_ROWS = 1000
"""Up to which rows are counted."""
MOST_QUESTIONS = 150
_ROWS = "rows__"


class UnfinishedError(Exception):
    """The questions that an examination may ask are used up."""


class Asker:
    """Asks about patterns in the place of a query's own: with its declarations and its dataset.

    Args:
        run: Runs a query, on the graphs that the request names or on all; returns its results in JSON.
        query: The query that is examined.

    Attributes:
        questions: How many were asked.
    """

    def __init__(self, run: Callable[[str, bool], bytes], query: Query) -> None:
        self._run = run
        self._query = query
        self.questions = 0

    def any(self, pattern: str, *, dataset: bool = True) -> bool:
        """Tell whether a pattern has a row.

        Args:
            pattern: What stands between the braces.
            dataset: Whether the graphs count that the query or its request names.
        """
        clauses = self._query.dataset if dataset else ""
        found = self._results(f"ASK {clauses} {{ {pattern} }}", dataset=dataset)
        return bool(found) if isinstance(found, ox.QueryBoolean) else False

    def count(self, pattern: str) -> int:
        """Return the rows of a pattern; `MOST_ROWS` + 1 for more than `MOST_ROWS`."""
        inner = f"{{ SELECT * {{ {pattern} }} LIMIT {MOST_ROWS + 1} }}"
        row = self._rows(f"SELECT (COUNT(*) AS ?{_ROWS}) {self._query.dataset} {{ {inner} }}", [_ROWS])
        return int(str(getattr(row[0][_ROWS], "value", 0)))

    def sample(self, names: Iterable[str], pattern: str, most: int = 3) -> list[Row]:
        """Return some rows of a pattern.

        Args:
            names: The variables wanted, without `?`.
            pattern: What stands between the braces.
            most: How many rows.
        """
        wanted = list(names)
        listed = " ".join(f"?{name}" for name in wanted)
        text = f"SELECT DISTINCT {listed} {self._query.dataset} {{ {pattern} }} LIMIT {most}"
        return self._rows(text, wanted)

    def _rows(self, text: str, names: list[str]) -> list[Row]:
        found = self._results(text)
        if not isinstance(found, ox.QuerySolutions):
            return []
        return [{name: term for name in names if (term := row[name]) is not None} for row in found]

    def _results(
        self, text: str, *, dataset: bool = True
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        self.questions += 1
        if self.questions > MOST_QUESTIONS:
            raise UnfinishedError
        body = self._run(f"{self._query.prologue}\n{text}", dataset)
        return ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)


def together(parts: Iterable[Part]) -> str:
    """Return parts of a group as the pattern of a question."""
    return "\n".join(part.text for part in parts)
