"""Countries and places in the names of projects: which is meant, and which lies in which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Object, Ref

CROSSING = re.compile("(?:[河江湖海洋湾]|海峡)$")
"""How the names of waters end: they may belong to several lands."""


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
