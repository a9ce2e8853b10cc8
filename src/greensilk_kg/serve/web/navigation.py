"""Where the links of head and foot of every page lead: `navigation.tsv`."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from greensilk_kg.tables import read_table

_TABLE = Path(str(resources.files("greensilk_kg.serve.web") / "navigation.tsv"))


class Destination(NamedTuple):
    """A link of every page.

    Attributes:
        place: `head` or `foot`.
        blueprint: The routes that have to be served for the link to be there.
        path: Below the address of the site.
        key: Of the link's words.
    """

    place: str
    blueprint: str
    path: str
    key: str


@cache
def destinations() -> tuple[Destination, ...]:
    """Return the links in their order.

    Example:
        >>> destinations()[0].place
        'head'
    """
    return tuple(Destination(*row.cells) for row in read_table(_TABLE, 4))
