"""Countries and places in the names of projects: which is meant, and which lies in which."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Object, Ref

CROSSING = re.compile("(?:[河江湖海洋湾]|海峡)$")
"""How the names of waters end: they may belong to several lands."""
BOTH = 2
LEAST_FIRM = 3
"""So long is the short form of a firm, at least, with which a work's name begins."""
LINKED = re.compile("[—－–至到-]{1,2}")
LINES = re.compile("铁路|公路|高铁|管道|管线|联网|输电|输变电|互联|电网|光缆|大桥")
"""Works that stand in both lands of which their names hold one beside the other."""

GIVES = re.compile("(?:政府)?向")
TO = re.compile("(?:政府)?(?:无偿)?(?:捐赠|赠送|赠予|援助|援赠|提供)的")
"""What stands behind the giver and behind the receiver in what a batch of aid is called."""


def countries_named(scene: Scene) -> set[str]:
    """Return the codes of the countries that an article names, those of its persons' posts too."""
    mentions = [one for reading in scene.article.readings for one in reading.mentions]
    of_posts = [post.at for one in mentions for post in one.posts if post.at is not None]
    return {one.authority.slug for one in (*mentions, *of_posts) if one.kind == "Country" and one.authority}


def refer(scene: Scene, predicate: str, mention: Mention) -> Iterator[tuple[str, Object]]:
    """Yield a property with the entity of a mention, nothing where it has none."""
    ref = scene.registry.resolve(mention).ref
    if ref is not None:
        yield predicate, ref


def goes_on(country: Mention, known: list[Mention]) -> bool:
    """Tell whether a country only seems named where a country's name ends: 马里 in 古巴马里埃尔."""
    return any(one.kind == "Country" and one.end == country.start for one in known)


def of_land(
    scene: Scene, name: str, place: Mention, countries: list[Mention]
) -> Iterator[tuple[str, Object, Ref]]:
    """Yield that a place lies in the country that stands just before it in a project's name.

    Args:
        scene: The article.
        name: The project's name up to where the place's ends.
        place: The place.
        countries: Those that the project's name names.

    Yields:
        Property, country and place.
    """
    land = next((one for one in countries if one.end == place.start), None)
    here = scene.registry.resolve(place).ref
    if land is not None and here is not None and not CROSSING.search(name):
        for predicate, ref in refer(scene, "locatedIn", land):
            yield predicate, ref, here


def at_both_ends(name: str, countries: list[Mention], base: int) -> list[Mention]:
    """Return the lands beside one another with which a line's name begins, China left out (甲国—乙国联网).

    Args:
        name: Of the work, folded.
        countries: That it holds, in order.
        base: Where it begins in the prepared text.
    """
    if len(countries) < BOTH or countries[0].start != base or not LINES.search(name):
        return []
    between = name[countries[0].end - base : countries[1].start - base]
    return [one for one in countries[:BOTH] if one.authority != CHINA] if LINKED.fullmatch(between) else []


def given(
    scene: Scene, name: str, known: list[Mention], base: int
) -> tuple[tuple[tuple[str, Object], ...], list[Mention]]:
    """Return who gave a batch of aid and to which land, and the names left that say where a work stands.

    Args:
        scene: The article.
        name: Of a work; that of a batch says all: 甲国向乙国捐赠的某物资.
        known: The names in it.
        base: Where it begins in the prepared text.
    """
    for giver, land in pairwise(known):
        is_begin = giver.start == base and GIVES.fullmatch(name, giver.end - base, land.start - base)
        if is_begin and land.kind == "Country" and TO.match(name, land.end - base):
            return (*refer(scene, "financedBy", giver), *refer(scene, "hostCountry", land)), []
    return (), known


def with_maker(scene: Scene, name: str, known: list[Mention], base: int) -> list[Mention]:
    """Return the names in a project's with the firm that stands before its land by a short form.

    Args:
        scene: The article; one of its firms begins like the project's name: 甲能源乙国光伏电站.
        name: Of the project, folded.
        known: The names in it.
        base: Where it begins in the prepared text.
    """
    land = next((one for one in known if one.kind == "Country"), None)
    short = name[: land.start - base] if land is not None and land is known[0] else ""
    if len(short) < LEAST_FIRM:
        return known
    for reading in scene.article.readings:
        for one in reading.mentions:
            if one.cls == "Enterprise" and one.plain.startswith(short):
                return [replace(scene.registry.resolve(one), start=base, end=base + len(short)), *known]
    return known


def maker_of(known: list[Mention], base: int, sounds: Callable[[int], object]) -> Mention | None:
    """Return the company with which a project's name begins: 甲公司乙国丙城项目, 甲公司丙大桥项目.

    Args:
        known: Names in the project's.
        base: Where it begins in the prepared text.
        sounds: Tells whether a name that sounds foreign stands at a place of the project's.
    """
    first = next((one for one in known if one.start == base and one.cls == "Enterprise"), None)
    if first is None:
        return None
    lands = any(one.start == first.end and one.kind in {"Country", "Place"} for one in known)
    return first if lands or sounds(first.end - base) else None
