"""Names that differ but mean one work: with or without its capacity, 光伏电站 and 光伏发电项目."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.land_letters import LETTERS

if TYPE_CHECKING:
    from greensilk_kg.model.claim import Ref

CAPACITY = re.compile(r"\d[\d.,]*(?:万|亿)?(?:兆瓦|mw|千瓦|吉瓦|gw|kw)(?:级|交流|直流)?(?:的)?")
BEFORE = re.compile(rf"^(?:(?:中[{LETTERS}]|[{LETTERS}]中)(?:两国)?(?:合作|共建|合建)|援(?:助|建)?)")
BEHIND = re.compile("(?:项目|工程)$")
SORTS = tuple(
    (re.compile(pattern), sort)
    for pattern, sort in (
        ("(?:光伏|太阳能|太阳能光伏)(?:发电)?(?:电?站|电场)?$", "光伏"),
        ("风(?:力发)?电(?:场|站)?$", "风电"),
        ("水(?:力发)?电(?:站|厂)?$", "水电"),
        ("垃圾(?:焚烧)?发?电?厂?$", "垃圾发电"),
        ("污水处理(?:厂|站)?$", "污水处理"),
        ("海水淡化(?:厂|站)?$", "海水淡化"),
    )
)
LEAST = 5


def work_key(name: str) -> tuple[str, str]:
    """Return what the names of one work have in common, and its capacity as the name tells it.

    Args:
        name: The name, folded.

    Example:
        >>> work_key("老挝塔鲁马30兆瓦光伏发电项目"), work_key("老挝塔鲁马光伏电站")
        (('老挝塔鲁马光伏', '30兆瓦'), ('老挝塔鲁马光伏', ''))
    """
    bare = BEFORE.sub("", skeleton(name))
    figure = CAPACITY.search(bare)
    key = BEHIND.sub("", CAPACITY.sub("", bare))
    for pattern, sort in SORTS:
        key, count = pattern.subn(sort, key)
        if count:
            break
    return key, figure[0].rstrip("的") if figure else ""


@dataclass(slots=True)
class Works:
    """The works of one document by what their names have in common."""

    _known: dict[str, list[tuple[str, Ref]]] = field(default_factory=dict)

    def meant(self, name: str, own: Ref) -> Ref:
        """Return the work that a name means: one named before, or `own`, which is then known by the name.

        Names too short to tell, and those with another capacity, mean works of their own.
        """
        key, capacity = work_key(name)
        if len(key) < LEAST:
            return own
        known = self._known.setdefault(key, [])
        for other, ref in known:
            if ref == own or capacity == other or not (capacity and other):
                return ref
        known.append((capacity, own))
        return own
