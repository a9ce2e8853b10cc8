"""Answers queries from the graph in memory: a program is made once for all queries of one shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.job import Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.serve.engine.direct.graph import Term
    from greensilk_kg.serve.engine.direct.steps import Row, Step
    from greensilk_kg.serve.engine.direct.written import Writer
    from greensilk_kg.serve.engine.job import Job

_OK = {"srj": Reply("ok", "results"), "ttl": Reply("ok", "graph")}


@dataclass(frozen=True, slots=True)
class Program:
    """Answers the queries of one shape.

    Attributes:
        constants: Terms that all of them name.
        steps: What is done, one after the other. The first goes on from one solution: the things that the
            query names, in their order, and the constants.
        write: Writes the solutions.
        format: The one format that it writes: `srj` or `ttl`.
    """

    constants: tuple[Term, ...]
    steps: Sequence[Step]
    write: Writer
    format: str

    @property
    def reply(self) -> Reply:
        """How its answers end."""
        return _OK[self.format]

    def writes(self, job: Job) -> bool:
        """Tell whether it writes the format that a job asks for."""
        return (job.results if self.format == "srj" else "" if job.into else job.graph) == self.format

    def solutions(self, things: Sequence[Term], most: int) -> list[Row] | None:
        """Return the solutions; `None` where there are too many on the way.

        Args:
            things: What the query names in the places that differ between queries of the shape.
            most: Solutions.
        """
        rows: list[Row] = [(*things, *self.constants)]
        for step in self.steps:
            rows = step(rows)
            if len(rows) > most:
                return None
        return rows
