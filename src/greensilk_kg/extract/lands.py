"""The country of a project that its sentence leaves to the text around it: the one land told of there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from greensilk_kg.extract.capitals import foreign_lands
from greensilk_kg.extract.dealt_with import is_dealt_with
from greensilk_kg.extract.names.land_letters import LETTERS
from greensilk_kg.extract.names.regions import provinces
from greensilk_kg.model.claim import Ref
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim

RULE = "project/land-of-article"
TAKING_PART = {"financedBy", "partner", "contractor", "operator"}
"""How a land has to do with a work that need not stand in it."""
OF_SEVERAL = re.compile(
    f"中国[—－–与和-]|中[{LETTERS}]|(?:[{LETTERS}中亚欧非]{{2}}|[^，。]{{2,8}}[—－-]|欧盟|东盟|国际|跨境).*(?:路|高铁|线|管道|光缆|联网)|.*(?:班列|专列|航线)"
)
"""Lines between lands (坦赞铁路), and what stands nowhere."""
LINE = re.compile("[㐀-鿿]{2}(?:铁路|高铁|公路|高速|轻轨|管道)")
"""A line called by its two ends: known everywhere, and named beside other lands (雅万高铁)."""
VISITS = re.compile("来华|访华|赴华|来访|访问中国")
LOOKS_AT = re.compile("参观|考察|走访|调研|观摩|参访")
"""What strangers do with a work, which may stand anywhere."""
SEAT = "北京"
BY_THE_WAY = {"country/hkg", "country/mac"}
"""Whence much is reported that is done elsewhere."""
DATELINE = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:专?电|讯|消息)")
"""What stands behind the town from which somebody reports: 青岛9月10日电."""
SEAS = ("湾", "海", "洋")
"""What is called by a land and lies in none: 几内亚湾, 印度洋."""


def lands(
    scene: Scene, read: Sequence[tuple[Reading, Claim]], settled: Collection[Ref]
) -> Iterator[tuple[Reading, Claim]]:
    """Yield the country of works of which no sentence says it: the only foreign one named around them.

    A paragraph that names one foreign land tells of works there; else the article does, if it names no other
    land and no town of China. A land that pays or builds, a text about a visit to China, and a work that
    strangers look at tell nothing.

    Args:
        scene: One article.
        read: Its claims, each with its sentence.
        settled: Projects whose country is known already.
    """
    works = _works(scene, settled)
    article = scene.article.article.span if works else None
    if article is None or scene.focus.is_chronicle or VISITS.search(article.of(scene.text.folded)):
        return
    others = {claim.object for _, claim in read if claim.predicate in TAKING_PART}
    near = _Near(scene, read)
    at_home = {
        claim.subject for _, claim in read if claim.predicate == "locatedIn" and claim.object in near.home
    }
    stands = _by_place(read)
    for work, (reading, name) in works.items():
        if work in stands:
            yield (
                reading,
                scene.claims.make(work, "hostCountry", stands[work], at=reading.sentence.span, rule=RULE),
            )
            continue
        land = near.land(reading, name)
        if land is None or land.ref is None or land.ref in others or work in at_home:
            continue
        if not OF_SEVERAL.match(name) and not name.startswith(_towns()):
            at, there = reading.sentence.span, Span(land.start, land.end)
            yield reading, scene.claims.make(work, "hostCountry", land.ref, at=at, rule=RULE, context=there)


def _by_place(read: Sequence[tuple[Reading, Claim]]) -> dict[Ref, Ref]:
    """Return the land of each work that stands in a place of which the article says in which land it lies."""
    lies = [
        (claim.subject, claim.object)
        for _, claim in read
        if claim.predicate == "locatedIn" and isinstance(claim.object, Ref)
    ]
    lands: dict[Ref, set[Ref]] = {}
    for place, land in lies:
        if land.type == "Country":
            lands.setdefault(place, set()).add(land)
    found: dict[Ref, set[Ref]] = {}
    for work, place in lies:
        if work.type == "Project" and place in lands:
            found.setdefault(work, set()).update(lands[place])
    return {work: next(iter(hosts)) for work, hosts in found.items() if len(hosts) == 1}


class _Near:
    """The one foreign land of each paragraph of an article, and of the article.

    Attributes:
        home: Places of China that the article names.
    """

    def __init__(self, scene: Scene, read: Sequence[tuple[Reading, Claim]]) -> None:
        self._registry = scene.registry
        self._lands: dict[int | None, dict[object, Mention]] = {}
        for at, land in sorted(foreign_lands(scene), key=lambda one: one[1].start):
            folded = scene.text.folded
            if not folded.startswith(SEAS, land.end) and not is_dealt_with(folded, land.start, land.end):
                for stretch in (at, None):
                    self._lands.setdefault(stretch, {}).setdefault(land.authority, land)
        self._hosts = {
            (by.sentence.paragraph, one.object) for by, one in read if one.predicate == "hostCountry"
        }
        places = [
            (reading.sentence, one)
            for reading in scene.article.readings
            for one in reading.mentions
            if one.kind == "Place" and one.plain.startswith(_towns())
        ]
        told = [(at, one) for at, one in places if not DATELINE.match(scene.text.folded, one.end)]
        self.home = {one.ref for _, one in places}
        self._at_home = {at.paragraph for at, _ in told}
        self._home_sentences = {at.span.start for at, _ in told}

    def land(self, reading: Reading, name: str) -> Mention | None:
        """Return the land that the text around a sentence tells of which first names a work."""
        at = reading.sentence.paragraph
        for stretch in (None,) if LINE.match(name) else (at, None):
            lands = self._lands.get(stretch, {})
            if stretch is not None and self._is_beside(lands, reading):
                return None
            if lands:
                is_home = stretch in self._at_home if stretch is not None else bool(self._at_home)
                is_home = is_home and not (stretch is not None and self._is_here(lands, reading))
                is_home = is_home or (stretch is not None and _is_of_another(lands, reading, name))
                return None if is_home else self._host(lands, stretch)
        return None

    def _is_here(self, lands: dict[object, Mention], reading: Reading) -> bool:
        """Tell whether a sentence itself names the one foreign land, and no town of China."""
        span = reading.sentence.span
        named = [one for one in lands.values() if span.start <= one.start < span.end]
        return len(lands) == len(named) == 1 and span.start not in self._home_sentences

    def _is_beside(self, lands: dict[object, Mention], reading: Reading) -> bool:
        """Tell whether the one land of a paragraph is named behind its sentence, and others elsewhere."""
        is_later = all(one.start >= reading.sentence.span.end for one in lands.values())
        return len(lands) == 1 and is_later and len(self._lands[None]) > 1

    def _host(self, lands: dict[object, Mention], stretch: int | None) -> Mention | None:
        """Return the only land of a stretch where no work there is said to stand in another."""
        told = [one for name, one in lands.items() if len(lands) == 1 or str(name) not in BY_THE_WAY]
        if len(told) != 1:
            return None
        land = self._registry.resolve(told[0])
        hosts = {host for where, host in self._hosts if stretch in {where, None}}
        return land if hosts <= {land.ref} else None


def _is_of_another(lands: dict[object, Mention], reading: Reading, name: str) -> bool:
    """Tell whether another work is named between a work and the land: 甲电站在乙市，丙电站在丁国.

    Or behind the land, where 。 or ； parts both from the work: 甲园区投产；位于丁国的丙园区….
    """
    works = [one for one in reading.mentions if one.kind == "Project"]
    first = next((one.end for one in works if one.plain == name), None)
    land = min(one.start for one in lands.values())
    if first is None or any(first <= one.start < land and one.plain != name for one in works):
        return first is not None
    stops = (
        at for letter, at in zip(reading.masked.string, reading.masked.origin, strict=False) if letter == "；"
    )
    is_parted = land < reading.sentence.span.end and any(first <= at < land for at in stops)
    return is_parted and any(one.start > land for one in works)


def _works(scene: Scene, settled: Collection[Ref]) -> dict[Ref, tuple[Reading, str]]:
    """Return the works whose country is not known, each with the sentence that first names it."""
    found: dict[Ref, tuple[Reading, str]] = {}
    for reading in scene.article.readings:
        for one in reading.mentions:
            if one.kind == "Project" and one.ref is not None and one.ref not in settled:
                found.setdefault(one.ref, (reading, one.plain))
    return {ref: at for ref, at in found.items() if not LOOKS_AT.search(at[0].masked.string)}


@cache
def _towns() -> tuple[str, ...]:
    """Return the names of the provinces and chief towns of China but that of the seat of its government."""
    return tuple(name for row in provinces() for name in (row.short, *row.towns) if name != SEAT)
