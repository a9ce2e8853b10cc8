"""Letters read as pinyin: `guangfu` as `guang fu`, `xian` as `xian` or `xi an`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 16
"""Readings of one word that are looked for."""
_MOST_OTHERS = 3
_LONGEST_WORD = 160
_LONGEST_SYLLABLE = 6
_TONE = re.compile(r"(?<=[a-z])[1-5](?=[a-z]|$)")
_UMLAUT = re.compile(r"(?<=[ln])v")
_WORD = re.compile(r"([a-z]*[0-9][a-z0-9]*[0-9]|[0-9]+|[a-z]+[0-9]+)?([a-z]*)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word.

    Attributes:
        parts: Syllables; a number or the like in front of them counts as one.
        breaks_off: Whether the last part is only the beginning of a syllable.
    """

    parts: tuple[str, ...]
    breaks_off: bool = False


def readings(word: str, syllables: frozenset[str], *, may_break_off: bool = False) -> list[Reading]:
    """Return how a word can be read; none where it is no pinyin.

    Tones as digits are left out, and `v` counts as `ü`.

    Args:
        word: Folded; a single one.
        syllables: Those that occur.
        may_break_off: Whether the last syllable may be unfinished.

    Example:
        >>> known = frozenset({"xi", "an", "xian", "feng", "hui"})
        >>> [" ".join(reading.parts) for reading in readings("xian", known)]
        ['xian', 'xi an']
        >>> [" ".join(reading.parts) for reading in readings("g20feng1hui4", known)]
        ['g20 feng hui']
        >>> readings("fenghu", known, may_break_off=True)
        [Reading(parts=('feng', 'hu'), breaks_off=True)]
    """
    found = _WORD.fullmatch(_UMLAUT.sub("u", _TONE.sub("", word)))
    if len(word) > _LONGEST_WORD or found is None:
        return []
    lead = (found[1],) if found[1] else ()
    if not found[2]:
        return [Reading(lead)] if lead else []
    made = _Reader(found[2], syllables, may_break_off=may_break_off).read()
    return [Reading((*lead, *reading.parts), reading.breaks_off) for reading in made]


class _Reader:
    """Reads a word from left to right.

    The plain reading takes the longest syllable that lets the rest be read; then come those that take another
    one in a single place, then in two, in three.
    """

    def __init__(self, word: str, syllables: frozenset[str], *, may_break_off: bool) -> None:
        self._word = word
        self._steps: dict[int, list[int]] = {len(word): []}
        """Where the rest can be read from → ends of the syllables there, the farthest first."""
        self._broken: set[int] = set()
        for at in range(len(word) - 1, -1, -1):
            ends = range(min(len(word), at + _LONGEST_SYLLABLE), at, -1)
            found = [end for end in ends if end in self._steps and word[at:end] in syllables]
            rest = word[at:]
            if may_break_off and self._begins_one(rest, syllables):
                self._broken.add(at)
                found.insert(0, len(word))
            if found:
                self._steps[at] = found

    @staticmethod
    def _begins_one(part: str, syllables: frozenset[str]) -> bool:
        if len(part) > _LONGEST_SYLLABLE or part in syllables:
            return False
        return any(syllable.startswith(part) for syllable in syllables)

    def read(self) -> list[Reading]:
        if 0 not in self._steps:
            return []
        every = (reading for others in range(_MOST_OTHERS + 1) for reading in self._from(0, others))
        return list(islice(every, MOST))

    def _from(self, at: int, others: int) -> Iterator[Reading]:
        """Yield readings from a place on that take another syllable in exactly so many places."""
        if at == len(self._word) and not others:
            yield Reading(())
        for index, end in enumerate(self._steps[at]):
            if not index and at in self._broken:
                last = [] if others else [Reading((self._word[at:],), breaks_off=True)]
                yield from last
            elif others or not index:
                for rest in self._from(end, others - (index > 0)):
                    yield Reading((self._word[at:end], *rest.parts), rest.breaks_off)
