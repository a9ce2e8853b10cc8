"""Persons in whose names the name of a place stands: 新闻发言人沈丹阳, 副部长许昌明."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.scan import Found

GIVEN = 2
"""Code points of a given name that is also a place's."""
BEHIND_PLACE = "市省县区州镇乡村盟旗港湾岛河江湖山路站"
"""What shows behind such a word that a place is meant all the same."""
SPEAKS_FOR = ("代表", "记者", "总部", "大使", "领事")
"""Behind these stands a place as well as a name."""
HAN = "㐀", "鿿"


def without_given_names(
    known: Iterable[Mention], folded: str, base: int, heads: Found, surnames: Collection[str]
) -> list[Mention]:
    """Return names without the places that are parts of the names of persons behind their posts.

    Args:
        known: Known names of a sentence.
        folded: The sentence.
        base: Where it begins in the prepared text.
        heads: Heads of posts that stand in it.
        surnames: Chinese family names.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> place = Mention(4, 6, "Place", "Place", "丹阳", "name/authority")
        >>> without_given_names([place], "副部长沈丹阳出席", 0, [(1, 3, True)], "沈")
        []
        >>> len(without_given_names([place], "副部长沈丹阳市出席", 0, [(1, 3, True)], "沈"))
        1
    """
    ends = {end for _, end, _ in heads}

    def is_given(one: Mention) -> bool:
        start, end = one.start - base, one.end - base
        behind = folded[end : end + 1]
        if one.kind != "Place" or end - start != GIVEN or behind in set(BEHIND_PLACE):
            return False
        if start - 1 in ends:
            return folded[start - 1] in surnames
        goes_on = HAN[0] <= behind <= HAN[1] and not folded.endswith(SPEAKS_FOR, 0, start)
        return start in ends and folded[start] in surnames and goes_on

    return [one for one in known if not is_given(one)]
