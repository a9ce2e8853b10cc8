"""One form of each Chinese character, by OpenCC's table for single characters."""

from __future__ import annotations

from functools import cache, lru_cache

import opencc

FIRST_WIDE = 0x3400
"""No character before it has a simplified form of its own."""
MOST_KEPT = 1 << 14


def simple_forms(chars: set[str]) -> dict[int, str]:
    """Return the simplified forms of those of some characters that have one of their own, by code point.

    Example:
        >>> simple_forms(set("風电"))
        {39080: '风'}
    """
    wide = (char for char in chars if ord(char) >= FIRST_WIDE)
    return {ord(char): simple for char in wide if (simple := _simple_form(char)) != char}


@lru_cache(MOST_KEPT)
def simplified(name: str) -> str:
    """Return a name in simplified characters, as long as it was.

    Example:
        >>> simplified("塔魯馬風電場")
        '塔鲁马风电场'
    """
    return name.translate(_FORMS)


class _Forms(dict[int, str]):
    """The simplified form of each character, by code point, told when first asked."""

    def __missing__(self, code: int) -> str:
        form = self[code] = chr(code) if code < FIRST_WIDE else _simple_form(chr(code))
        return form


_FORMS = _Forms()


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@cache
def _simple_form(char: str) -> str:
    """Convert until nothing changes: OpenCC's table has a chain or two."""
    form = _converter().convert(char)
    if len(form) != 1:
        return char
    return char if form == char else _simple_form(form)
