"""Items of a list of what a meeting brought: 会上达成三项成果：一是…；二是…."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.rules.shorthand import AT_IT

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

EVENT = CODES["Event"]
COUNT = "[一二三四五六七八九十]"
ITEM = re.compile(
    rf"(?:[（(](?:{COUNT}{{1,2}}|\d{{1,2}})[）)]|\d{{1,2}}(?:[.．、)）]|$)|{COUNT}{{1,2}}[是、]|第{COUNT}[，、]|其{COUNT}[，、]|[①-⑩·•])"
)
"""How an item of a list begins."""
LEAD = re.compile(
    rf"^(?!.*(?:{any_of('sentences/looked-back')}|将|拟)).*(?:{AT_IT}|{EVENT}”?(?:期间|上|现场)).*"
    "(?:成果|签|发布|硬货|干货|收获|亮点|看点|协议|文件|落地|落定|达成|好消息|重头戏)[^。]{0,12}[：:。]?$"
)
"""What stands before such a list: 圆桌会上，一批成果现场落定："""
MOST_ABOVE = 12
"""Paragraphs up to which a list reaches."""


def listed_at(scene: Scene, reading: Reading, _found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the event of whose fruits the list tells in which a sentence is an item."""
    lead = _lead(scene, reading)
    if lead is None or LEAD.match(lead.masked.string) is None:
        return ()
    here = [one for one in lead.mentions if one.kind == "Event"]
    meant = here[-1] if here else scene.focus.find("Event", lead, lead.sentence.span.end)
    return () if meant is None else (meant,)


def _lead(scene: Scene, reading: Reading) -> Reading | None:
    """Return the sentence before the first item of the list."""
    above = scene.back.above(reading, MOST_ABOVE)
    at = reading.sentence.paragraph
    same = [other for other in above if other.sentence.paragraph == at]
    if ITEM.match(reading.masked.string) and same and not ITEM.match(same[-1].masked.string):
        return next((other for other in same if not ITEM.match(other.masked.string)), None)
    first = same[-1] if same else reading
    if not ITEM.match(first.masked.string):
        return None
    firsts = {other.sentence.paragraph: other for other in above}
    return next(
        (
            other
            for other in above
            if other.sentence.paragraph != at
            and not ITEM.match(firsts[other.sentence.paragraph].masked.string)
        ),
        None,
    )
