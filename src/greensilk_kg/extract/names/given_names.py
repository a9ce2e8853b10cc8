"""Persons in whose names the name of a place stands: 新闻发言人沈丹阳, 副部长许昌明."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.scan import Found

GIVEN = 2
"""Code points of a given name that is also a place's."""
BEHIND_PLACE = "市省县区州镇乡村盟旗港湾岛河江湖山路站"
"""What shows behind such a word that a place is meant all the same."""
SPEAKS_FOR = ("代表", "记者", "总部", "大使", "领事")
"""Behind these stands a place as well as a name."""
HAN = "㐀", "鿿"
GIVERS = {"Place", "Institution"}
"""Kinds of things with short names that are also given names: 彭清华 is no school."""
LANDS, LONGEST = {"Country", "Place"}, 4
DOT = "·"
DOTTED = re.compile("[㐀-鿿]{1,8}·[㐀-鿿]{2}")
"""How a foreign name of several parts begins."""
LED = re.compile(f"(?:{any_of('persons/after-he')})")
"""What somebody does whose name is told before."""


def without_given_names(
    known: Iterable[Mention], folded: str, base: int, heads: Found, words: Lexicon
) -> list[Mention]:
    """Return names without the places that are parts of the names of persons behind their posts.

    Args:
        known: Known names of a sentence.
        folded: The sentence.
        base: Where it begins in the prepared text.
        heads: Heads of posts that stand in it.
        words: Chinese family names, and characters that transliterate foreign names.

    Example:
        >>> from types import SimpleNamespace
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> words = SimpleNamespace(surnames="沈", transliteration=set())
        >>> place = Mention(4, 6, "Place", "Place", "丹阳", "name/authority")
        >>> without_given_names([place], "副部长沈丹阳出席", 0, [(1, 3, True)], words)
        []
        >>> len(without_given_names([place], "副部长沈丹阳市出席", 0, [(1, 3, True)], words))
        1
        >>> words.transliteration |= set("卡西亚多")
        >>> region = Mention(4, 6, "Place", "Place", "西亚", "name/authority")
        >>> without_given_names([region], "副部长卡西亚多出席", 0, [(1, 3, True)], words)
        []
    """
    known = list(known)
    ends = {end for _, end, _ in heads if not folded.endswith(SPEAKS_FOR, 0, end)}
    foreign = [run for end in sorted(ends) if (run := _foreign(folded, end, words.transliteration))]
    ends = {end for _, end, _ in heads}

    def is_given(one: Mention) -> bool:
        start, end = one.start - base, one.end - base
        behind = folded[end : end + 1]
        if one.kind not in GIVERS or end - start != GIVEN or behind in set(BEHIND_PLACE):
            return False
        if start - 1 in ends:
            return folded[start - 1] in words.surnames
        goes_on = HAN[0] <= behind <= HAN[1] and not folded.endswith(SPEAKS_FOR, 0, start)
        return start in ends and folded[start] in words.surnames and goes_on

    def is_part(one: Mention) -> bool:
        """Tell whether a place is a part of a foreign name behind a post, or the whole of it."""
        start, end = one.start - base, one.end - base
        if one.kind not in LANDS or end - start > LONGEST:
            return False
        for low, high in foreign:
            if (low, high) == (start, end):
                return one.kind == "Place" and LED.match(folded, high) is not None
            if low <= start and end <= high and _sounds(known, folded[low:start], low + base, words):
                return not _is_filled(known, low + base, high + base)
        return False

    return [one for one in known if not is_given(one) and not is_part(one)]


def _foreign(folded: str, start: int, letters: Collection[str]) -> tuple[int, int] | None:
    """Return where the foreign name begins and ends that may stand at an offset, `None` for none."""
    dotted = DOTTED.match(folded, start)
    end = dotted.end() if dotted else start
    while end < len(folded) and folded[end] in letters:
        end += 1
    return (start, end) if end - start >= GIVEN else None


def _sounds(known: Iterable[Mention], before: str, start: int, words: Lexicon) -> bool:
    """Tell whether what stands between a post and a place only sounds foreign, but for one character."""
    places = [range(one.start, one.end) for one in known if one.kind in LANDS]
    odd = [
        at
        for at, letter in enumerate(before, start)
        if letter != DOT and letter not in words.transliteration and not any(at in one for one in places)
    ]
    return len(odd) <= 1


def _is_filled(known: Iterable[Mention], start: int, end: int) -> bool:
    """Tell whether known names fill a stretch: a land and its town."""
    filled = sum(one.end - one.start for one in known if start <= one.start and one.end <= end)
    return filled >= end - start
