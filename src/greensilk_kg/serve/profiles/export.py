"""Sections of a profile as CSV and JSON, with what ties each thing to the country."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from greensilk_kg.rdf.namespaces import GS
from greensilk_kg.serve.browse.export import BETWEEN, entry_as_json
from greensilk_kg.serve.browse.figures import figures
from greensilk_kg.serve.browse.names import name_of
from greensilk_kg.serve.browse.view import figure_item
from greensilk_kg.serve.linked.view import evidence_link
from greensilk_kg.serve.profiles.partners import partners
from greensilk_kg.serve.profiles.rows import evidence_of
from greensilk_kg.serve.profiles.sections import sections
from greensilk_kg.serve.web import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.serve.profiles.country import Country
    from greensilk_kg.serve.profiles.profile import Part
    from greensilk_kg.serve.profiles.ties import Tie

_HEAD = (
    "country", "section", "iri", "name_zh", "name_en", "type", "role", "actor", "actor_zh", "actor_en",
    "date", "figure", "evidence",
)  # fmt: skip


def as_csv(country: Country, found: Iterable[Part]) -> str:
    """Return CSV: one row for each statement that ties a thing to the country."""
    return rows.as_csv(_HEAD, _lines(country, found))


def _lines(country: Country, found: Iterable[Part]) -> Iterator[tuple[str, ...]]:
    for part in found:
        kind = GS + sections()[part.name].kind
        for entry in part.entries:
            head = (
                country.iri,
                part.name,
                entry.iri,
                entry.name.zh,
                entry.name.en,
                " ".join(entry.kinds) or kind,
            )
            dates = BETWEEN.join(date.text for date in entry.dates)
            for tie in part.things[entry.iri]:
                actor = name_of(tie.actor)
                yield (
                    *head,
                    GS + tie.role,
                    tie.actor,
                    actor.zh,
                    actor.en,
                    dates,
                    _figure(entry.iri),
                    _stated(tie),
                )


def as_json(country: Country, found: Iterable[Part], *, whole: bool) -> str:
    """Return JSON.

    Args:
        country: The country.
        found: Its sections.
        whole: Whether all of the profile is wanted: codes, regions and partners too.
    """
    name = name_of(country.iri)
    document: dict[str, Any] = {
        "country": {"iri": country.iri, "iso3": country.iso3, "zh": name.zh, "en": name.en or name.other},
    }
    if whole:
        document["country"] |= {"iso2": country.iso2, "m49": country.m49, "regions": list(country.regions)}
        document["partners"] = [
            {"iri": one.iri, "shared": {what: sorted(things) for what, things in one.shared.items()}}
            for one in partners(country.iri)
        ]
    document["sections"] = {part.name: {"count": part.total, "entries": [*_entries(part)]} for part in found}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _entries(part: Part) -> Iterator[dict[str, Any]]:
    for entry in part.entries:
        ties = part.things[entry.iri]
        roles = [
            {"property": GS + tie.role, "actor": tie.actor, "evidence": _stated(tie) or None} for tie in ties
        ]
        yield {**entry_as_json(sections()[part.name].kind, entry), "roles": roles}


def _stated(tie: Tie) -> str:
    found = evidence_of(tie)
    return evidence_link(found) if found else ""


def _figure(iri: str) -> str:
    if iri not in figures():
        return ""
    shown = figure_item(figures()[iri], "en")
    return f"{shown.text} ({shown.note})" if shown.note else shown.text
