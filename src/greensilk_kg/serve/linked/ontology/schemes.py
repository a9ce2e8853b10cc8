"""The page of a concept scheme: its concepts as a tree, with how often each is used."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pyoxigraph as ox
from flask import render_template, request

from greensilk_kg.rdf.namespaces import GS, RDFS, SKOS
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.view import Item, Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.respond import alternates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LISTS = {"sector": ("Project", "sector"), "indicator": ("Observation", "indicator")}
"""Scheme → the class whose list can be narrowed by its concepts, and by which facet."""


@dataclass(slots=True)
class Concept:
    """One concept in the tree.

    Attributes:
        node: It.
        head: Its name.
        other: Its name in the other language.
        definition: What it means; empty where nothing tells.
        used: How often a statement names it.
        link: The list of the things that have it; empty where there is none.
        below: The narrower ones.
    """

    node: ox.NamedNode
    head: Item
    other: Item
    definition: Item
    used: int
    link: str
    below: list[Concept] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How often it or a narrower one is named."""
        return self.used + sum(one.total for one in self.below)


def scheme_page(iri: str, language: str) -> str:
    """Return the page of a scheme.

    Args:
        iri: Of the scheme.
        language: `zh` or `en`.
    """
    node, labels = ox.NamedNode(iri), Labels(language)
    tree = _tree(node, language)
    return render_template(
        "ontology/scheme.html",
        lang=language,
        iri=iri,
        title=labels.of(node),
        definition=_definition(node, language),
        tree=tree,
        total=_size(tree),
        downloads=alternates(),
    )


def _size(tree: Iterable[Concept]) -> int:
    return sum(1 + _size(one.below) for one in tree)


def _tree(scheme: ox.NamedNode, language: str) -> list[Concept]:
    concepts = _members(scheme)
    broader = _broader(concepts)
    made = {node: _concept(node, scheme.value.rpartition("/")[2], language) for node in concepts}
    below: defaultdict[ox.NamedNode | None, list[Concept]] = defaultdict(list)
    for node, one in made.items():
        below[broader.get(node)].append(one)
    for node, one in made.items():
        one.below = sorted(below[node], key=lambda each: alphabetical(each.head.text))
    return sorted(below[None], key=lambda each: alphabetical(each.head.text))


def _members(scheme: ox.NamedNode) -> set[ox.NamedNode]:
    names = (SKOS + "inScheme", SKOS + "topConceptOf")
    quads = (
        q for name in names for q in site().store.quads_for_pattern(None, ox.NamedNode(name), scheme, DEFAULT)
    )
    return {quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode)}


def _broader(concepts: set[ox.NamedNode]) -> Mapping[ox.NamedNode, ox.NamedNode]:
    """Return concept → the one right above it, the first by name where there are several."""
    found: dict[ox.NamedNode, ox.NamedNode] = {}
    for node in concepts:
        quads = site().store.quads_for_pattern(node, ox.NamedNode(SKOS + "broader"), None, DEFAULT)
        above = sorted(
            q.object.value for q in quads if q.object in concepts and isinstance(q.object, ox.NamedNode)
        )
        if above and above[0] != node.value:
            found[node] = ox.NamedNode(above[0])
    return found


def _concept(node: ox.NamedNode, scheme: str, language: str) -> Concept:
    head, other = Labels(language).of(node), Labels("en" if language == "zh" else "zh").of(node)
    counted = Counter(
        quad.predicate.value
        for quad in site().store.quads_for_pattern(None, None, node, DEFAULT)
        if quad.predicate.value.startswith(GS)
    )
    return Concept(
        node=node,
        head=head,
        other=other if other.text != head.text else Item(""),
        definition=_definition(node, language),
        used=counted.total(),
        link=_list(node, scheme) if counted else "",
    )


def _list(node: ox.NamedNode, scheme: str) -> str:
    if scheme not in LISTS:
        return ""
    cls, facet = LISTS[scheme]
    asked = {facet: node.value.rpartition("/")[2], "lang": request.args.get("lang", "")}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{request.script_root}/browse/{quote(cls)}?{query}"


def _definition(node: ox.NamedNode, language: str) -> Item:
    found = {
        q.object.language or "": q.object.value
        for name in (RDFS + "comment", SKOS + "definition")
        for q in site().store.quads_for_pattern(node, ox.NamedNode(name), None, DEFAULT)
        if isinstance(q.object, ox.Literal)
    }
    best = next((one for one in (language, "zh", "en", *found) if one in found), None)
    return Item(found[best], lang=best) if best is not None else Item("")
