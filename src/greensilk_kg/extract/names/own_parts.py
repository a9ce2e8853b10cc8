"""Parts of bodies whose names begin with a word for the whole: 我校水利学院, 该行绿色金融部."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention


def of_whole(mention: Mention, pronouns: Sequence[Mention]) -> Mention:
    """Return a body, or whom somebody holds posts at, called by its whole's name, not by a word for that.

    Args:
        mention: Of anything.
        pronouns: Words in the same sentence that stand for bodies, with the names of these.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> school = Mention(0, 2, "Institution", "", "青岛大学", "name/anaphor")
        >>> part = Mention(0, 6, "Institution", "", "我校水利学院", "name/form", name_start=0, name_end=6)
        >>> of_whole(part, [school]).name
        '青岛大学水利学院'
    """
    if not pronouns:
        return mention
    if mention.posts:
        posts = (
            one if one.at is None else replace(one, at=of_whole(one.at, pronouns)) for one in mention.posts
        )
        return replace(mention, posts=tuple(posts))
    if mention.kind != "Institution":
        return mention
    for whole in pronouns:
        if whole.start == mention.start and whole.end < mention.end:
            return replace(mention, name=f"{whole.name}{mention.name[whole.end - whole.start :]}")
    return mention
