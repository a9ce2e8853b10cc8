"""With what characters a match of a regular expression can begin, told by the expression itself.

A pattern whose first part may be left out (`“?甲`) is tried at every character of a string, nearly always in
vain. Where its matches can only begin with some characters, it is enough to try it there (`core/leaps.py`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.beginnings import begin_of, is_quick, look_back
from greensilk_kg.extract.core.compiled import compile_whole, ready
from greensilk_kg.extract.core.facts import kept_facts
from greensilk_kg.extract.core.parsed import parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Finder = Callable[[str], Iterator[re.Match[str]]]


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


def finditer(pattern: re.Pattern[str], string: str) -> Iterator[re.Match[str]]:
    """Return the matches in a string, tried only where one can begin.

    Example:
        >>> [found[0] for found in finditer(re.compile("“?(?:该|本)?甲"), "乙“甲和本甲")]
        ['“甲', '本甲']
    """
    kept = _known.get(id(pattern))  # to hash a pattern takes longer than to try it
    return (kept[1] if kept is not None else finder(pattern))(string)


def finder(pattern: re.Pattern[str]) -> Finder:
    """Return what finds the matches of a pattern in a string, told once for each."""
    kept = _known.get(id(pattern))
    if kept is None:
        kept = _known[id(pattern)] = (pattern, _leaping(pattern).finditer)
    return kept[1]


def _leaping(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return a pattern that is tried only where its matches can begin; such are those from the shelf."""
    if kept_facts(pattern) is not None:
        return pattern
    compiled, _ = compile_whole(pattern.pattern)
    return ready(pattern.pattern, compiled) if compiled.flags == pattern.flags else pattern


def is_tried_everywhere(pattern: re.Pattern[str]) -> bool:
    """Tell whether a pattern is tried at every character, or where Python itself sees that it can begin."""
    kept = kept_facts(pattern)
    return (kept.is_quick if kept is not None else is_quick(parsed(pattern))) or begins(pattern) is None
