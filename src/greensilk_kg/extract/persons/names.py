"""The names of persons beside a title: Chinese, transliterated and Latin ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon

HAN = r"[㐀-鿿]"
DOTTED = re.compile(rf"(?:[A-Z]\.)?{HAN}{{1,8}}(?:[·.]{HAN}{{1,8}}){{1,3}}")
HYPHENED = re.compile(rf"{HAN}{{2,6}}[\-—–]{HAN}{{2,6}}")
LATIN = re.compile(r"[A-Z][A-Za-z'’\-]+\.?(?: (?:[A-Z]\.|[A-Z][A-Za-z'’\-]+|[a-z]{2,3}(?= [A-Z]))){1,4}")
MOST_FOREIGN = 8
LEAST = 2
JOINTS = "·. -—–"
NEXT = re.compile(
    "共同|联合|分别|先后|一同|一起|出席|参加|主持|致|作|就|围绕|会见|会晤|会谈|同|与|和|及|以及|一行|等|说|称|则|还|也|并|"
    "通过|以|于|在|向|对|为|从|到|任|应邀|受邀|率|带队|带领|代表|签署|宣布|启动|见证|发表|表示|指出|认为|强调|介绍|谈|回应|透露|现场|视频|线上|"
    "发来|莅临|到场|到会|亮相|参与|登台|出任|陪同|专程|亲临|用|同样|受邀|派|带领|做了|登上|共话|共商|为此|也|又|赴|走|当选|获|"
    "女士|先生|教授|博士|主席|总统|总理|院士|处长|司长|国务委员|大使|将|已|曾|是|的|率领|陪同|评价|坦言|告诉|接受|所"
)
"""Words that follow a person's name."""
NO_LIST = re.compile(
    r"和(?!和)|[，。、：等作致说称]|$|表示|出席|指出|认为|强调|介绍|主持|参加|分享|先生|女士|教授|在|以|博士"
)
"""What follows a name that ends in 和; else 和 joins it to another."""
ASPECTS = tuple("了着过的地得们")
DONE = ("了", "着", "过")
FUNCTION = frozenset("于所从到在与和以为")
NO_NAMES = {
    "郑重",
    "高度",
    "成功",
    "全体",
    "全面",
    "方面",
    "马上",
    "关于",
    "相关",
    "安全",
    "和平",
    "平等",
    "高速",
    "黄河",
    "长江",
    "广西",
    "江西",
    "海南",
    "云南",
    "河南",
    "湖南",
    "贵州",
    "成员",
    "单位",
    "代表",
    "温室",
    "全球",
    "国际",
    "国内",
    "国外",
    "农业",
    "水利",
    "时代",
    "时间",
    "程度",
    "关系",
    "关注",
    "关键",
    "祝愿",
    "祝福",
    "喜迎",
    "应当",
    "应该",
    "应对",
    "解释",
    "符合",
    "支付",
    "支撑",
    "支付宝",
    "万元",
    "万人",
    "容易",
    "能力",
    "能源",
    "能够",
    "从事",
    "习近平新",
    "常务",
    "常驻",
    "强烈",
    "强大",
    "经济",
    "经验",
    "通报",
    "段落",
    "金融",
    "金额",
    "白皮书",
    "方案",
    "方式",
    "方向",
    "石油",
    "路线",
    "路径",
    "项目",
    "车辆",
    "车站",
    "宣讲",
    "展开",
}
"""Words that look like a Chinese name."""
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
            if found and not self._is_linked(string, start):
                return self._trim(string, start, found.end(), ends)
        hyphened = HYPHENED.match(string, start)
        if hyphened:
            end = self._trim(string, start, hyphened.end(), ends)
            return end if end and self._is_foreign(re.sub(r"[\-—–]", "", string[start:end])) else None
        chinese, foreign = self._chinese(string, start, ends), self._foreign(string, start, ends)
        return max((end for end in (chinese, foreign) if end is not None), default=None)

    def run_together(self, string: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the Chinese names that a stretch consists of, where there is one way to part them.

        Example:
            A layout took the spaces from 张三丰 李四: the stretch is 张三丰李四.
        """
        ways = list(self._partings(string, start, end))
        if len(ways) == 1:
            yield from ways[0]

    def _partings(self, string: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], ...]]:
        if start == end:
            yield ()
        for length in (3, 2):
            if start + length <= end and self.is_chinese(string[start : start + length]):
                for rest in self._partings(string, start + length, end):
                    yield ((start, start + length), *rest)

    def _is_linked(self, string: str, start: int) -> bool:
        """Tell whether not a name but the next post of the same person begins (副总理兼外交部长某某)."""
        dot = min((at for at in range(start, len(string)) if string[at] in "·."), default=start)
        return string[start] in "兼暨" or any(
            found.start() < dot for found in self._lexicon.head_pattern.finditer(string, start, dot)
        )

    def before(self, string: str, end: int) -> int | None:
        """Return the start of the Chinese or transliterated name that ends at `end`, or `None`.

        What stands before the name must be a mention, a stop or the sentence's begin.
        """
        for length in range(MOST_FOREIGN, 1, -1):
            start = end - length
            if start < 0 or (start > 0 and not BEFORE.match(string, start - 1)):
                continue
            name = string[start:end]
            if self.is_chinese(name) or (length > 2 and self._is_foreign(name)):  # noqa: PLR2004 shorter is chance
                return start
        return None

    def _chinese(self, string: str, start: int, ends: frozenset[int]) -> int | None:
        is_double = string[start : start + 2] in self._lexicon.surnames
        lengths: tuple[int, ...] = (3, 4, 2) if is_double else (2, 3)
        if string[start + 2 : start + 3] == "和" and NO_LIST.match(string, start + 3):
            lengths = (3,)
        for length in lengths:
            end = start + length
            if end in ends and self.is_chinese(string[start:end]) and string[end : end + 1] not in DONE:
                return end
        return None

    def _foreign(self, string: str, start: int, ends: frozenset[int]) -> int | None:
        for end in range(min(start + MOST_FOREIGN, len(string)), start + 1, -1):
            if string[end - 1] in FUNCTION:
                continue
            if end in ends and self._is_foreign(string[start:end]):
                return end
        return None

    def is_chinese(self, name: str) -> bool:
        """Tell whether a string may be a Chinese name: a known family name and one or two characters."""
        if len(name) < LEAST or name[:2] in NO_NAMES or name[-1] in ASPECTS:
            return False
        if name in self._lexicon.words or name in self._lexicon.heads:
            return False
        most = 4 if name[:2] in self._lexicon.surnames else 3
        known = name[0] in self._lexicon.surnames or name[:2] in self._lexicon.surnames
        return known and len(name) <= most and re.fullmatch(f"{HAN}+", name) is not None

    def _is_foreign(self, name: str) -> bool:
        if name in self._lexicon.words:
            return False
        return bool(DOTTED.fullmatch(name)) or all(letter in self._lexicon.transliteration for letter in name)

    def _trim(self, string: str, start: int, end: int, ends: frozenset[int]) -> int | None:
        """Cut a name that ran on at the first place behind its last dot where a name may end.

        A word that no name holds may be a foreign name's last syllable.
        """
        last = max((at for at in range(start, end) if string[at] in JOINTS), default=start)
        stops = sorted(stop for stop in ends if last + 1 < stop <= end)
        cut = stops[0] if stops else None
        for stop in stops[1:]:
            if all(letter in self._lexicon.transliteration for letter in string[cut:stop]):
                cut = stop if string[stop - 1] not in FUNCTION else cut
        return cut
