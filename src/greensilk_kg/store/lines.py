"""Canonical N-Quads of a snapshot, looked at as lines: much faster than one object for each term."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.errors import GreensilkError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from greensilk_kg.rdf.namespaces import Names

EVIDENCE = "evidence/"
"""Beginning of the names of the graphs that take no part in the default graph."""
VOID = "void"
"""Name of the graph that describes the dataset."""


def statements(lines: bytes, graph: str) -> bytes:
    r"""Return as N-Triples the statements of one named graph, or of those whose IRIs begin so.

    Args:
        lines: N-Quads as `rdf.files.canonical` writes them, every one in a named graph.
        graph: The graph's IRI; with a slash at its end, what the IRIs of several begin with.

    Example:
        >>> statements(b'<u:a> <u:p> "1" <u:g> .\n<u:a> <u:p> "1" <u:h/1> .\n', "u:h/")
        b'<u:a> <u:p> "1" .\n'
    """
    end = f"<{graph}" if graph.endswith("/") else f"<{graph}>"
    return _joined(head for head, name in _split(lines) if name.startswith(end.encode()))


def default_graph(lines: bytes, names: Names) -> bytes:
    """Return the merge of all graphs but `graph/evidence/*` as N-Triples: sorted, each statement once.

    Args:
        lines: N-Quads as `rdf.files.canonical` writes them, every one in a named graph.
        names: Say what evidence graphs are called.
    """
    evidence = f"<{names.graph(EVIDENCE).value}".encode()
    return _joined(head for head, name in _split(lines) if not name.startswith(evidence))


def _split(lines: bytes) -> Iterable[tuple[bytes, bytes]]:
    """Yield (subject, predicate and object; graph) of each line."""
    for line in lines.splitlines():
        head, _, graph = line.removesuffix(b" .").rpartition(b" ")
        yield head, graph


def _joined(heads: Iterable[bytes]) -> bytes:
    return b"".join(sorted({head + b" .\n" for head in heads}))


def in_graph(triples: bytes, graph: ox.NamedNode) -> bytes:
    r"""Return N-Triples as N-Quads in a named graph.

    Example:
        >>> in_graph(b'<u:a> <u:p> "1" .\n', ox.NamedNode("u:g"))
        b'<u:a> <u:p> "1" <u:g> .\n'
    """
    return triples.replace(b" .\n", f" {graph} .\n".encode())


def merge(*parts: bytes) -> bytes:
    """Return the lines of all parts, sorted; none of them is in two parts."""
    return b"".join(sorted(line for part in parts for line in part.splitlines(keepends=True)))


def count_graphs(quads: Iterable[ox.Quad], names: Names) -> dict[str, int]:
    """Return name of each graph, without `{base}graph/`, → its statements; in order of the names.

    Raises:
        GreensilkError: A statement is in no graph of ours, or in the one that is made here.
    """
    found = named(Counter(quad.graph_name for quad in quads), names)
    if VOID in found:
        raise GreensilkError(f"statements in graph/{VOID}", hint="leave them out: the build makes that graph")
    return found


def named(counts: Mapping[object, int], names: Names) -> dict[str, int]:
    """Return counts by the names of graphs, in their order, instead of by their IRIs.

    Raises:
        GreensilkError: A graph is not one of ours.

    Example:
        >>> from greensilk_kg.rdf.namespaces import Names
        >>> named({Names().graph("source/brief"): 3}, Names())
        {'source/brief': 3}
    """
    graphs = names.graph("").value
    found = {}
    for graph, count in counts.items():
        if not (isinstance(graph, ox.NamedNode) and graph.value.startswith(graphs)):
            raise GreensilkError(f"a statement in graph {graph}", hint=f"graphs are named {graphs}…")
        found[graph.value.removeprefix(graphs)] = count
    return dict(sorted(found.items()))
