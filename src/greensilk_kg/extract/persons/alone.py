"""Persons with a foreign name of several parts, whom a sentence names without any post: 村民某某·某某说."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

DOT = "·"
NAME = re.compile(
    rf"(?:^|(?<=[，。；：、“”（的{FIRST}-{LAST}])|(?<=[村居牧渔农市]民)|(?<=员工|工人|学生|学员|司机|工头|店主|老人|青年|姑娘|小伙))"
    r"(?P<name>[㐀-鿿]{1,6}(?:·[㐀-鿿]{1,8}?){1,3})"
    r"(?=[，。、（“：]|说[，。：]|表示|告诉|介绍|回忆|感慨|坦言|是|当选|出任|担任|就任|获任|等人|也[说是]|今年|已经|正在|$)"
)


def alone(string: str, letters: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where such names stand.

    Args:
        string: The masked sentence.
        letters: Characters that transliterate foreign names.

    Example:
        >>> text = "今年四十岁的巴卡·萨马是村里的水工。"
        >>> [text[low:high] for low, high in alone(text, set("巴卡萨马"))]
        ['巴卡·萨马']
        >>> list(alone("会议讨论了巴卡·萨马河。", set("巴卡萨马")))
        []
    """
    for found in NAME.finditer(string):
        if all(letter in letters for letter in found["name"].replace(DOT, "")):
            yield found.span("name")
