"""Ministers of one country in a list, of whom the first alone has it: 甲国外交大臣某某，环境大臣某某."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.persons.posts import Post
    from greensilk_kg.extract.persons.wordings import Found

COUNTRY = CODES["Country"]
OFFICE = re.compile("(?:大臣|部长|国务秘书|总理|首相|副总统|议长|外长|财长)$")
"""Posts of which each is one man's in a country."""
OF_STATE = re.compile("(?:大臣|部长|国务秘书|总理|首相|总统|国王|议长|外长|财长|国家主席|第一夫人)$")
FIELD = re.compile(r"(?:[，、]|，?[和与及]|，?以及)(?P<title>(?!还|也|并|前|原)[㐀-鿿、]{2,16})")


def with_lands(string: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield persons, a minister without a country with that of the one right before.

    Args:
        string: The masked sentence.
        found: Persons from left to right.
    """
    before: Found | None = None
    for one in found:
        post = _lent(string, before, one.posts[0]) if before and len(one.posts) == 1 else None
        before = one if post is None else replace(one, start=min(post.start, one.start), posts=(post,))
        yield before


def _lent(string: str, before: Found, mine: Post) -> Post | None:
    """Return a minister's post with the country of the person before, where the text lets him share it."""
    theirs = before.posts[0] if before.posts else None
    if mine.at is not None or theirs is None or theirs.at is None or string[theirs.at] != COUNTRY:
        return None
    field = FIELD.fullmatch(string, before.end, mine.end)
    if field is None or not OFFICE.search(field["title"]):
        return None
    if not OF_STATE.search(string[theirs.title : theirs.end]):
        return None
    start = field.start("title")
    return replace(mine, start=start, title=start, at=theirs.at)
