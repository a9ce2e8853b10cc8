"""The merge of all graphs by identity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.merge.decide import decide
from greensilk_kg.merge.entities import entities
from greensilk_kg.merge.labels import preferred
from greensilk_kg.merge.rewrite import identifiers, rewrite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from greensilk_kg.merge.judgements import Judgement
    from greensilk_kg.merge.score import Candidate
    from greensilk_kg.rdf.namespaces import Names


@dataclass(frozen=True, slots=True)
class Merged:
    """All graphs with one IRI a thing.

    Attributes:
        quads: All graphs, rewritten; with `dcterms:identifier`s added to `graph/reference` and
            `skos:prefLabel`s to `graph/inferred`.
        redirects: IRI that was given up → IRI that is kept; answered with 301.
        decided: Pairs that were merged from facts alone.
        unsure: Pairs that look alike and were not merged, the most alike first; each waits for a row in
            `judgements.tsv`.
        stale: Judgements that name a thing which is in no graph.
    """

    quads: frozenset[ox.Quad]
    redirects: Mapping[str, str]
    decided: tuple[Candidate, ...]
    unsure: tuple[Candidate, ...]
    stale: tuple[Judgement, ...]


def merge(datasets: Iterable[ox.Quad], judgements: Iterable[Judgement], names: Names) -> Merged:
    """Merge graphs so that each thing has one IRI.

    Args:
        datasets: Source, evidence, reference and contributed graphs, with canonical or other base.
        judgements: As `load_judgements` checks them.
        names: Mints the IRIs; of the same base.

    Returns:
        The same for the same input in any order. An IRI that a judgement gives up is answered although no
        graph has it any more, as long as a graph has another of the same cluster.
    """
    given, rows, root = set(datasets), list(judgements), f"{names.base}id/"
    found = entities(given, names)
    decision = decide(found, rows, root)
    there = {q.subject.value for q in given if isinstance(q.subject, ox.NamedNode)}
    kept = there | {new for old, new in decision.canonical.items() if old in there}
    canonical = {old: new for old, new in decision.canonical.items() if new in kept}
    quads = {*rewrite(given, canonical, names), *identifiers(canonical, names)}
    quads.update(preferred(quads, names))
    stale = tuple(row for row in rows if not {root + row.left, root + row.right} <= there)
    return Merged(frozenset(quads), canonical, decision.merged, decision.unsure, stale)
