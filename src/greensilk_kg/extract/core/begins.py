"""With what characters a match of a regular expression can begin, told by the expression itself.

A pattern whose first part may be left out (`“?甲`) is tried at every character of a string, nearly always in
vain. Where its matches can only begin with some characters, it is enough to try it there.
"""

from __future__ import annotations

import re
import sys
from re import _constants as code  # type: ignore[attr-defined]  # the only way to read a pattern
from typing import TYPE_CHECKING, Any

from greensilk_kg.extract.core.demands import MOST_CHARACTERS, REPEATS
from greensilk_kg.extract.core.parsed import parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Finder = Callable[[str, int], Iterator[re.Match[str]]]

TO_THE_END = sys.maxsize
ZERO_WIDTH = {code.AT, code.ASSERT, code.ASSERT_NOT}
CATEGORIES = {code.CATEGORY_DIGIT: r"\d", code.CATEGORY_SPACE: r"\s"}


class _UnknownError(Exception):
    """What a match begins with is not told."""


def begins(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """Return what matches the characters that a match can begin with, `None` where that cannot be told.

    Example:
        >>> begins(re.compile("“?(?:该|本)?甲")).pattern
        '[“本甲该]'
        >>> begins(re.compile("甲?")) is begins(re.compile(".甲")) is None
        True
    """
    if pattern.flags & re.IGNORECASE:
        return None
    try:
        parts, may_be_empty = _of_all(parsed(pattern))
    except _UnknownError:
        return None
    return None if may_be_empty else re.compile(f"[{''.join(sorted(parts))}]")


def looks_back(pattern: re.Pattern[str]) -> bool:
    """Tell whether a match of a regular expression may rest on what stands before it.

    Example:
        >>> [looks_back(re.compile(one)) for one in ("(?<=由)甲", "(?<!由)甲(?!乙(?<=甲乙))")]
        [True, False]
    """
    return _look_back(parsed(pattern))


def _look_back(parts: Iterable[tuple[Any, Any]]) -> bool:
    for operation, argument in parts:
        inside: Sequence[Iterable[tuple[Any, Any]]] | None
        if operation is code.ASSERT:
            inside = [argument[1]] if argument[0] > 0 else None
        elif operation in REPEATS:
            inside = [argument[2]]
        elif operation is code.BRANCH:
            inside = argument[1]
        elif operation is code.SUBPATTERN:
            inside = [argument[-1]]
        elif operation is code.ATOMIC_GROUP:
            inside = [argument]
        else:
            inside = None if operation is code.GROUPREF_EXISTS else []
        if inside is None or any(map(_look_back, inside)):
            return True
    return False


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
    """Tell whether Python itself looks only where a match can begin: at a first part that must be there."""
    parts = parsed(pattern)
    while len(parts) and parts[0][0] is code.SUBPATTERN:
        parts = parts[0][1][-1]
    return bool(len(parts)) and parts[0][0] in {code.LITERAL, code.IN}


def _of_all(parts: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """Return what parts that follow one another begin with, and whether all of them may be empty."""
    found: set[str] = set()
    for operation, argument in parts:
        more, may_be_empty = _of(operation, argument)
        found |= more
        if not may_be_empty:
            return found, False
    return found, True


def _of(operation: Any, argument: Any) -> tuple[set[str], bool]:  # noqa: ANN401 the parser's own tree
    if operation in ZERO_WIDTH:
        return set(), True
    if operation is code.LITERAL:
        return {re.escape(chr(argument))}, False
    if operation is code.IN:
        return {_item(*item) for item in argument}, False
    is_atomic = operation is code.ATOMIC_GROUP
    if is_atomic or (operation is code.SUBPATTERN and not argument[1] & re.IGNORECASE):
        return _of_all(argument if is_atomic else argument[-1])
    if operation in REPEATS:
        found, may_be_empty = _of_all(argument[2])
        return found, may_be_empty or not argument[0]
    if operation is code.BRANCH:
        each = [_of_all(one) for one in argument[1]]
        return set().union(*(found for found, _ in each)), any(empty for _, empty in each)
    raise _UnknownError


def _item(kind: Any, value: Any) -> str:  # noqa: ANN401 the parser's own tree
    """Return one item of a set of characters as it is written; sets of many are not worth looking for."""
    if kind is code.LITERAL:
        return re.escape(chr(value))
    if kind is code.RANGE and value[1] - value[0] < MOST_CHARACTERS:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    if kind is code.CATEGORY and value in CATEGORIES:
        return CATEGORIES[value]
    raise _UnknownError
