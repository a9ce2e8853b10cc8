"""Quads in the one form that the store gives back, so that equal data are equal bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import XSD

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAIN = frozenset({ox.NamedNode(XSD + "string")})


def stable(quads: Iterable[ox.Quad]) -> set[ox.Quad]:
    """Return quads with literals as the store writes them and with canonical names of blank nodes.

    Blank nodes are named by RDF Dataset Canonicalization (RDFC-1.0), which looks only at the quads that
    hold one.

    Example:
        >>> a, number = ox.NamedNode("urn:a"), ox.NamedNode(XSD + "decimal")
        >>> [quad] = stable([ox.Quad(a, a, ox.Literal("1.50", datatype=number))])
        >>> quad.object.value
        '1.5'
    """
    given = _with_literals_rewritten(set(quads))
    anonymous = {quad for quad in given if _has_blank(quad)}
    if not anonymous:
        return given
    dataset = ox.Dataset(anonymous)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return (given - anonymous) | set(dataset)


def _has_blank(quad: ox.Quad) -> bool:
    return any(isinstance(term, ox.BlankNode) for term in (quad.subject, quad.object, quad.graph_name))


def _with_literals_rewritten(quads: set[ox.Quad]) -> set[ox.Quad]:
    literals = {quad.object for quad in quads if isinstance(quad.object, ox.Literal)}
    rewritten = _rewritten(sorted(filter(_may_change, literals), key=str))
    if not rewritten:
        return quads
    return {
        ox.Quad(q.subject, q.predicate, rewritten[q.object], q.graph_name)
        if isinstance(q.object, ox.Literal) and q.object in rewritten
        else q
        for q in quads
    }


def _may_change(literal: ox.Literal) -> bool:
    if literal.language:
        return literal.language != literal.language.lower()
    return literal.datatype not in PLAIN


def _rewritten(literals: list[ox.Literal]) -> dict[ox.Literal, ox.Literal]:
    """Return the literals that a store gives back in another form, with that form."""
    predicate = ox.NamedNode("urn:value")
    store = ox.Store()
    store.bulk_extend(
        ox.Quad(ox.NamedNode(f"urn:{n}"), predicate, literal) for n, literal in enumerate(literals)
    )
    found = {int(quad.subject.value.removeprefix("urn:")): quad.object for quad in store}
    pairs = ((literal, found[n]) for n, literal in enumerate(literals))
    return {given: kept for given, kept in pairs if isinstance(kept, ox.Literal) and kept != given}
