"""Two countries side by side, and what ties them together."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from greensilk_kg.serve.browse.names import name_of
from greensilk_kg.serve.profiles import table
from greensilk_kg.serve.profiles.partners import SHARED, partners
from greensilk_kg.serve.web import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.serve.profiles.country import Country


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two countries.

    Attributes:
        pair: The countries.
        counts: What is counted → how many each has.
        shared: What they share → IRIs of the things.
    """

    pair: tuple[Country, Country]
    counts: Mapping[str, tuple[int, int]]
    shared: Mapping[str, frozenset[str]]


def compare(one: Country, other: Country) -> Comparison:
    """Return two countries side by side."""
    lines = {line.country.code: line.counts for line in table.lines()}
    counts = {name: (lines[one.code][name], lines[other.code][name]) for name in table.measures()}
    tied = next((found.shared for found in partners(one.iri) if found.iri == other.iri), {})
    return Comparison((one, other), counts, {what: tied.get(what, frozenset()) for what in SHARED})


def as_csv(found: Comparison) -> str:
    """Return CSV: what is counted, and how many each country has."""
    columns = ["measure", *(country.iso3 for country in found.pair)]
    return rows.as_csv(columns, ([name, *counts] for name, counts in found.counts.items()))


def as_json(found: Comparison) -> str:
    """Return JSON: the countries, the counts, and what they share."""
    document: dict[str, Any] = {
        "countries": [
            {"iri": one.iri, "iso3": one.iso3, "zh": name_of(one.iri).zh, "en": name_of(one.iri).en}
            for one in found.pair
        ],
        "counts": found.counts,
        "shared": {what: sorted(things) for what, things in found.shared.items()},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
