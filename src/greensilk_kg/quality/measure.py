"""Measures a graph as a whole."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.quality.completeness import classes
from greensilk_kg.quality.documents import document
from greensilk_kg.quality.history import totals
from greensilk_kg.quality.passages import passages
from greensilk_kg.quality.records import Document, Quality
from greensilk_kg.quality.shapes import applied
from greensilk_kg.rdf.namespaces import GS, TYPE, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from greensilk_kg.quality.records import Findings
    from greensilk_kg.rdf.namespaces import Names

    Graphs = Mapping[str, Sequence[ox.Triple]]

SOURCE, EVIDENCE, CONTRIBUTED = "source/", "evidence/", "contributed/"
NO_THING = "document/"
"""Documents are what things are told in."""
_SEGMENT = term("iriSegment")


def measure(quads: Iterable[ox.Quad], findings: Findings, names: Names) -> Quality:
    """Measure a graph.

    Args:
        quads: All its named graphs.
        findings: What its build found.
        names: Say what graphs and things are called.
    """
    graphs = _graphs(quads, names)
    told = [t for name, triples in graphs.items() if not name.startswith(EVIDENCE) for t in triples]
    sources = _sources(graphs, f"{names.base}id/")
    things = _things(told, sources)
    tops = {t.subject.value for t in told if t.predicate == _SEGMENT and isinstance(t.subject, ox.NamedNode)}
    documents = _documents(graphs, findings, things, sources)
    found = Quality(
        documents=documents,
        classes=classes(things, sources, told, findings.expected, tops or set().union(*things.values())),
        shapes=applied(findings.shapes, findings.results, chain(*graphs.values())),
        results=list(findings.results),
        checks=list(findings.checks),
        pairs=list(findings.pairs),
        precision=list(findings.precision),
        conflicts=findings.conflicts,
        totals={},
    )
    found["totals"] = totals(found)
    return found


def _graphs(quads: Iterable[ox.Quad], names: Names) -> Graphs:
    """Return name of each graph → its statements."""
    start = f"{names.base}graph/"
    found: defaultdict[str, list[ox.Triple]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.graph_name, ox.NamedNode):
            found[quad.graph_name.value.removeprefix(start)].append(quad.triple)
    return dict(sorted(found.items()))


def _sources(graphs: Graphs, root: str) -> dict[str, set[str]]:
    """Return thing → graphs (`source/…`, `contributed/…`) that speak of it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, triples in graphs.items():
        if name.startswith((SOURCE, CONTRIBUTED)):
            for triple in triples:
                for node in (triple.subject, triple.object):
                    if isinstance(node, ox.NamedNode) and node.value.startswith(root):
                        found[node.value].add(name)
    return {iri: where for iri, where in found.items() if not iri.startswith(root + NO_THING)}


def _things(told: Iterable[ox.Triple], sources: Mapping[str, object]) -> dict[str, set[str]]:
    """Return thing → its classes, those of our own ontology."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for triple in told:
        if triple.predicate == TYPE and isinstance(triple.subject, ox.NamedNode):
            cls, thing = getattr(triple.object, "value", ""), triple.subject.value
            if cls.startswith(GS) and thing in sources:
                found[thing].add(cls)
    return dict(found)


def _documents(
    graphs: Graphs, findings: Findings, things: Mapping[str, set[str]], sources: Mapping[str, set[str]]
) -> dict[str, Document]:
    shared = {thing for thing, where in sources.items() if len(where) > 1}
    slugs = sorted({name.partition("/")[2] for name in graphs if name.startswith((SOURCE, EVIDENCE))})
    return {
        slug: document(
            graphs.get(SOURCE + slug, ()),
            passages(graphs.get(EVIDENCE + slug, ())),
            findings.sentences.get(slug, ()),
            findings.refused.get(slug, ()),
            things,
            shared,
        )
        for slug in slugs
    }
