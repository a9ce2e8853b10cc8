"""Hints about the graphs that a pattern is matched in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.why.findings import Hint
from greensilk_kg.serve.why.known import listed
from greensilk_kg.serve.why.terms import is_variable
from greensilk_kg.serve.why.within import Within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.why.known import Known
    from greensilk_kg.serve.why.syntax import InGraph, Part

_ANY = Within("?graph__")


def elsewhere(known: Known, part: Part, within: Within) -> Iterator[Hint]:
    """Yield a hint where a pattern has matches in other graphs than those that it is matched in."""
    if known.asker.any(within.around(part.text), dataset=False):
        yield Hint("dataset")
        return
    found = known.asker.sample(["graph__"], _ANY.around(part.text))
    if found and not within.name:
        yield Hint("only-in-graphs", {"graphs": listed(found, "graph__")})
    elif found and not is_variable(within.name):
        yield Hint("in-other-graphs", {"graphs": listed(found, "graph__")})
    elif within.name and known.asker.any(part.text):
        yield Hint("not-in-one-graph")


def unknown_graph(known: Known, part: InGraph) -> Iterator[Hint]:
    """Yield hints where a GRAPH clause names a graph that is not there."""
    name = part.name.text
    if is_variable(name) or known.asker.any(f"GRAPH {name} {{ ?s ?p ?o }}"):
        return
    there = known.asker.sample(["graph__"], "GRAPH ?graph__ { }", 8)
    yield Hint("graphs-are", {"term": name, "graphs": listed(there, "graph__")})
