"""What a search found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.search.names import Name
    from greensilk_kg.search.wanted import Way


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found.

    Attributes:
        iri: Its IRI.
        types: Local names of its classes, sorted.
        weight: How many statements point to it.
        names: All its names, the proper ones first.
        match: The name that matched best.
        way: How it matched.
        score: From 0 to 1; never rises from one hit to the next.
    """

    iri: str
    types: tuple[str, ...]
    weight: int
    names: tuple[Name, ...]
    match: Name
    way: Way
    score: float
