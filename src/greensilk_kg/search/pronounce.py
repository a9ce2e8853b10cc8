"""How a Chinese name is read and written elsewhere: pinyin with tones, and traditional characters.

Both are computed, not known of the name: a person may write it otherwise.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

import opencc
from pypinyin import lazy_pinyin
from pypinyin.constants import Style

from greensilk_kg.search.fold import is_han

_MOST_KEPT = 1 << 12
_WORD = re.compile(r"[\w.-]+")


@lru_cache(_MOST_KEPT)
def pinyin(name: str) -> str:
    """Return the pinyin of a name with its tones, a word for each syllable; other words stay, marks do not.

    Example:
        >>> pinyin("老挝"), pinyin("“G20”峰会"), pinyin("Laos")
        ('lǎo wō', 'G20 fēng huì', 'Laos')
    """
    return " ".join(_WORD.findall(" ".join(lazy_pinyin(name, style=Style.TONE))))


@lru_cache(_MOST_KEPT)
def traditional(name: str) -> str:
    """Return a name in traditional characters, words taken as wholes.

    Example:
        >>> traditional("绿色丝绸之路"), traditional("头发")
        ('綠色絲綢之路', '頭髮')
    """
    return str(_converter().convert(name))


def is_chinese(name: str) -> bool:
    """Tell whether a name has a Han character in it.

    Example:
        >>> is_chinese("G20峰会"), is_chinese("Laos")
        (True, False)
    """
    return any(map(is_han, name))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("s2t")
