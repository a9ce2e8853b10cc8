"""Posts of the Chinese state that texts give without the country: 国家主席, 国务委员兼外交部长."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention, PostReading
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.persons.posts import Post

HEAD_OF_STATE = re.compile("国家副?主席$")
COUNCILLOR = re.compile("国务委员(?:兼[㐀-鿿]{2,4}部部?长)?$")
AND_MINISTER = re.compile("国务委员兼[㐀-鿿]{2,4}?部部?长")
ENVOY = re.compile(
    rf"(?:^|(?<=[，。；：、！？]))(?:(?:同日|当日|当天|近日|日前)，?|{CODES['Date']}，?)?我?(?P<title>驻[{CODES['Country']}{CODES['Place']}{CODES['Institution']}]"
    r"(?:使馆|大使馆)?(?:公使衔|经济商务|经商|政务|商务|文化)?(?:大使|总领事|公使|参赞|临时代办|武官))$"
)
"""An envoy whose state the text leaves out: it is the one that reports."""
LEADERS = {"习近平", "韩正", "王岐山", "李源潮", "胡锦涛", "江泽民"}


def of_china(masked: Masked, post: Post, name: tuple[int, int] | None) -> Iterator[PostReading]:
    """Yield the posts of China's head of state and state councillors, which texts give without the country.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.persons.posts import Post
        >>> text = "国务委员兼外交部长李明"
        >>> [one.title for one in of_china(mask(text, 0, ()), Post(5, 5, 7, 9, None), (9, 11))]
        ['国务委员兼外交部长']
    """
    title = COUNCILLOR.search(masked.string, 0, post.end) if name else None
    if title is None and name and (envoy := ENVOY.search(masked.string, 0, post.end)):
        low, high = masked.span(*envoy.span("title"))
        land = Mention(low, high, "Country", "Country", "", ANAPHOR, authority=CHINA)
        words = (
            masked.mentions[at].name if at in masked.mentions else masked.string[at]
            for at in range(*envoy.span("title"))
        )
        yield PostReading("".join(words), land, low, high)
        return
    if title is None:
        title = HEAD_OF_STATE.search(masked.string, 0, post.end)
        if not name or masked.string[slice(*name)] not in LEADERS:
            return
    if title:
        title = AND_MINISTER.match(masked.string, title.start()) or title
        low, high = masked.span(*title.span())
        land = Mention(low, high, "Country", "Country", "", ANAPHOR, authority=CHINA)
        yield PostReading(title[0], land, low, high)
