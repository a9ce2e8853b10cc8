"""The post of China's head of state, which texts give without the country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention, PostReading
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import EntityId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.persons.posts import Post

CHINA = EntityId("country", "chn")
HEAD_OF_STATE = re.compile("国家副?主席$")
LEADERS = {"习近平", "韩正", "王岐山", "李源潮", "胡锦涛", "江泽民"}


def of_china(masked: Masked, post: Post, name: tuple[int, int] | None) -> Iterator[PostReading]:
    """Yield the post of China's head of state, which texts give without the country."""
    title = HEAD_OF_STATE.search(masked.string, 0, post.end)
    if title and name and masked.string[slice(*name)] in LEADERS:
        low, high = masked.span(*title.span())
        land = Mention(low, high, "Country", "Country", "", ANAPHOR, authority=CHINA)
        yield PostReading(title[0], land, low, high)
