"""Persons as programmes list them: the name, a comma or a space, the post (主持人：某某，甲大学院长；…)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from greensilk_kg.extract.persons.posts import Post

BEFORE, BEHIND = "：；", "；。"
LEAST = 2
"""Characters of the shortest name."""


def listed(
    string: str, posts: Sequence[Post], before: Callable[[str, int], int | None]
) -> Iterator[tuple[int, int, Post]]:
    """Yield where a name stands that a comma, or a space in a line, parts from the post, and the post.

    Args:
        string: The masked sentence.
        posts: Posts in it, from left to right.
        before: Returns where the name begins that ends at an offset, or `None`.
    """
    for post in posts:
        if post.at is None or post.start < LEAST or string[post.end : post.end + 1] not in BEHIND:
            continue
        parted = string[post.start - 1] == "，"
        if not parted and post.end < len(string):
            continue
        end = post.start - 1 if parted else post.start
        name = before(string, end)
        if name is not None and (not name or string[name - 1] in BEFORE):
            yield name, end, post
