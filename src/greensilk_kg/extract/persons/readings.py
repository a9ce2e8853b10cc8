"""What a title in a masked sentence says: one post or several, at a body or at another than it seems."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import PostReading
from greensilk_kg.extract.persons.committees import beside_party, elsewhere, is_elsewhere
from greensilk_kg.extract.persons.held import former, is_in_parliament, is_post, is_side, seat
from greensilk_kg.extract.persons.lent import is_of_house, is_of_parent, office_beside
from greensilk_kg.extract.persons.stacked import single_titles
from greensilk_kg.extract.persons.state import of_china

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.persons.posts import Post

POINTS = re.compile("[我本该](?:[校院所行会局部司馆社台网报]|公司|集团|中心|协会|学会|学院)")
"""How a post begins that is held at a body which words only point to, not at the one before: 我校教授."""


def readings(
    masked: Masked,
    surface: str,
    base: int,
    post: Post,
    name: tuple[int, int] | None,
    heads: re.Pattern[str],
) -> Iterator[PostReading]:
    """Yield the posts that a title tells, each with its body.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        base: Its offset in the prepared text.
        post: The title, with what stands before it.
        name: Where the person's name stands, if one is told.
        heads: Heads of posts.
    """
    if post.at is None:
        yield from of_china(masked, post, name, surface)
        return
    once = former(masked.string, post)
    low, high = masked.span(post.start, post.end)
    inside = name is not None and post.title <= name[0] < post.end
    title_start, title_end = masked.span(name[1] if inside and name else post.title, post.end)
    at = seat(masked.mentions[post.at], masked.string[post.head : post.end])
    written = surface[title_start - base : title_end - base]
    titles = single_titles(written, at.name, heads)
    is_lent = post.start > post.at and post.start == post.title
    if is_side(masked, post):
        return
    if is_lent and not is_of_house(written, at):
        if beside := office_beside(written, at):
            yield PostReading(*beside, low, high)
        return
    for number, title in enumerate(titles, start=int(is_lent)):
        if POINTS.match(title):
            continue
        if number and (held := elsewhere(title, at) or beside_party(title, at)):
            yield PostReading(*held, low, high)
        elif _is_held(title, at, number):
            yield PostReading(once + title, at, low, high)


def _is_held(title: str, at: Mention, number: int) -> bool:
    """Tell whether a title, the first of several or a later one, is a post at a body."""
    if number and (is_elsewhere(title, at) or is_of_parent(title, at) or not is_of_house(title, at)):
        return False
    return is_post(title, at) and not is_in_parliament(title, at)
