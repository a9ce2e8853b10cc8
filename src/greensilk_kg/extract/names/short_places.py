"""Places that one character names: 在京举行, 在柬签署."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import EntityId

if TYPE_CHECKING:
    from collections.abc import Iterator

CITIES = {"京": "beijing", "沪": "shanghai", "渝": "chongqing", "邕": "nanning"}
COUNTRIES = {
    "柬": "khm", "泰": "tha", "缅": "mmr", "越": "vnm", "韩": "kor", "蒙": "mng",
    "俄": "rus", "法": "fra", "英": "gbr", "德": "deu", "美": "usa", "华": "chn",
}  # fmt: skip
ACTS = (
    "成功|顺利|正式|隆重|圆满|联合|共同|线上|组织|如期|同步|举行|举办|召开|签署|签约|签订|开幕|闭幕|揭牌|启动|"
    "发布|成立|交付|竣工|开工|开班|会见|会晤"
)
PATTERN = re.compile(rf"(?<=在)([{''.join(CITIES)}{''.join(COUNTRIES)}])(?={ACTS})")


def short_places(folded: str, surface: str, base: int) -> Iterator[Mention]:
    """Yield the cities and countries that stand as one character between 在 and what was done there.

    Args:
        folded: The sentence for matching.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.

    Example:
        >>> [str(one.authority) for one in short_places("论坛在京举行", "论坛在京举行", 0)]
        ['place/beijing']
    """
    for found in PATTERN.finditer(folded) if "在" in folded else ():
        start, end = base + found.start(), base + found.end()
        letter = found[0]
        kind, slug = ("Place", CITIES[letter]) if letter in CITIES else ("Country", COUNTRIES[letter])
        known = EntityId(kind.lower(), slug)
        yield Mention(start, end, kind, kind, surface[found.start() : found.end()], ANAPHOR, authority=known)
