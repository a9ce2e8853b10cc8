"""A string without the marks in which writings of one name differ: quotes, dashes, spaces, dots."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKS = re.compile(r"[\s“”‘’\"'「」『』《》〈〉\-—–－─⸺·•]+")
MOST_KEPT = 1 << 14


@lru_cache(MOST_KEPT)
def skeleton(name: str) -> str:
    """Return a name without quotes, dashes, spaces and title marks, in lower case.

    Args:
        name: Folded text.

    Example:
        >>> skeleton("“一带一路” 绿色发展—国际联盟")
        '一带一路绿色发展国际联盟'
    """
    return MARKS.sub("", name).lower()


def skeleton_with_map(string: str) -> tuple[str, Sequence[int]]:
    """Return the skeleton of a string and, for each of its characters, the offset it came from.

    Example:
        >>> skeleton_with_map("中国—东盟")
        ('中国东盟', [0, 1, 3, 4])
    """
    kept: list[int] = []
    pieces: list[str] = []
    last = 0
    for mark in MARKS.finditer(string):
        start, end = mark.span()
        kept.extend(range(last, start))
        pieces.append(string[last:start])
        last = end
    if not pieces:
        return string.lower(), range(len(string))
    kept.extend(range(last, len(string)))
    pieces.append(string[last:])
    return "".join(pieces).lower(), kept
