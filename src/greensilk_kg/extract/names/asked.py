"""Of which body somebody speaks as 我们 who is asked: the one for which he was introduced with a post."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.model.text import Sentence

BODY = CODES["Institution"]
WE = re.compile(
    rf"(?:(?:^|(?<=[，；：。上中{CODES['Date']}]))我们(?=[与和同跟]{BODY}[^，。；]{{0,16}}?(?:签|达成|共同|联合|合作))|"
    rf"(?<=由)我们(?=[与和同、]{BODY})|(?<={BODY}[与和同])我们(?=[两三四五六七八]家|一[起同道]|共同|联合))(?P<noun>)"
)
"""Where 我们 is a body that acts beside others: 我们同甲大学签了备忘录, 由我们和甲公司主办."""
LABEL = re.compile(f"“?{CODES['Person']}：")
"""How a paragraph begins in which somebody speaks who is asked."""


def of_speaker(sentences: Sequence[Sentence], found: Sequence[Masked], number: int) -> Mention | None:
    """Return the body for which somebody holds a post whose answer a paragraph is.

    Args:
        sentences: Those of one article, in order.
        found: The same, their names replaced.
        number: Of the sentence.
    """
    at = number
    while at and sentences[at - 1].paragraph == sentences[number].paragraph:
        at -= 1
    if LABEL.match(found[at].string) is None:
        return None
    said = next(one for one in found[at].mentions.values() if one.kind == "Person").plain
    for other in found[:at]:
        known = [one for one in other.mentions.values() if one.kind == "Person" and said in one.plain]
        bodies = {post.at.name: post.at for one in known for post in one.posts if post.at is not None}
        if bodies:
            only = [one for one in bodies.values() if one.kind == "Institution"]
            return only[0] if len(only) == 1 else None
    return None
