"""What the parsed form of a regular expression demands of a string: characters, and pairs of neighbours."""

from __future__ import annotations

import re
from re import _constants as code  # type: ignore[attr-defined]  # the only way to read a pattern
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

Demand = frozenset[str]
"""Characters and pairs of them; a string that a pattern matches in holds at least one of each demand."""

MOST_CHARACTERS = 80
RARER = 30
"""By how much rarer a pair is than a character."""
HEAVIEST = MOST_CHARACTERS * RARER
MOST_SETS = 10
REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}
ZERO_WIDTH = {code.AT, code.ASSERT, code.ASSERT_NOT}


class Part(NamedTuple):
    """What a part of a pattern demands.

    Attributes:
        demands: Of the string that it matches in.
        head: The characters that what it matches can begin with; empty where that is not known.
        tail: Those that it can end with.
        is_empty: Whether it matches nothing but a place: what is beside it are neighbours.
        is_optional: Whether it may be left out, and then what is beside it are neighbours.
    """

    demands: Sequence[Demand] = ()
    head: Demand = frozenset()
    tail: Demand = frozenset()
    is_empty: bool = False
    is_optional: bool = False


UNKNOWN = Part()


def weight(demand: Demand) -> int:
    """Return how little a demand tells: of how many strings it is true."""
    return sum(1 if len(one) > 1 else RARER for one in demand)


def of_all(parts: Iterable[tuple[Any, Any]]) -> Part:
    """Return what parts that must all match, one behind the other, demand."""
    demands: list[Demand] = []
    head: Demand | None = None
    tail: Demand | None = None
    for operation, argument in parts:
        one = _of(operation, argument)
        demands += one.demands
        if one.is_optional:
            head = head or frozenset()
            tail = tail | one.tail if tail and one.tail else frozenset()
        elif not one.is_empty:
            demands += _pairs(tail or (), one.head)
            head, tail = one.head if head is None else head, one.tail
    if head is None or tail is None:
        return Part(demands, is_empty=True)
    return Part(demands, head, tail)


def needs_of(parts: Iterable[tuple[Any, Any]], flags: int) -> tuple[Demand, ...]:
    """Return what a parsed pattern demands, what tells most first; nothing where that cannot be told."""
    if flags & re.IGNORECASE:
        return ()
    chosen: list[Demand] = []
    for one in sorted(dict.fromkeys(of_all(parts).demands), key=weight):
        if not any(_tells(other, one) for other in chosen):
            chosen.append(one)
    return tuple(chosen[:MOST_SETS])


def _tells(one: Demand, other: Demand) -> bool:
    """Tell whether what meets a demand meets another one."""
    return all(not other.isdisjoint({*pair, pair}) for pair in one)


def _pairs(before: Collection[str], behind: Demand) -> list[Demand]:
    """Return the demand that one of some characters stands before one of others."""
    is_told = 0 < len(before) * len(behind) <= HEAVIEST
    return [frozenset(one + other for one in before for other in behind)] if is_told else []


def _of(operation: Any, argument: Any) -> Part:  # noqa: ANN401 the parser's own tree
    """Return what one part demands; nothing where its operation is not known here."""
    if operation is code.LITERAL:
        return _of_letters(frozenset({chr(argument)}))
    if operation is code.IN:
        return _of_letters(_letters(argument))
    if operation is code.BRANCH:
        return _of_alternatives([of_all(one) for one in argument[1]])
    if operation in ZERO_WIDTH:
        looks = operation is code.ASSERT
        return Part(of_all(argument[1]).demands if looks else (), is_empty=True)
    if _must_match(operation, argument):
        return of_all(_inside(operation, argument))
    return _optional(argument[2]) if operation is code.MAX_REPEAT and argument[1] == 1 else UNKNOWN


def _optional(parts: Any) -> Part:  # noqa: ANN401 the parser's own tree
    """Return what a part demands that may be left out: nothing; what is told is how it ends."""
    return Part(tail=of_all(parts).tail, is_optional=True)


def _must_match(operation: Any, argument: Any) -> bool:  # noqa: ANN401 the parser's own tree
    """Tell whether what stands inside a part must match where it does."""
    if operation in REPEATS:
        return bool(argument[0])
    if operation is code.SUBPATTERN:
        return not argument[1] & re.IGNORECASE
    return operation is code.ATOMIC_GROUP


def _inside(operation: Any, argument: Any) -> Any:  # noqa: ANN401 the parser's own tree
    if operation in REPEATS:
        return argument[2]
    return argument[-1] if operation is code.SUBPATTERN else argument


def _of_letters(letters: Demand) -> Part:
    return Part((letters,), letters, letters) if letters else UNKNOWN


def _letters(items: Iterable[tuple[Any, Any]]) -> Demand:
    """Return the characters of a set; none where they are too many, or not told one by one."""
    letters: set[str] = set()
    for kind, value in items:
        if kind is code.LITERAL:
            letters.add(chr(value))
        elif kind is code.RANGE and value[1] - value[0] < MOST_CHARACTERS:
            letters.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return frozenset()
    return frozenset(letters) if len(letters) <= MOST_CHARACTERS else frozenset()


def _of_alternatives(each: Sequence[Part]) -> Part:
    """Return what parts of which one must match demand: how each begins, how it ends, its rarest."""
    if all(one.is_empty for one in each):
        return Part(is_empty=True)
    known = all(one.head and one.tail for one in each)
    head = _any_of(one.head for one in each if known)
    tail = _any_of(one.tail for one in each if known)
    demands: list[Demand] = []
    if all(one.demands for one in each):
        rarest = _any_of(min(one.demands, key=weight) for one in each)
        shared = [way for way in each[0].demands if all(way in one.demands for one in each[1:])]
        demands = [*shared, *(way for way in (head, tail, rarest) if way and weight(way) <= HEAVIEST)]
    return Part(demands, head, tail)


def _any_of(demands: Iterable[Demand]) -> Demand:
    return frozenset().union(*demands)
