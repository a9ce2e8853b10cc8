"""The pages of profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import render_template

from greensilk_kg.serve.browse.names import name_of, order
from greensilk_kg.serve.browse.spoken import sources
from greensilk_kg.serve.browse.view import item
from greensilk_kg.serve.linked.view import Item
from greensilk_kg.serve.profiles import drawn, table
from greensilk_kg.serve.profiles.country import countries, neighbours
from greensilk_kg.serve.profiles.partners import SHARED, partners
from greensilk_kg.serve.profiles.profile import dated, missing
from greensilk_kg.serve.web.language import in_same_language
from greensilk_kg.serve.web.texts import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from greensilk_kg.serve.profiles.compare import Comparison
    from greensilk_kg.serve.profiles.country import Country
    from greensilk_kg.serve.profiles.partners import Partner
    from greensilk_kg.serve.profiles.profile import Part
    from greensilk_kg.serve.profiles.table import Line


def country_item(country: Country, language: str) -> Item:
    """Return how a page names a country; it leads to the profile."""
    label, lang = name_of(country.iri).of(language)
    return Item(label, in_same_language(f"/countries/{country.code}"), lang)


def table_page(
    found: Sequence[Line],
    measure: str,
    language: str,
    downloads: Sequence[tuple[str, str]],
    *,
    everything: bool,
) -> str:
    """Return the page of all countries."""
    label = text(f"section_{measure}", language)
    counts = {line.country.code: line.counts[measure] for line in found}
    links = {code: in_same_language(f"/countries/{code}") for code in counts}
    return render_template(
        "profiles/countries.html",
        lang=language,
        lines=[
            (country_item(line.country, language), _region(line.country, language), line.counts)
            for line in found
        ],
        measures=table.measures(),
        measure=measure,
        map=drawn.world(counts, label, language, links),
        levels=_legend(),
        spoken=sum(one.spoken for one in countries().values()),
        total=len(countries()),
        everything=everything,
        downloads=downloads,
    )


def profile_page(
    country: Country, found: list[Part], language: str, downloads: Sequence[tuple[str, str]]
) -> str:
    """Return the page of a country."""
    things = [*dated(found)]
    counted, bars = drawn.by_year([entry for _, entry in things], language)
    figures = next((one.things for one in found if one.name == "figures"), {})
    others = partners(country.iri)
    return render_template(
        "profiles/profile.html",
        lang=language,
        country=country,
        head=country_item(country, language),
        other=name_of(country.iri).of("en" if language == "zh" else "zh")[0],
        regions=[item(iri, language) for iri in country.regions[:2]],
        entity=item(country.iri, language),
        documents=[item(iri, language) for iri in sorted(sources().get(country.iri, {}))],
        parts=found,
        missing=missing(found),
        years=counted,
        bars=bars,
        timeline=drawn.line_of_time(things, language),
        charts=drawn.over_time(figures, language),
        partners=[(_profile_of(one.iri, language), one) for one in others],
        partner_map=_partner_map(others, language),
        shared=[what for what in SHARED if any(one.shared[what] for one in others)],
        neighbours=_neighbours(country, language),
        choices=[one for one in _choices([], language) if one[0] != country.code],
        downloads=downloads,
    )


def section_page(country: Country, found: Part, language: str, downloads: Sequence[tuple[str, str]]) -> str:
    """Return the page of one section of a country."""
    return render_template(
        "profiles/section.html",
        lang=language,
        country=country,
        head=country_item(country, language),
        part=found,
        downloads=downloads,
    )


def compare_page(found: Comparison, language: str, downloads: Sequence[tuple[str, str]]) -> str:
    """Return the page of two countries side by side."""
    shared = {what: sorted(some) for what, some in found.shared.items()}
    return render_template(
        "profiles/compare.html",
        lang=language,
        found=found,
        heads=[country_item(one, language) for one in found.pair],
        choices=_choices(found.pair, language),
        shared=[(what, [item(iri, language) for iri in some]) for what, some in shared.items()],
        downloads=downloads,
    )


def choose_page(chosen: Sequence[Country], language: str) -> str:
    """Return the page on which two countries are chosen, where at most one is yet."""
    first = [one.code for one in chosen]
    return render_template(
        "profiles/choose.html", lang=language, choices=_choices(chosen, language), first=first
    )


def _choices(chosen: Sequence[Country], language: str) -> list[tuple[str, str]]:
    """Return (code, name) of the countries of which sources speak, and of those that are chosen."""
    offered = (one for one in countries().values() if one.spoken or one in chosen)
    named = sorted((order(name_of(one.iri), language), one.code, one.iri) for one in offered)
    return [(code, name_of(iri).of(language)[0]) for _, code, iri in named]


def _region(country: Country, language: str) -> Item | None:
    return item(country.regions[0], language) if country.regions else None


def _legend() -> list[tuple[int, str]]:
    """Return (shade, counts that have it)."""
    ends = [str(least - 1) for least in drawn.LEVELS[1:]] + [""]
    return [
        (number, str(least) if end == str(least) else f"{least}–{end}" if end else f"≥ {least}")
        for number, (least, end) in enumerate(zip(drawn.LEVELS, ends, strict=True), 1)
    ]


def _profile_of(iri: str, language: str) -> Item:
    return country_item(next(one for one in countries().values() if one.iri == iri), language)


def _partner_map(others: Sequence[Partner], language: str) -> Markup | None:
    if not others:
        return None
    codes = {one.iri: one.code for one in countries().values()}
    counts = {codes[one.iri]: one.total for one in others}
    links = {code: in_same_language(f"/countries/{code}") for code in counts}
    return drawn.world(counts, text("profile_partners", language), language, links)


def _neighbours(country: Country, language: str) -> list[tuple[Item, int]]:
    found = sorted(neighbours(country), key=lambda one: order(name_of(one.iri), language))
    counted = {line.country.code: line.counts for line in table.lines()}
    return [(country_item(one, language), counted[one.code]["projects"]) for one in found]
