"""What the whole of an article tells: its main things, its first work, who was there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.headlines import meeting_of
from greensilk_kg.extract.main_event import main_event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.model.claim import Ref

DATE = CODES["Date"]
ENTRIES = 4
"""How many dated entries make a chronicle."""
PRESENT = re.compile(words("events/present"))
QUOTED = re.compile("^(?:国家主席|总书记|国务院总理)$")
"""Posts of those whose words are quoted everywhere: that they are named does not say that they were there."""


def first_work(readings: Sequence[Reading]) -> tuple[Mention | None, int]:
    """Return the first work that an article names, and the number of the sentence that names another one."""
    first: Mention | None = None
    for number, reading in enumerate(readings):
        for one in reading.mentions:
            if one.kind == "Project":
                first = first or one
                if one.ref != first.ref:
                    return first, number
    return first, len(readings)


def is_introduced(person: Mention) -> bool:
    """Tell whether a person is named with a post that makes it likely that he speaks here and now."""
    return bool(person.posts) and not any(QUOTED.search(post.title) for post in person.posts)


def those_there(readings: Sequence[Reading]) -> Iterator[Ref]:
    """Yield the persons of whom a sentence says that they came, spoke or presided somewhere."""
    for reading in readings:
        if PRESENT.search(reading.masked.string):
            yield from (one.ref for one in reading.mentions if one.ref is not None and is_introduced(one))


def is_chronicle(body: Sequence[Reading]) -> bool:
    """Tell whether the text of an article is a list of entries that begin with their dates.

    Several sentences of one paragraph are one entry, but where there is hardly more than that paragraph.
    """
    begun = [one.sentence for one in body if one.masked.string.startswith(DATE)]
    paragraphs = {one.sentence.paragraph for one in body}
    is_one = len(paragraphs) < ENTRIES
    entries = len(begun) if is_one else len({one.paragraph for one in begun})
    return entries >= ENTRIES and 2 * entries >= len(paragraphs)


def mains(title: Sequence[Reading], body: Sequence[Reading]) -> dict[str, Mention]:
    """Return for each kind what the article is about: its title's thing, else the first one; one event."""
    mains: dict[str, Mention] = {}
    event = main_event(title, body) or next((one for one in map(meeting_of, title) if one is not None), None)
    if event is not None:
        mains["Event"] = event
    for reading in [*title, *body]:
        for one in reading.mentions:
            if one.kind != "Event":
                mains.setdefault(one.kind, one)
    return mains
