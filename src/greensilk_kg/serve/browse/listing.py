"""Answers what is asked of a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from greensilk_kg.serve.browse.asked import BEST
from greensilk_kg.serve.browse.classes import classes
from greensilk_kg.serve.browse.fields import KIND, listed_as
from greensilk_kg.serve.browse.index import index_of
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.paging import Page
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greensilk_kg.serve.browse.asked import Asked
    from greensilk_kg.serve.browse.entries import Entry
    from greensilk_kg.serve.browse.index import Index

SIZE = 50
"""Entries of a page."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it was asked for.

    Attributes:
        name: Local name of the class.
        index: What it was made from.
        asked: The question.
        entries: All that was found, in order.
        counts: Facet → value → how many things choosing it would show.
        spoken: Things of the class of which a source speaks.
        total: All things of the class.
    """

    name: str
    index: Index
    asked: Asked
    entries: list[Entry]
    counts: Mapping[str, Mapping[str, int]]
    spoken: int
    total: int

    @property
    def page(self) -> Page:
        """The page that is asked for."""
        return Page(self.asked.page, len(self.entries), SIZE)

    @property
    def shown(self) -> list[Entry]:
        """The entries of this page."""
        return self.entries[self.page.members]


def answer(name: str, asked: Asked, language: str) -> Listing:
    """Return a list.

    Args:
        name: Local name of a class.
        asked: What is wanted of it.
        language: Of the names, for their order.

    Raises:
        ProblemError: 404 where there is no such page.
    """
    index = index_for(name)
    members = index.everything if name == index.name else index.sets[KIND].get(name, 0)
    within = members if asked.everything else members & index.spoken
    ranks = _ranks(asked.text, name)
    if ranks is not None:
        within &= index.of(ranks)
    found = index.chosen(within, asked.chosen)
    counted = index.counts(within, asked.chosen)
    counts = {facet: _without(values, facet, name) for facet, values in counted.items()}
    made = Listing(
        name,
        index,
        asked,
        _in_order(index, found, asked, ranks or {}, language),
        counts,
        (members & index.spoken).bit_count(),
        members.bit_count(),
    )
    if asked.page > made.page.last:
        raise ProblemError(404, f"The last page is {made.page.last}; there is no page {asked.page}.")
    return made


def index_for(name: str) -> Index:
    """Return the index that has the things of a class among others.

    Raises:
        ProblemError: 404 where there is no such class.
    """
    above = classes().above.get(name)
    if above is None:
        available = sorted(classes().above)
        raise ProblemError(404, f"There is no class {name[:80]!r}.", available=available)
    return index_of(listed_as(name, above))


def _without(values: Mapping[str, int], facet: str, name: str) -> Mapping[str, int]:
    """Leave out, as a kind, the class itself and what is above it: everything listed is of these."""
    if facet != KIND or name not in values:
        return values
    above = {name, *classes().above[name]}
    return {value: count for value, count in values.items() if value not in above}


def _ranks(text: str, name: str) -> Mapping[str, int] | None:
    """Return thing → how many match a text better, of things of a class; `None` without a text."""
    if not text:
        return None
    known = site().search
    if known is None:
        raise ProblemError(404, "Names are not indexed here: lists can be narrowed by facets only.")
    found = known.iris(text, type_=name if name in known.classes else "")
    return {iri: rank for rank, iri in enumerate(found)}


def _in_order(index: Index, found: int, asked: Asked, ranks: Mapping[str, int], language: str) -> list[Entry]:
    if asked.sort != BEST:
        return index.ordered(found, asked.sort, language)
    return sorted(index.ordered(found, "name", language), key=lambda entry: ranks[entry.iri])


def complete(asked: Asked) -> Asked:
    """Return the question for a download: all of it, whichever page is looked at."""
    return replace(asked, page=1)
