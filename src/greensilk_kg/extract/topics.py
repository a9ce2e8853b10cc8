"""What the clauses of a sentence are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.mask import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.focus import Focus
    from greensilk_kg.extract.mention import Mention
    from greensilk_kg.extract.reading import Reading

CLAUSE = re.compile(r"[^，。；：！？]+")
KINDS = ("Project", "Initiative", "Event", "Institution", "Publication", "Agreement", "Country", "Place")
CODED = "".join(CODES[kind] for kind in KINDS)
FIRST = re.compile(f"[{CODED}](?!企业|政府|各地|居民)")
LONGEST_LEAD = 6
OBLIQUE = re.compile(r"(?:在|对|为|与|向|从|由|于|据|根据|同|给|将|以|帮助|通过|来自|截至)$")
FALLBACK = ("Project", "Event", "Institution", "Initiative", "Country")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between stops in a masked sentence, and what it is about.

    Attributes:
        start: Offset in the masked sentence.
        end: Behind the last character.
        topic: The thing, or `None`.
    """

    start: int
    end: int
    topic: Mention | None


def clauses(reading: Reading, focus: Focus, carried: Mention | None) -> Iterator[Clause]:
    """Yield the clauses of a sentence.

    Args:
        reading: The sentence.
        focus: What the article is about, for sentences that name nothing.
        carried: What the paragraph's sentence before was about.
    """
    topic = None
    for found in CLAUSE.finditer(reading.masked.string):
        first = FIRST.search(reading.masked.string, found.start(), found.end())
        if first is not None:
            before = reading.masked.string[found.start() : first.start()].replace(CODES["Date"], "")
            if len(before) <= LONGEST_LEAD and not OBLIQUE.search(before):
                topic = reading.masked.mentions[first.start()]
        yield Clause(found.start(), found.end(), topic or carried or _main(reading, focus))


def _main(reading: Reading, focus: Focus) -> Mention | None:
    for kind in FALLBACK:
        found = focus.find(kind, reading, reading.sentence.span.start)
        if found is not None:
            return found
    return None
