"""Words of one character that are none where a name goes on through them: they only sound, or begin it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.names.land_letters import LETTERS

if TYPE_CHECKING:
    from collections.abc import Container

SOUNDING = "本里内多日所名高都可那上下占其"
WORKS = re.compile(
    r"\d|[光风水火电垃燃太热抽机港大码轻高铁公污工科产]|国际|沙漠|治沙|能源|银行|投资|矿业|石油|集团"
)
"""How the word begins that says what a thing with a foreign name is: 里 in 甲乙里水电站 is no wall."""
MANY, RUN = "多", 3
"""多 begins a name where so many characters that sound foreign follow (多尔辛克雷水电站)."""
DOTS = ("·", "-")
"""Between the parts of a foreign name."""
BESIDE = 2
"""How many characters of a foreign name must stand before such a word for it to belong to the name."""
CHINA = "中"
OF_BOTH = re.compile(f"[{LETTERS}]中(?={any_of('bodies/of-two-lands')})")
SIDES = "上下"
RIVERS = frozenset("河江湖海流新世")
PLANT = re.compile(
    r"(?:[上中下]游|[一二三四五六\d]{1,2}[号级期]?)?(?:梯级)?(?:水电站|水库|水利枢纽|大坝|电站|水坝)$"
)
FOREIGN = re.compile(f"(?!马)[㐀-鿿]{{2,4}}?{PLANT.pattern[:-1]}")
"""A work whose name begins with the side of a river that it is on (上达岱水电站)."""
POSTPOSED = "中上日能"
"""What stands behind a noun, a number or a verb where it is a word: else a name begins so (中材)."""
BEFORE_FIRMS = frozenset({"", *"，。；：、的“"})
"""Behind these 中 is no postposition, and begins a name: 榜首的中策橡胶有限公司."""
IN_BRANDS = "原能"
HAN = re.compile(
    "(?![是其该此我你他她它在因即有无未不可才只就都也还已将曾被把为由与和及的了到从自对向一二两三每各某这那])[㐀-鿿]"
)
"""What a name may begin with, no word of grammar."""
BEFORE_NOUNS = frozenset("由与和及、向对为被据经给让")
INSIDE, STOPS, PLACED = "里", frozenset("，。、；：“"), frozenset("那哪这家心村乡县市州省城湾山海河水")
"""里 is a word behind what it is inside of."""
THAT, POINTED = "那", frozenset("里么些时")
"""A word before a measure word, and a sound where a foreign name goes on behind it: 那马尔河."""


def begins_name(sentence: str, start: int) -> bool:
    """Tell whether nothing stands before a word that always follows something."""
    before = sentence[start - 1] if start else ""
    if sentence[start] == CHINA and before in BEFORE_FIRMS:
        return True
    return (sentence[start] in POSTPOSED and before != "" and before in BEFORE_NOUNS) or _ends_brand(
        sentence, start
    )


def _ends_brand(sentence: str, start: int) -> bool:
    """Tell whether such a word is the second character of a name right where one begins: 由绿原研究院."""
    if start == 0 or sentence[start] not in IN_BRANDS or not HAN.match(sentence, start - 1):
        return False
    begin = sentence[start - 2] if start > 1 else ""
    return begin in BEFORE_FIRMS or begin in BEFORE_NOUNS


def only_sounds(sentence: str, start: int, sounds: Container[str]) -> bool:
    """Tell whether 那 begins a foreign name: so many characters follow that sound foreign.

    Example:
        >>> only_sounds("的那马尔河", 1, set("马尔河")), only_sounds("的那座电站", 1, set("马尔河"))
        (True, False)
    """
    behind = sentence[start + 1 : start + 1 + BESIDE]
    if not sentence.startswith(THAT, start) or behind[:1] in POINTED:
        return False
    return len(behind) == BESIDE and all(one in sounds for one in behind)


def is_china(sentence: str, start: int) -> bool:
    """Tell whether 中 is China behind another land in the name of a body of both: 肯中商会."""
    return sentence[start] == CHINA and OF_BOTH.match(sentence, start - 1) is not None if start else False


def begins_work(sentence: str, at: int, sounds: Container[str]) -> bool:
    """Tell whether a foreign name of a plant goes on at an offset: 会 in 会兰庞雅水电站 begins it."""
    found = FOREIGN.match(sentence, at)
    own = PLANT.sub("", found[0]) if found else ""
    return len(own) > 1 and all(letter in sounds for letter in own)


def _is_part_of_dotted(sentence: str, start: int, sounds: Container[str]) -> bool:
    """Tell whether a character ends or begins a part of a foreign name: 爱德华多·甲, 甲·内图, 阿里-甲."""
    before, behind = sentence[start - 1 : start], sentence[start + 1 : start + 2]
    return (behind in DOTS and before in sounds) or (before in DOTS and behind in sounds)


def _is_second(sentence: str, start: int, end: int, sounds: Container[str]) -> bool:
    """Tell whether 里 is the second character of a foreign name that a clause begins with: 特里布文大学."""
    first, behind = sentence[start - 1 : start], sentence[end : end + BESIDE]
    begins = sentence[start : start + 1] == INSIDE and (
        start == 1 or sentence[start - 2 : start - 1] in STOPS
    )
    known = begins and first in sounds and first not in PLACED
    return known and len(behind) == BESIDE and all(letter in sounds for letter in behind)


def sounds_only(sentence: str, start: int, end: int, sounds: Container[str]) -> bool:
    """Tell whether a word of one character only sounds so inside a foreign name (本 in 孙德尔本斯)."""
    if end - start > 1 or sentence[start] not in SOUNDING:
        return False
    if _is_part_of_dotted(sentence, start, sounds) or _is_second(sentence, start, end, sounds):
        return True
    if sentence[start] in SIDES and FOREIGN.match(sentence, end):
        return sentence[end] in sounds and sentence[max(0, start - 1) : start] not in RIVERS
    if only_sounds(sentence, start, sounds):
        return True
    if start < BESIDE or sentence[start - 1] in "，。、；：":
        return sentence[start] == MANY and all(letter in sounds for letter in sentence[end : end + RUN])
    before, behind = sentence[start - BESIDE : start], sentence[end : end + 1]
    after = sentence[end : end + BESIDE]
    sounding = all(letter in sounds for letter in before)
    sounding = sounding or (
        before[-1] in sounds and len(after) == BESIDE and all(letter in sounds for letter in after)
    )
    return bool(behind) and sounding and (behind in sounds or WORKS.match(sentence, end) is not None)
