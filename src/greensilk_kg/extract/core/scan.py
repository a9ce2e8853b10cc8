"""Several word lists looked up in one pass over a string."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ahocorasick

from greensilk_kg.extract.core.words import apart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Found = list[tuple[int, int, Any]]
"""Start, end (exclusive) and value of the words of one list, left to right, none overlapping another."""


class Scan:
    """Finds the words of several lists, and gives back what each stands for.

    What is found of one list is what `Words` finds of it: of overlapping words of one list the one that
    begins first is taken, and of those the longest.

    Args:
        lists: Each of word → what it stands for.

    Example:
        >>> Scan([{"甲": 1, "甲乙": 2}, {"乙": 3}]).find("甲乙丙")
        [[(0, 2, 2)], [(1, 2, 3)]]
    """

    def __init__(self, lists: Sequence[Mapping[str, Any]]) -> None:
        by_word: dict[str, list[tuple[int, Any]]] = {}
        for number, words in enumerate(lists):
            for word, value in words.items():
                if word:
                    by_word.setdefault(word, []).append((number, value))
        self._lists = len(lists)
        self._automaton = ahocorasick.Automaton()
        for word, values in by_word.items():
            self._automaton.add_word(word, (len(word), tuple(values)))
        if by_word:
            self._automaton.make_automaton()

    def find(self, string: str) -> list[Found]:
        """Return what is found of each list."""
        longest: list[dict[int, tuple[int, int, Any]]] = [{} for _ in range(self._lists)]
        if len(self._automaton):
            for last, (length, values) in self._automaton.iter(string):
                start = last - length + 1
                for number, value in values:  # ends ascend: the last one is the longest
                    longest[number][start] = (start, last + 1, value)
        return [apart(one) if one else [] for one in longest]
