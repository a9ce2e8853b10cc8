"""Persons with a foreign name of several parts, whom a sentence names without any post: 来自某地的某某·某某.

A name is known by its characters, which transcribe sounds, and by what no person's name is followed by.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

DOT = "·"
PEOPLE = "民员工生师者妈爸主手友客子孩妇匠商兵娘爷婆"
BEFORE = f"(?:^|(?<=[，。；：、！？“”（的{FIRST}-{LAST}])|(?<=[{PEOPLE}])|(?<=青年|老人))"
"""What stands before a name: a stop, another name, 的, a word for people."""
WHOLE = "乔治"
"""A name one of whose characters seldom transcribes sounds."""
LEAST = 2
"""Characters of the last part, at least."""
NO_PERSON = re.compile(
    "[”》·\\-—–省市州县区镇乡村河江湖山岛港湾路街桥奖宫堡号]|"
    "机场|大[学厦坝桥]|[学医]院|[中小]学|研究|中心|公司|集团|基金|银行|[水风火核]电|光伏|电站|铁路|公路|国[际家立]|体育|广场|教堂|油田|"
    "工业|协会|组织|委员会|政府|部长|总统|王朝|时代|主义|项目|工程|社区|合作|保护区|公园|"
    "(?:等|和|与|及)(?:机构|单位|企业|项目|地)"
)
"""What follows a name that is of a place, a house, a body or a work."""


def alone(string: str, letters: Collection[str], ends: Collection[int] = ()) -> Iterator[tuple[int, int]]:
    """Yield where such names stand.

    Args:
        string: The masked sentence.
        letters: Characters that transcribe foreign names.
        ends: Offsets at which words of several characters begin that follow names.

    Example:
        >>> text = "今年四十岁的巴卡·萨马挽起裤腿。"
        >>> [text[low:high] for low, high in alone(text, set("巴卡萨马"))]
        ['巴卡·萨马']
        >>> list(alone("会议讨论了巴卡·萨马河。", set("巴卡萨马")))
        []
    """
    for found in _names(frozenset(letters)).finditer(string):
        low = found.start("last")
        end = next((at for at in range(low + LEAST, found.end()) if at in ends), found.end())
        if NO_PERSON.match(string, end) is None:
            yield found.start(), end


@cache
def _names(letters: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of names of several parts in some characters."""
    one = f"(?:{WHOLE}|[{''.join(sorted(letters))}])"
    return re.compile(f"{BEFORE}{one}{{1,6}}(?:·{one}{{1,8}})*·(?P<last>{one}{{{LEAST},9}})")
