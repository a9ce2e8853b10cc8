"""Letters read as pinyin: `guangfu` as `guang fu`, `xian` as `xian` or `xi an`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 16
"""Readings of one word that are looked for, those with long syllables first."""
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
    """Reads a word from left to right; remembers where no reading goes on, so the time stays linear."""

    def __init__(self, word: str, syllables: frozenset[str], *, may_break_off: bool) -> None:
        self._word = word
        self._syllables = syllables
        self._may_break_off = may_break_off
        self._dead: set[int] = set()

    def read(self) -> list[Reading]:
        found = []
        for reading in self._from(0):
            found.append(reading)
            if len(found) == MOST:
                break
        return found

    def _from(self, at: int) -> Iterator[Reading]:
        if at == len(self._word):
            yield Reading(())
            return
        if at in self._dead:
            return
        lives = False
        for end in range(min(len(self._word), at + _LONGEST_SYLLABLE), at, -1):
            part = self._word[at:end]
            if part in self._syllables:
                for rest in self._from(end):
                    lives = True
                    yield Reading((part, *rest.parts), rest.breaks_off)
            elif self._may_break_off and end == len(self._word) and self._begins_one(part):
                lives = True
                yield Reading((part,), breaks_off=True)
        if not lives:
            self._dead.add(at)

    def _begins_one(self, part: str) -> bool:
        return any(syllable.startswith(part) for syllable in self._syllables)
