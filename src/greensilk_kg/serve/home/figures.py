"""The graph in figures."""

from __future__ import annotations

from typing import NamedTuple

import pyoxigraph as ox
from flask import current_app

from greensilk_kg.serve.browse.ask import once, solutions
from greensilk_kg.serve.browse.spoken import STATING, sources
from greensilk_kg.serve.linked import readings
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.language import in_same_language
from greensilk_kg.serve.web.texts import text


class Figure(NamedTuple):
    """One figure of the graph: how many, of what, and where there is more of it (empty: nowhere)."""

    number: int
    words: str
    link: str


def figures(language: str) -> list[Figure]:
    """Return the figures of the graph, those a reader cares about first.

    Args:
        language: Of the words.
    """
    counted = [
        (entities(), "home_entities", "browse", "/browse"),
        (stated(), "home_statements", "dataset", "/dataset"),
        (evidence(), "home_evidence", "quality", "/quality"),
        (documents(), "home_documents", "sources", "/sources"),
    ]
    if readings.are_known():
        counted.append((len(readings.every()), "home_conflicts", "conflicts", "/conflicts"))
    served = current_app.blueprints
    return [
        Figure(number, text(key, language), in_same_language(path) if blueprint in served else "")
        for number, key, blueprint, path in counted
    ]


def entities() -> int:
    """Return of how many things of ours the sources speak."""
    ours = f"{site().base}id/"
    return sum(iri.startswith(ours) for iri in sources())


def stated() -> int:
    """Return how many statements were read from documents or made by hand; the same in two counts twice."""
    return sum(count for name, count in site().counts.items() if name.startswith(STATING))


def documents() -> int:
    """Return how many documents statements were read from."""
    return sum(name.startswith("source/") for name in site().counts)


def evidence() -> int:
    """Return how many passages prove statements."""
    return once("pieces of evidence", _evidence)


def _evidence() -> int:
    names = [name for name in sorted(site().counts) if name.startswith("evidence/")]
    graphs = " ".join(str(ox.NamedNode(f"{site().base}graph/{name}")) for name in names)
    query = f"SELECT (COUNT(*) AS ?n) {{ VALUES ?g {{ {graphs} }} GRAPH ?g {{ ?e rdf:subject ?s }} }}"
    return sum(int(row["n"].value) for row in solutions(query))
