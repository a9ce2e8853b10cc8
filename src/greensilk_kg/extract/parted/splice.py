"""A sentence made of stretches of another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import Masked
from greensilk_kg.extract.core.needs import letters_of
from greensilk_kg.extract.core.reading import Reading
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from greensilk_kg.extract.core.mention import Mention

SCALED = ("万", "亿")
Piece = tuple[int, int, int]
"""A stretch of the masked sentence, and where else its characters are said to stand; -1 for nowhere else."""
HERE = -1


def splice(reading: Reading, pieces: Iterable[Piece]) -> Reading:
    """Return a sentence made of stretches of another, which keep their places in the text.

    Args:
        reading: The other.
        pieces: The stretches, in the order of the new sentence.
    """
    masked = reading.masked
    string = ""
    origin: list[int] = []
    mentions: dict[int, Mention] = {}
    for start, end, place in pieces:
        for index, one in masked.placed(start, end):
            mentions[len(origin) + index - start] = one
        string += masked.string[start:end]
        origin.extend(masked.origin[start:end] if place == HERE else [masked.origin[place]] * (end - start))
    origin[:1] = [masked.origin[0]]
    origin.append(masked.origin[-1])
    made = Masked(string, tuple(origin), dict(sorted(mentions.items())), letters_of(string))
    return Reading(reading.sentence, tuple(made.mentions.values()), made)


def with_units(reading: Reading, items: Sequence[tuple[int, int]]) -> Reading:
    """Return a sentence whose list of figures has the unit of the last with each: 分别出资3亿、2亿和1亿元.

    Args:
        reading: The sentence.
        items: Where the members of the list stand.
    """
    masked = reading.masked
    last = [one.value for one in masked.within(*items[-1])]
    unit = last[0].unit if len(last) == 1 and isinstance(last[0], QuantityMatch) else "NUM"
    bare = {
        index: replace(one, value=replace(value, unit=unit))
        for low, high in (items[:-1] if unit != "NUM" else ())
        for index, one in masked.placed(low, high)
        if isinstance(value := one.value, QuantityMatch)
        and (value.unit, value.measure) == ("NUM", "")
        and value.text.endswith(SCALED)
    }
    if not bare:
        return reading
    mentions = [bare.get(index, one) for index, one in masked.mentions.items()]
    return replace(reading, mentions=tuple(mentions), masked=masked.renamed(mentions))
