"""What a thing is tied to, as a picture: by its own statements, by those that point to it, and by posts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS, term
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.linked.entity.facts import INFERRED, name_of
from greensilk_kg.serve.pictures.network import Edge, Node, network
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.alphabet import alphabetical
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from markupsafe import Markup

    from greensilk_kg.serve.linked.entity.facts import Statements

MOST = 24
"""Neighbours in the picture."""
_LEAST = 2
_MOST_KEPT = 256
"""Pictures that are kept."""
_BORING = {term(name) for name in ("mentionedIn", "sector", "status", "indicator", "unit", "per")}
_ENDS = tuple(map(term, ("holder", "postAt", "about", "committedBy", "providedBy")))
"""Properties of posts, figures and commitments that lead to the other end of a tie."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The neighbours of a thing.

    Attributes:
        picture: The picture of the nearest ones.
        shown: How many they are.
        total: How many there are.
        rows: (name, address, how they are tied) of those in the picture.
    """

    picture: Markup
    shown: int
    total: int
    rows: list[tuple[str, str, str]] = field(default_factory=list)


def neighbourhood(
    statements: Statements, title: str, incoming: Iterable[ox.Triple], owned: Iterable[ox.NamedNode]
) -> Neighbourhood | None:
    """Return the neighbours of a thing; `None` where it has fewer than two.

    Args:
        statements: What is said of it.
        title: Its name.
        incoming: Statements that point to it.
        owned: Its figures, posts and commitments.
    """
    ties = _ties(statements, incoming, owned)
    if len(ties) < _LEAST:
        return None
    labels, language = statements.labels, statements.language
    first = sorted(
        ties, key=lambda iri: (-ties[iri].total(), alphabetical(labels.of(ox.NamedNode(iri)).text))
    )[:MOST]
    ordered = sorted(first, key=lambda iri: (_kind(iri), iri))
    named = [(iri, labels.of(ox.NamedNode(iri)), ", ".join(ties[iri])) for iri in ordered]
    centre = statements.node.value
    nodes = [Node(centre, title, "", _kind(centre), max(ties[iri].total() for iri in first))]
    nodes += [Node(iri, item.text, item.link, _kind(iri), ties[iri].total()) for iri, item, _ in named]
    edges = [Edge(centre, iri, how, ties[iri].total()) for iri, _, how in named]
    label = text("neighbours_of", language).format(title)
    picture = _drawn(tuple(nodes), tuple(edges), label, language)
    rows = [(item.text, item.link, how) for _, item, how in named]
    return Neighbourhood(picture, len(first), len(ties), rows)


@lru_cache(_MOST_KEPT)
def _drawn(nodes: tuple[Node, ...], edges: tuple[Edge, ...], label: str, language: str) -> Markup:
    """Draw a network around its first node; the same one is drawn once."""
    return network(nodes, edges, label=label, lang=language, centre=nodes[0].key)


def _ties(
    statements: Statements, incoming: Iterable[ox.Triple], owned: Iterable[ox.NamedNode]
) -> Mapping[str, Counter[str]]:
    """Return IRI of a neighbour → names of the ties → how many."""
    labels, language = statements.labels, statements.language
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for predicate, end, points_here in _ends(statements, incoming, owned):
        if _counts(predicate, end):
            found[end.value][name_of(predicate, labels, language, incoming=points_here)] += 1
    found.pop(statements.node.value, None)
    return found


def _ends(
    statements: Statements, incoming: Iterable[ox.Triple], owned: Iterable[ox.NamedNode]
) -> Iterator[tuple[ox.NamedNode, Any, bool]]:
    """Yield each tie: its property, what is at its other end, and whether it points here."""
    for predicate, value in statements.graphs:
        if statements.graphs[predicate, value] != [INFERRED]:
            yield predicate, value, False
    for triple in incoming:
        yield triple.predicate, triple.subject, True
    for node in owned:
        for predicate in _ENDS:
            for quad in site().store.quads_for_pattern(node, predicate, None, DEFAULT):
                yield predicate, quad.object, False


def _counts(predicate: ox.NamedNode, end: object) -> bool:
    """Tell whether a statement ties two things that a reader knows by name."""
    named = isinstance(end, ox.NamedNode) and end.value.startswith(f"{site().base}id/")
    return named and predicate.value.startswith(GS) and predicate not in _BORING


def _kind(iri: str) -> str:
    return iri.removeprefix(f"{site().base}id/").partition("/")[0]
