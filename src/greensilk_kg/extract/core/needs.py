"""What a string must hold for a regular expression to match in it, told by the expression itself.

Most patterns are tried on most sentences in vain. Their literal parts say beforehand where: a pattern with
主办 in it cannot match where no 办 stands.
"""

from __future__ import annotations

import re
from re import _constants as code  # type: ignore[attr-defined]  # the only way to read a pattern
from typing import TYPE_CHECKING, Any

from greensilk_kg.extract.core.parsed import parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Needs = tuple[frozenset[str], ...]
"""Sets of characters; a string that a pattern matches in holds at least one of each."""

MOST_CHARACTERS = 80
MOST_SETS = 6
REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}


def needs(pattern: re.Pattern[str]) -> Needs:
    """Return what a string must hold for a pattern to match in it; nothing where that cannot be told.

    Example:
        >>> [sorted(one) for one in needs(re.compile("由(?:甲|乙)+主?办"))]
        [['由'], ['办'], ['乙', '甲']]
    """
    if pattern.flags & re.IGNORECASE:
        return ()
    found = dict.fromkeys(_of_all(parsed(pattern)))
    return tuple(sorted(found, key=len)[:MOST_SETS])


_known: dict[int, tuple[re.Pattern[str], Needs]] = {}


def may_match(pattern: re.Pattern[str], letters: set[str]) -> bool:
    """Tell whether a string of some letters holds what a pattern needs.

    What a pattern needs is told once. Patterns are kept by identity: to hash one takes longer than to try it.

    Example:
        >>> may_match(re.compile("主办"), set("由甲承办"))
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
    """Return the matches in a string whose characters are `letters`; it is searched only if that may help.

    Example:
        >>> [found[1] for found in finditer(re.compile("由(.)主办"), "由甲主办", set("由甲主办"))]
        ['甲']
    """
    return pattern.finditer(string) if may_match(pattern, letters) else iter(())


def search(pattern: re.Pattern[str], string: str, letters: set[str]) -> re.Match[str] | None:
    """Return the first match in a string whose characters are `letters`."""
    return pattern.search(string) if may_match(pattern, letters) else None


def _of_all(parts: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """Return the needs of parts that must all match."""
    return [one for operation, argument in parts for one in _of(operation, argument)]


def _of(operation: Any, argument: Any) -> Sequence[frozenset[str]]:  # noqa: ANN401 the parser's own tree
    """Return the needs of one part; none where its operation is not known here."""
    if operation is code.LITERAL:
        return (frozenset({chr(argument)}),)
    if operation is code.IN:
        return _of_set(argument)
    if operation is code.BRANCH:
        return _of_alternatives(argument[1])
    return _of_all(_inside(operation, argument))


def _inside(operation: Any, argument: Any) -> Any:  # noqa: ANN401 the parser's own tree
    """Return the parts inside a part that must match where it does."""
    if operation in REPEATS:
        return argument[2] if argument[0] else ()
    if operation is code.SUBPATTERN:
        return () if argument[1] & re.IGNORECASE else argument[-1]
    if operation is code.ATOMIC_GROUP:
        return argument
    return argument[1] if operation is code.ASSERT else ()


def _of_set(items: Iterable[tuple[Any, Any]]) -> Sequence[frozenset[str]]:
    letters: set[str] = set()
    for kind, value in items:
        if kind is code.LITERAL:
            letters.add(chr(value))
        elif kind is code.RANGE and value[1] - value[0] < MOST_CHARACTERS:
            letters.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return ()
    return (frozenset(letters),) if len(letters) <= MOST_CHARACTERS else ()


def _of_alternatives(alternatives: Iterable[Iterable[tuple[Any, Any]]]) -> Sequence[frozenset[str]]:
    """Return the needs of parts of which one must match: what begins one, what ends one, what each needs."""
    each = [_of_all(one) for one in alternatives]
    if not all(each):
        return ()
    ways = (frozenset().union(*(one[0] for one in each)), frozenset().union(*(one[-1] for one in each)))
    shared = [way for way in each[0] if all(way in one for one in each[1:])]
    wide = (way for way in ways if len(way) <= MOST_CHARACTERS and not any(way >= one for one in shared))
    return [*shared, *wide]
