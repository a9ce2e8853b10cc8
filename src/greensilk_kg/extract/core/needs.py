"""What a string must hold for a regular expression to match in it, told by the expression itself.

Most patterns are tried on most sentences in vain. Their literal parts say beforehand where: a pattern with
主办 in it cannot match where 办 does not stand behind 主.
"""

from __future__ import annotations

import operator
import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.demands import Demand, needs_of
from greensilk_kg.extract.core.facts import kept_facts
from greensilk_kg.extract.core.parsed import parsed
from greensilk_kg.extract.core.turned import NeedsOfMany

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Needs = tuple[Demand, ...]
"""Sets of characters and pairs; a string that a pattern matches in holds at least one of each."""


class Letters(set[str]):
    """The characters of a string, and its pairs of neighbours.

    Attributes:
        asked: How many patterns there were when `met` was told.
        met: Those of them of which the string holds what they need first, as bits.
    """

    __slots__ = ("asked", "met")

    def __init__(self, letters: Iterable[str]) -> None:
        super().__init__(letters)
        self.asked = self.met = 0


def letters_of(string: str) -> Letters:
    """Return the characters of a string, and its pairs of neighbours.

    Example:
        >>> sorted(letters_of("由甲办"))
        ['办', '由', '由甲', '甲', '甲办']
    """
    return Letters((*string, *map(operator.add, string, string[1:])))


def needs(pattern: re.Pattern[str]) -> Needs:
    """Return what a string must hold for a pattern to match in it; nothing where that cannot be told.

    Example:
        >>> [sorted(one) for one in needs(re.compile("由(?:甲|乙)+主?办"))]
        [['由乙', '由甲'], ['主办', '乙办', '甲办']]
    """
    kept = kept_facts(pattern)
    return kept.needs if kept is not None else needs_of(parsed(pattern), pattern.flags)


_known: dict[int, tuple[re.Pattern[str], int]] = {}
_many = NeedsOfMany()


def gate(pattern: re.Pattern[str]) -> int:
    """Return the bit that stands for a pattern, what it needs told once.

    Patterns are kept by identity: to hash one takes longer than to try it.
    """
    kept = _known.get(id(pattern))
    if kept is None:
        number = len(_known)
        _many.add(number, needs(pattern))
        kept = _known[id(pattern)] = (pattern, 1 << number)
    return kept[1]


def met(asked: int, letters: Letters) -> int:
    """Return which of some patterns may match in a string of some letters, as bits (see `gate`).

    What all patterns need first is told at once, and kept with the letters.
    """
    if letters.asked != len(_known):
        letters.asked, letters.met = len(_known), _many.met_first(letters)
    asked &= letters.met
    return _many.met_further(asked, letters) if asked else 0


def may_match(pattern: re.Pattern[str], letters: Letters) -> bool:
    """Tell whether a string of some letters holds what a pattern needs.

    Example:
        >>> may_match(re.compile("主办"), letters_of("由甲承办"))
        False
    """
    kept = _known.get(id(pattern))
    bit = kept[1] if kept is not None else gate(pattern)
    return met(bit, letters) != 0


def holds_any(letters: Iterable[str]) -> Callable[..., object]:
    """Return what tells whether a string holds one of some characters; a set of its own takes far longer.

    Example:
        >>> bool(holds_any("部局")("外交部")), bool(holds_any("部局")("大学"))
        (True, False)
    """
    return re.compile(f"[{re.escape(''.join(sorted(letters)))}]").search


def finditer(pattern: re.Pattern[str], string: str, letters: Letters) -> Iterator[re.Match[str]]:
    """Return the matches in a string that has some letters (see `letters_of`); searched if that may help.

    Example:
        >>> [found[1] for found in finditer(re.compile("由(.)主办"), "由甲主办", letters_of("由甲主办"))]
        ['甲']
    """
    return pattern.finditer(string) if may_match(pattern, letters) else iter(())


def search(pattern: re.Pattern[str], string: str, letters: Letters) -> re.Match[str] | None:
    """Return the first match in a string that has some letters."""
    return pattern.search(string) if may_match(pattern, letters) else None
