"""Lands whose people do anything in the report of an event took part: 来自甲、乙、丙三国的官员围坐一堂."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.frames.details import DURING
from greensilk_kg.extract.frames.presence import STILL, is_away
from greensilk_kg.extract.frames.words import LOOSE, UNDONE
from greensilk_kg.extract.rules.left_out import left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Clauses
    from greensilk_kg.model.claim import Claim

RULE = "frame/act-there-for-land"
LAND, QUANTITY = CODES["Country"], CODES["Quantity"]
ROW = f"(?P<who>{LAND}(?:(?:、|[和与及]|以及){LAND})*)"
IN_ALL = f"(?:[两三四五六七八九十]国|等国|等地|等?{QUANTITY}(?:个?国家)?)"
PEOPLE = (
    "(?:代表团?|官员|学者|学员|嘉宾|专家|企业家|青年|人士|工程师|师生|学生|部长|使节|外交官|"
    "(?:技术|科研|管理)人员|从业者)们?"
)
SORT = f"(?:{LOOSE}|{QUANTITY}|、){{0,24}}?"
SENT = re.compile(
    f"(?:会上|现场|台下|其中)?(?:[近逾约]?{QUANTITY})?"
    f"(?:来自{ROW}{IN_ALL}?|{ROW.replace('who', 'own')}(?:{IN_ALL}|(?=的?{QUANTITY})))的?"
    f"{SORT}{PEOPLE}(?:(?:、|[和与及]|以及){LOOSE}{{0,6}}?{PEOPLE})*(?!团队|处|院)"
)
"""Who acts: people from lands in a row, or of several lands that are counted."""
NO_DEED = re.compile(f"(?:{LOOSE}{{0,6}}?过(?!程|后)|的|[、和与及]|说是|来自|占|毕业|就读|名单|人数|达)")


def read_sent(told: Clauses) -> Iterator[Claim]:
    """Yield that those lands took part in an event whose people act in a sentence of its report.

    Args:
        told: The sentence.
    """
    if LAND not in told.string or told.scene.focus.is_chronicle or told.scene.focus.is_to_come:
        return
    for begin, end in told.parts:
        found = SENT.match(told.string, begin, end)
        if found is None or is_away(told, found.start()) or not _acts(told.string, found.end(), end):
            continue
        event = _event(told, found)
        low, high = found.span("who" if found["who"] else "own")
        span = cover([told.reading.masked.span(begin, end)])
        for at in range(low, high):
            one = told.mentions.get(at)
            if event is None or event.ref is None or one is None or one.ref is None:
                continue
            if told.scene.fitting.fits(event, "participant", one):
                yield told.scene.claims.make(event.ref, "participant", one.ref, at=span, rule=RULE)


def _acts(string: str, behind: int, end: int) -> bool:
    """Tell whether what follows the people is something that they do."""
    is_still = NO_DEED.match(string, behind) or STILL.match(string, behind, end)
    return behind < end and not is_still and UNDONE.search(string, behind, min(end, behind + 4)) is None


def _event(told: Clauses, found: re.Match[str]) -> Mention | None:
    """Return the event that the sentence names as where it is done, else the gathering that is reported."""
    named = DURING.search(told.string)
    if named is not None:
        return told.mentions[named.start(1)]
    return next(iter(left_out(told.scene, "Gathering", told.reading, found, {})), None)
