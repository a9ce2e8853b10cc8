"""With what characters a match of a regular expression can begin, told by the expression itself.

A pattern whose first part may be left out (`“?甲`) is tried at every character of a string, nearly always in
vain. Where its matches can only begin with some characters, it is enough to try it there.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.beginnings import begin_of, is_quick, look_back
from greensilk_kg.extract.core.facts import kept_facts
from greensilk_kg.extract.core.parsed import parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Finder = Callable[[str, int], Iterator[re.Match[str]]]

TO_THE_END = sys.maxsize


def begins(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """Return what matches the characters that a match can begin with, `None` where that cannot be told.

    Example:
        >>> begins(re.compile("“?(?:该|本)?甲")).pattern
        '[“本甲该]'
        >>> begins(re.compile("甲?")) is begins(re.compile(".甲")) is None
        True
    """
    kept = kept_facts(pattern)
    begin = kept.begin if kept is not None else begin_of(parsed(pattern), pattern.flags)
    return None if begin is None else re.compile(begin)


def looks_back(pattern: re.Pattern[str]) -> bool:
    """Tell whether a match of a regular expression may rest on what stands before it.

    Example:
        >>> [looks_back(re.compile(one)) for one in ("(?<=由)甲", "(?<!由)甲(?!乙(?<=甲乙))")]
        [True, False]
    """
    kept = kept_facts(pattern)
    return kept.looks_back if kept is not None else look_back(parsed(pattern))


_known: dict[int, tuple[re.Pattern[str], Finder]] = {}


def finditer(pattern: re.Pattern[str], string: str, last: int = TO_THE_END) -> Iterator[re.Match[str]]:
    """Return the matches in a string, tried only where one can begin.

    Args:
        pattern: What is looked for.
        string: Where.
        last: Behind this offset none is known to begin.

    Example:
        >>> [found[0] for found in finditer(re.compile("“?(?:该|本)?甲"), "乙“甲和本甲")]
        ['“甲', '本甲']
    """
    kept = _known.get(id(pattern))  # to hash a pattern takes longer than to try it
    return (kept[1] if kept is not None else finder(pattern))(string, last)


def finder(pattern: re.Pattern[str]) -> Finder:
    """Return what finds the matches of a pattern in a string up to an offset, told once for each."""
    kept = _known.get(id(pattern))
    if kept is None:
        kept = _known[id(pattern)] = (pattern, _finder(pattern))
    return kept[1]


def _finder(pattern: re.Pattern[str]) -> Finder:
    begin = None if _is_quick(pattern) else begins(pattern)
    if begin is None:
        everywhere = pattern.finditer
        return lambda string, _: everywhere(string)
    match, places = pattern.match, begin.finditer

    def find(string: str, last: int) -> Iterator[re.Match[str]]:
        behind = 0
        for place in places(string, 0, last):
            start = place.start()
            if start >= behind:
                found = match(string, start)
                if found is not None:
                    behind = found.end()
                    yield found

    return find


def _is_quick(pattern: re.Pattern[str]) -> bool:
    kept = kept_facts(pattern)
    return kept.is_quick if kept is not None else is_quick(parsed(pattern))
