"""Names with which a clause begins whose own noun stands behind them: 甲银行支持的光伏项目已经投产."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.figures.topic_words import KINDS

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
LANDS = CODES["Country"] + CODES["Place"]
NAMED = "".join(CODES[kind] for kind in KINDS)
BEGUN = rf"(?:已(?!达|有|超|近)|{DATE}|{words('figures/begun')})"
"""How what is told of one work begins, not how many there are."""
DEEDS = f"(?:{any_of('figures/no-topic-verb')}|{any_of('figures/gives-to')})"
OF = rf"[^，。；：、的{QUANTITY}]"
SUPPORTED = re.compile(
    rf"[^，。；：的{NAMED}]{{0,8}}?{DEEDS}的(?:{OF}{{0,14}}{QUANTITY})?{OF}{{0,14}}?"
    rf"{any_of('figures/plant')}[”》]?(?:项目|工程)?{BEGUN}"
)
"""One work without a name that somebody supports or builds: what is told is not of him."""
BEGUN_THEN = re.compile(
    rf"[^，。；：、的{QUANTITY}]{{0,10}}?(?:{DATE}|去年|今年|前年|在[{LANDS}])[^，。；：的{QUANTITY}]{{0,16}}?(?:{DEEDS}|启动|推进|承担|新建|修建|兴建|建成|合作)的{OF}{{2,16}}?"
    rf"(?:项目|工程|计划|活动|课程|平台|系统|课题|[班站厂园])[”》]?(?!{QUANTITY}|[共数总包等]|累计|名单|清单)(?=[^，。；、和与的])"
)
"""One thing without a name that somebody made at a time: 该所2020年在甲地启动的炉灶项目覆盖……."""
IN_NAME = re.compile(
    "”?(?:角(?![度色逐落])|国?馆(?!藏)|展[区馆台](?!面积)|(?:独立|国庆|建国|解放|宪法|主题)日|国庆节?|新年|春节|农历|文化[周年月])"
)
"""What makes a land's name part of another: of a feast, a stand or a house."""
OF_PLAN = re.compile(
    rf"”?的[^，。；：、的{FIRST}-{LAST}]{{2,12}}(?:班|课程|专题|子项目|分项|板块)(?=[已共自为由从在])"
)
"""One part of a plan, of which the clause tells."""
THINGS = f"(?:{any_of('figures/own-head', 'figures/plant')}|{any_of('figures/own-thing')})"
OF_LAND = re.compile(
    rf"[^，。；：的{FIRST}-{LAST}]{{0,4}}的{OF}{{2,12}}?{THINGS}[^，。；：的{QUANTITY}]{{0,6}}?"
    rf"{BEGUN}[^，。；{QUANTITY}]*$"
)
"""A body or work of a land that has no known name, of which the sentence goes on to tell."""


def is_narrowed(masked: Masked, mention: Mention, first: int, end: int) -> bool:
    """Tell whether the noun that a clause is about stands behind the name with which it begins.

    Args:
        masked: The sentence.
        mention: The name.
        first: Where it stands.
        end: Where the clause ends.
    """
    string, behind = masked.string, first + 1
    if mention.kind in {"Country", "Place"}:
        return bool(IN_NAME.match(string, behind, end) or OF_LAND.match(string, behind, end))
    if mention.kind == "Initiative":
        return OF_PLAN.match(string, behind, end) is not None
    if mention.kind != "Institution":
        return False
    return any(one.match(string, behind, end) for one in (SUPPORTED, BEGUN_THEN))
