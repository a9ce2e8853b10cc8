"""The countries: codes, regions, where they lie, what speaks of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from greensilk_kg.rdf.namespaces import NOTATION, term
from greensilk_kg.serve.browse.ask import local_name, once
from greensilk_kg.serve.browse.classes import classes
from greensilk_kg.serve.browse.spoken import sources
from greensilk_kg.serve.linked.describe import DEFAULT
from greensilk_kg.serve.site import site
from greensilk_kg.serve.web.problem import ProblemError

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOLD = 5
"""Codes that an error names."""
_LOCATED = term("locatedIn")
_ISO3, _ISO2, _M49 = (re.compile(pattern) for pattern in ("[A-Z]{3}", "[A-Z]{2}", "[0-9]{3}"))


@dataclass(frozen=True, slots=True)
class Country:
    """One country.

    Attributes:
        iri: Its IRI.
        code: How addresses call it: the last part of its IRI.
        notations: Its codes: ISO 3166-1 alpha-3 and alpha-2, M49.
        regions: IRIs of the regions that it is in, the smallest first.
        spoken: Whether a source speaks of it.
    """

    iri: str
    code: str
    notations: tuple[str, ...]
    regions: tuple[str, ...]
    spoken: bool

    @property
    def iso3(self) -> str:
        """ISO 3166-1 alpha-3, as maps know it."""
        return self._like(_ISO3) or self.code.upper()

    @property
    def iso2(self) -> str:
        """ISO 3166-1 alpha-2; empty where it is not known."""
        return self._like(_ISO2)

    @property
    def m49(self) -> str:
        """Its number in the United Nations' M49; likewise."""
        return self._like(_M49)

    def _like(self, pattern: re.Pattern[str]) -> str:
        return next((one for one in self.notations if pattern.fullmatch(one)), "")


def countries() -> Mapping[str, Country]:
    """Return code → country, of all that the graph knows."""
    return once("countries", _read)


def find(code: str) -> Country:
    """Return a country by any of its codes, in any case.

    Raises:
        ProblemError: 404 where no country has this code.
    """
    known = countries()
    if code in known:
        return known[code]
    for one in known.values():
        if code.upper() in one.notations or code.lower() == one.code:
            return one
    begin = [one for one in known if one[:1] == code[:1].lower()][:_TOLD]
    detail = f"No country has the code {code[:40]!r}; give ISO 3166-1 alpha-3, such as lao."
    raise ProblemError(404, detail, available=begin)


def neighbours(country: Country) -> list[Country]:
    """Return the other countries of the smallest region that a country is in, and that sources speak of."""
    if not country.regions:
        return []
    return [
        one
        for one in countries().values()
        if one.spoken and one.iri != country.iri and country.regions[0] in one.regions
    ]


def _read() -> dict[str, Country]:
    iris = classes().members.get("Country", frozenset())
    located = {iri: _within(iri) - iris for iri in iris}
    sizes: dict[str, int] = {}
    for regions in located.values():
        for region in regions:
            sizes[region] = sizes.get(region, 0) + 1
    found = {}
    for iri in sorted(iris):
        ordered = tuple(sorted(located[iri], key=lambda region: (sizes[region], region)))
        code = local_name(iri)
        found[code] = Country(iri, code, _notations(iri), ordered, iri in sources())
    return found


def _within(iri: str) -> set[str]:
    quads = site().store.quads_for_pattern(ox.NamedNode(iri), _LOCATED, None, DEFAULT)
    return {quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)}


def _notations(iri: str) -> tuple[str, ...]:
    quads = site().store.quads_for_pattern(ox.NamedNode(iri), NOTATION, None, DEFAULT)
    return tuple(sorted(quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)))
