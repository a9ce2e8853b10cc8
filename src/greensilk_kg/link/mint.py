"""Slugs: ASCII, readable, the same however and in whatever order the sources are processed."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from pypinyin import lazy_pinyin

SEPARATOR = "\x1f"
DIGITS = 8
LONGEST = 60
MOST_KEPT = 1 << 14
"""How many labels are kept with what was made of them: documents name the same things again and again."""
DROPPED = re.compile(r"[\s“”‘’\"'「」『』《》〈〉\-—–－─⸺·•・,，.、:：]+")
BESIDE_HAN = re.compile(r" (?![A-Za-z0-9])|(?<![A-Za-z0-9]) ")
"""Spaces that part no Latin words: marks inside a Chinese name must not change how it is read."""


@lru_cache(MOST_KEPT)
def normalised(label: str) -> str:
    """Return what two writings of one name share: no marks, half width, lower case.

    Example:
        >>> normalised("《“甲”行动—计划》（２０２４）")
        '甲行动计划(2024)'
    """
    return DROPPED.sub("", unicodedata.normalize("NFKC", label)).casefold()


def digest(*parts: str) -> str:
    """Return a short hexadecimal digest of some strings; they may not hold U+001F.

    Example:
        >>> len(digest("甲", "乙"))
        8
    """
    return hashlib.sha256(SEPARATOR.join(parts).encode()).hexdigest()[:DIGITS]


@lru_cache(MOST_KEPT)
def readable(label: str) -> str:
    """Return a label in pinyin and ASCII, words joined by hyphens, at most 60 characters.

    Example:
        >>> readable("绿色丝路 Plan 2")
        'lv-se-si-lu-plan-2'
    """
    bare = DROPPED.sub(" ", unicodedata.normalize("NFKC", label))
    syllables = lazy_pinyin(BESIDE_HAN.sub("", bare), errors=lambda rest: f"-{rest}-")
    slug = re.sub(r"[^a-z0-9]+", "-", "-".join(syllables).lower()).strip("-")
    if len(slug) > LONGEST:
        slug = slug[:LONGEST].rsplit("-", 1)[0]
    return slug or "x"


def slug_of(label: str, cls: str, *scope: str) -> str:
    """Return the slug of a thing that has no authority entry.

    Args:
        label: Its label.
        cls: Its top class.
        scope: The document's slug where the label alone does not single the thing out.

    Example:
        >>> slug_of("丙研究院", "Institution") == slug_of("“丙”研究院", "Institution")
        True
    """
    return f"{readable(label)}-{digest(normalised(label), cls, *scope)}"
