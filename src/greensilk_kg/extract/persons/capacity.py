"""Posts in which somebody comes: 某某以甲联盟联合主席身份致辞."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.persons.posts import Post

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.persons.wordings import Found

OWNER = CODES["Institution"] + CODES["Initiative"] + CODES["Country"]
AS = re.compile(rf"以(?P<at>[{OWNER}])(?P<title>[㐀-鿿]{{2,12}}?)的?身份")
ADVERB = re.compile("(?:均|都|共同|分别|再次|首次|此次|今年|如今|现|也|又|则|，)*$")
JOINT = re.compile("(?:、|以?及|[和与])$")
OF_SEVERAL = re.compile("联合|共同|联席|副|委员|理事|成员|代表|顾问|大使")
"""Posts of which a body has several."""
ALL = re.compile("均|都|共同")


def in_capacity(string: str, found: Sequence[Found], lexicon: Lexicon) -> Iterator[Found]:
    """Yield persons with the post in which they do what is told, where one is told.

    Args:
        string: The masked sentence.
        found: Who was found in it, from left to right.
        lexicon: Heads of posts.
    """
    more: dict[tuple[int, int], Post] = {}
    for capacity in AS.finditer(string):
        head = _head(capacity["title"], lexicon)
        if head is None:
            continue
        title = capacity.start("title")
        post = Post(capacity.start("at"), title, title + head, capacity.end("title"), capacity.start("at"))
        several = OF_SEVERAL.search(capacity["title"])
        stop = capacity.start()
        for one in sorted(found, key=lambda one: -one.end):
            between = string[one.end : stop] if one.end <= stop else None
            is_last = stop == capacity.start()
            if between is None or not (ADVERB.match(between) if is_last else JOINT.match(between)):
                continue
            more[one.name] = post
            if not several and not (is_last and ALL.search(between)):
                break
            stop = one.start
    for one in found:
        held = more.get(one.name)
        yield replace(one, posts=(*one.posts, held)) if held else one


def _head(title: str, lexicon: Lexicon) -> int | None:
    """Return where the head of a title begins, if it ends in one."""
    starts = (start for start in range(len(title) - 1) if title[start:] in lexicon.heads)
    return next(starts, None)
