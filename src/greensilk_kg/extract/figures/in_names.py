"""Figures in names: the capacity of a project (丙城50兆瓦光伏电站), what is handed over in a ceremony."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.figures.counted import GIFT_MEASURES
from greensilk_kg.extract.figures.observations import Figure, observation
from greensilk_kg.extract.figures.rules import IN_NAME
from greensilk_kg.model.claim import Value
from greensilk_kg.model.knowledge import CHINA
from greensilk_kg.zh.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim, Ref
    from greensilk_kg.zh.units import Units

POWER = re.compile("[千兆吉]瓦|[kKMG][wW]")
UNITS = {"KiloW", "MegaW", "GigaW"}
PART = re.compile("(?:升压站|开关站|换流站|变电站|送出工程|营地|生活区)$")
"""A part of the work whose capacity the name tells."""
GIVEN = re.compile(
    r"(?P<who>中国)(?:政府)?[^，。；]{0,24}?(?:援助|捐赠|赠送|援赠)[^，。；\d]{0,12}(?P<figure>\d[\d.,万亿余多]*[㐀-鿿])"
    r"(?P<what>[㐀-鿿A-Z]{2,14}?)(?:物资|设备)?的?(?:交接|捐赠|移交|启运|发运|赠送|交付|发放)+仪式$"
)
"""A ceremony whose name tells how many of what China gives."""
TIMES = re.compile(r"[\d一二三四五六七八九两][x×*]|(?:单机|单台)")
"""Units of one size: the name does not say what they have together."""


def figures_in_names(
    scene: Scene, units: Units, told: Collection[tuple[Ref, str]]
) -> Iterator[tuple[Reading, Claim]]:
    """Yield the observations that names of an article hold: capacities of projects, gifts of ceremonies.

    Args:
        scene: The article.
        units: Units of figures.
        told: Of what the text tells a figure, and its value: nothing is said twice.
    """
    done = set(told)
    for reading in scene.article.readings:
        for mention in reading.mentions:
            figure = _figure(scene, mention, units) if mention.ref is not None else None
            ref = figure.topic.ref if figure is not None else None
            if figure is None or ref is None or (ref, format(figure.value.value, "f")) in done:
                continue
            done.add((ref, format(figure.value.value, "f")))
            yield from ((reading, claim) for claim in observation(scene, reading, figure))


def _figure(scene: Scene, mention: Mention, units: Units) -> Figure | None:
    if mention.kind == "Project":
        return _capacity(scene, mention, units)
    return _given(scene, mention, units) if mention.kind == "Event" else None


def _given(scene: Scene, event: Mention, units: Units) -> Figure | None:
    """Return how many of what China gives, as the name of the ceremony tells it."""
    found = GIVEN.search(scene.text.folded, event.start, event.end)
    if found is None:
        return None
    counts = [one for one in find_quantities(found["figure"], units) if one.measure in GIFT_MEASURES]
    if len(counts) != 1:
        return None
    low, high = found.span("figure")
    who = Mention(*found.span("who"), "Country", "Country", found["who"], "name/authority", authority=CHINA)
    at, giver = replace(event, start=low, end=high), scene.registry.resolve(who)
    return Figure(
        at, counts[0], giver, "donated-items", found["what"], None, planned=False, provider=None, rule=IN_NAME
    )


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
    return Figure(
        at, value, project, "installed-capacity", "", None, planned=False, provider=None, rule=IN_NAME
    )
