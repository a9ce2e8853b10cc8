"""How a reader would group and name the properties of a thing: `groups.tsv` and `properties.tsv`."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.rdf.namespaces import PREFIXES
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDER = Path(__file__).parent
NAMESPACES = {
    **PREFIXES,
    "dc": "http://purl.org/dc/elements/1.1/",
    "org": "http://www.w3.org/ns/org#",
    "qudt": "http://qudt.org/schema/qudt/",
    "schema": "https://schema.org/",
    "void": "http://rdfs.org/ns/void#",
}
"""Prefixes of the tables of this package."""
_MOST_RANKS = 1000
OTHER = "other"
"""The group of a property that the table does not have."""


class Group(NamedTuple):
    """A part of the page of a thing.

    Attributes:
        key: Its name in the tables.
        place: `main`, `foot` (folded) or `none` (shown in a part of its own).
        zh: Its heading in Chinese.
        en: Its heading in English.
    """

    key: str
    place: str
    zh: str
    en: str


class Property(NamedTuple):
    """What a reader is told about a property.

    Attributes:
        group: Key of the part that it belongs to.
        order: Its place in that part.
        words: Its names in Chinese and in English.
        incoming: What the list of the things that point to one by it is called; empty where nothing can.
    """

    group: str
    order: int
    words: tuple[str, str]
    incoming: tuple[str, str]


def iri_of(name: str) -> str:
    """Return the IRI of a name with a prefix.

    Example:
        >>> iri_of("schema:member")
        'https://schema.org/member'
    """
    prefix, _, rest = name.partition(":")
    return NAMESPACES[prefix] + rest


@cache
def groups() -> Mapping[str, Group]:
    """Return the groups by key, in their order."""
    return {row.cells[0]: Group(*row.cells) for row in read_table(_FOLDER / "groups.tsv", 4)}


@cache
def properties() -> Mapping[str, Property]:
    """Return IRI of a property → how it is shown."""
    return read_properties(_FOLDER / "properties.tsv")


def read_properties(table: Path) -> Mapping[str, Property]:
    """Read a table of properties.

    Raises:
        ConfigurationError: A line has no such group, or a property stands twice; says where.
    """
    found: dict[str, Property] = {}
    for row in read_table(table, 7):
        name, group, order, zh, en, in_zh, in_en = row.cells
        iri = iri_of(name)
        if group not in groups() or iri in found or not (zh and en):
            raise row.error(f"{name} is not told well", "give a known group and both names, once")
        found[iri] = Property(group, int(order), (zh, en), (in_zh, in_en))
    return found


@cache
def _places() -> Mapping[str, int]:
    return {key: place for place, key in enumerate(groups())}


@lru_cache(_MOST_RANKS)
def rank(iri: str) -> tuple[int, int, str]:
    """Return what sorts properties as a page shows them; unknown ones by their IRI."""
    known = properties().get(iri)
    return (_places()[known.group], known.order, iri) if known else (_places()[OTHER], 0, iri)
