"""What the graph calls things: for names that are not there."""

from __future__ import annotations

from typing import NamedTuple

import pyoxigraph as ox

from greensilk_kg.search import near
from greensilk_kg.serve.linked.lookup import names_near
from greensilk_kg.serve.linked.view import Labels
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.language import chosen_language


class Named(NamedTuple):
    """A thing.

    Attributes:
        iri: Its IRI.
        label: Its name in the language of the reader.
    """

    iri: str
    label: str


def moved(iri: str) -> str:
    """Return the IRI that took the place of another; empty where none did."""
    return site().redirects.get(iri, "")


def like_iri(iri: str, most: int = 3) -> list[Named]:
    """Return the things whose IRI or name is most like an IRI."""
    return [Named(each["iri"], each["label"]) for each in names_near(iri)[:most]]


def called(text: str, most: int = 3) -> list[Named]:
    """Return the things that have a name, else those with names most like it."""
    index = site().search
    if index is None or not text.strip():
        return []
    found = [hit.iri for hit in index.search(text, limit=most).hits] or near(index, text, n=most)
    labels = Labels(chosen_language())
    return [Named(iri, labels.of(ox.NamedNode(iri)).text) for iri in found]


def label(iri: str) -> str:
    """Return the name of a thing in the language of the reader."""
    return Labels(chosen_language()).of(ox.NamedNode(iri)).text
