"""Families of patterns: which of many may match in a string is told for all of them at once."""

from __future__ import annotations

import functools
import operator
from typing import TYPE_CHECKING, Generic, TypeVar

from greensilk_kg.extract.core.needs import gate, met
from greensilk_kg.model.quick import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from greensilk_kg.extract.core.needs import Letters


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
    def _gated(self) -> tuple[int, Sequence[tuple[int, T]]]:
        """The bits that stand for all patterns, and each with what goes with it."""
        each = [(gate(pattern), wanted) for pattern, wanted in self._members]
        return functools.reduce(operator.or_, (bit for bit, _ in each), 0), each

    def concerned(self, letters: Letters) -> list[T]:
        """Return what goes with the patterns that may match in a string of some letters, in their order.

        Args:
            letters: See `letters_of`.
        """
        every, each = self._gated
        may = met(every, letters)
        return [wanted for bit, wanted in each if bit & may] if may else []
