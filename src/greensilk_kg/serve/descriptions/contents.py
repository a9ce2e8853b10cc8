"""What the store holds now: its graphs and their sizes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Mapping

_GRAPHS = """SELECT ?graph (COUNT(?s) AS ?count) {
  GRAPH ?graph {} OPTIONAL { GRAPH ?graph { ?s ?p ?o } }
} GROUP BY ?graph ORDER BY ?graph"""
"""Empty graphs too."""
_DEFAULT = "SELECT (COUNT(*) AS ?count) { ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class Contents:
    """Sizes of a store's graphs.

    Attributes:
        default: Statements of the default graph.
        graphs: IRI of each named graph → its statements, in order.
    """

    default: int
    graphs: Mapping[str, int]


def of_snapshot() -> Contents:
    """Return what the snapshot's manifest says."""
    return Contents(
        site().size, {f"{site().base}graph/{name}": n for name, n in sorted(site().counts.items())}
    )


def now() -> Contents:
    """Return what queries count: for a store that changes."""
    [total] = _rows(_DEFAULT)
    graphs = {row["graph"]["value"]: int(row["count"]["value"]) for row in _rows(_GRAPHS) if "graph" in row}
    return Contents(int(total["count"]["value"]), graphs)


def _rows(query: str) -> list[dict[str, dict[str, str]]]:
    with execute.run(Job(query, results="srj")).body as body:
        found: list[dict[str, dict[str, str]]] = json.load(body)["results"]["bindings"]
    return found
