"""Whether a text is a whole name of what it finds, and not a part of one."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from greensilk_kg.search.fold import fold, is_han
from greensilk_kg.search.reading import readings
from greensilk_kg.search.wanted import Way

if TYPE_CHECKING:
    from greensilk_kg.search.hit import Hit


def is_whole(text: str, hit: Hit, syllables: frozenset[str]) -> bool:
    """Tell whether a text is a whole name of what it found: as it is written, or all of it in pinyin.

    Args:
        text: What was looked for.
        hit: What was found by it.
        syllables: Pinyin that occurs in the index.
    """
    if hit.way in {Way.NAME, Way.ALIAS}:
        return True
    name = hit.match.folded
    return hit.way is Way.PINYIN_PREFIX and all(map(is_han, name)) and len(name) in lengths(text, syllables)


def lengths(text: str, syllables: frozenset[str]) -> set[int]:
    """Return of how many syllables a text in pinyin can be; none where it is no pinyin.

    Example:
        >>> sorted(lengths("xian shi", frozenset({"xi", "an", "xian", "shi"})))
        [2, 3]
    """
    counts = [{len(one.parts) for one in readings(word, syllables)} for word in fold(text).split()]
    return {sum(chosen) for chosen in product(*counts)} if counts else set()
