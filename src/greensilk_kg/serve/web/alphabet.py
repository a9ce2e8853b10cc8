"""The order in which readers look for names: by letters, Chinese ones by pinyin."""

from __future__ import annotations

from functools import lru_cache

from greensilk_kg.search.fold import fold
from greensilk_kg.search.spell import spelled

_MOST_KEPT = 1 << 14
"""Names; there are a few thousand in a graph."""


@lru_cache(_MOST_KEPT)
def alphabetical(name: str) -> tuple[str, str]:
    """Return what a name is sorted by: its letters, pinyin in the place of characters; then itself.

    Example:
        >>> sorted(["中国", "Laos", "阿根廷", "老挝"], key=alphabetical)
        ['阿根廷', '老挝', 'Laos', '中国']
    """
    return " ".join(spelled(fold(name))), name
