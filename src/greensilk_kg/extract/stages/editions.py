"""Editions told of without a name: 下一届论坛 is the fourth where the third one is reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.stages.words import HEAD
from greensilk_kg.zh.characters import simplified
from greensilk_kg.zh.numerals import parse_number

if TYPE_CHECKING:
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Ref

BARE = re.compile(
    rf"(?:(?P<way>[上下])一?|第(?P<number>[一二三四五六七八九十百\d]{{1,4}})|(?P<first>首))(?P<sort>[届次场期站])(?P<head>{HEAD})"
)
"""The whole name of an edition without what it is one of."""
EDITION = re.compile(
    r"(?P<before>“?)(?:第(?P<number>[一二三四五六七八九十百\d]{1,4})|(?P<first>首))(?P<sort>[届期次])"
)
YEAR = re.compile(r"20\d\d")
DIGITS = "零一二三四五六七八九"
MOST = 99
"""The largest number of an edition that is written out."""


def is_bare(name: str) -> bool:
    """Tell whether the name of an event says no more than its number.

    Example:
        >>> is_bare("下一届论坛"), is_bare("第二届海岛论坛")
        (True, False)
    """
    return BARE.fullmatch(simplified(name)) is not None


def edition_of(scene: Scene, main: Mention | None, event: Ref) -> Ref | None:
    """Return the edition of what is reported that an event without a name is, `None` where that is not told.

    Args:
        scene: The article.
        main: What it reports.
        event: The event, whose name is `is_bare`.
    """
    draft = scene.registry.drafts.get(event)
    found = BARE.fullmatch(simplified(draft.label)) if draft is not None else None
    label = _series(scene, main, draft.first, found["head"]) if draft is not None and found else ""
    own = EDITION.match(label)
    number = _number(found, "一" if own and own["first"] else own["number"] if own else "") if found else None
    if draft is None or found is None or not label or number is None or not 0 < number <= MOST:
        return None
    before, sort, rest = (
        (own["before"], own["sort"], label[own.end() :]) if own else ("", found["sort"], label)
    )
    name = f"{before}{'首' if number == 1 else '第' + _written(number)}{sort}{rest}"
    first = draft.first
    made = Mention(
        first.start, first.end, "Event", draft.classes[0], name, "name/clause",
        name_start=first.start, name_end=first.end,
    )  # fmt: skip
    return scene.registry.resolve(made).ref


def _series(scene: Scene, main: Mention | None, event: Mention, head: str) -> str:
    """Return the name of another edition: of what is reported, else of the last event named before."""
    before = scene.article.before(event.start)
    named = [one for reading in before for one in reversed(reading.mentions) if one.kind == "Event"]
    for one in (*((main,) if main is not None else ()), *named):
        draft = scene.registry.drafts.get(one.ref) if one.ref is not None else None
        label = draft.label if draft is not None else ""
        end = simplified(label).rfind(head)
        if end > 0 and not is_bare(label) and YEAR.search(label) is None and not label.startswith(head):
            end += len(head)
            return label[: end + label.startswith("”", end)]
    return ""


def _number(found: re.Match[str], own: str) -> int | None:
    """Return the number of an edition, told by itself or by the one that is reported."""
    if found["first"]:
        return 1
    number = parse_number(found["number"] or own) if found["number"] or own else None
    if number is None or found["number"]:
        return None if number is None else int(number)
    return int(number) + (1 if found["way"] == "下" else -1)


def _written(number: int) -> str:
    """Return a number up to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else DIGITS[tens] + "十"
    return ten + (DIGITS[ones] if ones else "")
