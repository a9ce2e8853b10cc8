"""One preferred label a language and entity."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import LABEL, PREF_LABEL, Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def preferred(quads: Iterable[ox.Quad], names: Names) -> Iterator[ox.Quad]:
    """Yield `skos:prefLabel`s, in `graph/inferred`, for the entities that have labels.

    Of the labels in one language the authority entry's is chosen; else the one in most graphs, then the
    longest, then the first in the order of code points. Where a preferred label is stated already, no
    other is added.

    Args:
        quads: Of all graphs, rewritten to canonical IRIs.
        names: Mints the IRIs.
    """
    reference, graph, root = names.graph("reference"), names.graph("inferred"), f"{names.base}id/"
    found: defaultdict[tuple[ox.NamedNode, str], Counter[tuple[bool, str]]] = defaultdict(Counter)
    stated = set()
    for quad in quads:
        subject, value = quad.subject, quad.object
        if not (isinstance(subject, ox.NamedNode) and subject.value.startswith(root)):
            continue
        if isinstance(value, ox.Literal) and value.language:
            if quad.predicate == PREF_LABEL:
                stated.add((subject, value.language))
            elif quad.predicate == LABEL:
                found[subject, value.language][quad.graph_name == reference, value.value] += 1
    for key in sorted(found.keys() - stated, key=str):
        subject, language = key
        yield ox.Quad(subject, PREF_LABEL, ox.Literal(_best(found[key]), language=language), graph)


def _best(counts: Counter[tuple[bool, str]]) -> str:
    """Return the best of labels, given (from an authority entry?, text) → in how many graphs."""
    return min(counts, key=lambda label: (not label[0], -counts[label], -len(label[1]), label[1]))[1]
