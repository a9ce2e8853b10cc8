"""Words of one character that only begin a foreign name: 那 in 那卡姆河二号水电站, 里 in 里塔鲁风电场."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.names.plants import COMMON, FIRST_SOUNDS

if TYPE_CHECKING:
    from collections.abc import Collection

    from greensilk_kg.extract.core.scan import Found

FREE = "那"
"""What hardly is a word where a foreign name follows it at once, whatever stands before."""
AT_BEGIN = "会里内本名能"
"""What begins no clause as a word; the other first sounds may, and stand behind 的 alone."""
BEGINS = frozenset("的，。；：、“（和与及由在于至—（")
SORT = (
    r"(?:[上中下]游|[一二三四五六七八九\d]{1,2}[号级期])?(?:"
    rf"{any_of('works/plant')}|[河江岛湾湖港省州](?![长口])|水库|水坝|大坝|(?:集装箱)?码头|大桥|隧道|机场|铁路|公路|垃圾|污水|光伏|风电|水电)"
)


@lru_cache
def _foreign(letters: frozenset[str]) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(letters)))}]{{1,5}}?{SORT}")


def without_first_sounds(words: Found, folded: str, letters: Collection[str]) -> Found:
    """Return barriers without those that are the first sound of a foreign name.

    Args:
        words: The barriers of a sentence.
        folded: The sentence.
        letters: Characters that transliterate foreign names.

    Example:
        >>> text = "由甲承建的那塔鲁河二号水电站"
        >>> without_first_sounds([(4, 5, True), (5, 6, True)], text, "那塔鲁")
        [(4, 5, True)]
        >>> text = "当地那座塔鲁水电站"
        >>> without_first_sounds([(2, 3, True)], text, "塔鲁")
        [(2, 3, True)]
    """
    if not any(end - start == 1 and folded[start] in FIRST_SOUNDS for start, end, _ in words):
        return words
    foreign = _foreign(frozenset(letters))
    return [one for one in words if not _sounds(one, folded, foreign)]


def _sounds(word: tuple[int, int, object], folded: str, foreign: re.Pattern[str]) -> bool:
    start, end, _ = word
    first = folded[start]
    if end - start > 1 or first not in FIRST_SOUNDS:
        return False
    before = folded[start - 1 : start]
    may_be = first in FREE or before == "的" or (first in AT_BEGIN and (not start or before in BEGINS))
    return may_be and foreign.match(folded, end) is not None and COMMON.match(folded, end) is None
