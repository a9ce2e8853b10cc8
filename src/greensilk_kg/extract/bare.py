"""Events that have no name in an article: the bare word for a gathering stands for them (竣工仪式)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.ceremonies import CEREMONY, DEEDS
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

HOW = "name/clause"
KINDS = {"Event", "Gathering"}
"""What a rule may ask for that a bare word may stand for."""
COURSE = r"(?:(?:专题|国际|多边|双边|能力建设|技术|线上)*(?:培训班|研修班|训练营|讲习班))"
TALK = (
    r"(?:研讨会|座谈会|推介会|发布会|新闻发布会|对接会|洽谈会|交流会|对话会|圆桌会议?|说明会|推进会|分享会|招待会|"
    r"年会|峰会|边会)"
)
LONE = r"(?:会议|论坛|大会)"
BARE = re.compile(
    rf"(?:(?<![㐀-鿿”》）])|(?<=出席)|(?<=参加)|(?<=主持)|(?<=主持了)|(?<=出席了)|(?<=参加了)|(?<=举办)|(?<=举行)|(?<=召开)|(?<=在)|(?<=为))"
    rf"(?:本次|此次|本届|该|当天的?)?(?P<word>(?P<own>{CEREMONY}|(?:{DEEDS})式|{COURSE}|{TALK})|{LONE})"
    rf"(?![㐀-鿿{CODES['Event']}]?(?:长|室|厅|堂|纪要|中心))"
)


def bare_event(scene: Scene, reading: Reading, begin: int, end: int) -> Mention | None:
    """Return the event that a bare word stands for, or `None`.

    The words 会议, 论坛 and 大会 stand for one only where the article names no event at all.

    Args:
        scene: The article.
        reading: The sentence.
        begin: Where a rule's match begins in the masked sentence; a word inside it comes first.
        end: Its end, exclusive.
    """
    found = list(BARE.finditer(reading.masked.string, 0, end))
    inside = [one for one in found if one.start("word") >= begin]
    chosen = inside[0] if inside else found[-1] if found else None
    if chosen is None or scene.focus.is_chronicle or (chosen["own"] is None and _names_events(scene)):
        return None
    start, behind = reading.masked.span(*chosen.span("word"))
    label = scene.text.surface[start:behind]
    key = Ref("Event", f"{skeleton(label)}@{scene.article.article.span.start}")
    cls = (
        "Ceremony"
        if chosen["word"].endswith(("式", "典礼"))
        else "Training"
        if "班" in label
        else "Conference"
    )
    return scene.registry.resolve(
        Mention(start, behind, "Event", cls, label, HOW, ref=key, name_start=start, name_end=behind)
    )


def _names_events(scene: Scene) -> bool:
    return any(one.kind == "Event" for reading in scene.article.readings for one in reading.mentions)
