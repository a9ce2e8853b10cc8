"""Academic ranks, which stand behind a name and are no post at a body named before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.core.lexicon import Lexicon

RANKS = {"教授", "副教授", "研究员", "副研究员", "院士", "博士", "高级工程师", "律师", "学者", "专家"}
RANKED = re.compile(r"(?:^|、)(?P<name>[㐀-鿿]{2,3}?)(?:副?研究员|副?教授|院士|博士|先生|女士)$")
"""Somebody in a list whose rank stands behind the name: …、某某博士."""


def is_ranked(listed: str, words: Lexicon) -> bool:
    """Tell whether the last of a list is a person with a rank behind the name, and not one more title.

    Args:
        listed: What stands between a body and a 、: 张文远研究员.
        words: Family names, and words that only look like names.
    """
    ranked = RANKED.search(listed)
    if ranked is None:
        return False
    name = ranked["name"]
    return name[0] in words.surnames and name[:2] not in words.no_persons and name not in words.words
