"""What the shapes need to know beside the statements: sub-classes, disjointness, and what is referred to."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, cast

from pyoxigraph import NamedNode, Quad

from greensilk_kg.rdf import namespaces as ns

if TYPE_CHECKING:
    from collections.abc import Iterable

SUBCLASS = NamedNode(ns.RDFS + "subClassOf")
DISJOINT = NamedNode(ns.OWL + "disjointWith")


class Context:
    """Reference data and ontology, indexed by subject.

    Args:
        quads: In any order.
    """

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._by_subject: dict[object, list[Quad]] = defaultdict(list)
        self._parents: dict[object, set[NamedNode]] = defaultdict(set)
        self._disjoint: set[tuple[object, object]] = set()
        self.disjointness: list[Quad] = []
        for quad in quads:
            self._by_subject[quad.subject].append(quad)
            self._learn(quad)

    def _learn(self, quad: Quad) -> None:
        if quad.predicate == SUBCLASS and isinstance(quad.object, NamedNode):
            self._parents[quad.subject].add(quad.object)
        elif quad.predicate == DISJOINT:
            self._disjoint |= {(quad.subject, quad.object), (quad.object, quad.subject)}
            self.disjointness.append(quad)

    def of(self, subject: object) -> list[Quad]:
        """Return all that is said of a subject."""
        return self._by_subject.get(subject, [])

    def ancestors(self, cls: object) -> set[object]:
        """Return a class with all its super-classes."""
        seen: set[object] = set()
        queue = [cls]
        while queue:
            name = queue.pop()
            if name not in seen:
                seen.add(name)
                queue.extend(self._parents.get(name, ()))
        return seen

    def clash(self, left: object, right: object) -> bool:
        """Tell whether two classes are disjoint, by themselves or by their super-classes."""
        pairs = ((a, b) for a in self.ancestors(left) for b in self.ancestors(right))
        return any(pair in self._disjoint for pair in pairs)

    def closed(self, quads: Iterable[Quad]) -> list[Quad]:
        """Return quads with each `rdf:type` stated for the super-classes of our ontology too.

        So the shapes need no `rdfs:subClassOf`, which pySHACL would follow anew for each value.
        """
        found = list(quads)
        more: dict[object, list[object]] = {}
        for quad in list(found):
            if quad.predicate == ns.TYPE:
                cls = quad.object
                if cls not in more:
                    more[cls] = [parent for parent in self.ancestors(cls) if parent != cls and _ours(parent)]
                found += [Quad(quad.subject, ns.TYPE, cast("NamedNode", parent)) for parent in more[cls]]
        return found


def _ours(cls: object) -> bool:
    return isinstance(cls, NamedNode) and cls.value.startswith(ns.GS)
