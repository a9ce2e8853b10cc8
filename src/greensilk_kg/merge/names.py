"""Names made comparable."""

from __future__ import annotations

import re
import unicodedata

MARKS = re.compile(r"[\W_]+")
EDITION = re.compile(r"第(\w{1,4}?)[届次期批章]|(\d+(?:\.\d+)?)")
TEN = 10


def normalised(name: str) -> str:
    """Return what two writings of one name share: letters and digits, half width, lower case.

    Example:
        >>> normalised("《“甲”行动—计划》（２０２４）") == normalised("甲行动计划2024")
        True
    """
    return MARKS.sub("", unicodedata.normalize("NFKC", name)).casefold()


def editions(name: str) -> frozenset[str]:
    """Return the numbers in a name: years, editions, phases.

    Example:
        >>> editions("第十五次会议（2021）") == editions("2021年第15次会议")
        True
        >>> editions("丝路会议")
        frozenset()
    """
    found = EDITION.findall(unicodedata.normalize("NFKC", name))
    return frozenset(_number(ordinal or digits) for ordinal, digits in found)


def _number(text: str) -> str:
    """Return a number below a hundred in digits; anything else as it is."""
    if any(unicodedata.numeric(char, None) is None for char in text) or text.isdecimal():
        return text
    total = last = 0
    for value in (int(unicodedata.numeric(char)) for char in text):
        total, last = (total + (last or 1) * TEN, 0) if value == TEN else (total, value)
    return str(total + last)


def likeness(one: str, other: str) -> float:
    """Return the share of two-character pieces that two normalised names have in common, from 0 to 1.

    Example:
        >>> likeness("丝路研究院", "丝路研究院"), likeness("丝路", "蓝天")
        (1.0, 0.0)
    """
    left, right = pieces(one), pieces(other)
    return len(left & right) / max(1, len(left | right))


def pieces(name: str) -> frozenset[str]:
    """Return the two-character pieces of a normalised name."""
    return frozenset(name[at : at + 2] for at in range(len(name) - 1))
