"""Publishing under another address: the base of our own IRIs replaced, ontology terms kept."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

import pyoxigraph as ox

from greensilk_kg.errors import ConfigurationError
from greensilk_kg.rdf.namespaces import CANONICAL_BASE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

MOVED = tuple(CANONICAL_BASE + part for part in ("id/", "scheme/", "graph/", "evidence/"))
"""What moves to the new base; terms of the ontology never change."""


def rebase(quads: Iterable[ox.Quad], base: str) -> Iterator[ox.Quad]:
    """Yield quads with entities, concepts, graphs and evidence below another base.

    Args:
        quads: With canonical IRIs.
        base: Ends in a slash.

    Raises:
        ConfigurationError: The base is no http(s) IRI that ends in a slash.

    Example:
        >>> a = ox.NamedNode("https://w3id.org/greensilk/id/country/lao")
        >>> p = ox.NamedNode("https://w3id.org/greensilk/ontology#country")
        >>> [moved] = rebase([ox.Quad(a, p, a)], "http://kg.example/")
        >>> moved.subject.value, moved.predicate == p
        ('http://kg.example/id/country/lao', True)
    """
    if not (base.startswith(("http://", "https://")) and base.endswith("/")):
        raise ConfigurationError(f"not a base IRI: {base!r}", hint="such as https://kg.example.org/")
    if base == CANONICAL_BASE:
        yield from quads
        return

    @cache
    def named(term: ox.NamedNode) -> ox.NamedNode:
        if not term.value.startswith(MOVED):
            return term
        return ox.NamedNode(base + term.value.removeprefix(CANONICAL_BASE))

    def moved(term: T) -> T | ox.NamedNode:
        return named(term) if isinstance(term, ox.NamedNode) else term

    for quad in quads:
        yield ox.Quad(moved(quad.subject), quad.predicate, moved(quad.object), moved(quad.graph_name))
