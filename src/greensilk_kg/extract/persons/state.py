"""Posts of the Chinese state that texts give without the country: 国家主席, 国务委员兼外交部长."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention, PostReading
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import CHINA, EntityId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.persons.posts import Post

HEAD_OF_STATE = re.compile("国家副?主席$")
COUNCILLOR = re.compile("国务委员(?:兼[㐀-鿿]{2,4}部部?长)?$")
AND_MINISTER = re.compile("国务委员兼(?:[㐀-鿿]{2,4}?部部?长|外长)")
STAYS, HERE = re.compile("常?驻"), "华"
GENERAL = re.compile("总书记$")
PARTY = EntityId("institution", "cpc")
LEADERS = {"习近平", "韩正", "王岐山", "李源潮", "胡锦涛", "江泽民"}


def of_china(masked: Masked, post: Post, name: tuple[int, int] | None, surface: str) -> Iterator[PostReading]:
    """Yield the posts of China's head of state, councillors and envoys, which texts give without the country.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.persons.posts import Post
        >>> text = "国务委员兼外交部长李明"
        >>> [one.title for one in of_china(mask(text, 0, ()), Post(5, 5, 7, 9, None), (9, 11), text)]
        ['国务委员兼外交部长']
    """
    if name and STAYS.match(masked.string, post.title):
        where = masked.string.index("驻", post.title) + 1
        at = masked.mentions.get(where)
        if masked.string[where] != HERE and (at is None or at.authority != CHINA):
            low, high = masked.span(post.title, post.end)
            land = Mention(low, high, "Country", "Country", "", ANAPHOR, authority=CHINA)
            yield PostReading(_without(masked, post, name, surface), land, low, high)
        return
    title = COUNCILLOR.search(masked.string, 0, post.end) if name else None
    if title is None:
        title = HEAD_OF_STATE.search(masked.string, 0, post.end) or GENERAL.search(masked.string, 0, post.end)
        if not name or masked.string[slice(*name)] not in LEADERS:
            return
    if title:
        title = AND_MINISTER.match(masked.string, title.start()) or title
        low, high = masked.span(*title.span())
        kind, whose = ("Institution", PARTY) if title[0] == "总书记" else ("Country", CHINA)
        yield PostReading(
            masked.written(title.span(), surface),
            Mention(low, high, kind, kind, "", ANAPHOR, authority=whose),
            low,
            high,
        )


def _without(masked: Masked, post: Post, name: tuple[int, int], surface: str) -> str:
    """Return a title without the name that may stand in it: 驻斐李某某大使 is 驻斐大使."""
    if not post.title < name[0] < post.end:
        return masked.written((post.title, post.end), surface)
    return masked.written((post.title, name[0]), surface) + masked.written((name[1], post.end), surface)
