"""Turns descriptions into what the pages show: labels instead of IRIs, links on this host."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, cast
from urllib.parse import quote_plus

import pyoxigraph as ox
from flask import request

from greensilk_kg.rdf.namespaces import LABEL, PREF_LABEL
from greensilk_kg.serve.linked.describe import DEFAULT, stating
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.language import LANGUAGES
from greensilk_kg.serve.web.links import href, web_link
from greensilk_kg.serve.web.texts import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Iterable

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_MOST_KEPT = 1 << 16
"""Labels that are kept in one language."""


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
    """Chooses one label for each thing, in the language of the page.

    What was chosen is kept with the snapshot, so that a name is looked for once; a store that changes is
    asked each time.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        kept = site().memo.setdefault(f"labels-{language}", {}) if not site().writable else {}
        self._known = cast("dict[str, tuple[str, str]]", kept)
        self._shown: dict[str, Item] = {}

    def of(self, term: Term) -> Item:
        """Return what to show for a term."""
        if isinstance(term, ox.NamedNode):
            iri = term.value
            if iri not in self._shown:
                text, language = self._chosen(term)
                self._shown[iri] = Item(text, href(iri) or web_link(iri), language)
            return self._shown[iri]
        if isinstance(term, ox.Literal):
            return Item(term.value, lang=term.language or "", note=_datatype(term))
        return Item(str(term))

    def _chosen(self, node: ox.NamedNode) -> tuple[str, str]:
        found = self._known.get(node.value)
        if found is None:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            found = self._known[node.value] = self._named(node)
        return found

    def _named(self, node: ox.NamedNode) -> tuple[str, str]:
        """Return a text and its language, which is empty where the last part of the IRI has to do."""
        found = [
            (self._distance(q.object), place, q.object.value, q.object.language or "")
            for place, predicate in enumerate((PREF_LABEL, LABEL))
            for q in site().store.quads_for_pattern(node, predicate, None, DEFAULT)
            if isinstance(q.object, ox.Literal)
        ]
        if found:
            *_, text, language = min(found)
            return text, language
        if node.value in PREDICATES:
            return PREDICATES[node.value][LANGUAGES.index(self._language)], self._language
        return local_name(node.value), ""

    def _distance(self, label: ox.Literal) -> int:
        language = (label.language or "").partition("-")[0]
        order = (self._language, "zh", "en", language)
        return order.index(language)


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
    made = [
        Group(labels.of(p), sorted(items, key=lambda i: alphabetical(i.text))) for p, items in found.items()
    ]
    return sorted(made, key=lambda group: alphabetical(group.head.text))


def evidence_link(triple: ox.Triple) -> str:
    """Return the address of the evidence for one statement."""
    subject, predicate, value = (_quoted(str(term)) for term in triple)
    asked = request.args.get("lang", "")
    language = f"&lang={asked}" if asked in LANGUAGES else ""
    return f"{request.script_root}/evidence?s={subject}&p={predicate}&o={value}{language}"


_quoted = lru_cache(_MOST_KEPT)(quote_plus)


def _fact(triple: ox.Triple, labels: Labels) -> Item:
    shown = labels.of(triple.object)
    names = [str(graph)[1:-1].removeprefix(f"{site().base}graph/") for graph in stating(site().store, triple)]
    extracted = any(name.startswith("source/") for name in names)
    link = evidence_link(triple) if extracted else ""
    return Item(shown.text, shown.link, shown.lang, shown.note, link, inferred=names == ["inferred"])


def _datatype(value: ox.Literal) -> str:
    name = local_name(value.datatype.value)
    return "" if name in {"string", "langString"} else name
