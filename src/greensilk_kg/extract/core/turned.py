"""What many patterns need, turned round: which of them a string may match is told for all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.demands import Demand


class NeedsOfMany:
    """What many patterns need, turned round: what each letter does for which of them; patterns are bits.

    Attributes:
        told: The patterns whose needs are known.

    Example:
        >>> import re
        >>> from greensilk_kg.extract.core.needs import letters_of, needs
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
        self._further: dict[int, Sequence[Demand]] = {}

    def add(self, number: int, needed: Sequence[Demand]) -> None:
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
        return self.met_further(asked & self.met_first(letters), letters)

    def met_first(self, letters: set[str]) -> int:
        """Return the patterns of which a string of some letters holds what they need first."""
        may = ~self._needy
        first = self._first
        for letter in first.keys() & letters:
            may |= first[letter]
        return may

    def met_further(self, asked: int, letters: set[str]) -> int:
        """Return those of some patterns whose other needs a string of some letters meets, too."""
        left = asked & self._needy
        while left:
            low = left & -left
            left ^= low
            for one in self._further[low]:
                if letters.isdisjoint(one):
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
