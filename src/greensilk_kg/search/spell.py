"""Pinyin of names, for the index."""

from __future__ import annotations

from functools import lru_cache

from pypinyin import lazy_pinyin

from greensilk_kg.search.fold import fold, is_han, runs

_MOST_KEPT = 1 << 14


@lru_cache(_MOST_KEPT)
def syllables(run: str) -> tuple[str, ...]:
    """Return the pinyin of a run of Han characters: no tones, `u` for `ü`.

    Characters that have no pinyin are left as they are, in one piece where they stand together.

    Example:
        >>> syllables("绿色重庆")
        ('lu', 'se', 'chong', 'qing')
    """
    return tuple(plain(syllable) for syllable in lazy_pinyin(run))


def is_syllable(text: str) -> bool:
    """Tell whether a part of a spelled name helps to read others: `n` and `hng`, pinyin of sighs, do not.

    Example:
        >>> is_syllable("lu"), is_syllable("ng"), is_syllable("𰻞")
        (True, False, False)
    """
    return text.isascii() and text.isalpha() and any(vowel in text for vowel in "aeiou")


def spelled(folded: str) -> list[str]:
    """Return a folded name as syllables and words, in order.

    Example:
        >>> spelled("g20峰会")
        ['g20', 'feng', 'hui']
    """
    return [part for run in runs(folded) for part in (syllables(run) if is_han(run) else (run,))]


@lru_cache(_MOST_KEPT)
def plain(syllable: str) -> str:
    """Return a syllable in the letters of an English keyboard; `v` counts as `ü`.

    Example:
        >>> plain("lǜ"), plain("nve")
        ('lu', 'nue')
    """
    return fold(syllable).replace("v", "u")
