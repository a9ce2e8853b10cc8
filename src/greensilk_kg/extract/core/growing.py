"""Words that become more while a text is read, found leftmost first and longest at each place."""

from __future__ import annotations

import operator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.words import apart

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST = 2
"""Characters of a word, at the least."""


@dataclass(slots=True)
class GrowingWords:
    """Finds words, to which more are added: to add one takes no longer when many are there.

    Example:
        >>> words = GrowingWords()
        >>> for word in ("绿盟", "绿盟中心", "盟中"):
        ...     words.add(word)
        >>> words.find("该绿盟中心与绿盟")
        [(1, 5, '绿盟中心'), (6, 8, '绿盟')]
    """

    _words: set[str] = field(default_factory=set)
    _lengths: dict[str, list[int]] = field(default_factory=dict)

    def add(self, word: str) -> None:
        """Look for a word from now on.

        Raises:
            ValueError: The word has fewer than `LEAST` characters.
        """
        if len(word) < LEAST:
            raise ValueError(f"a word to look for has at least {LEAST} characters, not {word!r}")
        self._words.add(word)
        lengths = self._lengths.setdefault(word[:LEAST], [])
        if len(word) not in lengths:
            lengths.append(len(word))
            lengths.sort(reverse=True)

    def find(self, string: str, begins: Sequence[str] | None = None) -> list[tuple[int, int, str]]:
        """Return start, end (exclusive) and word of matches that do not overlap.

        Of overlapping words the one that begins first is taken, and of those the longest.

        Args:
            string: Where words are looked for.
            begins: What `begins_of` tells of it, where that is known.
        """
        lengths = self._lengths
        begins = begins_of(string) if begins is None else begins
        if lengths.keys().isdisjoint(begins):
            return []
        longest: dict[int, tuple[int, int, str]] = {}
        for start in [at for at, begin in enumerate(begins) if begin in lengths]:
            for length in lengths[begins[start]]:
                if (word := string[start : start + length]) in self._words:
                    longest[start] = (start, start + len(word), word)
                    break
        return apart(longest) if longest else []


def begins_of(string: str) -> Sequence[str]:
    """Return what a word may begin with at each place of a string: two characters.

    Example:
        >>> begins_of("绿盟网")
        ['绿盟', '盟网']
    """
    return list(map(operator.add, string, string[1:]))
