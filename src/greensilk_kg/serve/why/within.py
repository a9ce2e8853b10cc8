"""Which graph a part of a query is matched in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Within:
    """A place in the nesting of GRAPH clauses; only the innermost counts.

    Attributes:
        name: Its variable or IRI; empty for the default graph.
    """

    name: str = ""

    def graph(self, name: str) -> Within:
        """Return the place inside a GRAPH clause."""
        return Within(name)

    def around(self, pattern: str) -> str:
        """Return a pattern as it is matched here, as the content of a group."""
        return f"GRAPH {self.name} {{ {pattern} }}" if self.name else pattern


DEFAULT = Within()
"""Outside of any GRAPH."""
