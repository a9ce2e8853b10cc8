"""Asks the graph, and keeps what was computed as long as the snapshot is served."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.serve import execute
from greensilk_kg.serve.engine.job import Job
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_OTHERS = {"dc": "http://purl.org/dc/elements/1.1/", "schema": "https://schema.org/"}
_PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in {**PREFIXES, **_OTHERS}.items())


def once(key: str, make: Callable[[], T]) -> T:
    """Return what `make` returns; it is called once a snapshot.

    Args:
        key: What is kept; no other value of the site has this name.
        make: Computes it.
    """
    memo = site().memo
    if key not in memo:
        memo[key] = make()
    return cast("T", memo[key])


def solutions(query: str) -> ox.QuerySolutions:
    """Return the complete answer to a SELECT query; the prefixes of the project need not be declared.

    Raises:
        ProblemError: 500 or 503, where the engine cannot answer.
    """
    with execute.run(Job(_PROLOGUE + query, results="srj")).body as body:
        found = ox.parse_query_results(body.read(), ox.QueryResultsFormat.JSON)
    return cast("ox.QuerySolutions", found)


def local_name(iri: str) -> str:
    """Return the last part of an IRI: how an address names it.

    Example:
        >>> local_name("https://w3id.org/greensilk/id/country/lao"), local_name("urn:x#Programme")
        ('lao', 'Programme')
    """
    return iri.replace("#", "/").rstrip("/").rpartition("/")[2]
