"""What goods are given for: the project that the text names, rather than the giver."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import About, Spot

GIVEN_FOR = re.compile(
    rf"[^。；]{{0,60}}?，(?:用于|为)(?:支持|推动|保障)?“?(?P<work>{CODES['Project']})[^，。；]{{0,8}}(?:提供|作出|建设|$)"
)
"""…，为甲国乙示范区建设提供支持."""
GIVER = re.compile(
    rf"{CODES['Country']}(?:政府)?(?:(?:无偿)?(?:援助|捐赠|赠送|援赠|赠予)|(?:再次|分批|无偿)?(?:向|对|给)[^，。；]{{1,14}}?(?:援助|捐赠|赠送|援赠|赠予|无偿提供))"
)
TO = re.compile("(?:向|给)(?P<to>[^，。；]{1,16}?)(?:无偿)?(?:援助|捐赠|赠送|赠予|捐献|移交|交付)")
OTHER = re.compile(
    f"[{CODES['Institution']}{CODES['Initiative']}]|倡议|计划|行动|学校|[小中]学|大学|医院|诊所|社区|村|灾民|居民|机构|部门"
)
"""Whom something is given to that is not the work which is spoken of."""
GIVERS = {"Country", "Institution", "Place"}
BODIES = {"Institution", "Place"}
GOT = re.compile("收到|接收|接受|获赠|迎来")
"""What tells that whom the clause is about was given something."""
BATCH = "批"
"""What a batch is called by: what another sentence tells of is another one, maybe."""


def giver(string: str, end: int) -> int | None:
    """Return where the land stands that the words before a place in a masked sentence say gave something.

    Args:
        string: The masked sentence.
        end: Where the words end.
    """
    return max((found.start() for found in GIVER.finditer(string, 0, end)), default=None)


def given_to(spot: Spot, topics: tuple[Mention, ...], provider: Mention | None) -> About:
    """Return the project that goods are given for, where the text names it, and the giver.

    Args:
        spot: Where the figure stands.
        topics: What its clause is about.
        provider: Who gave it, where the wording told.
    """
    if topics and topics[0].kind == "Event" and spot.clause.project is not None:
        return (spot.clause.project,), provider
    here = next((batch for reading, batch in reversed(spot.scene.gifts) if reading is spot.reading), None)
    if not topics and here is not None:
        return (here,), provider
    if not topics or topics[0].kind not in GIVERS:
        return topics, provider
    if topics[0].kind == "Institution":
        gave = giver(spot.whole[spot.clause.start : spot.index], spot.index - spot.clause.start)
        topics = topics if gave is None else (spot.mention(spot.clause.start + gave),)
    if topics[0].kind in BODIES and here is not None:
        return (here,), (None if GOT.search(spot.before) else topics[0])
    if (to := TO.search(spot.sentence)) and OTHER.search(to["to"]):
        return topics, provider
    found = GIVEN_FOR.match(spot.reading.masked.string, spot.clause.end)
    spoken = spot.clause.project
    if spoken is not None and BATCH in spoken.name and not spot.reading.sentence.span.covers(_at(spoken)):
        spoken = None
    project = spot.mention(found.start("work")) if found else spoken
    return (topics, provider) if project is None else ((project,), provider or topics[0])


def _at(mention: Mention) -> Span:
    return Span(mention.start, mention.end)
