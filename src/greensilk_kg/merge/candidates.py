"""Which pairs are worth a comparison."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from greensilk_kg.merge.names import pieces
from greensilk_kg.merge.score import ALIKE, NAMESAKES, Candidate, compare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from greensilk_kg.merge.entities import Entity

COMPARED = (frozenset({"institution", "initiative"}),)
"""Types that are compared with each other beside themselves: some things are both."""
COMMON = 30
"""A piece of a name that more entities have tells nothing."""


def candidates(found: Mapping[str, Entity]) -> list[Candidate]:
    """Return the pairs that look alike, the most alike first, then by IRI."""
    pairs = {pair for pair in _pairs(found.values()) if _comparable(*(found[iri] for iri in pair))}
    compared = (compare(found[one], found[other]) for one, other in pairs)
    alike = (candidate for candidate in compared if candidate.score >= ALIKE)
    return sorted(alike, key=lambda each: (-each.score, each.left, each.right))


def _comparable(one: Entity, other: Entity) -> bool:
    """Tell whether a pair could be one thing; two authority entries are two things unless judged."""
    types = {one.type, other.type}
    return not (one.curated and other.curated) and (len(types) == 1 or types in COMPARED)


def _pairs(found: Collection[Entity]) -> Iterator[tuple[str, str]]:
    by_name, by_piece = defaultdict(list), defaultdict(list)
    for entity in found:
        for name in entity.names:
            by_name[name].append(entity.iri)
        if entity.type not in NAMESAKES:
            for piece in {piece for label in entity.labels for piece in pieces(label)}:
                by_piece[piece].append(entity.iri)
    yield from _within(by_name.values())
    yield from _within(iris for iris in by_piece.values() if len(iris) <= COMMON)


def _within(groups: Iterable[list[str]]) -> Iterator[tuple[str, str]]:
    for group in groups:
        yield from combinations(sorted(group), 2)
