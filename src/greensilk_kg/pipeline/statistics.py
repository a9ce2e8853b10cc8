"""How much a dataset states, how much of it has evidence, and what is open."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import RDF, TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

GRAPH = "/graph/"
SOURCE = "source/"
EVIDENCE = "evidence/"
NOT_STATED = ("ontology", "inferred", "void", EVIDENCE, "quarantine/")
"""Beginnings of the names of graphs that state no fact of their own."""

PARTS = {RDF + "subject": 0, RDF + "predicate": 1, RDF + "object": 2}


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of one dataset.

    Attributes:
        graphs: Name of each graph → its statements.
        classes: IRI of a class → entities that are stated to be in it.
        properties: IRI of a property → facts that use it.
        entities: Name of each stated graph → entities that it speaks of.
        evidence: Document → statements of its source graph, and those of them that have evidence.
    """

    graphs: Mapping[str, int]
    classes: Mapping[str, int]
    properties: Mapping[str, int]
    entities: Mapping[str, int]
    evidence: Mapping[str, tuple[int, int]]


def graph_name(graph: object) -> str:
    """Return the name of a graph without the base; empty for the default graph.

    Example:
        >>> graph_name(ox.NamedNode("https://w3id.org/greensilk/graph/source/brief"))
        'source/brief'
    """
    return graph.value.partition(GRAPH)[2] or graph.value if isinstance(graph, ox.NamedNode) else ""


def count(quads: Iterable[ox.Quad]) -> Statistics:
    """Count a dataset's named graphs; a statement that stands in two graphs is one fact.

    Args:
        quads: In any order. Where no graph is named, the default graph counts.
    """
    graphs = _by_graph(quads)
    stated = {name: triples for name, triples in graphs.items() if not name.startswith(NOT_STATED)}
    facts = set().union(*stated.values())
    classes = (fact.object for fact in facts if fact.predicate == TYPE)
    return Statistics(
        graphs={name: len(triples) for name, triples in graphs.items()},
        classes=_tally(cls.value for cls in classes if isinstance(cls, ox.NamedNode)),
        properties=_tally(fact.predicate.value for fact in facts),
        entities={name: len({fact.subject for fact in triples}) for name, triples in stated.items()},
        evidence=dict(_covered(graphs)),
    )


def _tally(iris: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(iris).items()))


def _by_graph(quads: Iterable[ox.Quad]) -> dict[str, set[ox.Triple]]:
    """Return name → statements, by name; the default graph only where it is the only one."""
    found: defaultdict[str, set[ox.Triple]] = defaultdict(set)
    for quad in quads:
        found[graph_name(quad.graph_name)].add(quad.triple)
    if len(found) > 1:
        found.pop("", None)
    return dict(sorted(found.items()))


def _covered(graphs: Mapping[str, set[ox.Triple]]) -> Iterator[tuple[str, tuple[int, int]]]:
    for name, triples in graphs.items():
        if name.startswith(SOURCE):
            doc = name.removeprefix(SOURCE)
            proven = _proven(graphs.get(EVIDENCE + doc, ()))
            yield doc, (len(triples), len(triples & proven))


def _proven(triples: Iterable[ox.Triple]) -> set[ox.Triple]:
    """Return the statements that evidence nodes speak of."""
    nodes: defaultdict[object, list[object]] = defaultdict(lambda: [None, None, None])
    for triple in triples:
        part = PARTS.get(triple.predicate.value)
        if part is not None:
            nodes[triple.subject][part] = triple.object
    whole = (node for node in nodes.values() if None not in node)
    return {ox.Triple(*node) for node in whole}  # type: ignore[arg-type]  # an IRI stands where one must


def open_issues(store: ox.Store, checks: Sequence[Path]) -> Mapping[str, int]:
    """Return how many answers each quality check of `ontology/checks/` has; its name is the file's stem.

    Args:
        store: Its default graph is the merge of its named graphs but the evidence.
        checks: SPARQL SELECT queries, one a file.
    """
    return {path.stem: sum(1 for _ in _rows(store, path)) for path in checks}


def _rows(store: ox.Store, path: Path) -> ox.QuerySolutions:
    found = store.query(path.read_text("utf-8"))
    if not isinstance(found, ox.QuerySolutions):
        raise TypeError(path)
    return found
