"""Families of patterns: which of many may match in a string is told for all of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from greensilk_kg.extract.core.needs import needs
from greensilk_kg.model.quick import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from greensilk_kg.extract.core.needs import Needs

T = TypeVar("T")


class Layer(NamedTuple):
    """One need of each of many patterns; patterns are bits of a number.

    Attributes:
        keys: All characters that one of the needs names.
        fed: Character → the patterns whose need it meets.
        needy: The patterns that have such a need.
    """

    keys: frozenset[str]
    fed: dict[str, int]
    needy: int


def layers(wanted: Sequence[Needs]) -> tuple[Layer, ...]:
    """Return the needs of many patterns turned round: what each character does for which of them.

    Args:
        wanted: What each pattern needs.
    """
    told = []
    for at in range(max(map(len, wanted), default=0)):
        fed: dict[str, int] = {}
        needy = {number: needed[at] for number, needed in enumerate(wanted) if at < len(needed)}
        for number, needed in needy.items():
            for letter in needed:
                fed[letter] = fed.get(letter, 0) | 1 << number
        told.append(Layer(frozenset(fed), fed, sum(1 << number for number in needy)))
    return tuple(told)


def met(asked: int, told: Iterable[Layer], letters: set[str]) -> int:
    """Return which of some patterns may match in a string of some letters; patterns are bits.

    Args:
        asked: The patterns that are asked for.
        told: What patterns need.
        letters: The characters of the string.

    Example:
        >>> import re
        >>> met(0b11, layers([needs(re.compile("由.主办")), needs(re.compile("在.举行"))]), set("由甲主办"))
        1
    """
    for keys, fed, needy in told:
        if not asked & needy:
            break
        may = 0
        for letter in keys & letters:
            may |= fed[letter]
        asked &= may | ~needy
    return asked


def numbers(bits: int) -> Iterator[int]:
    """Yield which bits of a number are set, the lowest first.

    Example:
        >>> list(numbers(0b1010))
        [1, 3]
    """
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


class Family(Generic[T]):
    """Patterns that are tried one after the other; tells which of them may match.

    Args:
        members: Each pattern with what is wanted back where it may match.

    Example:
        >>> import re
        >>> family = Family([(re.compile("由.主办"), 1), (re.compile("在.举行"), 2), (re.compile("."), 3)])
        >>> family.concerned(set("由甲主办"))
        [1, 3]
    """

    def __init__(self, members: Iterable[tuple[re.Pattern[str], T]]) -> None:
        self._members = tuple(members)
        self._all = (1 << len(self._members)) - 1

    @lazy
    def _layers(self) -> tuple[Layer, ...]:
        return layers([needs(pattern) for pattern, _ in self._members])

    def concerned(self, letters: set[str]) -> list[T]:
        """Return what goes with the patterns that may match in a string of some letters, in their order."""
        may = met(self._all, self._layers, letters)
        return [self._members[number][1] for number in numbers(may)] if may else []
