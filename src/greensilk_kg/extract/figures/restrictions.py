"""What restricts a figure before its number, and belongs to what it is of: 来自甲国的, 在海外, 新增, 首批."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.dealings import dealt_with, of_offices
from greensilk_kg.extract.figures.nouns import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
LANDS = CODES["Country"] + CODES["Place"]
SCOPE = any_of("figures/scope") + "(?!外)"
UP_TO = rf"(?:的|了|总计|累计|合计|共计|共|约|近|超过?|逾|达到?|{QUANTITY})*$"
FROM = re.compile(rf"来自(?P<from>[^，。；、{QUANTITY}{DATE}]{{1,16}}?){UP_TO}")
FROM_SCOPE = re.compile(f"来自(?P<from>{SCOPE})")
TO = re.compile(
    rf"(?P<to>(?P<way>面向|(?<!面)[向对从自在])(?P<where>(?:[{LANDS}]+|{SCOPE}|(?:沿线|共建|“?[{CODES['Initiative']}]”?(?:沿线|共建)?|东盟|非洲|其他发展中)[^，。；、{QUANTITY}]{{0,2}}国家?))"
    rf"(?:等[^，。；、{QUANTITY}]{{0,6}})?[^，。；、{QUANTITY}{DATE}]{{0,8}}?)(?P<rest>[^，。；、{QUANTITY}{DATE}]{{0,12}})$"
)
ENDS = re.compile("(?:了|总计|累计|合计|共计|共|约|近|超过?|逾|达到?|的|已|先后)+$")
NEWLY = re.compile(f"(?P<new>{words('figures/newly')})了?(?:约|近|超过?|逾)*$")
BATCH = re.compile(
    r"(?P<batch>首批|第[一二三四五六七八九十]批)[^，。；]{0,8}(?:援助|捐赠|物资)[^，。；]{0,6}(?:包括|包含|有|含|为)"
)
OF_LAND = re.compile(
    rf"(?P<land>[{LANDS}])的?(?:[约近逾]|超过?)*(?:{QUANTITY}的?[^，。；{QUANTITY}]{{1,14}}[、和与及])*$"
)
"""The land or world of whose people or goods a share is told: 占全球81%的人口和65%的产值."""
SCOPED = re.compile(rf"在?(?P<scope>{SCOPE})(?:市场|地区)?的?[^，。；、{QUANTITY}]{{0,12}}$")
JOINS = re.compile("(?:正式|陆续|申请|宣布|先后|新)*(?P<deed>加入|退出)(?!的)")
"""What those counted do is part of what is counted: 还将有15个经济体加入."""
LEG = re.compile("[去回]程|境内段|境外段")
"""Which way trains ran, told once for what they carried too."""
WORLD = {"全球", "世界"}
COVERS = "覆盖的"
COVERED = re.compile(f"{any_of('figures/covers-world')}(?:了|到|着|约|近|超过)*$")
"""What others have or cover of the whole world is no figure of the world."""
AIM = re.compile(
    rf"(?:提出|设定|制定|宣布|公布|确立|明确|作出)了?(?P<aim>(?![这该此上其])[^，。；、的{QUANTITY}]{{2,14}}(?:目标|承诺)|“[^“”]{{2,14}}”目标)，$"
)
"""What covers so much: 已有多国提出碳中和目标，覆盖全球92%的人口."""
BODIES = {"Country", "Place", "Institution"}
GIVEN = {"donated-items", "trained-persons", "experts"}
SUMS = {"power", "energy", "mass", "money", "area"}
LONGEST = 30


def is_covered(spot: Spot, topic: Mention) -> bool:
    """Tell whether others have or cover the share of the whole world that is told: 覆盖全球92%的人口."""
    at = place(spot, topic) if topic.name in WORLD else None
    return at is not None and COVERED.search(spot.whole, spot.clause.start, at) is not None


def place(spot: Spot, topic: Mention, start: int = -1) -> int | None:
    """Return where what a figure is about stands in the clause, the last time before it.

    Args:
        spot: Where the figure stands.
        topic: What it is about.
        start: An offset to look from instead of the clause's.
    """
    start = spot.clause.start if start < 0 else start
    here = [
        index
        for index, one in spot.reading.masked.placed(start, spot.index)
        if one is topic or one.ref == topic.ref
    ]
    return here[-1] if here else None


def restricted(spot: Spot, dimension: str, indicator: str, counted: str, topics: Sequence[Mention]) -> str:
    """Return what a figure is of with what restricts it.

    Args:
        spot: Where it stands.
        dimension: Kind of its unit.
        indicator: What it measures.
        counted: Of what it is, as its noun tells.
        topics: What it is about.
    """
    if not counted or not topics:
        return counted
    topic = topics[0]
    if dimension == "count":
        counted = of_offices(spot, counted)
        told = _of_count(spot, indicator, counted, topic)
    elif dimension == "ratio":
        told = _of_land(spot, counted, topic)
    else:
        told = _scoped(spot, counted) if dimension in SUMS else counted
    return told if len(told) <= LONGEST else counted


def _of_count(spot: Spot, indicator: str, counted: str, topic: Mention) -> str:
    if topic.kind == "Event":
        found = FROM_SCOPE.search(spot.since)
        return counted if found is None or found["from"] in counted else f"来自{found['from']}的{counted}"
    found = FROM.search(spot.since)
    if found is not None:
        start = spot.last + found.start()
        said = words_of(spot.reading.masked, start, spot.last + found.end("from"))
        return said if said.endswith(counted) else f"{said}的{counted}"
    dealt = dealt_with(spot, counted)
    if dealt and len(dealt) <= LONGEST:
        return dealt
    first = _word_before(spot, indicator, counted)
    if first:
        return counted if first in counted else first + counted
    if topic.kind in BODIES and indicator not in GIVEN:
        return _toward(spot, counted)
    return counted


def _word_before(spot: Spot, indicator: str, counted: str) -> str:
    """Return the word that tells which part is counted: the first batch, the way there, what is new."""
    batch = BATCH.search(spot.sentence) if indicator == "donated-items" else None
    if joins := JOINS.match(spot.after.removeprefix(counted)):
        return f"{joins['deed']}的"
    leg = None if LEG.search(counted) else LEG.search(spot.before)
    newly = NEWLY.search(spot.since) or NEWLY.search(spot.since.partition(counted)[0])
    if batch is not None:
        return batch["batch"]
    return leg[0] if leg is not None else newly["new"] if newly is not None else ""


def _toward(spot: Spot, counted: str) -> str:
    """Return what is counted with whither, whence or where: 向甲国出口汽车."""
    head = (
        spot.since.rpartition(counted)[0]
        if spot.since.rstrip("了约近超过达").endswith(counted)
        else spot.since
    )
    found = TO.search(head)
    if found is None or "在内" in head:
        return counted
    start = spot.last + found.start()
    if found["way"] == "在":
        where = words_of(spot.reading.masked, start, spot.last + found.end("where"))
        return counted if counted.startswith(where[1:]) else f"{where}的{counted}"
    said = ENDS.sub("", words_of(spot.reading.masked, start, spot.last + len(head)))
    of = "的" if head.endswith("的") else ""
    return said if counted in said else said + of + counted


def _of_land(spot: Spot, counted: str, topic: Mention) -> str:
    """Return of what a share is with the land whose it is where that is not what the share is about."""
    aim = AIM.search(spot.previous) if is_covered(spot, topic) else None
    if aim is not None:
        start = spot.clause.start - len(spot.previous)
        return (
            words_of(spot.reading.masked, start + aim.start("aim"), start + aim.end("aim")) + COVERS + counted
        )
    found = OF_LAND.search(spot.before)
    if found is None or "占" in counted:
        return counted
    land = spot.mention(spot.index - len(spot.before) + found.start("land"))
    if land.ref == topic.ref or counted.startswith(land.name):
        return counted
    return land.name + counted


def _scoped(spot: Spot, counted: str) -> str:
    """Return of what a size is with where it is: 海外新增装机."""
    found = SCOPED.search(spot.before)
    return counted if found is None or found["scope"] in counted else found["scope"] + counted
