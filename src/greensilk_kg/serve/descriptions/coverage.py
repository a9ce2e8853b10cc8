"""Which countries and years the dataset is about, as it states them itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import term
from greensilk_kg.serve.site import site

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAPPENED = (
    "publishedOn",
    "signedOn",
    "launchedOn",
    "startDate",
    "endDate",
    "startedOn",
    "completedOn",
    "commissionedOn",
)
"""Properties that say when something took place; targets and figures for later years are none of them."""


def countries() -> list[str]:
    """Return the IRIs of the countries that projects are in, in order."""
    return sorted({found.value for found in _objects("hostCountry") if isinstance(found, ox.NamedNode)})


def years() -> tuple[int, int] | None:
    """Return the first and the last year in which something took place; `None` where nothing is dated."""
    found = {
        int(date.value[:4])
        for name in _HAPPENED
        for date in _objects(name)
        if isinstance(date, ox.Literal) and date.value[:4].isdecimal()
    }
    return (min(found), max(found)) if found else None


def _objects(name: str) -> Iterator[object]:
    found = site().store.quads_for_pattern(None, term(name), None, ox.DefaultGraph())
    return (quad.object for quad in found)
