"""What a newsletter's reports call alike: the body that issues it, and its people named before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.names.shorts import Shorts
    from greensilk_kg.model.text import Article, Text

BODIES, PERSON, HOW = {"Institution", "Initiative"}, "Person", "name/person"
LEAST_NAME = 3
"""Characters of a Chinese name that stands for nothing else by chance."""
FIRST = 60
"""Code points from the begin of a document in which its masthead names who issues it."""


NEWSLETTER = re.compile("(?:通讯|动态|简报|快报|月报|周报|专刊|周刊|速递|简讯|工作简报)(?=[ （(第·\\d]|$)")


def is_newsletter(mention: Mention, folded: str, base: int) -> bool:
    """Tell whether the name of an initiative is but the begin of a newsletter's: 绿色丝路通讯 第3期.

    Args:
        mention: A known name in a sentence.
        folded: The sentence.
        base: Its offset in the prepared text.
    """
    return mention.kind == "Initiative" and NEWSLETTER.match(folded, mention.end - base) is not None


class Masthead:
    """Keeps what the reports of one document call its issuer and the issuer's people."""

    def __init__(self) -> None:
        self._called: dict[str, Mention] = {}
        self._here: set[str] = set()

    def give(self, text: Text, article: Article, shorts: Shorts) -> None:
        """Let an article use what those before defined, but for what it defines itself.

        An article with a source of its own uses only what the masthead told.
        """
        if not self._called:
            return
        folded = article.span.of(text.folded)
        for short, full in self._called.items():
            if article.credit is not None and short in self._here:
                continue
            if short in folded and not re.search(f"称为?[：“《]*{re.escape(short)}[”》）]", folded):
                shorts.define(short, full, HOW if full.kind == PERSON else SHORT)

    def take(self, text: Text, article: Article, shorts: Shorts, readings: Iterable[Reading]) -> None:
        """Keep what an article defined for the body that the masthead names, and who serves there.

        So it does for a body that the first words of the article itself name, as a press release does.
        """
        head = text.folded[:FIRST]
        begin = article.title.start if article.title is not None else FIRST
        for short, full in shorts.named.items():
            if shorts.how[short] == SHORT and full.kind in BODIES and full.name in head:
                self._called.setdefault(short, full)
                if full.name not in head[: max(0, min(begin, full.start))]:
                    self._here.add(short)
        houses = {
            name for short, one in self._called.items() if one.kind in BODIES for name in (short, one.name)
        }
        for reading in readings if houses else ():
            for one in reading.mentions:
                served = any(post.at is not None and post.at.name in houses for post in one.posts)
                if one.kind == PERSON and served and len(one.name) >= LEAST_NAME:
                    self._called.setdefault(one.name, one)
