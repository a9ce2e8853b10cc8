"""Which facets and columns the list of a class has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

_TABLE = Path(__file__).with_name("fields.tsv")
_USES = {"facet": (True, False), "column": (False, True), "both": (True, True)}
DATE = "date"
KIND, SOURCE, YEAR = "kind", "source", "year"
"""Facets that are no field: the classes below, the sources, the years of the dates."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something that is known of the things of a class.

    Attributes:
        name: Such as `country`.
        facet: Whether lists can be narrowed by it.
        column: Whether lists show it.
        path: SPARQL property path from the thing to the value; `.` for the thing itself.
    """

    name: str
    facet: bool
    column: bool
    path: str

    @property
    def facet_name(self) -> str:
        """What addresses call the facet: dates are chosen by year."""
        return YEAR if self.name == DATE else self.name


@cache
def tables() -> dict[str, tuple[Field, ...]]:
    """Return class → its fields, both in the order of the table.

    Raises:
        ConfigurationError: The table is not there, or says what cannot be.
    """
    found: dict[str, tuple[Field, ...]] = {}
    for row in read_table(_TABLE, 4):
        kind, name, use, path = row.cells
        if use not in _USES or not path:
            raise row.error(f"{use!r} is no use of a field, or its path is missing", "see the first lines")
        found[kind] = (*found.get(kind, ()), Field(name, *_USES[use], path))
    return found


def listed_as(name: str, above: Sequence[str]) -> str:
    """Return the class whose fields a class has: its own, else those of the nearest class above it.

    Args:
        name: Local name of the class.
        above: The classes above it, the nearest first.

    Example:
        >>> listed_as("Enterprise", ["Institution"]), listed_as("Thing", [])
        ('Institution', 'Thing')
    """
    return next((one for one in (name, *above) if one in tables()), above[-1] if above else name)


def facets_of(name: str) -> tuple[str, ...]:
    """Return the facets of a class in their order.

    Example:
        >>> facets_of("Institution")
        ('kind', 'country', 'year', 'source')
    """
    own = (one.facet_name for one in tables().get(name, ()) if one.facet)
    return (KIND, *own, SOURCE)


def columns_of(name: str) -> tuple[Field, ...]:
    """Return the columns of a class in their order."""
    return tuple(one for one in tables().get(name, ()) if one.column)
