"""Events whose names begin with another name: a partnership's meeting, a project's opening ceremony."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.core.mask import CODES, DEFINED
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import finditer, search
from greensilk_kg.extract.names.edges import behind
from greensilk_kg.extract.names.editions import ITEM
from greensilk_kg.extract.names.event_forms import FORMS
from greensilk_kg.extract.names.event_frames import (
    ABOUT,
    BEHIND_SHORT,
    BY_WHOM,
    CALLED,
    EDITION,
    GIVEN,
    HEADLINE,
    HELD,
    HOLDS,
    IN_QUOTES,
    JOINED,
    JOINT,
    LEAST,
    LEAST_OWNER,
    NOUN_FIRST,
    NUMBERED,
    OF_TWO,
    OF_WHICH,
    OF_YEAR,
    ONE_CALLED,
    OWNED,
    OWNER,
    QUOTED_AT,
    QUOTED_HELD,
    REPORT,
    SPOKEN,
    TITLED_SO,
    TWO_EVENTS,
    VISITED,
    YEAR,
    YEARLY,
)
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked

HOW = "name/form"
NAMED = "name/entry"
FREE = (QUOTED_HELD, QUOTED_AT, NOUN_FIRST, ONE_CALLED, GIVEN, SPOKEN)
"""What names an event whatever words it holds."""
FRAMES = Family(
    (frame, frame) for frame in (HELD, OF_WHICH, BY_WHOM, TITLED_SO, ABOUT, CALLED, VISITED, *FREE)
)
SESSION = re.compile(rf"{EDITION}$")
BODIES = {"Institution", "Initiative"}
ASSEMBLIES = ("大会", "论坛", "峰会")
TITLE_OF = "”的"
CLASS = "班"
RITES = ("仪式", "典礼")
COMPOSED = Family((pattern, (pattern, cls)) for pattern, cls in FORMS)


class Compounds:
    """Finds events in a masked sentence.

    Args:
        lexicon: Words that no name holds.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, masked: Masked, surface: str, *, heading: bool = False) -> Iterator[Mention]:
        """Yield events that a name and the words behind it make up.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
            heading: Whether it is a heading: what it says is held is an event by whatever name.
        """
        yield from self._held(masked, surface, HEADLINE if heading else REPORT)
        if heading:
            yield from self._held(masked, surface, HOLDS, joined=JOINED)
        for frame in FRAMES.concerned(masked.letters):
            yield from self._held(masked, surface, frame, joined=JOINED)
        yield from self._of_a_year(masked, surface)
        yield from _of_two(masked, surface)
        yield from _numbered(masked, surface)
        yield from _of_assembly(masked, surface)
        yield from _behind_short(masked, surface)
        for pattern, cls in COMPOSED.concerned(masked.letters):
            for found in pattern.finditer(masked.string):
                if any(barrier for _, _, barrier in self._lexicon.barriers.find(found[1] or "")):
                    continue
                one = masked.mention(found.span(), surface, "Event", cls, HOW)
                if one.name.startswith("《") or "“" not in one.name or "”" in one.name:
                    yield one

    def _held(
        self,
        masked: Masked,
        surface: str,
        pattern: re.Pattern[str],
        joined: frozenset[str] = frozenset(),
    ) -> Iterator[Mention]:
        found = search(pattern, masked.string, masked.letters)
        if found is None or found["name"] == CODES["Event"]:
            return
        if len(found["name"]) < LEAST - (pattern is ONE_CALLED) and not found["name"].endswith(
            CODES["Event"]
        ):
            return
        aside = found["as"] if pattern is ABOUT else ""
        name = found["name"].replace(aside, "", 1)
        words = self._lexicon.barriers.find(IN_QUOTES.sub(lambda part: "“" * len(part[0]), name))
        free = pattern in FREE
        if not free and any(barrier and name[start:end] not in joined for start, end, barrier in words):
            return
        start, end = masked.span(*found.span("name"))
        name = masked.written(found.span("name"), surface)
        item = behind(ITEM, name, 0, len(name))
        start, name = start + item, name[item:]
        if TWO_EVENTS.search(IN_QUOTES.sub("", name)):
            return
        if CODES["Date"] in found["name"] and not YEAR.match(name):
            return
        name = name.replace(aside, "", 1)
        if pattern is GIVEN:
            name = _uncounted(masked, found, name)
            if not simplified(name).endswith(RITES):
                return
        if pattern is TITLED_SO:
            name = name.replace(TITLE_OF, "”", 1)
        if name.count("“") == name.count("”") and not DEFINED.search(name):
            plain = simplified(name)
            cls = (
                "Ceremony" if plain.endswith(RITES) else "Training" if plain.endswith(CLASS) else "Conference"
            )
            yield Mention(start, end, "Event", cls, name, NAMED, name_start=start, name_end=end)

    def _of_a_year(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield events of a year with whose they are: 甲乙网络2023年年会."""
        string = masked.string
        for at, event in masked.mentions.items() if CODES["Event"] in masked.letters else ():
            if (
                string[at] == CODES["Event"]
                and at
                and string[at - 1] in OWNER
                and OF_YEAR.fullmatch(event.plain)
            ):
                yield masked.mention((at - 1, at + 1), surface, "Event", event.cls, HOW)
                continue
            if string[at] != CODES["Event"] or not YEARLY.fullmatch(event.plain):
                continue
            if at and string[at - 1] == CODES["Event"]:
                yield masked.mention((at - 1, at + 1), surface, "Event", event.cls, HOW)
                continue
            owner = OWNED.search(string, 0, at)
            begun = owner.start() if owner else at
            words = self._lexicon.barriers.find(string[begun:at])
            ends = [
                end
                for start, end, barrier in words
                if barrier and string[begun + start : begun + end] not in JOINED
            ]
            low = begun + max(ends, default=0)
            if at - low >= LEAST_OWNER:
                yield masked.mention((low, at + 1), surface, "Event", event.cls, HOW)


def _class(name: str) -> str:
    """Return the class of the event that a name names."""
    plain = simplified(name)
    return "Ceremony" if plain.endswith(RITES) else "Training" if plain.endswith(CLASS) else "Conference"


def _uncounted(masked: Masked, found: re.Match[str], name: str) -> str:
    """Return the name of a ceremony without the figures in it: whoever names it again leaves them out."""
    for one in masked.within(*found.span("name")):
        if one.kind == "Quantity" and one.value is not None:
            name = name.replace(getattr(one.value, "text", ""), "", 1)
    return name


def _numbered(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield meetings known by their number behind whose they are: 甲网络（以下简称网络）第二次全体会议."""
    for at, event in masked.mentions.items():
        owned = at and masked.string[at - 1] in OWNER
        if owned and event.kind == "Event" and NUMBERED.match(event.plain):
            yield masked.mention((at - 1, at + 1), surface, "Event", event.cls, HOW)


def _behind_short(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield meetings known by their number behind whose they are, named without the short form between."""
    for found in BEHIND_SHORT.finditer(masked.string) if "称" in masked.string else ():
        event = masked.mentions.get(found.start("number"))
        if event is None or event.plain.startswith(("第", "首")):
            start, end = masked.span(found.start("owner"), found.end("number"))
            name = "".join(masked.written(found.span(part), surface) for part in ("owner", "number"))
            yield Mention(start, end, "Event", "Conference", name, HOW, name_start=start, name_end=end)


def _of_assembly(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the sessions of a body that is called by its meetings: 第三届联合国环境大会."""
    for at, body in masked.mentions.items():
        if body.kind in BODIES and body.plain.endswith(ASSEMBLIES):
            session = SESSION.search(masked.string, 0, at)
            if session:
                yield masked.mention((session.start(), at + 1), surface, "Event", "Conference", HOW)


def _of_two(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield ceremonies of which two parties are told."""
    for found in finditer(JOINT, masked.string, masked.letters):
        event = masked.mentions[found.start("event")]
        if event.plain.endswith(OF_TWO):
            yield masked.mention(found.span("name"), surface, "Event", event.cls, NAMED)
