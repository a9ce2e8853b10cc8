"""One country: its sections, each with the beginning of its list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.serve.profiles import rows as laid_out
from greensilk_kg.serve.profiles.drawn import DATED
from greensilk_kg.serve.profiles.sections import sections
from greensilk_kg.serve.profiles.ties import ties_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.browse.entries import Entry
    from greensilk_kg.serve.profiles.country import Country
    from greensilk_kg.serve.profiles.rows import Row
    from greensilk_kg.serve.profiles.ties import Ties

BEGINNING = 8
"""Rows of a section that a profile shows; its own page has all."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a profile.

    Attributes:
        name: Of the section.
        things: All things of it with their ties.
        entries: The same, in order.
        columns: What is shown of each.
        rows: The first of them, or all.
    """

    name: str
    things: Ties
    entries: list[Entry]
    columns: list[str]
    rows: list[Row]

    @property
    def total(self) -> int:
        """How many things it has."""
        return len(self.entries)


def parts(country: Country, language: str) -> list[Part]:
    """Return the sections of a country that have anything, each with the beginning of its list."""
    return [
        _part(name, country, things, language, BEGINNING) for name, things in ties_of(country.iri).items()
    ]


def part(name: str, country: Country, language: str) -> Part:
    """Return one section of a country, whole; it may be empty."""
    return _part(name, country, ties_of(country.iri).get(name, {}), language, None)


def missing(found: list[Part]) -> list[str]:
    """Return the sections that have nothing."""
    there = {one.name for one in found}
    return [name for name in sections() if name not in there]


def dated(found: list[Part]) -> Iterator[tuple[str, Entry]]:
    """Yield (class, entry) of what stands on the line of time, each thing once."""
    seen = set()
    for one in found:
        for entry in one.entries if one.name in DATED else ():
            if entry.iri not in seen:
                seen.add(entry.iri)
                yield sections()[one.name].kind, entry


def _part(name: str, country: Country, things: Ties, language: str, most: int | None) -> Part:
    entries = laid_out.in_order(name, things, language)
    columns = laid_out.columns(name, entries)
    shown = laid_out.rows(name, country.iri, things, entries[:most], columns, language)
    return Part(name, things, entries, columns, shown)
