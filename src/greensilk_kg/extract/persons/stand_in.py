"""Persons named with nothing but for whom they come: 某某某代表某某某出席."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.persons.posts import GROUP
from greensilk_kg.extract.persons.wordings import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.persons.names import PersonNames

FOR = re.compile("代表")
LEAST = 3
"""Characters of a name that is hardly a word."""


def stand_ins(names: PersonNames, string: str) -> Iterator[Found]:
    """Yield who stands for somebody named behind the word.

    Args:
        names: Reads names.
        string: The masked sentence.
    """
    for word in FOR.finditer(string):
        low = names.before(string, word.start())
        if low is None or word.start() - low < LEAST or string.endswith(GROUP, low, word.start()):
            continue
        if names.after(string, word.end(), names.ends(string)) is not None:
            yield Found(low, word.start(), (low, word.start()), ())
