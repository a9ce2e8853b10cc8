"""Every graph rewritten to the IRIs that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import DCTERMS, OWL, Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

IDENTIFIER = ox.NamedNode(DCTERMS + "identifier")
SAME_AS = ox.NamedNode(OWL + "sameAs")


def rewrite(quads: Iterable[ox.Quad], canonical: Mapping[str, str], names: Names) -> Iterator[ox.Quad]:
    """Yield quads with each IRI that is given up replaced, evidence included.

    What would then say that a thing of ours is the same as itself is left out.

    Args:
        quads: Of all graphs.
        canonical: IRI that is given up → IRI that is kept.
        names: Mints the IRIs.

    Example:
        >>> a, b, p = (ox.NamedNode(f"urn:{name}") for name in "abp")
        >>> [quad] = rewrite([ox.Quad(b, p, b)], {"urn:b": "urn:a"}, Names())
        >>> quad == ox.Quad(a, p, a)
        True
    """
    replaced = {ox.NamedNode(old): ox.NamedNode(new) for old, new in canonical.items()}
    ours = f"{names.base}id/"
    for quad in quads:
        subject, value = quad.subject, quad.object
        if isinstance(subject, ox.NamedNode):
            subject = replaced.get(subject, subject)
        if isinstance(value, ox.NamedNode):
            value = replaced.get(value, value)
        if quad.predicate == SAME_AS and _own(subject, ours) and _own(value, ours):
            continue
        yield ox.Quad(subject, quad.predicate, value, quad.graph_name)


def _own(term: object, ours: str) -> bool:
    return isinstance(term, ox.NamedNode) and term.value.startswith(ours)


def identifiers(canonical: Mapping[str, str], names: Names) -> Iterator[ox.Quad]:
    """Yield, in `graph/reference`, that the IRI that is kept was known by the one given up."""
    graph = names.graph("reference")
    for old, new in canonical.items():
        yield ox.Quad(ox.NamedNode(new), IDENTIFIER, ox.Literal(old), graph)
