"""What the server says in English alone, such as what is wrong with a request, in Chinese too."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from greensilk_kg.tables import read_table

TABLE = Path(__file__).with_name("sentences.tsv")
_GAP = re.compile(r"\\\{(\d)\\\}")


def in_language(sentence: str, language: str) -> tuple[str, str]:
    """Return a sentence in a language, and the language that it is in: English where it is in no other.

    Args:
        sentence: In English.
        language: `zh` or `en`.

    Example:
        >>> in_language("The last page is 3; there is no page 9.", "zh")
        ('最后一页是第 3 页，没有第 9 页。', 'zh')
        >>> in_language("Nobody has written this before.", "zh")
        ('Nobody has written this before.', 'en')
    """
    if language == "zh":
        for pattern, chinese in _patterns():
            if found := pattern.fullmatch(sentence):
                return chinese.format(*found.groups()), "zh"
    return sentence, "en"


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Return what an English sentence looks like, with its gaps in the order 0, 1, …, and the Chinese one."""
    return [(_pattern(english), chinese) for chinese, english in (row.cells for row in read_table(TABLE, 2))]


def _pattern(english: str) -> re.Pattern[str]:
    return re.compile(_GAP.sub("(.*)", re.escape(english)), re.DOTALL)
