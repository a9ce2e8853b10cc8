"""The event at which something was done where the sentence names none: the one that the article reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.frames.topics import meant
from greensilk_kg.extract.frames.words import PLACES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Call, Clauses

APART = re.compile(
    f"[{CODES['Date']}]|[在于][{PLACES}]|去年|前年|今年|明年|上[个]?月|近年|近期|近日|日前|此前|此后|之后|以来|曾|早在|早前|至今|目前|年前|"
    "会前|会后|介绍|透露|回顾|回忆|据悉|据了解|记者|背景|一直|先后|已(?:经|于)?|最早|最初|当年|当时|多年|历年|连续|每年|根据|按照|由来|问|我们"
)
"""What shows that a sentence tells of another time or place, or of what somebody said of the past."""
SAID = re.compile("“[^“”〇]{0,12}〇{12,}|[说道]：")


def amid(told: Clauses, call: Call, theme: Mention) -> Mention | None:
    """Return the event reported amid which a sentence tells of a deed, or nothing where that is not plain.

    The thing done must be new: named here first in the text. The sentence must tell of no other day, place
    or event, nor of what lies back.

    Args:
        told: The sentence.
        call: The verb.
        theme: What is done.
    """
    scene, reading = told.scene, told.reading
    if scene.focus.is_chronicle or scene.focus.is_to_come:
        return None
    if APART.search(told.string) or SAID.search(told.string):
        return None
    if any(one.kind == "Event" for one in reading.mentions):
        return None
    event = scene.focus.find("MainEvent", reading, 0)
    if event is None or event.ref is None or not scene.focus.is_first(theme, reading):
        return None
    same = meant(told, call, "Gathering")
    return event if same is not None and same.ref == event.ref else None
