"""The other ways in which a document writes the name of one body: 甲省人民政府 and 甲省政府."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.knowledge import AuthorityEntry

LONGEST_LAND, COUNTRY = 14, "country"
REPUBLIC = re.compile("(?:共和|王|联邦|大公|酋长|合众|联合酋长)国|联邦$")
"""How the full names of countries go on, by which they are longer than those that texts use."""
NOTE = re.compile(r"(?<=[㐀-鿿])\s?[（(][A-Za-z][A-Za-z .,&'’\-]+[）)](?=[㐀-鿿])")
"""A Latin name in the middle of a name."""
ONE_FORM = (
    (re.compile("人民政府$"), "政府"),
    (re.compile("集团(?:股份)?(?:有限)?(?:责任)?公司$"), "集团"),
    (re.compile("股份有限公司$"), "股份公司"),
    (re.compile("有限(?:责任)?公司$"), "公司"),
    (re.compile("^国立(?=.{2,}(?:大学|学院)$)"), ""),
    (re.compile("^(?:中国共产党|中共)(?=.{2,}委(?:员会)?$)"), ""),
)
"""What is written in several ways → the way it is compared."""


def one_form(name: str, land: Callable[[str], AuthorityEntry | None]) -> str:
    """Return the form by which the names of bodies are compared: alike for two ways to write one.

    Args:
        name: As written.
        land: Returns the authority entry that a name has, or `None`.

    Example:
        >>> one_form("青岚省人民政府", lambda _: None), one_form("丁岚集团有限公司", lambda _: None)
        ('青岚省政府', '丁岚集团')
        >>> one_form("甲岛大学（Jia University）海洋所", lambda _: None)
        '甲岛大学海洋所'
    """
    plain = NOTE.sub("", simplified(name)) or name
    for way, instead in ONE_FORM:
        plain = way.sub(instead, plain)
    return skeleton(_with_short_land(plain, land))


def _with_short_land(name: str, land: Callable[[str], AuthorityEntry | None]) -> str:
    """Return a name that begins with the full name of a country with the usual one in its place."""
    full = REPUBLIC.search(name, 0, LONGEST_LAND)
    entry = land(name[: full.end()]) if full else None
    if full is None or entry is None or entry.id.type != COUNTRY:
        return name
    return entry.label + name[full.end() :]
