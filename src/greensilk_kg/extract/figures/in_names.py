"""The capacity that stands in a project's name: 丙城50兆瓦光伏电站."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.figures.observations import Figure, observation
from greensilk_kg.model.claim import Value
from greensilk_kg.zh.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref
    from greensilk_kg.zh.units import Units

RULE = "figure/in-name"
POWER = re.compile("[千兆吉]瓦|[kKMG][wW]")
UNITS = {"KiloW", "MegaW", "GigaW"}
PART = re.compile("(?:升压站|开关站|换流站|变电站|送出工程|营地|生活区)$")
"""A part of the work whose capacity the name tells."""
TIMES = re.compile(r"[\d一二三四五六七八九两][x×*]|(?:单机|单台)")
"""Units of one size: the name does not say what they have together."""


def figures_in_names(
    scene: Scene, units: Units, told: Collection[tuple[Ref, str]]
) -> Iterator[tuple[Reading, Claim]]:
    """Yield the observations of the capacities that the names of an article's projects hold.

    Args:
        scene: The article.
        units: Units of figures.
        told: Of what the text tells a figure, and its value: nothing is said twice.
    """
    done = set(told)
    for reading in scene.article.readings:
        for mention in reading.mentions:
            if mention.kind == "Project" and mention.ref is not None:
                figure = _capacity(scene, mention, units)
                if figure is not None and (key := (mention.ref, format(figure.value.value, "f"))) not in done:
                    done.add(key)
                    yield from ((reading, claim) for claim in observation(scene, reading, figure))


def told_figures(claims: Collection[tuple[Reading, Claim]]) -> set[tuple[Ref, str]]:
    """Return of which things an article's observations tell which values."""
    about = {claim.subject: claim.object for _, claim in claims if claim.predicate == "about"}
    return {
        (thing, claim.object.value)  # type: ignore[misc]
        for _, claim in claims
        if claim.predicate == "value"
        and isinstance(claim.object, Value)
        and (thing := about.get(claim.subject))
    }


def _capacity(scene: Scene, project: Mention, units: Units) -> Figure | None:
    """Return the one capacity of a name, in the offsets of the text."""
    name = scene.text.folded[project.start : project.end]
    if not POWER.search(name) or TIMES.search(name) or PART.search(name):
        return None
    found = [one for one in find_quantities(name, units) if one.unit in UNITS]
    if len(found) != 1:
        return None
    value = found[0]
    at = replace(project, start=project.start + value.start, end=project.start + value.end)
    return Figure(at, value, project, "installed-capacity", "", None, planned=False, provider=None, rule=RULE)
