"""Where a body's name begins at a land in it, or before it: 合作伙伴甲国水利部, 中土甲国公司."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.bodies import FIRM_SHORT, MINISTRIES

if TYPE_CHECKING:
    from greensilk_kg.extract.names.view import View

PROPER_KINDS = {"Country", "Place", "Institution"}
FIRMS = ("有限", "集团", "公司", "股份", "控股", "科技")
"""How the endings of firms begin."""
BRANCHES = (*FIRMS, "分公司", "代表处", "办事处")
WHOSE = re.compile(f"{FIRM_SHORT}$")
LANDS = {"Country", "Place"}
OFFICES = ("局", "办事处", "代表处", "办公室", "地区局")
"""What parts of a body are called that look after lands."""
SIDES = re.compile("[东南西北中]{1,2}部?")
WIDE = re.compile("[㐀-鿿]*[洋洲非亚欧美海河湖盟]")
"""A sea or continent, of which a side may be meant: 西太平洋学会."""


def behind_apposition(view: View, left: int, joint: int) -> int:
    """Return where a land begins behind words that tell what its ministry is: 合作伙伴甲国农业与水利部."""
    lands = [at for at, _ in view.atoms_within(left, joint, {"Country"})]
    return lands[-1] if lands else left


def of_land(view: View, first: int, suffix: int) -> int:
    """Return where a ministry's name begins behind the town where it sits (乙城甲国能源部)."""
    atoms = list(view.atoms_within(first, suffix, PROPER_KINDS))
    if not view.folded.startswith(MINISTRIES, suffix) or len(atoms) < 2 or atoms[0][0] != first:  # noqa: PLR2004 a pair
        return first
    (_, town), (at, land), *_ = atoms
    is_pair = town.kind == "Place" and land.kind == "Country" and town.end == land.start
    return at if is_pair else first


def of_branch(view: View, start: int, land: int, suffix: int) -> int:
    """Return where a firm's name begins before the land of its branch: 中土甲国公司."""
    whose = WHOSE.search(view.folded, start, land) if view.folded.startswith(BRANCHES, suffix) else None
    return whose.start() if whose else land


def is_side(view: View, start: int, first: int) -> bool:
    """Tell whether what stands before a sea or a continent tells which side of it is meant.

    Args:
        view: The sentence.
        start: Where that begins.
        first: Where the name of the sea begins.
    """
    behind = view.atoms_within(first, len(view.folded), {"Place"})
    wide = next((one for at, one in behind if at == first), None)
    named = wide is not None and WIDE.fullmatch(wide.plain)
    return bool(named and SIDES.fullmatch(view.folded, start, first))


def joins_lands(view: View, before: tuple[int, int], behind: tuple[int, int]) -> bool:
    """Tell whether the lands that an office of a body looks after are joined: 某组织甲国和乙国局.

    Args:
        view: The sentence.
        before: Begin and end (exclusive) of what stands before 和.
        behind: The same of what stands behind it, up to the word for the office.
    """
    first = list(view.atoms_within(*before, {"Institution", *LANDS}))
    last = list(view.atoms_within(*behind, LANDS))
    if len(first) < 2 or len(last) != 1 or not view.folded.startswith(OFFICES, behind[1]):  # noqa: PLR2004 a pair
        return False
    begins = (first[0][0], first[0][1].kind) == (before[0], "Institution")
    in_row = all(one.end == after.start for (_, one), (_, after) in pairwise(first))
    ends = first[-1][1].end - view.base == before[1]
    return begins and in_row and ends and (last[0][0], last[0][1].end - view.base) == behind
