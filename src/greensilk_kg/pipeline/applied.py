"""The shapes that a build applies, as far as their results are counted by them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.pipeline import inputs
from greensilk_kg.quality.records import Shape
from greensilk_kg.rdf.files import read
from greensilk_kg.rdf.namespaces import GS, RDFS, SH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.resources import Home

    Said = Mapping[ox.NamedNode, Mapping[str, list[ox.NamedNode | ox.Literal]]]

_DOMAINS = (RDFS + "domain", "https://schema.org/domainIncludes")
_TARGETS = (SH + "targetClass", SH + "targetSubjectsOf")


def shapes(home: Home) -> list[Shape]:
    """Return the named shapes that speak of classes or properties, sorted by class and name.

    Raises:
        UnreadableInputError: A file is broken.
    """
    files = [*home.files(*inputs.SOURCE_SHAPES), *home.files(*inputs.WHOLE_SHAPES)]
    quads = [quad for path in files for quad in read(path)]
    said, domains = _said(quads), _domains(home)
    found = [_shape(node, about, domains) for node, about in said.items() if SH + "message" in about]
    return sorted(found, key=lambda one: (one["cls"], one["iri"]))


def _said(quads: list[ox.Quad]) -> Said:
    found: defaultdict[ox.NamedNode, defaultdict[str, list[ox.NamedNode | ox.Literal]]]
    found = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
            found[quad.subject][quad.predicate.value].append(quad.object)
    return found


def _domains(home: Home) -> dict[str, set[str]]:
    """Return property → the classes that its subjects are of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for quad in inputs.ontology(home):
        if quad.predicate.value in _DOMAINS and isinstance(quad.object, ox.NamedNode):
            found[str(quad.subject)[1:-1]].add(quad.object.value)
    return found


def _shape(
    node: ox.NamedNode, about: Mapping[str, list[ox.NamedNode | ox.Literal]], domains: Mapping[str, set[str]]
) -> Shape:
    targets = sorted(term.value for name in _TARGETS for term in about.get(name, ()))
    classes = set().union(*(domains.get(target, {target}) for target in targets))
    known = [name for name in classes if name.startswith(GS)]
    messages = {
        text.language or "": text.value for text in about[SH + "message"] if isinstance(text, ox.Literal)
    }
    return Shape(
        iri=node.value,
        cls=known[0] if len(known) == 1 else "",
        targets=targets,
        messages=messages,
        checked=0,
        results={},
    )
