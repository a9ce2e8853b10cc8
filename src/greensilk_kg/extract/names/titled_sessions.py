"""Meetings told together by their titles: 题为“甲”和“乙”的两场讨论会."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import finditer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked

HOW = "name/entry"
SESSIONS = re.compile(
    r"(?:题为|主题为|名为|围绕|以)(?P<titles>“[^“”。；]{1,50}”(?:(?:[、和与及]|以及)“[^“”。；]{1,50}”)+)(?:为主?题)?的"
    rf"(?:{CODES['Quantity']}|[两二三四五六七八][场个次])(?P<sort>[㐀-鿿]{{0,6}}?(?:{words('events/gathering')}))"
)
TITLE = re.compile("“[^“”]*”")


def titled_sessions(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield meetings that a sentence tells together, each called by its title and their sort.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "他主持了题为“海岛风能”和“近岸渔业”的两场讨论会。"
        >>> [one.name for one in titled_sessions(mask(text, 0, ()), text)]
        ['“海岛风能”讨论会', '“近岸渔业”讨论会']
    """
    for found in finditer(SESSIONS, masked.string, masked.letters) if "“" in masked.letters else ():
        sort = masked.written(found.span("sort"), surface)
        for title in TITLE.finditer(masked.string, *found.span("titles")):
            start, end = masked.span(*title.span())
            name = masked.written(title.span(), surface) + sort
            yield Mention(start, end, "Event", "Conference", name, HOW)
