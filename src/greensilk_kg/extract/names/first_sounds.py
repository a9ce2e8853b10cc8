"""Words of one character that only begin a foreign name: 那 in 那卡姆河二号水电站, 里 in 里塔鲁风电场."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.names.plants import COMMON, FIRST_SOUNDS
from greensilk_kg.extract.persons.name_words import FUNCTION

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from greensilk_kg.extract.core.mention import Mention
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

WORK = re.compile(rf"{SORT}|[㐀-鿿]{{0,5}}(?:[厂站场桥园]|项目|工程)")
"""What shows that a foreign name is a work's."""
SHORT_LAND = 2
NO_SOUNDS = FUNCTION | set("因多让许留通达日朝访驻援")
"""Characters that are words of their own before a land."""


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


def without_last_sounds(
    known: Iterable[Mention], folded: str, base: int, letters: Collection[str]
) -> Iterator[Mention]:
    """Yield names without the lands that are but the end of the foreign name of a work: 甲建的塔古巴水厂.

    Args:
        known: Names found so far.
        folded: The sentence.
        base: Its offset in the prepared text.
        letters: Characters that transliterate foreign names.
    """
    for one in known:
        start, end = one.start - base, one.end - base
        first = folded[start - 1 : start]
        is_end = (
            one.kind == "Country"
            and len(one.name) == SHORT_LAND
            and first in letters
            and first not in NO_SOUNDS
            and (start == 1 or folded[start - 2] in BEGINS)
            and all(letter in letters for letter in one.name)
            and WORK.match(folded, end) is not None
        )
        if not is_end:
            yield one


def _sounds(word: tuple[int, int, object], folded: str, foreign: re.Pattern[str]) -> bool:
    start, end, _ = word
    first = folded[start]
    if end - start > 1 or first not in FIRST_SOUNDS:
        return False
    before = folded[start - 1 : start]
    may_be = first in FREE or before == "的" or (first in AT_BEGIN and (not start or before in BEGINS))
    return may_be and foreign.match(folded, end) is not None and COMMON.match(folded, end) is None
