"""What the name of a line's section tells: its line, its land, its short name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.project_lands import refer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Object

SECTION = re.compile(
    "(?P<line>[^，。；]{2,24}?(?:铁路|高铁|公路|高速|快速路|轻轨|地铁|管道|管线|走廊))(?:项目)?(?P<tail>[^，。；]{1,24}段)|"
    "(?P<rail>[^，。；]{2,24}?(?:铁路|高铁|轻轨|地铁|高速))(?:项目)?(?P<part>[^，。；铁路]{1,8}(?:特大桥|大桥|隧道))"
)
"""The name of a section: of its line, and of what part it is."""
LEAST_TAIL = 3
BETWEEN = re.compile("[至到—－–-]")


def parts(name: str) -> tuple[str, str] | None:
    """Return the name of a section's line and that of the part, or `None` where a name names no section.

    Example:
        >>> parts("中老铁路老挝段"), parts("老挝阶段")
        (('中老铁路', '老挝段'), None)
        >>> parts("中老铁路2号特大桥"), parts("塔鲁马铁路隧道")
        (('中老铁路', '2号特大桥'), None)
    """
    found = SECTION.fullmatch(name)
    return (found["line"] or found["rail"], found["tail"] or found["part"]) if found else None


def short_of(name: str) -> str:
    """Return what a section is called for short, or nothing: 老挝段 for 中老铁路老挝段.

    Example:
        >>> short_of("中老铁路老挝段"), short_of("中老铁路西段"), short_of("甲丙公路甲城至乙城段")
        ('老挝段', '', '')
    """
    found = parts(name)
    tail = found[1] if found else ""
    return tail if len(tail) >= LEAST_TAIL and not BETWEEN.search(tail) else ""


def of_line(scene: Scene, section: Mention, known: Sequence[Mention]) -> Iterator[tuple[str, Object]]:
    """Yield what a section's name tells: what it is part of, and the land that names it.

    Args:
        scene: The article.
        section: The section.
        known: Countries, places and bodies that its name holds.
    """
    found = parts(scene.text.folded[section.start : section.end])
    if found is None:
        return
    end = section.start + len(found[0])
    name = scene.text.surface[section.start : end]
    line = Mention(section.start, end, "Project", "Project", name, "name/form")
    yield from refer(scene, "partOf", line)
    for one in known:
        if one.kind == "Country" and one.start >= end:
            yield from refer(scene, "hostCountry", one)
