"""What a name tells by itself: the parties and the matter of an agreement, the works that an event is for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.choose import longest
from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.core.reading import Reading
from greensilk_kg.extract.names.forms import Forms
from greensilk_kg.extract.names.titles import Titles
from greensilk_kg.extract.names.view import View
from greensilk_kg.extract.names.walls import Walls
from greensilk_kg.extract.names.wordings import by_wording
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.model.text import Text

TELLING = {"Agreement": 7, "Publication": 7, "Event": 7, "Initiative": 7, "Institution": 4}
"""Kind → length in code points from which a name of it may tell something."""


class Insides:
    """Reads names as if they were sentences.

    Args:
        lexicon: Word lists.
        gazetteer: Known names.
    """

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._titles = Titles(lexicon.title_classes, gazetteer, gazetteer.kind)
        self._forms = Forms(lexicon, gazetteer.kind)

    def read(self, text: Text, readings: Iterable[Reading]) -> Iterator[Reading]:
        """Yield one reading for each long name in some sentences, where it first stands.

        Args:
            text: The prepared text.
            readings: Sentences with mentions.

        Returns:
            Readings whose `title` is what the name names, and whose mentions are its parts, not yet resolved.
        """
        seen: set[tuple[str, str]] = set()
        for reading in readings:
            for named in _with_posts(reading.mentions):
                span = _name(named)
                if (named.kind, named.name) not in seen and span.end - span.start >= TELLING.get(
                    named.kind, 99
                ):
                    seen.add((named.kind, named.name))
                    parts = self._parts(text, span)
                    masked = mask(span.of(text.folded), span.start, parts)
                    yield Reading(replace(reading.sentence, span=span), parts, masked, named)

    def _parts(self, text: Text, span: Span) -> tuple[Mention, ...]:
        start, end = span.start, span.end
        folded, surface = span.of(text.folded), span.of(text.surface)
        titles = _within(self._titles.find(text.folded, text.surface, start, end), span)
        known = list(self._gazetteer.find(text.folded, text.surface, start, end))
        if any(one.start <= start and one.end >= end for one in known):
            known = list(self._gazetteer.find(text.folded, text.surface, start, end - 1))
        free = [one for one in known if not any(one.overlaps(title.start, title.end) for title in titles)]
        atoms = longest([*titles, *longest(free)])
        walls = Walls(folded, start, atoms, (), self._lexicon)
        view = View(folded, surface, start, atoms, walls, frozenset())
        forms = _within((*self._forms.find(view), *by_wording(view)), span)
        return longest([*atoms, *forms])


def _with_posts(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield mentions, and where the persons among them hold their posts."""
    for one in mentions:
        yield one
        yield from (post.at for post in one.posts if post.at is not None)


def _name(mention: Mention) -> Span:
    """Return where the name alone stands."""
    if mention.name_start >= 0:
        return Span(mention.name_start, mention.name_end)
    return Span(mention.start, mention.end)


def _within(mentions: Iterable[Mention], span: Span) -> list[Mention]:
    """Leave out mentions of the whole name."""
    return [one for one in mentions if one.end - one.start < span.end - span.start]
