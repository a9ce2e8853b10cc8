"""The classes and properties that queries can name, with how often the graph uses them.

Figures come from the graph's own VoID description, labels from the ontology.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import LABEL, OWL, PREF_LABEL, PREFIXES, TYPE
from greensilk_kg.serve.descriptions.terms import VOID
from greensilk_kg.serve.descriptions.void import computed
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.texts import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DECLARED = {"Class": "class", "ObjectProperty": "property", "DatatypeProperty": "property"}
_LIKE_ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class Term:
    """A class or a property.

    Attributes:
        iri: Its IRI.
        kind: `class` or `property`.
        count: Instances of a class, statements with a property; 0 for one that is declared and not used.
        labels: Language → label.
        uses: Of a class: IRI of each property of its instances → statements.
    """

    iri: str
    kind: str
    count: int = 0
    labels: Mapping[str, str] = field(default_factory=dict)
    uses: Mapping[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The IRI as a query writes it: with a prefix where there is one."""
        return shortened(self.iri)


def shortened(iri: str) -> str:
    """Return an IRI as a query writes it.

    Example:
        >>> shortened("https://w3id.org/greensilk/ontology#Project"), shortened("urn:a")
        ('gs:Project', '<urn:a>')
    """
    for prefix, namespace in PREFIXES.items():
        rest = iri.removeprefix(namespace)
        if rest != iri and rest.isidentifier() and rest.isascii():
            return f"{prefix}:{rest}"
    return f"<{iri}>"


def terms() -> list[Term]:
    """Return the terms of the served graph, those used most first; computed once."""
    memo = site().memo
    if "terms" not in memo:
        memo["terms"] = sorted(_terms(), key=lambda term: (-term.count, term.iri))
    return cast("list[Term]", memo["terms"])


def near_terms(iri: str, kind: str = "", most: int = 3) -> list[Term]:
    """Return the terms that are most like one that is not there, the likest first.

    Args:
        iri: What was written.
        kind: `class`, `property`, or empty for both.
        most: How many.
    """
    wanted = _local(iri).casefold()
    known = [term for term in terms() if not kind or term.kind == kind]
    found = [(_likeness(wanted, term), -place, term) for place, term in enumerate(known) if term.iri != iri]
    best = sorted(found, key=lambda each: each[:2], reverse=True)
    return [term for likeness, _, term in best[:most] if likeness >= _LIKE_ENOUGH]


def _likeness(wanted: str, term: Term) -> float:
    names = [_local(term.iri), *term.labels.values()]
    return max(SequenceMatcher(None, wanted, name.casefold().replace(" ", "")).ratio() for name in names)


def _local(iri: str) -> str:
    return iri.replace("#", "/").rpartition("/")[2]


def _terms() -> Iterator[Term]:
    facts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in computed():
        key = str(quad.subject)[1:-1]
        facts[key][quad.predicate.value.removeprefix(VOID)].append(cast("ox.NamedNode", quad.object).value)
    dataset = facts[f"{site().base}dataset"]
    seen: set[str] = set()
    for part in (facts[key] for key in dataset["classPartition"]):
        uses = dict(_use(facts[key]) for key in part["propertyPartition"])
        seen.add(part["class"][0])
        yield _term(part["class"][0], "class", int(part["entities"][0]), uses)
    for iri, count in (_use(facts[key]) for key in dataset["propertyPartition"]):
        seen.add(iri)
        yield _term(iri, "property", count)
    yield from (_term(iri, kind, 0) for iri, kind in _declared() if iri not in seen)


def _use(part: Mapping[str, list[str]]) -> tuple[str, int]:
    return part["property"][0], int(part["triples"][0])


def _declared() -> Iterator[tuple[str, str]]:
    """Yield IRI and kind of what the ontology declares."""
    graph = ox.NamedNode(f"{site().base}graph/ontology")
    for name, kind in _DECLARED.items():
        for quad in site().store.quads_for_pattern(None, TYPE, ox.NamedNode(OWL + name), graph):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject.value, kind


def _term(iri: str, kind: str, count: int, uses: Mapping[str, int] | None = None) -> Term:
    known = dict(zip(("zh", "en"), PREDICATES.get(iri, ()), strict=False))
    stated = {language: text for p in (LABEL, PREF_LABEL) for language, text in _labels(iri, p)}
    return Term(iri, kind, count, {**known, **stated}, uses or {})


def _labels(iri: str, predicate: ox.NamedNode) -> Iterator[tuple[str, str]]:
    for quad in site().store.quads_for_pattern(ox.NamedNode(iri), predicate, None, ox.DefaultGraph()):
        if isinstance(quad.object, ox.Literal) and quad.object.language in {"zh", "en"}:
            yield quad.object.language, quad.object.value
