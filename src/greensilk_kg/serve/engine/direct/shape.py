"""What is known of all queries of one shape: those that differ only in the things that they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.serve.engine.direct.counted import Counted
    from greensilk_kg.serve.engine.direct.program import Program

SOLUTIONS = 10_000
"""Solutions up to which a query is answered here."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of the queries of one shape.

    Attributes:
        light: Whether they are answered here.
        star: Offset of the `*` of `SELECT *`, else -1.
        columns: What to write in its place.
        counted: What to count for each query, where it depends on the things whether it is light.
        short: Whether no answer can need much memory.
        program: How the graph in memory answers them; `None` where the engine does.
        most: Solutions up to which it does so here.
    """

    light: bool
    star: int = -1
    columns: str = ""
    counted: Counted | None = None
    short: bool = False
    program: Program | None = None
    most: int = SOLUTIONS
