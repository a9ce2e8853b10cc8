"""Which event of an article a noun means with which a clause begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.stages.words import BROAD, CLOSES, COURSES, HEAD, RITES, SHOWS, WHOLE
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.scene import Scene

NOTE = re.compile("(?:[（(][^（）()]*[）)]|(?:20\\d\\d|第[一二三四五六七八九十\\d]+期)年?)$")
PLAIN = re.compile(
    "上述|有关|相关|以上|线上|线下|现场|全部|全程|整个|官方|主题|首场|国际|正式|重要|系列|专题|隆重|盛大|简短|大型|重点|高级别|当日|上午|下午"
)
"""Words before the last one of such a noun that tell nothing of what it means."""
PARTS = ("专场", "边会", "分论坛", "沙龙", "分会场")
NEAR_END = 10
LEAST = 2


def may_be_called(noun: str, event: str) -> bool:
    """Tell whether a noun may mean an event: it ends as its name does, and has no other letters.

    Example:
        >>> may_be_called("研讨会", "海岛用水国际研讨会"), may_be_called("午餐会", "第三届海岛论坛")
        (True, False)
        >>> may_be_called("展览", "第五届海岛技术博览会"), may_be_called("青年论坛", "第三届海岛论坛")
        (True, False)
    """
    noun, event = simplified(PLAIN.sub("", skeleton(noun))), skeleton(NOTE.sub("", simplified(event)))
    if noun in SHOWS and event.endswith(SHOWS):
        return True
    if noun.endswith(COURSES) and event.endswith(COURSES):
        own = re.sub("|".join(COURSES), "", noun)
        return own in event
    if noun.endswith(RITES) and event.endswith(RITES):
        own = noun[:-LEAST]
        return not own or bool(set(own) & set(event))
    if noun.endswith(PARTS):
        return noun in event[-NEAR_END:]
    letters = iter(event)
    return bool(noun) and _ends_alike(noun, event) and all(letter in letters for letter in noun)


def _ends_alike(noun: str, event: str) -> bool:
    """Tell whether two words for a gathering have the same end: 对话会 and 对话 have."""
    short = noun[-LEAST:]
    return event.endswith(short) or (noun.endswith("会") and event.endswith(noun[:-1]))


def is_called_so(name: str) -> bool:
    """Tell whether the name of an event tells by its end that it is one: 甲论坛, not 甲与乙的对话之路."""
    return re.search(f"{HEAD}$", NOTE.sub("", simplified(name)).strip("“”")) is not None


def is_broad(noun: str) -> bool:
    """Tell whether a noun may mean any gathering, or is told as the whole of it: 会议, 开幕式."""
    found = WHOLE.search(noun)
    return PLAIN.sub("", noun) in BROAD or (
        found is not None and (found.start() == 0 or is_called_so(noun[: found.start()]))
    )


def course_of(scene: Scene, noun: str, events: Sequence[Mention]) -> Mention | None:
    """Return the course that ended with the ceremony which a text names: 研修班 behind 甲研修班结业式.

    Args:
        scene: The article.
        noun: What is spoken of.
        events: Those named so far.
    """
    if not noun.endswith(COURSES):
        return None
    for one in events:
        found = CLOSES.search(one.plain)
        if found is None or not may_be_called(noun, one.plain[: found.start()]):
            continue
        name = one.name[: found.start()]
        name = name[1:-1] if name[:1] == "“" and name[-1:] == "”" else name
        start = one.name_start if one.name_start >= 0 else one.start
        made = Mention(start, start + found.start(), "Event", "Training", name, "name/form")
        made.name_start, made.name_end = made.start, made.end
        return scene.registry.resolve(made)
    return None
