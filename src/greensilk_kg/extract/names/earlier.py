"""What an article has named so far: words such as 这座由甲集团修建的水电站 or 该协议 may mean one of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.names.unnamed_works import BUILT, TOP
from greensilk_kg.extract.sorts import NEAR, may_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.model.text import Sentence, Text

ABOVE = -1
"""Stands for the paragraph of a heading: it is above all."""
THIS = re.compile("这[个座条家]由?$")
"""What stands before a clause that points back."""
BEFORE = 3
MOST = 100
"""Things named last that words are looked up among."""


@dataclass(slots=True)
class Earlier:
    """The things of one kind that an article has named so far.

    Attributes:
        named: What each is called, its mention, and the paragraph that names it (`ABOVE` for a heading).
    """

    named: list[tuple[str, Mention, int]] = field(default_factory=list)

    def keep(self, words: str, mention: Mention, sentence: Sentence) -> None:
        """Take up a thing that a sentence names."""
        self.named.append((words, mention, ABOVE if sentence.role == "heading" else sentence.paragraph))

    def last(self, sentence: Sentence, near: int, fits: Callable[[str, Mention], bool]) -> Mention | None:
        """Return the thing named last that fits, in a heading or few paragraphs before a sentence.

        Args:
            sentence: Where words point back.
            near: How many paragraphs before its own are looked at.
            fits: Tells by what a thing is called, and its mention, whether the words may mean it.
        """
        for words, one, at in islice(reversed(self.named), MOST):
            if (at == ABOVE or at >= sentence.paragraph - near) and fits(words, one):
                return one
        return None


@dataclass(slots=True)
class EarlierWorks:
    """The works of one article so far: a clause with 这座 may mean one of them."""

    works: Earlier = field(default_factory=Earlier)

    def known(self, mention: Mention, text: Text, sentence: Sentence) -> Mention:
        """Return a mention; of a work told by who built it that means an earlier one, with that one's entity.

        Args:
            mention: As found, with its entity where it is told by who built it.
            text: The prepared text.
            sentence: Where it stands.
        """
        begin = mention.name_start
        if mention.how != BUILT or not THIS.search(text.folded[max(0, begin - BEFORE) : begin]):
            return mention
        sort = mention.name[-NEAR:]
        earlier = self.works.last(sentence, 1, lambda words, _: may_mean(sort, words))
        return replace(mention.of(earlier.ref, earlier.authority), how=ANAPHOR) if earlier else mention

    def keep(self, mentions: Iterable[Mention], sentence: Sentence) -> None:
        """Take up the works that a sentence names."""
        for one in mentions:
            if one.kind == TOP:
                self.works.keep(one.name, one, sentence)
