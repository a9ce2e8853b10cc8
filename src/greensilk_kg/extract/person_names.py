"""The names of persons beside a title: Chinese, transliterated and Latin ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.mask import FIRST, LAST

if TYPE_CHECKING:
    from greensilk_kg.extract.lexicon import Lexicon

HAN = r"[㐀-鿿]"
DOTTED = re.compile(rf"(?:[A-Z]\.)?{HAN}{{1,8}}(?:[·.]{HAN}{{1,8}}){{1,3}}")
LATIN = re.compile(r"[A-Z][A-Za-z'’\-]+\.?(?: (?:[A-Z]\.|[A-Z][A-Za-z'’\-]+|[a-z]{2,3}(?= [A-Z]))){1,4}")
MOST_FOREIGN = 8
LEAST_DOTTED = 2
NEXT = re.compile(
    "共同|联合|分别|先后|一同|一起|出席|参加|主持|致辞|作|就|围绕|会见|会晤|会谈|同|与|和|及|以及|一行|等|说|称|则|还|也|并|"
    "通过|以|于|在|向|对|为|从|到|任|应邀|受邀|率|代表|签署|宣布|启动|见证|发表|表示|指出|认为|强调|介绍|谈|回应|透露|现场|视频|线上|"
    "女士|先生|教授|博士|主席|总统|总理|院士|处长|司长|国务委员|大使|将|已|曾|是|的|率领|陪同|评价|坦言|告诉|接受|所"
)
"""Words that follow a person's name."""
BEFORE = re.compile(rf"[，。；、：\s{FIRST}-{LAST}]")
ENDS = re.compile(rf"$|[，。；、：！？（）“”《》…\s/{FIRST}-{LAST}]")


class PersonNames:
    """Reads a person's name at a place in a masked sentence.

    Args:
        lexicon: Family names, transliteration characters, barriers, heads of posts.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def ends(self, string: str) -> frozenset[int]:
        """Return the offsets at which a name may end: before stops, mentions and words no name holds."""
        stops = {found.start() for found in ENDS.finditer(string)}
        words = {start for start, _, barrier in self._lexicon.barriers.find(string) if barrier}
        heads = {found.start() for found in self._lexicon.head_pattern.finditer(string)}
        following = {found.start() for found in NEXT.finditer(string)}
        return frozenset(stops | words | heads | following)

    def after(self, string: str, start: int, ends: frozenset[int]) -> int | None:
        """Return the end of the name that begins at `start`, or `None`.

        Args:
            string: The masked sentence.
            start: Where the title before the name ends.
            ends: See `ends`.
        """
        for pattern in (LATIN, DOTTED):
            found = pattern.match(string, start)
            if found:
                return self._trim(start, found.end(), ends)
        return self._chinese(string, start, ends) or self._foreign(string, start, ends)

    def before(self, string: str, end: int) -> int | None:
        """Return the start of the Chinese or transliterated name that ends at `end`, or `None`.

        What stands before the name must be a mention, a stop or the sentence's begin.
        """
        for length in range(MOST_FOREIGN, 1, -1):
            start = end - length
            if start < 0 or (start > 0 and not BEFORE.match(string, start - 1)):
                continue
            name = string[start:end]
            if self._is_chinese(name) or (length > 2 and self._is_foreign(name)):  # noqa: PLR2004 shorter is chance
                return start
        return None

    def _chinese(self, string: str, start: int, ends: frozenset[int]) -> int | None:
        lengths = (3, 4, 2) if string[start : start + 2] in self._lexicon.surnames else (2, 3)
        for length in lengths:
            end = start + length
            if end in ends and self._is_chinese(string[start:end]):
                return end
        return None

    def _foreign(self, string: str, start: int, ends: frozenset[int]) -> int | None:
        for end in range(min(start + MOST_FOREIGN, len(string)), start + 1, -1):
            if end in ends and self._is_foreign(string[start:end]):
                return end
        return None

    def _is_chinese(self, name: str) -> bool:
        if name in self._lexicon.words:
            return False
        most = 4 if name[:2] in self._lexicon.surnames else 3
        known = name[0] in self._lexicon.surnames or name[:2] in self._lexicon.surnames
        return known and len(name) <= most and re.fullmatch(f"{HAN}+", name) is not None

    def _is_foreign(self, name: str) -> bool:
        if name in self._lexicon.words:
            return False
        return bool(DOTTED.fullmatch(name)) or all(letter in self._lexicon.transliteration for letter in name)

    @staticmethod
    def _trim(start: int, end: int, ends: frozenset[int]) -> int | None:
        """Cut a name that ran on at the last place where a name may end."""
        if end in ends:
            return end
        return min((stop for stop in ends if start + LEAST_DOTTED < stop < end), default=None)
