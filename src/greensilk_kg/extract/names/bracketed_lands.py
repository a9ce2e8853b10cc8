"""Lands by one character and the rest of their name in brackets: 中厄（瓜多尔）自贸协定."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from greensilk_kg.model.knowledge import AuthorityEntry

BRACKET = "（"
FORM = re.compile("(?P<home>中)?(?P<letter>[㐀-鿿])[（(](?P<rest>[㐀-鿿]{1,6})[）)]")


def bracketed_lands(
    folded: str, surface: str, base: int, lookup: Callable[[str], AuthorityEntry | None]
) -> Iterator[Mention]:
    """Yield lands that a character names together with what brackets say behind it, and China before them.

    Args:
        folded: The words for matching.
        surface: The same as the source has them.
        base: Where they begin in the prepared text.
        lookup: Returns what is known by a name.

    Example:
        >>> from greensilk_kg.model.knowledge import AuthorityEntry, EntityId
        >>> land = AuthorityEntry(EntityId("country", "ecu"), ("Country",), "厄瓜多尔")
        >>> text, known = "中厄（瓜多尔）自贸协定", {"厄瓜多尔": land}.get
        >>> [one.name for one in bracketed_lands(text, text, 0, known)]
        ['中', '厄（瓜多尔）']
    """
    for found in FORM.finditer(folded) if BRACKET in folded else ():
        known = lookup(found["letter"] + found["rest"])
        if known is None or known.classes[0] != "Country":
            continue
        low, high = found.start("letter"), found.end()
        if found["home"]:
            home = surface[low - 1]
            yield Mention(base + low - 1, base + low, "Country", "Country", home, ANAPHOR, authority=CHINA)
        name = surface[low:high]
        yield Mention(base + low, base + high, "Country", "Country", name, ANAPHOR, authority=known.id)
