"""The day of an event that no verb ties to it: 8日，乙市下了雨，甲论坛准时开始.

The first sentence that says of an event that it is held, or that names what the article reports, tells its
day too: the one day before it in that sentence, or the one with which the sentence before set the scene.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.plans import in_a_plan
from greensilk_kg.extract.frames.details import FIRST_WORDS, LATER
from greensilk_kg.extract.frames.words import EARLIER
from greensilk_kg.extract.main_event import GREAT, held
from greensilk_kg.model.value import DateMatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref

RULE = "frame/first-day"
DATE, EVENT = CODES["Date"], CODES["Event"]
APART = re.compile(
    f"{EARLIER}|[趁借值]|恰逢|正值|获悉|了解到|组委会|筹备|报名|征集|倒计时|距离?|记者|回忆|曾|此前|以来|截至|之[前后]|年前|消息|通知|印发|发布了|"
    "宣布|透露|介绍|表示|签[署订约]|成立|设立|公布"
)
"""Before an event, what shows that the day is of something else."""
NOT_IT = re.compile(
    "”?(?:的?(?:筹备|报名|组委会|秘书处|新闻|成果|通知|方案|前|后续)|之?[前后]|[将拟]|即将|(?:圆满|胜利)?(?:闭幕|落幕|结束|收官|结业))|"
    "(?:开幕式?)?[致发][来去]?了?(?:贺|信|电)|[^，。；]{0,24}?(?:闭幕|落幕|收官|结业|结束|画上句号|落下帷幕)"
)
"""Behind it, what shows that it only ends, or is yet to come."""


def read_first_day(scene: Scene, dated: set[Ref]) -> Iterator[tuple[Reading, Claim]]:
    """Yield the days of events of which nothing else told one.

    Args:
        scene: The article.
        dated: Events whose day frames have told.
    """
    main = None if scene.focus.is_chronicle else _main(scene)
    tried = set(dated)
    for reading in scene.article.readings:
        if reading.sentence.role != "body" or EVENT not in reading.masked.string:
            continue
        holds = {one.ref for one in held(reading)}
        for at, one in reading.masked.mentions.items():
            if one.kind != "Event" or one.ref is None or one.ref in tried:
                continue
            is_main = main is not None and one.ref == main and scene.focus.is_first(one, reading)
            if one.ref not in holds and not is_main:
                continue
            tried.add(one.ref)
            yield from _tell(scene, reading, one, at)


def _main(scene: Scene) -> Ref | None:
    first = next((one for one in scene.article.readings if one.sentence.role == "body"), None)
    event = scene.focus.find("MainEvent", first, 0) if first is not None else None
    return None if event is None else event.ref


def _tell(scene: Scene, reading: Reading, event: Mention, at: int) -> Iterator[tuple[Reading, Claim]]:
    day = _day(scene, reading, at)
    dated = None if day is None else scene.dating.date(day[0], day[1])
    if day is None or dated is None or event.ref is None or not scene.fitting.fits_date(event, "startDate"):
        return
    passage = cover([(event.start, event.end)])
    if day[1] is reading:
        passage = cover([(event.start, event.end), (day[0].start, day[0].end)])
    for claim in scene.claims.date(event.ref, "startDate", dated, at=passage, rule=RULE):
        yield reading, claim


def _day(scene: Scene, reading: Reading, at: int) -> tuple[Mention, Reading] | None:
    """Return the one day before an event in its sentence, else that which the sentence before begins with."""
    string = reading.masked.string
    if (
        GREAT.search(reading.masked.mentions[at].plain)
        or APART.search(string, 0, at)
        or NOT_IT.match(string, at + 1)
        or string.count(EVENT, 0, at)
    ):
        return None
    days = [one for one in reading.mentions if one.kind == "Date"]
    if days:
        where = string.index(DATE)
        is_first = len(days) == 1 and where < at and where <= FIRST_WORDS and not in_a_plan(string, where)
        return (
            (days[0], reading) if is_first and _is_day(days[0]) and not LATER.search(string, 0, at) else None
        )
    before = next(scene.article.before(reading.sentence.span.start), None)
    if before is None or before.sentence.paragraph != reading.sentence.paragraph:
        return None
    days = [one for one in before.mentions if one.kind == "Date"]
    is_scene = len(days) == 1 and before.masked.string.index(DATE) <= FIRST_WORDS
    is_scene = is_scene and EVENT not in before.masked.string and not APART.search(before.masked.string)
    return (days[0], before) if is_scene and _is_day(days[0]) else None


def _is_day(date: Mention) -> bool:
    """Tell whether a date tells a day, alone or as the first of several."""
    return isinstance(date.value, DateMatch) and date.value.first.day is not None
