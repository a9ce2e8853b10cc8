"""Where names begin behind a place: 甲国首都乙市丙大学 is 乙市丙大学; 在甲省建设乙电站 is of 乙电站."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.names.view import View

SEAT = re.compile(
    "的?(?:首都|首府|省会|[东西南北中]{1,2}部(?:的?(?:港口|沿海|海滨|旅游)?城市)?|(?:港口|沿海|最大)城市)的?"
)
"""What stands between a land and the city of it where something is."""
CHIEF = ("首都", "首府", "省会", "部", "城市")
TOWN = "市"
"""May end the city's name and begin the body's ending: 乙市政府."""
AT = ("在", "于", "赴", "首都", "首府", "省会")
THERE = re.compile(
    "的?(?:投资|出资|合作|联合|共同|参与|独资|合资|开工|规划|计划|全额|、|和|并)*"
    "(?:建设|兴建|修建|投建|建造|新建|援建|承建|建成|打造|实施|运营|开发(?!区))+(?:了|的)?(?!项目|工程|公司|集团)"
)
"""What is done at a place, which no name of a work begins with."""
LANDS, CITY, BODY = {"Country", "Place"}, "Place", "Institution"


def behind_seat(view: View, start: int, suffix: int) -> int:
    """Return where the name of a body begins behind the land and the word for its city.

    The city stays with the name, but for a body known by itself (甲国首都乙市联合国环境署).

    Args:
        view: The sentence.
        start: Where the name would begin.
        suffix: Where its ending begins.
    """
    if not any(one in view.folded[start:suffix] for one in CHIEF):
        return start
    atoms = list(view.atoms_within(start, suffix + len(TOWN), {*LANDS, BODY}))
    for (low, land), (at, city) in pairwise(atoms):
        end = low + land.end - land.start
        if land.kind in LANDS and city.kind == CITY and SEAT.fullmatch(view.folded, end, at):
            behind = at + city.end - city.start
            is_known = any(one == behind and atom.kind == BODY for one, atom in atoms)
            start = behind if is_known else at
    return start


def behind_deed_there(view: View, start: int, suffix: int) -> int:
    """Return where the name of a work begins behind a place and what is done there (在甲省建设乙电站).

    Args:
        view: The sentence.
        start: Where the name would begin.
        suffix: Where its ending begins.
    """
    if not view.folded.endswith(AT, 0, start):
        return start
    end = start
    for low, place in view.atoms_within(start, suffix, LANDS):
        if low == end or SEAT.fullmatch(view.folded, end, low):
            end = low + place.end - place.start
    deed = THERE.match(view.folded, end, suffix) if end > start else None
    return deed.end() if deed and deed.end() < suffix else start
