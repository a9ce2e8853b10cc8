"""Families of patterns: which of many may match in a string is told for all of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from greensilk_kg.extract.core.needs import needs
from greensilk_kg.model.quick import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.needs import Needs


class NeedsOfMany:
    """What many patterns need, turned round: what each letter does for which of them; patterns are bits.

    Attributes:
        told: The patterns whose needs are known.

    Example:
        >>> import re
        >>> from greensilk_kg.extract.core.needs import letters_of
        >>> many = NeedsOfMany()
        >>> many.add(0, needs(re.compile("由.主办")))
        >>> many.add(1, needs(re.compile("在.举行")))
        >>> many.met(0b11, letters_of("由甲主办"))
        1
    """

    def __init__(self) -> None:
        self.told = 0
        self._needy = 0
        self._first: dict[str, int] = {}
        self._further: dict[int, Needs] = {}

    def add(self, number: int, needed: Needs) -> None:
        """Add a pattern, by its number and what it needs."""
        bit = 1 << number
        self.told |= bit
        if needed:
            self._needy |= bit
            self._further[bit] = needed[1:]
            for letter in needed[0]:
                self._first[letter] = self._first.get(letter, 0) | bit

    def met(self, asked: int, letters: set[str]) -> int:
        """Return those of some patterns that may match in a string of some letters (see `letters_of`).

        What each needs first is the rarest, and turned round; the few that have it are asked for the rest.
        """
        may = ~self._needy
        first = self._first
        for letter in first.keys() & letters:
            may |= first[letter]
        left = asked & may & self._needy
        asked &= may
        while left:
            low = left & -left
            left ^= low
            for one in self._further[low]:
                if one.isdisjoint(letters):
                    asked ^= low
                    break
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


T = TypeVar("T")


class Family(Generic[T]):
    """Patterns that are tried one after the other; tells which of them may match.

    Args:
        members: Each pattern with what is wanted back where it may match.

    Example:
        >>> import re
        >>> from greensilk_kg.extract.core.needs import letters_of
        >>> family = Family([(re.compile("由.主办"), 1), (re.compile("在.举行"), 2), (re.compile("."), 3)])
        >>> family.concerned(letters_of("由甲主办"))
        [1, 3]
    """

    def __init__(self, members: Iterable[tuple[re.Pattern[str], T]]) -> None:
        self._members = tuple(members)

    @lazy
    def _needs(self) -> NeedsOfMany:
        many = NeedsOfMany()
        for number, (pattern, _) in enumerate(self._members):
            many.add(number, needs(pattern))
        return many

    def concerned(self, letters: set[str]) -> list[T]:
        """Return what goes with the patterns that may match in a string of some letters, in their order.

        Args:
            letters: See `letters_of`.
        """
        many = self._needs
        may = many.met(many.told, letters)
        return [self._members[number][1] for number in numbers(may)] if may else []
