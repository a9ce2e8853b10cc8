"""Persons as programmes list them: the name, a comma, the post (主持人：某某，甲大学院长；…)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from greensilk_kg.extract.persons.posts import Post

BEFORE, BEHIND = "：；", "；。"


def listed(
    string: str, posts: Sequence[Post], before: Callable[[str, int], int | None]
) -> Iterator[tuple[int, int, Post]]:
    """Yield where a name stands that a comma parts from the post behind it, and the post.

    Args:
        string: The masked sentence.
        posts: Posts in it, from left to right.
        before: Returns where the name begins that ends at an offset, or `None`.
    """
    for post in posts:
        comma = post.start - 1
        if (
            post.at is None
            or comma < 1
            or string[comma] != "，"
            or string[post.end : post.end + 1] not in BEHIND
        ):
            continue
        name = before(string, comma)
        if name is not None and name > 0 and string[name - 1] in BEFORE:
            yield name, comma, post
