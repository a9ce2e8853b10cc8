"""One form of each name, so that different writings of it are found by each other.

| from | to |
| --- | --- |
| compatibility forms (`Ａ`, `②`, `㎞`), by NFKD | the plain ones |
| accents and other combining marks | nothing |
| capitals, by Unicode case folding | small letters |
| traditional characters | simplified, by OpenCC's table for single characters |
| apostrophes | nothing |
| any other mark, and white space | a space between two words, nothing beside a Han character |
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise

import opencc

_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(f"[{_HAN}]+|[^{_HAN} ]+")
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ＇`´")


def fold(text: str) -> str:
    """Return the form of a name that is compared; folding it again changes nothing.

    What holds neither letters nor digits becomes the empty string.

    Example:
        >>> fold("《“綠色絲路”·Été－Plan》（２０２４）"), fold("People’s   Bank"), fold("🌏 !")
        ('绿色丝路ete plan 2024', 'peoples bank', '')
    """
    plain = _without_accents(text.translate(_APOSTROPHES)).casefold()
    words = _WORD.findall(_without_accents(plain))
    joined = "".join(word if _beside_han(last, word) else f" {word}" for last, word in pairwise(["", *words]))
    return _simplified(joined)


def runs(folded: str) -> list[str]:
    """Return the runs of Han characters and the words of a folded name, in order.

    Example:
        >>> runs("g20峰会 green plan")
        ['g20', '峰会', 'green', 'plan']
    """
    return _RUN.findall(folded)


def is_han(text: str) -> bool:
    """Tell whether a text begins with a Han character.

    Example:
        >>> is_han("丝路"), is_han("silk")
        (True, False)
    """
    return _HAN_CHARACTER.match(text) is not None


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(c for c in apart if unicodedata.category(c) != "Mn"))


def _beside_han(left: str, right: str) -> bool:
    return not left or is_han(left[-1]) or is_han(right)


def _simplified(text: str) -> str:
    return text if text.isascii() else "".join(map(_simple_form, text))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@cache
def _simple_form(character: str) -> str:
    """Convert until nothing changes: OpenCC's table has a chain or two."""
    if not is_han(character):
        return character
    form = _converter().convert(character)
    return character if form == character or len(form) != 1 else _simple_form(form)
