"""All countries with how much the sources say of each."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from greensilk_kg.serve.browse.ask import once
from greensilk_kg.serve.browse.names import name_of, order
from greensilk_kg.serve.browse.spoken import sources
from greensilk_kg.serve.profiles.country import countries
from greensilk_kg.serve.profiles.sections import sections
from greensilk_kg.serve.profiles.ties import ties

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from greensilk_kg.serve.profiles.country import Country

DOCUMENTS = "documents"
"""The column that counts the sources that speak of a country."""


@dataclass(frozen=True, slots=True)
class Line:
    """A country with its counts: section → things, and `documents`."""

    country: Country
    counts: Mapping[str, int]


def measures() -> list[str]:
    """Return what countries can be compared by."""
    return [*sections(), DOCUMENTS]


def lines() -> tuple[Line, ...]:
    """Return all countries with their counts, by IRI."""
    return once("countries with counts", _count)


def in_order(measure: str, language: str, *, everything: bool) -> list[Line]:
    """Return countries, those with most of something first.

    Args:
        measure: What is counted.
        language: Of the names that decide between equals.
        everything: Whether countries are wanted too of which no source speaks.
    """
    kept = [line for line in lines() if everything or line.country.spoken]
    return sorted(kept, key=lambda line: (-line.counts[measure], order(name_of(line.country.iri), language)))


def as_csv(found: Iterable[Line]) -> str:
    """Return CSV, one row a country."""
    made = io.StringIO()
    rows = [_flat(line) for line in found]
    writer = csv.DictWriter(
        made, ["iri", "iso3", "iso2", "m49", "name_zh", "name_en", "region_zh", "region_en", *measures()]
    )
    writer.writeheader()
    writer.writerows(rows)
    return made.getvalue()


def as_json(found: Iterable[Line]) -> str:
    """Return JSON, one object a country."""
    rows = [_flat(line) for line in found]
    return json.dumps({"count": len(rows), "countries": rows}, ensure_ascii=False, indent=1) + "\n"


def _flat(line: Line) -> dict[str, Any]:
    country, name = line.country, name_of(line.country.iri)
    region = name_of(country.regions[0]) if country.regions else None
    return {
        "iri": country.iri,
        "iso3": country.iso3,
        "iso2": country.iso2,
        "m49": country.m49,
        "name_zh": name.zh,
        "name_en": name.en or name.other,
        "region_zh": region.zh if region else "",
        "region_en": region.en if region else "",
        **line.counts,
    }


def _count() -> tuple[Line, ...]:
    spoken = sources()
    made = []
    for country in countries().values():
        counts = {name: len(ties(name).get(country.iri, {})) for name in sections()}
        counts[DOCUMENTS] = len(spoken.get(country.iri, {}))
        made.append(Line(country, counts))
    return tuple(made)
