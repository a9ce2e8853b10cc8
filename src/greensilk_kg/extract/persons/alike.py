"""Persons named behind one with a post that several hold: 某院院士甲、乙和丙, 某部副部长甲、乙."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import FIRST, LAST
from greensilk_kg.extract.persons.wordings import Found, taken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from greensilk_kg.extract.persons.posts import Post

SEVERAL = re.compile(rf"副|{any_of('persons/held-by-several')}$")
"""A title that several hold at one body."""
JOINT = re.compile("[、和与及](?!其)")
NO_END = re.compile(
    rf"[{FIRST}-{LAST}（]|[㐀-鿿]{{0,6}}(?:[长员师官使授士家任记]|经理|代表|董事|主席|总裁)(?=[，。、；]|$)|夫妇|夫人"
)
"""What shows that the last of a list is another's name, or none."""


def alike(
    string: str,
    found: Sequence[Found],
    posts: Sequence[Post],
    name_end: Callable[[int], int | None],
) -> Iterator[Found]:
    """Yield who is named behind a person whose post several hold, each with that post.

    Args:
        string: The masked sentence.
        found: Persons with their posts.
        posts: Posts in the sentence.
        name_end: Tells where the name ends that begins at an offset.
    """
    for one in found:
        post = one.posts[-1] if one.posts else None
        if post is None or post.end != one.name[0] or not SEVERAL.search(string, post.title, post.end):
            continue
        at = one.end
        while JOINT.match(string, at):
            end = name_end(at + 1)
            span = (at + 1, end or 0)
            if end is None or NO_END.match(string, end) or taken(span, found) or _holds(string, end, posts):
                break
            yield Found(*span, span, (post,))
            at = end


def _holds(string: str, end: int, posts: Sequence[Post]) -> bool:
    """Tell whether a post of its own stands behind a name."""
    return any(end in {post.start, post.head} for post in posts) or string[end : end + 1] == "·"
