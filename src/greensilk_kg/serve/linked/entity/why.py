"""Why a statement follows: which statement and which axiom of the ontology it was inferred from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import OWL, PREF_LABEL, RDFS, TYPE, term
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_HOST_COUNTRY, _LOCATED_IN = term("hostCountry"), term("locatedIn")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a statement follows.

    Attributes:
        kind: `sub` (a property that is more special), `inverse`, `via` (a step of a transitive property),
            `class` (a class that is more special), `used` (a property with that domain or range), `place`,
            `name` or `rule`. The pages' words for it are `reason_{kind}`.
        through: The property, class or thing that it follows from; `None` where nothing single is.
    """

    kind: str
    through: ox.NamedNode | None = None


@dataclass(frozen=True, slots=True)
class Axioms:
    """What the ontology says that makes statements follow: each maps what follows to what it follows from."""

    sub_properties: Mapping[str, Sequence[ox.NamedNode]]
    sub_classes: Mapping[str, Sequence[ox.NamedNode]]
    inverses: Mapping[str, Sequence[ox.NamedNode]]
    typed: Mapping[str, Sequence[ox.NamedNode]]
    transitive: frozenset[str]

    def reason(self, triple: ox.Triple, facts: Iterable[ox.Triple], store: ox.Store) -> Reason:
        """Return why a statement follows.

        Args:
            triple: The statement.
            facts: All statements about its subject, the stated ones first where it matters.
            store: Where the graph is.
        """
        said = list(facts)
        return (
            self._by_type(triple, said)
            if triple.predicate == TYPE
            else self._by_property(triple, said) or _by_graph(self, triple, said, store)
        )

    def _by_type(self, triple: ox.Triple, said: Sequence[ox.Triple]) -> Reason:
        name = str(getattr(triple.object, "value", ""))
        classes = {t.object for t in said if t.predicate == TYPE and t.object != triple.object}
        special = [one for one in self.sub_classes.get(name, ()) if one in classes]
        if special:
            return Reason("class", special[0])
        used = {t.predicate for t in said}
        return next((Reason("used", one) for one in self.typed.get(name, ()) if one in used), Reason("rule"))

    def _by_property(self, triple: ox.Triple, said: Sequence[ox.Triple]) -> Reason | None:
        if triple.predicate == PREF_LABEL:
            return Reason("name")
        same = {t.predicate for t in said if t.object == triple.object}
        found = (one for one in self.sub_properties.get(triple.predicate.value, ()) if one in same)
        return next((Reason("sub", one) for one in found), None)


def _by_graph(axioms: Axioms, triple: ox.Triple, said: Sequence[ox.Triple], store: ox.Store) -> Reason:
    subject, predicate, value = triple.subject, triple.predicate, triple.object
    if isinstance(value, ox.NamedNode):
        for one in axioms.inverses.get(predicate.value, ()):
            if ox.Quad(value, one, subject, DEFAULT) in store:
                return Reason("inverse", one)
        if predicate == _HOST_COUNTRY and any(t.predicate == _LOCATED_IN and t.object == value for t in said):
            return Reason("place", _LOCATED_IN)
        if predicate.value in axioms.transitive:
            steps = (t.object for t in said if t.predicate == predicate and t.object != value)
            for step in steps:
                if isinstance(step, ox.NamedNode) and ox.Quad(step, predicate, value, DEFAULT) in store:
                    return Reason("via", step)
    return Reason("rule")


def axioms() -> Axioms:
    """Return the axioms of the snapshot's ontology; read once."""
    memo = site().memo
    if "axioms" not in memo:
        memo["axioms"] = _read(site().store, ox.NamedNode(f"{site().base}graph/ontology"))
    return cast("Axioms", memo["axioms"])


def _read(store: ox.Store, graph: ox.NamedNode) -> Axioms:
    def pairs(name: str) -> list[tuple[ox.NamedNode, ox.NamedNode]]:
        quads = store.quads_for_pattern(None, ox.NamedNode(name), None, graph)
        found = [(q.subject, q.object) for q in quads]
        return sorted(
            ((s, o) for s, o in found if isinstance(s, ox.NamedNode) and isinstance(o, ox.NamedNode)), key=str
        )

    by_property = [*pairs(RDFS + "domain"), *pairs(RDFS + "range")]
    inverse = pairs(OWL + "inverseOf")
    transitive = store.quads_for_pattern(None, TYPE, ox.NamedNode(OWL + "TransitiveProperty"), graph)
    return Axioms(
        sub_properties=_grouped((o, s) for s, o in pairs(RDFS + "subPropertyOf")),
        sub_classes=_closed(pairs(RDFS + "subClassOf")),
        inverses=_grouped([*inverse, *((o, s) for s, o in inverse)]),
        typed=_grouped((o, s) for s, o in by_property),
        transitive=frozenset(q.subject.value for q in transitive if isinstance(q.subject, ox.NamedNode)),
    )


def _grouped(pairs: Iterable[tuple[ox.NamedNode, ox.NamedNode]]) -> dict[str, list[ox.NamedNode]]:
    found: defaultdict[str, list[ox.NamedNode]] = defaultdict(list)
    for key, value in pairs:
        found[key.value].append(value)
    return dict(found)


def _closed(pairs: Sequence[tuple[ox.NamedNode, ox.NamedNode]]) -> dict[str, list[ox.NamedNode]]:
    """Return class → its sub-classes at any depth, the nearest first."""
    direct = _grouped((parent, child) for child, parent in pairs)
    found: dict[str, list[ox.NamedNode]] = {}
    for name, children in direct.items():
        below = list(children)
        for child in below:
            below += [one for one in direct.get(child.value, ()) if one not in below and one.value != name]
        found[name] = below
    return found
