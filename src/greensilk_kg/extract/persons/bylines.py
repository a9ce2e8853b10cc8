"""Persons named on a line of their own, their posts on the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.persons.find import HOW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.extract.persons.find import Persons
    from greensilk_kg.model.text import Text

LONGEST = 12


def with_bylines(
    readings: Sequence[Reading], text: Text, persons: Persons, registry: Registry
) -> Iterator[Reading]:
    """Yield readings, a line that is a person's name with the person where the next line is only posts.

    Args:
        readings: An article's sentences in order.
        text: The prepared text.
        persons: Reads names and posts.
        registry: Gets the persons.
    """
    for number, reading in enumerate(readings):
        following = readings[number + 1] if number + 1 < len(readings) else None
        yield _byline(reading, following, text, persons, registry) or reading


def _byline(
    reading: Reading, following: Reading | None, text: Text, persons: Persons, registry: Registry
) -> Reading | None:
    string = reading.masked.string
    if following is None or reading.mentions or len(string) > LONGEST or not persons.name_line(string):
        return None
    span = following.sentence.span
    posts = persons.posts_line(following.masked, span.of(text.surface), span.start)
    if not posts:
        return None
    low, high = reading.sentence.span.start, reading.sentence.span.end
    name = text.surface[low:high]
    person = Mention(low, high, "Person", "Person", name, HOW, posts=posts, name_start=low, name_end=high)
    mentions = (registry.resolve(person),)
    return replace(reading, mentions=mentions, masked=mask(text.folded[low:high], low, mentions))
