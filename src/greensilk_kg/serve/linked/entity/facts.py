"""The statements about a thing, in the parts that a reader would look for them in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import XSD, term
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.entity.why import Reason, axioms
from greensilk_kg.serve.linked.layout import OTHER, groups, properties, rank
from greensilk_kg.serve.linked.stands import Shown, shown, stands_about
from greensilk_kg.serve.linked.view import Item, evidence_link
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.quantities import date, number, unit_name
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from greensilk_kg.serve.linked.view import Labels, Term

_DATES = {XSD + name for name in ("date", "gYear", "gYearMonth", "dateTime")}
_WORDS = {term("qualifier"): "qualifier_", term("modality"): "modality_", term("listIsOpen"): "list_open_"}
_VALUE = term("value")
_UNITS = (term("unit"), term("per"))
INFERRED = "inferred"
EXTRACTED = "source/"


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about a thing.

    Attributes:
        triple: The statement.
        value: What it says.
        stands: Where it was read; empty for what was not extracted.
        evidence: Address of the page of its evidence; empty likewise.
        sources: Documents that it was read from.
        curated: Name of the graph that states it where no document does; empty otherwise.
        reason: Why it follows, where reasoning alone states it.
        through: What it follows from, where that is a single thing.
    """

    triple: ox.Triple
    value: Item
    stands: list[Shown]
    evidence: str = ""
    sources: int = 0
    curated: str = ""
    reason: Reason | None = None
    through: Item | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One property with its values."""

    name: str
    link: str
    facts: list[Fact] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a page: its heading, and the properties in it."""

    key: str
    heading: str
    lines: list[Line]

    @property
    def count(self) -> int:
        """Statements in it."""
        return sum(len(line.facts) for line in self.lines)


class Statements:
    """All statements about one thing, with where they come from.

    Args:
        node: The thing.
        labels: Names, in the language of the page.
        language: `zh` or `en`.
    """

    def __init__(self, node: ox.NamedNode, labels: Labels, language: str) -> None:
        self.node, self.labels, self.language = node, labels, language
        self.graphs = _graphs(site().store, node)
        self.triples = [ox.Triple(node, p, o) for p, o in self.graphs]
        self._by_predicate: defaultdict[ox.NamedNode, list[ox.Triple]] = defaultdict(list)
        for triple in self.triples:
            self._by_predicate[triple.predicate].append(triple)
        self._facts: dict[ox.Triple, Fact] = {}
        self.stands = stands_about(site().store, node)

    def of(self, predicate: ox.NamedNode) -> list[Fact]:
        """Return the facts with a property, those that most documents state first."""
        found = [self.fact(triple) for triple in self._by_predicate.get(predicate, ())]
        return sorted(
            found, key=lambda fact: (fact.reason is not None, -fact.sources, alphabetical(fact.value.text))
        )

    def values(self, name: str) -> list[Term]:
        """Return the stated values of a property of ours; the inferred ones where there are no others."""
        return self.stated(term(name)) or self.all_values(term(name))

    def stated(self, predicate: ox.NamedNode) -> list[Term]:
        """Return the values that a document or a curated graph states."""
        return [value for value in self.all_values(predicate) if self.graphs[predicate, value] != [INFERRED]]

    def all_values(self, predicate: ox.NamedNode) -> list[Term]:
        """Return all values of a property."""
        return [triple.object for triple in self._by_predicate.get(predicate, ())]

    def fact(self, triple: ox.Triple) -> Fact:
        """Return a statement as a page shows it."""
        if triple not in self._facts:
            self._facts[triple] = self._fact(triple)
        return self._facts[triple]

    def _fact(self, triple: ox.Triple) -> Fact:
        names = self.graphs[triple.predicate, triple.object]
        stands = self.stands.get((triple.predicate, triple.object), [])
        value = shown_value(triple, self.labels, self.language)
        reason = axioms().reason(triple, self.triples, site().store) if names == [INFERRED] else None
        stated = any(name.startswith(EXTRACTED) for name in names)
        return Fact(
            triple,
            value,
            shown(stands, self.labels, self.language),
            evidence=evidence_link(triple) if stands or stated else "",
            sources=len({one.document for one in stands}),
            curated="" if stands or reason else next((n for n in names if n != INFERRED), ""),
            reason=reason,
            through=self.labels.of(reason.through) if reason and reason.through else None,
        )

    def parts(self, skip: Iterable[ox.NamedNode] = ()) -> list[Part]:
        """Return the statements by part and property, without some properties.

        What only repeats a statement by a more general property stands in the part of other vocabularies.
        """
        left_out = set(skip)
        made: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for triple in self.triples:
            if triple.predicate not in left_out:
                fact = self.fact(triple)
                repeated = fact.reason is not None and fact.reason.kind == "sub"
                made[
                    "aligned" if repeated else group_of(triple.predicate.value), triple.predicate.value
                ].append(fact)
        return _arranged(made, self.labels, self.language)


def group_of(predicate: str) -> str:
    """Return the key of the part that a property belongs to."""
    known = properties().get(predicate)
    return known.group if known else OTHER


def name_of(predicate: ox.NamedNode, labels: Labels, language: str, *, incoming: bool = False) -> str:
    """Return what a reader calls a property, or the list of what points to a thing by it."""
    known = properties().get(predicate.value)
    if known is None:
        return labels.of(predicate).text
    words = known.incoming if incoming and all(known.incoming) else known.words
    return words[0 if language == "zh" else 1]


def shown_value(triple: ox.Triple, labels: Labels, language: str) -> Item:
    """Return the value of a statement: dates and figures in the reader's way, names instead of IRIs."""
    value, predicate = triple.object, triple.predicate
    if isinstance(value, ox.Literal):
        if predicate in _WORDS:
            return Item(text(_WORDS[predicate] + value.value, language))
        if value.datatype.value in _DATES:
            return Item(date(value.value, language))
        shown = number(value.value, language) if predicate == _VALUE else value.value
        return Item(shown, lang=value.language or "")
    if predicate in _UNITS and isinstance(value, ox.NamedNode):
        return Item(unit_name(value.value, language))
    return labels.of(value)


def _graphs(store: ox.Store, node: ox.NamedNode) -> dict[tuple[ox.NamedNode, Term], list[str]]:
    """Return (predicate, object) → names of the graphs that state it of a thing, sorted."""
    found: dict[tuple[ox.NamedNode, Term], list[str]] = {}
    start = f"{site().base}graph/"
    for quad in store.quads_for_pattern(node, None, None, None):
        names = found.setdefault((quad.predicate, quad.object), [])
        if quad.graph_name != DEFAULT:
            names.append(str(getattr(quad.graph_name, "value", "")).removeprefix(start))
    for names in found.values():
        names.sort()
    return found


def _arranged(made: Mapping[tuple[str, str], Sequence[Fact]], labels: Labels, language: str) -> list[Part]:
    parts: dict[str, list[Line]] = defaultdict(list)
    for (group, predicate), facts in sorted(made.items(), key=lambda item: rank(item[0][1])):
        node = ox.NamedNode(predicate)
        ordered = sorted(
            facts, key=lambda fact: (fact.reason is not None, -fact.sources, alphabetical(fact.value.text))
        )
        parts[group].append(Line(name_of(node, labels, language), labels.of(node).link, ordered))
    words = {group.key: group.zh if language == "zh" else group.en for group in groups().values()}
    return [Part(key, words[key], parts[key]) for key in groups() if key in parts]
