"""Of which gathering each place of an article speaks."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.frames.clauses import clauses
from greensilk_kg.extract.stages.turns import Turns
from greensilk_kg.model.claim import Ref, Value
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.extract.stages.turn import Turn
    from greensilk_kg.model.claim import Claim

NOT_THEN = {"other", "apart", "item"}
"""Sorts of turns to another time."""
WHO = {"organizer", "coOrganizer", "supporter", "participant", "chair"}
FRAME = re.compile(
    f"”?(?:（[^（）]*）)?(?:期间|框架|之际|前夕|系列|同期|配套|"
    f"[之的][^，。；：]{{0,12}}?(?:活动|边会|之一|部分|配套|重头戏|{words('events/part')}))"
)
"""What shows behind an event that another one is held there."""
YEAR = re.compile(r"20\d\d")


class Stages:
    """Knows of which gathering each place of an article speaks.

    Args:
        scene: The article.
        read: Its claims so far, each with its sentence.
    """

    def __init__(self, scene: Scene, read: Iterable[tuple[Reading, Claim]]) -> None:
        self._scene = scene
        first = next(iter(scene.article.readings), None)
        is_one = first is not None and not scene.focus.is_chronicle
        self.main = scene.focus.find("MainEvent", first, 0) if is_one and first is not None else None
        self._turns: dict[int, tuple[Turn | None, list[Turn]]] = {}
        if is_one and any(one.kind == "Event" for other in scene.article.readings for one in other.mentions):
            self._find(Turns(scene, self.main, frozenset(self._years(read))))

    def _years(self, read: Iterable[tuple[Reading, Claim]]) -> Iterator[str]:
        """Yield the years that the text gives for the event reported."""
        if self.main is None:
            return
        yield from YEAR.findall(self.main.plain)
        for _, claim in read:
            days = claim.predicate in {"startDate", "endDate"} and isinstance(claim.object, Value)
            if days and claim.subject == self.main.ref and isinstance(claim.object, Value):
                yield claim.object.value[:4]

    def _find(self, turns: Turns) -> None:
        paragraph, now = -1, None
        further: Turn | None = None
        for reading in self._scene.article.readings:
            if reading.sentence.role != "body":
                turns.take(reading)
                continue
            if reading.sentence.paragraph != paragraph:
                paragraph, now = reading.sentence.paragraph, further
            turns.take(reading)
            found = turns.of(reading, now.event if now is not None else None)
            self._turns[reading.sentence.span.start] = (now, found)
            for turn in found:
                if turn.kind == "item" and turn.stays:
                    further = turn
                elif turn.stays or turn.kind == "back":
                    now = turn

    def at(self, reading: Reading, place: int) -> Turn | None:
        """Return the last turn up to an offset in a sentence."""
        carried, found = self._turns.get(reading.sentence.span.start, (None, []))
        last = carried
        for turn in takewhile(lambda turn: turn.at <= place, found):
            if turn.kind != "there" or last is None or last.kind in NOT_THEN:
                last = None if turn.kind == "there" else turn
        return last

    def turns(self, reading: Reading) -> list[Turn]:
        """Return the turns of a sentence."""
        return self._turns.get(reading.sentence.span.start, (None, []))[1]

    def is_named(
        self, reading: Reading, event: Ref, since: int, place: int, *, anywhere: bool = False
    ) -> bool:
        """Tell whether an event is named in a sentence behind an offset, up to the end of a clause."""
        if anywhere and any(one.ref == event for one in reading.mentions):
            return True
        string = reading.masked.string
        is_main = self.main is not None and self.main.ref == event
        end = next((high for low, high in clauses(string) if low <= place < high), len(string))
        return any(
            one.ref == event and since <= at < end and not (is_main and FRAME.match(string, at + 1))
            for at, one in reading.masked.mentions.items()
        )

    def place(self, reading: Reading, claim: Claim) -> int:
        """Return the offset in a sentence where a claim stands: of its object, else its end."""
        masked, span = reading.masked, claim.evidence.span
        if isinstance(claim.object, Ref) and claim.predicate in WHO | {"locatedIn"}:
            at = [
                index
                for index, one in masked.mentions.items()
                if one.ref == claim.object and self._source(one.start, one.end).start < span.end
            ]
            if at:
                return next(
                    (high - 1 for low, high in clauses(masked.string) if low <= at[-1] < high), at[-1]
                )
        place = 0
        for low, high in clauses(masked.string):
            place = low
            if self._source(*masked.span(low, high)).end >= span.end:
                return high - 1
        return place

    def _source(self, start: int, end: int) -> Span:
        return self._scene.text.source_spans(Span(start, end))[0]
