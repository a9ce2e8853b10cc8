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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Needs = tuple[Demand, ...]
"""Sets of characters and pairs; a string that a pattern matches in holds at least one of each."""


def letters_of(string: str) -> set[str]:
    """Return the characters of a string, and its pairs of neighbours.

    Example:
        >>> sorted(letters_of("由甲办"))
        ['办', '由', '由甲', '甲', '甲办']
    """
    return {*string, *map(operator.add, string, string[1:])}


def needs(pattern: re.Pattern[str]) -> Needs:
    """Return what a string must hold for a pattern to match in it; nothing where that cannot be told.

    Example:
        >>> [sorted(one) for one in needs(re.compile("由(?:甲|乙)+主?办"))]
        [['由乙', '由甲'], ['主办', '乙办', '甲办']]
    """
    kept = kept_facts(pattern)
    return kept.needs if kept is not None else needs_of(parsed(pattern), pattern.flags)


_known: dict[int, tuple[re.Pattern[str], Needs]] = {}


def may_match(pattern: re.Pattern[str], letters: set[str]) -> bool:
    """Tell whether a string of some letters holds what a pattern needs.

    What a pattern needs is told once. Patterns are kept by identity: to hash one takes longer than to try it.

    Example:
        >>> may_match(re.compile("主办"), letters_of("由甲承办"))
        False
    """
    kept = _known.get(id(pattern))
    if kept is None:
        kept = _known[id(pattern)] = (pattern, needs(pattern))
    for one in kept[1]:  # noqa: SIM110 all(…) takes three times as long, for every pattern and sentence
        if one.isdisjoint(letters):
            return False
    return True


def holds_any(letters: Iterable[str]) -> Callable[..., object]:
    """Return what tells whether a string holds one of some characters; a set of its own takes far longer.

    Example:
        >>> bool(holds_any("部局")("外交部")), bool(holds_any("部局")("大学"))
        (True, False)
    """
    return re.compile(f"[{re.escape(''.join(sorted(letters)))}]").search


def finditer(pattern: re.Pattern[str], string: str, letters: set[str]) -> Iterator[re.Match[str]]:
    """Return the matches in a string that has some letters (see `letters_of`); searched if that may help.

    Example:
        >>> [found[1] for found in finditer(re.compile("由(.)主办"), "由甲主办", letters_of("由甲主办"))]
        ['甲']
    """
    return pattern.finditer(string) if may_match(pattern, letters) else iter(())


def search(pattern: re.Pattern[str], string: str, letters: set[str]) -> re.Match[str] | None:
    """Return the first match in a string that has some letters."""
    return pattern.search(string) if may_match(pattern, letters) else None
