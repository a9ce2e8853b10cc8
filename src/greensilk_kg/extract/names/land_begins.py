"""Where a body's name begins at a land in it, or before it: 合作伙伴甲国水利部, 中土甲国公司."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.bodies import FIRM_SHORT, MINISTRIES

if TYPE_CHECKING:
    from greensilk_kg.extract.names.view import View

PROPER_KINDS = {"Country", "Place", "Institution"}
FIRMS = ("有限", "集团", "公司", "股份", "控股", "科技")
"""How the endings of firms begin."""
BRANCHES = (*FIRMS, "分公司", "代表处", "办事处")
WHOSE = re.compile(f"{FIRM_SHORT}$")


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
