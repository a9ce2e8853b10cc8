"""Where the heads of posts stand in a string (部长, 首席…官)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.words import Words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

MOST_KEPT = 64
"""A sentence is asked for its heads several times while its names are found, and then no more."""


class Heads:
    """Finds heads of posts; the same string is looked through once.

    Args:
        words: With which a match can begin, and that stand there whole.
        pattern: What a head is; it decides where words overlap, and what must not follow.

    Example:
        >>> import re
        >>> heads = Heads(["部长", "长"], re.compile("(?:部长|长)(?!级)"))
        >>> [found[0] for found in heads.find("部长和部长级会议的长")]
        ['部长', '长']
    """

    def __init__(self, words: Iterable[str], pattern: re.Pattern[str]) -> None:
        self._words = Words(dict.fromkeys(words))
        self._match = pattern.match
        self.find = lru_cache(MOST_KEPT)(self._find)

    def _find(self, string: str) -> Sequence[re.Match[str]]:
        """Return the matches in a string, left to right, none overlapping another."""
        found: list[re.Match[str]] = []
        behind = 0
        for start in self._words.starts(string):
            if start >= behind:
                match = self._match(string, start)
                if match is not None:
                    behind = match.end()
                    found.append(match)
        return found
