"""What the graph says of the source documents themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import DCTERMS, LABEL, TYPE, term
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.measured import quality
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greensilk_kg.quality.records import Document

_DC = "http://purl.org/dc/elements/1.1/"
_SCHEMA = "https://schema.org/"
FIELDS = {
    "publisher": (_DC + "publisher", DCTERMS + "publisher"),
    "issued": (DCTERMS + "issued",),
    "genre": (_DC + "type",),
    "language": (DCTERMS + "language", _DC + "language"),
    "format": (_DC + "format",),
    "address": (_SCHEMA + "url", "http://xmlns.com/foaf/0.1/page", DCTERMS + "source"),
    "rights": (_DC + "rights",),
    "sha256": (_SCHEMA + "sha256",),
}
"""Field → the properties that it is told by."""
_TITLES = (ox.NamedNode(DCTERMS + "title"), LABEL)
_ROOT = "id/document/"


@dataclass(frozen=True, slots=True)
class Source:
    """One source document.

    Attributes:
        slug: Its name in addresses.
        node: It.
        titles: Language → title; the slug where nothing tells one.
        fields: Field → what is told, as text or as a term with a label.
        read: What was measured of it; `None` where nothing was extracted from it.
    """

    slug: str
    node: ox.NamedNode
    titles: Mapping[str, str]
    fields: Mapping[str, Sequence[ox.NamedNode | ox.Literal]] = field(default_factory=dict)
    read: Document | None = None

    def title(self, language: str) -> tuple[str, str]:
        """Return the title in a language, else in another one, with the language it is in."""
        for wanted in (language, "zh", "en", *self.titles):
            if wanted in self.titles:
                return self.titles[wanted], wanted
        return self.slug, ""

    def text(self, name: str) -> str:
        """Return the first value of a field as text; empty where nothing is told."""
        return next((value.value for value in self.fields.get(name, ())), "")


def sources() -> dict[str, Source]:
    """Return slug → document: those that are registered and those that something was read from."""
    memo = site().memo
    if "sources" not in memo:
        memo["sources"] = {
            slug: _source(slug) for slug in sorted(_registered() | quality()["documents"].keys())
        }
    return cast("dict[str, Source]", memo["sources"])


def _registered() -> set[str]:
    root = site().base + _ROOT
    found = site().store.quads_for_pattern(None, TYPE, term("SourceDocument"), DEFAULT)
    iris = (quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode))
    return {iri.removeprefix(root) for iri in iris if iri.startswith(root)}


def _source(slug: str) -> Source:
    node = ox.NamedNode(f"{site().base}{_ROOT}{slug}")
    titles: dict[str, str] = {}
    for predicate in _TITLES:
        for value in _values(node, predicate):
            if isinstance(value, ox.Literal):
                titles.setdefault((value.language or "").partition("-")[0], value.value)
    fields = {
        name: [value for iri in properties for value in _values(node, ox.NamedNode(iri))]
        for name, properties in FIELDS.items()
    }
    return Source(
        slug, node, titles, {k: v for k, v in fields.items() if v}, quality()["documents"].get(slug)
    )


def _values(node: ox.NamedNode, predicate: ox.NamedNode) -> list[ox.NamedNode | ox.Literal]:
    found = site().store.quads_for_pattern(node, predicate, None, DEFAULT)
    values = [quad.object for quad in found if isinstance(quad.object, ox.NamedNode | ox.Literal)]
    return sorted(values, key=str)
