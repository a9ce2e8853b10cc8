"""Whether a work of a common sort is called by a name of its own: 甲城服装厂; what is but part of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.names.plants import COMMON, PAIRED, PROPER_PROJECT, SOUNDING, is_proper

if TYPE_CHECKING:
    from collections.abc import Collection

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.names.view import View

OWNERS = {"Country", "Place", "Institution"}
LEAST = 3
"""How long a foreign name must be that stands before 厂 without its land."""
ONLY_PART = re.compile(
    "(?:桥|电站|枢纽|水库|电厂|核电)的?(?:主桥|引桥|主坝|副坝|大坝|水坝|拦河坝|升压站|开关站)$|机场的?(?:跑道|停机坪|塔台)$|"
    "(?:项目|工程)(?:辅助|附属|配套|临建)工程$|(?:优质|精品|样板)工程$|年来|(?<!一)最[大长高]的?(?:[㐀-鿿]{2})?(?:项目|工程)$|第[一二三四五六七八九十]+大[㐀-鿿]{2,8}$|^中[㐀-鿿](?:合资|合作|共建)+(?:项目|工程)$"
)
"""A name that goes on with a part of a work, or tells only how great or whose it is: no work of its own."""
PREDICATE = re.compile("(?:是|为|系|作为)[^，。；：]{1,50}的$")
SORT_OF_LAND = re.compile(
    f"(?:{words('works/sort', 'works/attribute')}|"
    "轻轨|地铁|高铁|铁路|公路|高速|桥梁|港口|机场|医院)+(?:项目|工程)$"
)
"""What is left of a work's name behind its land, where only the sort is told."""
LONGEST_CLAUSE = 60


def is_said_of_another(view: View, name: str, start: int, owner: Mention) -> bool:
    """Tell whether a land and a sort of work are what another is said to be: 甲轻轨是乙承建的丙国轻轨项目.

    Args:
        view: The sentence.
        name: The whole name.
        start: Where it begins in the sentence.
        owner: What stands first in the name.
    """
    of_land = owner.kind == "Country" and SORT_OF_LAND.fullmatch(name, len(owner.name)) is not None
    return of_land and PREDICATE.search(view.folded, max(0, start - LONGEST_CLAUSE), start) is not None


WORK = "项目"
DONE_TO = re.compile(
    f"(?:{words('projects/builds', 'projects/pays', 'projects/runs')}|"
    "开发|收购|中标|参与|签约|拿下|执行)(?:了|的)?$"
)
"""What is done to a work, before its name."""
LONGEST_DEED = 5


def is_done_to(view: View, start: int, ending: int, foreign: re.Pattern[str]) -> bool:
    """Tell whether a short foreign name before 项目 is a work's, behind what is done to it (承建莫托拉项目).

    Args:
        view: The sentence.
        start: Where the name begins in the sentence.
        ending: Where its ending begins.
        foreign: What a foreign name looks like.
    """
    is_foreign = foreign.fullmatch(view.folded, start, ending) is not None
    return is_foreign and DONE_TO.search(view.folded, max(0, start - LONGEST_DEED), start) is not None


HELD_THERE = re.compile("(?:隆重|成功|盛大|顺利|正式)?(?:举[办行]|召开|开幕|闭幕|启幕)")
"""Behind the place where something is held, which is no work that is called alike: 在甲市乙桥举行."""


def is_called(view: View, name: str, start: int, ending: int, letters: Collection[str]) -> bool:
    """Tell whether a work of a common sort (厂, 桥) has a place, a body or a foreign name to be called by.

    Args:
        view: The sentence.
        name: The whole name.
        start: Where it begins in the sentence.
        ending: Where its ending begins.
        letters: Characters that transliterate foreign names.
    """
    owners = [(at, one) for at, one in view.atoms_within(start, ending, OWNERS) if is_proper(one)]
    if HELD_THERE.match(view.folded, start + len(name)) and view.folded[start - 1 : start] in {"在", "于"}:
        return False
    if any(one.kind != "Country" for _, one in owners):
        return True
    land = next((one.end - view.base for at, one in owners if at == start), start)
    own = view.folded[land:ending]
    least = SOUNDING if land > start else LEAST
    sounds = len(own) >= least and set(letters).issuperset(own[:least]) and not COMMON.match(own)
    sounds = sounds or PAIRED.match(name) is not None
    return sounds or PROPER_PROJECT.search(name) is not None
