from __future__ import annotations

import pyoxigraph as ox
import pytest

from greensilk_kg.rdf.namespaces import (
    ALT_LABEL,
    CANONICAL_BASE,
    GS,
    HIDDEN_LABEL,
    LABEL,
    PREF_LABEL,
    RDFS,
    TYPE,
)
from greensilk_kg.search import build_index, open_index

KINDS = {"label": LABEL, "prefLabel": PREF_LABEL, "altLabel": ALT_LABEL, "hiddenLabel": HIDDEN_LABEL}


def iri(path):
    return ox.NamedNode(f"{CANONICAL_BASE}id/{path}")


def named(path, *names, type_="Project", pointed=0):
    """Return statements: a thing's type, its names (`text@language kind`), and so many that point to it."""
    yield ox.Quad(iri(path), TYPE, ox.NamedNode(GS + type_))
    for name in names:
        text, _, rest = name.rpartition("@")
        language, _, kind = rest.partition(" ")
        yield ox.Quad(iri(path), KINDS[kind or "label"], ox.Literal(text, language=language))
    for number in range(pointed):
        yield ox.Quad(iri(f"other/{number}"), ox.NamedNode(GS + "partner"), iri(path))


def below(lower, upper):
    return ox.Quad(ox.NamedNode(GS + lower), ox.NamedNode(RDFS + "subClassOf"), ox.NamedNode(GS + upper))


@pytest.fixture
def made(tmp_path):
    """A function that builds an index of statements and opens it."""
    opened = []

    def make(*groups):
        path = tmp_path / f"{len(opened)}.sqlite"
        build_index([quad for group in groups for quad in group], CANONICAL_BASE, path)
        opened.append(open_index(path))
        return opened[-1]

    yield make
    for index in opened:
        index.close()


def slugs(results):
    """Return the last parts of the IRIs that were found."""
    return [hit.iri.rpartition("/")[2] for hit in results.hits]
