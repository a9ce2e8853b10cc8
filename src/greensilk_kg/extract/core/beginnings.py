"""With what the parsed form of a regular expression can begin, and whether it looks at what stands before."""

from __future__ import annotations

import re
from re import _constants as code  # type: ignore[attr-defined]  # the only way to read a pattern
from typing import TYPE_CHECKING, Any

from greensilk_kg.extract.core.demands import MOST_CHARACTERS, REPEATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ZERO_WIDTH = {code.AT, code.ASSERT, code.ASSERT_NOT}
CATEGORIES = {code.CATEGORY_DIGIT: r"\d", code.CATEGORY_SPACE: r"\s"}


class _UnknownError(Exception):
    """What a match begins with is not told."""


def begin_of(parts: Iterable[tuple[Any, Any]], flags: int) -> str | None:
    """Return a pattern of the characters that a match can begin with, `None` where that cannot be told."""
    if flags & re.IGNORECASE:
        return None
    try:
        items, may_be_empty = _of_all(parts)
    except _UnknownError:
        return None
    return None if may_be_empty else f"[{''.join(sorted(items))}]"


def look_back(parts: Iterable[tuple[Any, Any]]) -> bool:
    """Tell whether a match may rest on what stands before it."""
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
        if inside is None or any(map(look_back, inside)):
            return True
    return False


def is_quick(parts: Any) -> bool:  # noqa: ANN401 the parser's own tree
    """Tell whether Python itself looks only where a match can begin: at a first part that must be there."""
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
