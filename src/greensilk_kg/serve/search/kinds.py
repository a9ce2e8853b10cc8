"""What a thing is, in words: the label of its narrowest class."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import GS, LABEL
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.language import LANGUAGES
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.search import SearchIndex

_TERMS = {"Class", "Concept", "ConceptScheme", "AnnotationProperty", "DatatypeProperty", "ObjectProperty"}
"""Classes of other vocabularies, whose names are among the texts of the pages."""


def labels_of_kind(types: Iterable[str], index: SearchIndex) -> dict[str, str]:
    """Return language → label of the narrowest of a thing's classes; empty where none is known.

    Args:
        types: Local names of the classes.
        index: Knows how many things are of each class: the narrowest has the fewest.
    """
    known = [name for name in types if name in index.classes]
    if not known:
        return {}
    return labels_of_class(min(known, key=lambda name: (index.classes[name].things, name)), index)


def labels_of_class(name: str, index: SearchIndex) -> dict[str, str]:
    """Return language → label of a class, read once.

    Args:
        name: Its local name.
        index: Has the class.
    """
    memo = cast("dict[str, dict[str, str]]", site().memo.setdefault("kinds", {}))
    if name not in memo:
        memo[name] = _read(name, index.classes[name].iri)
    return memo[name]


def choices(index: SearchIndex, language: str) -> list[tuple[str, str, int]]:
    """Return (local name, label, things) of the classes that something is of, the largest first."""
    filled = [(name, known.things) for name, known in index.classes.items() if known.things]
    found = [(name, labels_of_class(name, index).get(language, name), things) for name, things in filled]
    return sorted(found, key=lambda choice: (-choice[2], choice[1]))


def _read(name: str, iri: str) -> dict[str, str]:
    if name in _TERMS:
        return {language: text(f"kind_{name}", language) for language in LANGUAGES}
    if not iri.startswith(GS):
        return {}
    stated = site().store.quads_for_pattern(ox.NamedNode(iri), LABEL, None, ox.DefaultGraph())
    labels = [quad.object for quad in stated if isinstance(quad.object, ox.Literal)]
    return {label.language: label.value for label in labels if label.language in LANGUAGES}
