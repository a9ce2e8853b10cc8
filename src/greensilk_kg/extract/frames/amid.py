"""The event at which something was done where the sentence names none: the one that the article reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.frames.topics import meant
from greensilk_kg.extract.frames.words import PLACES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Call, Clauses

APART = re.compile(
    f"[在于][{PLACES}]|[{FIRST}-{LAST}]”?[㐀-鿿]{{0,6}}(?:会议?|论坛|峰会|仪式|展)(?:上|期间|现场)|近年|近期|近日|日前|此前|此后|之后|以来|曾|早在|早前|至今|目前|年前|"
    "[天日周月年]之?后|会前|会后|介绍|透露|回顾|回忆|据悉|据了解|记者|背景|一直|先后|已(?:经|于)?|最早|最初|当年|当时|多年|历年|连续|每年|根据|按照|随着|自从|国际上|由来|问|我们"
)
"""What shows that a sentence tells of another time or place, or of what somebody said of the past."""
SAID = re.compile("“[^“”〇]{0,12}〇{12,}|[说道]：")

THERE = re.compile(
    f"{CODES['Event']}|宣布|会上|会议|论坛|大会|峰会|活动|仪式|边会|研讨|圆桌|对话会|年会|现场|散场|闭幕|开幕|签约|发布会|重头戏|共同|联合|受关注|致辞|嘉宾"
)
"""What shows that a stretch of text tells of a gathering."""
ITEM = re.compile("[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[.．、）)]")
"""How an item of a list begins, of what came of a gathering."""
YEARS = re.compile("[0-9]{4}年|[去前]年")
THEN = re.compile("当[天日]|同[日天]|今[天日]")
"""How the day of what an article reports is called."""


def amid(told: Clauses, call: Call, theme: Mention) -> Mention | None:
    """Return the event reported amid which a sentence tells of a deed, or nothing where that is not plain.

    The thing done must be new: named here first in the text. The sentence must tell of no other day or place
    up to the end of the verb's clause, of no other event, nor of what lies back.

    Args:
        told: The sentence.
        call: The verb.
        theme: What is done.
    """
    scene, reading = told.scene, told.reading
    if scene.focus.is_to_come:
        return None
    if not _is_there(told):
        return None
    end = told.parts[call.number][1]
    if (
        APART.search(told.string, 0, end)
        or SAID.search(told.string)
        or not all(map(_is_then, _dates(told, end)))
    ):
        return None
    if any(one.kind == "Event" for one in reading.mentions):
        return None
    entry = "Gathering" if scene.focus.is_chronicle else "MainEvent"
    event = scene.focus.find(entry, reading, 0)
    if event is None or event.ref is None or not scene.focus.is_first(theme, reading):
        return None
    same = meant(told, call, "Gathering")
    return event if same is not None and same.ref == event.ref else None


def _is_there(told: Clauses) -> bool:
    """Tell whether a sentence, or one before it in its paragraph, shows that it tells of the gathering."""
    at = told.reading.sentence
    near = [told.reading]
    for other in told.scene.article.before(at.span.start):
        if other.sentence.paragraph != at.paragraph:
            break
        near.append(other)
    if ITEM.match(near[-1].masked.string):
        return True
    folded = told.scene.text.folded
    dates = (one for other in near[1:] for one in other.mentions if one.kind == "Date")
    if any(YEARS.search(folded, one.start, one.end) and not _is_aim(folded, one) for one in dates):
        return False
    return any(THERE.search(other.masked.string) for other in near)


def _is_aim(folded: str, date: Mention) -> bool:
    """Tell whether a time is one up to which something is to be reached: 在2030年前, 到2030年."""
    return folded.startswith(("前", "底前"), date.end) or folded.endswith(("到", "至"), 0, date.start)


def _dates(told: Clauses, end: int) -> list[str]:
    """Return the days and times before an offset in a sentence as they are written."""
    dates = [one for _, one in told.reading.masked.placed(0, end) if one.kind == "Date"]
    return [told.scene.text.folded[one.start : one.end] for one in dates]


def _is_then(date: str) -> bool:
    """Tell whether a day is called by a word for the one reported: 当天."""
    return THEN.match(date) is not None
