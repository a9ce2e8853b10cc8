"""Turns descriptions into what the pages show: labels instead of IRIs, links on this host."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyoxigraph as ox
from flask import request

from greensilk_kg.rdf.namespaces import ALT_LABEL, HIDDEN_LABEL, LABEL, PREF_LABEL, TYPE
from greensilk_kg.serve.linked.describe import DEFAULT, stating
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.language import LANGUAGES
from greensilk_kg.serve.web.links import href, web_link
from greensilk_kg.serve.web.texts import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.serve.linked.describe import Description

NAMES = (PREF_LABEL, LABEL, ALT_LABEL, HIDDEN_LABEL)
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True)
class Item:
    """One value on a page.

    Attributes:
        text: What to show.
        link: Where it leads; empty for a plain value.
        lang: Language of the text, for the `lang` attribute.
        note: Datatype, where it says something.
        evidence: Address of the evidence for the statement; empty where it was not extracted.
        inferred: Whether reasoning alone states it.
    """

    text: str
    link: str = ""
    lang: str = ""
    note: str = ""
    evidence: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """One property with its values, or one thing with its properties."""

    head: Item
    items: list[Item] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)


class Labels:
    """Chooses one label for each thing, in the language of the page; asks the store once for each."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._known: dict[str, Item] = {}

    def of(self, term: Term) -> Item:
        """Return what to show for a term."""
        if isinstance(term, ox.NamedNode):
            if term.value not in self._known:
                self._known[term.value] = self._named(term)
            return self._known[term.value]
        if isinstance(term, ox.Literal):
            return Item(term.value, lang=term.language or "", note=_datatype(term))
        return Item(str(term))

    def _named(self, node: ox.NamedNode) -> Item:
        found = [
            q.object
            for predicate in (PREF_LABEL, LABEL)
            for q in site().store.quads_for_pattern(node, predicate, None, DEFAULT)
            if isinstance(q.object, ox.Literal)
        ]
        if not found and node.value in PREDICATES:
            known = dict(zip(LANGUAGES, PREDICATES[node.value], strict=True))
            return Item(known[self._language], node.value, self._language)
        best = min(found, key=self._distance, default=None)
        link = href(node.value) or web_link(node.value)
        return Item(
            best.value if best else local_name(node.value), link, (best.language or "") if best else ""
        )

    def _distance(self, label: ox.Literal) -> tuple[int, str]:
        language = (label.language or "").partition("-")[0]
        order = (self._language, "zh", "en", language)
        return order.index(language), label.value


def local_name(iri: str) -> str:
    """Return the last part of an IRI, for want of a label.

    Example:
        >>> local_name("http://qudt.org/vocab/unit/KiloM")
        'KiloM'
    """
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2] or iri


def groups(
    triples: Iterable[ox.Triple], labels: Labels, *, skip: tuple[ox.NamedNode, ...] = ()
) -> list[Group]:
    """Return statements of one subject by property, both in the order of their labels."""
    found: dict[ox.NamedNode, list[Item]] = {}
    for triple in triples:
        if triple.predicate not in skip:
            found.setdefault(triple.predicate, []).append(_fact(triple, labels))
    made = [Group(labels.of(p), sorted(items, key=lambda i: i.text)) for p, items in found.items()]
    return sorted(made, key=lambda group: group.head.text)


def parts(found: Description, labels: Labels) -> list[Group]:
    """Return the observations, posts and commitments of a thing, each with its properties."""
    by_subject: dict[Term, list[ox.Triple]] = {}
    for triple in found.parts:
        if triple.object != found.node:
            by_subject.setdefault(triple.subject, []).append(triple)
    made = [
        Group(labels.of(subject), groups=groups(triples, labels, skip=(*NAMES, TYPE)))
        for subject, triples in by_subject.items()
    ]
    return sorted(made, key=lambda group: (group.head.text, group.head.link))


def incoming(found: Description, labels: Labels) -> list[Group]:
    """Return what points to a thing, by property."""
    by_property: dict[ox.NamedNode, list[Item]] = {}
    for triple in found.incoming:
        by_property.setdefault(triple.predicate, []).append(labels.of(triple.subject))
    return [Group(labels.of(p), sorted(i, key=lambda item: item.text)) for p, i in by_property.items()]


def evidence_link(triple: ox.Triple) -> str:
    """Return the address of the evidence for one statement."""
    query = urlencode({"s": str(triple.subject), "p": str(triple.predicate), "o": str(triple.object)})
    return f"{request.script_root}/evidence?{query}"


def _fact(triple: ox.Triple, labels: Labels) -> Item:
    shown = labels.of(triple.object)
    names = [str(graph)[1:-1].removeprefix(f"{site().base}graph/") for graph in stating(site().store, triple)]
    extracted = any(name.startswith("source/") for name in names)
    link = evidence_link(triple) if extracted else ""
    return Item(shown.text, shown.link, shown.lang, shown.note, link, inferred=names == ["inferred"])


def _datatype(value: ox.Literal) -> str:
    name = local_name(value.datatype.value)
    return "" if name in {"string", "langString"} else name
