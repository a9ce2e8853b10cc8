"""Of which land an office gives data: 海关总署数据显示，进出口3亿元 is told of the country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.figures.bodies import houses
from greensilk_kg.extract.figures.china import china
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.extract.scene import Scene

TELLS = re.compile(any_of("figures/tells-data"))
AT_HOME = re.compile(f"(?:中国|中华人民共和国)?{any_of('figures/data-office')}(?:新闻发言人|发言人)?")
ABROAD = re.compile(any_of("figures/data-office-end") + "$")
BRANCH = re.compile("[^，。；]{0,8}?(?:调查(?:总)?队|总队|监管(?:局|办)|分局|分署|专员办)")
"""What an office of the state is called by in a part of the land: 国家统计局甲省调查总队."""
CUSTOMS = re.compile(r"(?:据|根据|按|从)?中?国?(?P<office>海关)(?:统计|数据|进出口|口径)")


def told_by(scene: Scene, reading: Reading, start: int, end: int) -> tuple[Mention, Mention] | None:
    """Return the office that gives data in a clause and its land, else `None`.

    Args:
        scene: The article.
        reading: The sentence.
        start: Where the clause begins in the masked sentence.
        end: Where it ends.
    """
    string = reading.masked.string
    if (customs := CUSTOMS.match(string, start, end)) and not _is_of_place(scene, reading):
        home = china(scene, reading, customs.start("office"))
        return home, home
    if TELLS.search(string, start, end) is None:
        return None
    for index, one in reading.masked.placed(start, end):
        if BRANCH.match(string, index + 1, end):
            return None
        for office in _offices(scene.registry, one):
            land = _land(scene, office, reading, index)
            if land is not None:
                return office, land
    return None


def _is_of_place(scene: Scene, reading: Reading) -> bool:
    """Tell whether an article has named a place, or another land, of which customs may tell."""
    named = (
        one
        for other in scene.article.readings
        for one in other.mentions
        if other.sentence.span.start < reading.sentence.span.start
    )
    return any(one.kind == "Place" or (one.kind == "Country" and one.authority != CHINA) for one in named)


def _offices(registry: Registry, one: Mention) -> Iterator[Mention]:
    if one.kind == "Institution":
        yield one
    elif one.kind == "Person":
        yield from (house for house in houses(registry, one) if house.kind == "Institution")


def _land(scene: Scene, office: Mention, reading: Reading, index: int) -> Mention | None:
    """Return the land of an office of the state; nothing for one of a town, or of none that is known."""
    if office.authority is not None and AT_HOME.fullmatch(office.plain):
        return china(scene, reading, index)
    return scene.registry.land_in(office) if ABROAD.search(office.plain) else None
