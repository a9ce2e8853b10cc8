"""Where in a sentence a clause begins to speak of another gathering, edition or time."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.main_event import held
from greensilk_kg.extract.stages.called import course_of, is_broad, is_called_so, may_be_called
from greensilk_kg.extract.stages.turn import Turn
from greensilk_kg.extract.stages.words import (
    APART,
    AT_IT,
    BROAD,
    CLAUSE,
    HEAD,
    ITEM,
    NAMED,
    NOW,
    NUMBERED,
    OTHER,
    THERE,
    TOPIC,
    WHOLE,
)
from greensilk_kg.extract.topic import WHOLE as FRAME
from greensilk_kg.model.value import DateMatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

DATE, EVENT = CODES["Date"], CODES["Event"]
DAY = re.compile(f"{DATE}[^，。]{{0,6}}，?$")
"""A day before a noun for a gathering, which is then none of the one reported."""
LONGEST_BARE = 4
"""Characters of a noun for a gathering without words of its own, at most: 边会, 发布会."""
BARE_EDITION = re.compile(rf"(?:[上下首]一?|第[一二三四五六七八九十\d]+)[届次期场站]{HEAD}")
RELATIVE = re.compile("^(?:[去前明]年|上年|翌年|次年|同年)")


class Turns:
    """Finds the turns in the sentences of one article.

    Args:
        scene: The article.
        main: The event that it reports.
        years: The years that the article gives for it.
    """

    def __init__(self, scene: Scene, main: Mention | None, years: frozenset[str]) -> None:
        self._scene, self._main, self._years = scene, main, years
        self._named: list[Mention] = []

    def take(self, reading: Reading) -> None:
        """Take up the events that a sentence names."""
        self._named.extend(one for one in reading.mentions if one.kind == "Event" and one.ref is not None)

    def of(self, reading: Reading, now: Mention | None) -> list[Turn]:
        """Return the turns of a sentence in order.

        Args:
            reading: The sentence.
            now: Of which event the text spoke up to it.
        """
        string = reading.masked.string
        found: list[Turn] = []
        if item := ITEM.match(string):
            found.append(Turn(0, "item", stays=item[0].startswith(("又", "另"))))
        for clause in CLAUSE.finditer(string):
            at = clause.start()
            found.extend(self._clause(reading, at, now))
        found.extend(self._there(reading, now))
        found.extend(Turn(at.start(), "there") for at in AT_IT.finditer(string))
        frames = {one.start(one.lastindex or 1) for one in FRAME.finditer(string)}
        found = [turn for turn in found if not (turn.kind == "event" and _place(reading, turn) in frames)]
        for one in held(reading):
            place = next((at for at, other in reading.masked.mentions.items() if other is one), None)
            if place is not None and place not in frames and all(turn.at != place for turn in found):
                found.append(Turn(place, "event", one, stays=True))
        return sorted(found, key=lambda turn: turn.at)

    def _clause(self, reading: Reading, at: int, now: Mention | None) -> Iterator[Turn]:
        string = reading.masked.string
        if NOW.match(string, at) or self._is_now(reading, at):
            yield Turn(at, "back")
        if self._is_other(reading, at):
            yield Turn(at, "other")
            return
        if apart := APART.match(string, at):
            if self._is_over(apart["noun"] or ""):
                yield Turn(at, "apart", stays=True)
            return
        if named := NAMED.match(string, at):
            one = reading.masked.mentions[named.start("event")]
            is_bare = BARE_EDITION.fullmatch(one.plain) is not None
            yield Turn(at, "other") if is_bare else Turn(at, "event", one, stays=True)
        elif topic := TOPIC.match(string, at):
            yield from self._turn(reading, topic, at, now, stays=True)

    def _is_now(self, reading: Reading, at: int) -> bool:
        """Tell whether a clause begins with a date that is told from the day of the report: 今年."""
        date = reading.masked.mentions.get(at)
        return date is not None and NOW.match(self._scene.text.folded, date.start) is not None

    def _is_over(self, noun: str) -> bool:
        """Tell whether what a noun means, where there is one, is the whole of what is reported."""
        if WHOLE.search(noun) or self._main is None:
            return self._main is not None and self._main.cls == "Ceremony"
        return not noun or EVENT in noun or noun in BROAD or may_be_called(noun, self._main.plain)

    def _there(self, reading: Reading, now: Mention | None) -> Iterator[Turn]:
        for there in THERE.finditer(reading.masked.string):
            yield from self._turn(reading, there, there.start(), now, stays=there.start() == 0)

    def _turn(
        self, reading: Reading, found: re.Match[str], at: int, now: Mention | None, *, stays: bool
    ) -> Iterator[Turn]:
        span = reading.masked.span(*found.span("noun"))
        noun = reading.masked.written(found.span("noun"), reading.sentence.span.of(self._scene.text.surface))
        number = NUMBERED.search(noun)
        if number and not self._is_edition_of_main(number):
            yield Turn(at, "other")
            return
        begin = WHOLE.split(noun)[0]
        core = begin if begin != noun and is_called_so(begin) else noun
        one = self._called(reading, core, now)
        if one is not None:
            yield Turn(at, "event", one, core, span, stays)
        elif not (is_broad(noun) or found["own"] or self._may_be_main(noun)):
            is_dated = DAY.match(reading.masked.string[: found.start("noun")])
            yield from () if is_dated else (Turn(at, "part", None, noun, span, stays),)

    def _may_be_main(self, noun: str) -> bool:
        """Tell whether a noun may mean what is reported, which is named by its title alone."""
        return self._main is None or (len(noun) <= LONGEST_BARE and not is_called_so(self._main.plain))

    def _called(self, reading: Reading, noun: str, now: Mention | None) -> Mention | None:
        """Return the event that a noun means: the one spoken of, the one reported, the last one named so."""
        until = reading.sentence.span.end
        firsts = [one for one in (now, self._main) if one is not None]
        until_now = [one for one in (*firsts, *reversed(self._named), *self._made()) if one.start < until]
        fits = (one for one in until_now if may_be_called(noun, one.plain))
        return next(fits, None) or course_of(self._scene, noun, until_now) or self._beside(reading, noun)

    def _beside(self, reading: Reading, noun: str) -> Mention | None:
        """Return the event that is called by a bare noun which stands beside its title: 边会“甲”."""
        return self._scene.focus.named_so(noun, reading) if len(noun) <= LONGEST_BARE else None

    def _made(self) -> Iterator[Mention]:
        """Yield the events that clauses tell of, and those that only the names of others begin with."""
        span = self._scene.article.article.span
        for ref, draft in self._scene.registry.drafts.items():
            if ref.type == "Event" and span.start <= draft.first.start < span.end:
                yield (
                    draft.first
                    if draft.first.name == draft.label
                    else replace(draft.first, name=draft.label, ref=ref)
                )

    def _is_edition_of_main(self, number: re.Match[str]) -> bool:
        own = NUMBERED.search(self._main.plain) if self._main is not None else None
        return own is not None and (own[1] or own[2]) == (number[1] or number[2])

    def _is_other(self, reading: Reading, at: int) -> bool:
        """Tell whether a clause begins with another time, or another edition's number."""
        masked = reading.masked
        if OTHER.match(masked.string, at):
            return True
        number = NUMBERED.match(masked.string, at)
        if number and self._main is not None:
            own = NUMBERED.search(self._main.plain)
            if own is not None and (own[1] or own[2]) != (number[1] or number[2]):
                return True
        skip = at + len(re.match("(?:与|和|而|但|早在|在|其中)?", masked.string[at:])[0])  # type: ignore[index]
        date = masked.mentions.get(skip)
        if date is None or not isinstance(date.value, DateMatch):
            return False
        written = self._scene.text.folded[date.start : date.end]
        year = str(date.value.first.year)
        return bool(
            RELATIVE.match(written)
            or (written.startswith(year) and self._years - {year} == self._years != set())
        )


def _place(reading: Reading, turn: Turn) -> int | None:
    """Return where the event stands by whose name a clause begins to speak of it."""
    return next((at for at, one in reading.masked.mentions.items() if one is turn.event), None)
