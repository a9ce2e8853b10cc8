"""Bodies whose name begins with 全球: 全球海岸委员会."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

NAME = re.compile(
    rf"(?:^|(?<=[，。；、：和与由及\s{FIRST}-{LAST}]))(?P<name>{CODES['Place']}(?P<body>{CODES['Institution']}))"
)
WORLD, BY_FORM = "全球", "name/form"


def worldwide(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield bodies with the 全球 that their form left out.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
    """
    for found in NAME.finditer(masked.string):
        body = masked.mentions[found.start("body")]
        if masked.mentions[found.start()].plain == WORLD and body.how == BY_FORM:
            yield masked.mention(found.span("name"), surface, body.kind, body.cls, body.how)
