"""Who gave a work and which two lands share it, as its name and what stands before that tell."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.givers import GIVER, LONGEST
from greensilk_kg.extract.names.pairs import LINE, abroad, aided, pair
from greensilk_kg.extract.names.project_lands import refer
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Object

GIVEN_BY = re.compile(f"{GIVER}援[助建]$")
"""Who gave a work, written before its name, with which it is a longer name: 中国政府援建某水井项目."""

AID = re.compile("(?:物资|设备|器材|装备)(?:援助|援赠|捐赠|赠送)|援助物资|援助项目$")
"""What of a work's name tells that China gives it to the land beside it."""


def joined(scene: Scene, name: str, lands: list[Mention]) -> Iterator[tuple[str, Object]]:
    """Yield what two lands of which one is China have to do with a work: they share it, or one is aided.

    Args:
        scene: The article.
        name: Of the work, folded: 中国—斐济合作风电项目, 中国—斐济应对气候变化物资援助项目.
        lands: The two with which it begins.
    """
    is_aid = AID.search(name) is not None
    for land in lands:
        shares = "financedBy" if land.authority == CHINA else "hostCountry"
        yield from refer(scene, shares if is_aid else "partner", land)


def with_giver(scene: Scene, project: Mention) -> None:
    """Keep the longer name of a work that stands behind who gave it."""
    found = GIVEN_BY.search(scene.text.folded, max(0, project.start - LONGEST), project.start)
    if found and project.plain.endswith(("项目", "工程")):
        longer = scene.text.surface[found.start() : project.end]
        scene.registry.also_called(
            project, replace(project, start=found.start(), name=longer, how="name/form")
        )


def of_two(scene: Scene, project: Mention, named: Container[str]) -> Iterator[tuple[str, Object]]:
    """Yield the two lands of a work by one character each: who shares it (中老铁路), whom it aids (援老)."""
    name = scene.text.folded[project.start : project.end]
    if (helped := aided(name, named, project.start)) is not None:
        yield from refer(scene, "hostCountry", helped)
        yield from refer(scene, "financedBy", china(helped))
    for land in abroad(name, named, project.start):
        yield from refer(scene, "hostCountry", land)
    for land in pair(name, named, project.start):
        yield from refer(scene, "partner", land)
        if land.authority != CHINA and LINE.search(name):
            yield from refer(scene, "hostCountry", land)


def china(at: Mention) -> Mention:
    """Return a mention of China where some other mention stands."""
    return Mention(at.start, at.end, "Country", "Country", "", ANAPHOR, authority=CHINA)
