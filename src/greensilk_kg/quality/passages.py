"""Evidence nodes as passages: where statements stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import ALT_LABEL, GS, HIDDEN_LABEL, LABEL, PREF_LABEL, RDF, TYPE, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PARTS = tuple(RDF + name for name in ("subject", "predicate", "object"))
NAMING = frozenset({TYPE, LABEL, PREF_LABEL, ALT_LABEL, HIDDEN_LABEL, term("mentionedIn")})
"""Properties that say only what a thing is, how it is called and that it is mentioned."""
_FIELDS = ("start", "end", "rule", "confidence")


@dataclass(frozen=True, slots=True)
class Passage:
    """One evidence node.

    Attributes:
        node: Its IRI.
        statement: What stands there.
        start: Code point where it begins.
        end: Code point behind its last.
        rule: Which rule read it.
        confidence: From 0 to 1, as it was written.
    """

    node: str
    statement: ox.Triple
    start: int
    end: int
    rule: str
    confidence: str

    @property
    def is_fact(self) -> bool:
        """Whether it tells more than a name, a kind or a mention."""
        return self.statement.predicate not in NAMING


def passages(triples: Iterable[ox.Triple]) -> list[Passage]:
    """Return the passages of evidence nodes, in the order of the document; broken nodes are left out."""
    nodes: defaultdict[object, dict[str, ox.NamedNode | ox.Literal]] = defaultdict(dict)
    for triple in triples:
        if isinstance(triple.object, ox.NamedNode | ox.Literal):
            nodes[triple.subject][triple.predicate.value] = triple.object
    found = [passage for name, node in nodes.items() for passage in _passage(str(name)[1:-1], node)]
    return sorted(found, key=lambda one: (one.start, one.end, str(one.statement), one.rule))


def _passage(name: str, node: Mapping[str, ox.NamedNode | ox.Literal]) -> Iterator[Passage]:
    subject, predicate, value = (node.get(part) for part in PARTS)
    start, end, rule, confidence = (getattr(node.get(GS + name), "value", "") for name in _FIELDS)
    if not (isinstance(subject, ox.NamedNode) and isinstance(predicate, ox.NamedNode) and value is not None):
        return
    if start.isdecimal() and end.isdecimal():
        yield Passage(name, ox.Triple(subject, predicate, value), int(start), int(end), rule, confidence)


def union(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans that may touch or overlap as spans that do not, in their order.

    Example:
        >>> union([(4, 6), (0, 2), (5, 9), (2, 3)])
        [(0, 3), (4, 9)]
    """
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
