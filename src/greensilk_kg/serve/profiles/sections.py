"""The sections of a profile, as their table has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from greensilk_kg.tables import read_table

_TABLE = Path(__file__).with_name("sections.tsv")
_VIA = {"": False, "institutions": True}


@dataclass(frozen=True, slots=True)
class Section:
    """One section.

    Attributes:
        name: Such as `projects`.
        kind: Local name of the class of what it lists.
        via: Whether ties to institutions of the country count.
        properties: Local names of the properties that tie a thing to the country, the most telling first.
    """

    name: str
    kind: str
    via: bool
    properties: tuple[str, ...]


@cache
def sections() -> dict[str, Section]:
    """Return name → section, in their order on the page.

    Raises:
        ConfigurationError: The table is not there, or says what cannot be.
    """
    found = {}
    for row in read_table(_TABLE, 4):
        name, kind, via, properties = row.cells
        if via not in _VIA or not properties:
            raise row.error(
                f"{via!r} is no way to a country, or properties are missing", "see the first lines"
            )
        found[name] = Section(name, kind, _VIA[via], tuple(properties.split()))
    return found
