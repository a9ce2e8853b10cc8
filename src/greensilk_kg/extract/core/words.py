"""All of many words in a string, leftmost first and longest at each place, in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

import ahocorasick

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")


def apart(longest: Mapping[int, tuple[int, int, T]]) -> list[tuple[int, int, T]]:
    """Return the first of those that overlap, in order.

    Args:
        longest: Start → start, end and value of what begins there.
    """
    if len(longest) < 2:  # noqa: PLR2004 nothing to overlap
        return list(longest.values())
    found: list[tuple[int, int, T]] = []
    behind = 0
    for start in sorted(longest):
        if start >= behind:
            one = longest[start]
            behind = one[1]
            found.append(one)
    return found


class Words(Generic[T]):
    """Finds words and gives back what each stands for.

    Args:
        words: Word → what it stands for.

    Example:
        >>> Words({"印度": "IND", "印度尼西亚": "IDN"}).find("印度尼西亚和印度")
        [(0, 5, 'IDN'), (6, 8, 'IND')]
    """

    def __init__(self, words: Mapping[str, T]) -> None:
        self._automaton = ahocorasick.Automaton()
        for word, value in words.items():
            if word:
                self._automaton.add_word(word, (len(word), value))
        self._empty = len(self._automaton) == 0
        if not self._empty:
            self._automaton.make_automaton()

    def find(self, string: str) -> list[tuple[int, int, T]]:
        """Return start, end (exclusive) and value of matches that do not overlap.

        Of overlapping words the one that begins first is taken, and of those the longest.
        """
        if self._empty:
            return []
        longest: dict[int, tuple[int, int, T]] = {}
        for last, (length, value) in self._automaton.iter(string):
            start = last - length + 1
            longest[start] = (start, last + 1, value)  # ends ascend: the last one is the longest
        return apart(longest) if longest else []

    def last(self, string: str) -> dict[T, int]:
        """Return what the words in a string stand for, each with where the last one begins.

        Words inside other words are included.

        Example:
            >>> Words({"主办": 1, "联合主办": 2, "承办": 3}).last("主办方与某局联合主办")
            {1: 8, 2: 6}
            >>> Words({"协": 1, "协协办": 1}).last("协协办")
            {1: 1}
        """
        found: dict[T, int] = {}
        for last, (length, value) in () if self._empty else self._automaton.iter(string):
            begun = last - length + 1
            if found.get(value, -1) < begun:  # a longer word may end later and begin earlier
                found[value] = begun
        return found

    def starts(self, string: str) -> list[int]:
        """Return where the words in a string begin, in order, words inside other words included.

        Example:
            >>> Words({"主办": 1, "联合主办": 2, "办": 3}).starts("由某局联合主办")
            [3, 5, 6]
        """
        if self._empty:
            return []
        return sorted({last - length + 1 for last, (length, _) in self._automaton.iter(string)})
