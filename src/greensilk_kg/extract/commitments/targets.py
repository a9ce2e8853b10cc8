"""Targets: clause by clause, who means to reach what by which year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.commitments.goals import by_then, goals
from greensilk_kg.extract.commitments.meant import Meant
from greensilk_kg.extract.commitments.wordings import (
    BACK,
    BY_LETTER,
    CLAUSE,
    DOUBTED,
    GOES_ON,
    LEAD,
    NOT_WHO,
    OF_STATE,
    OF_WHOM,
    ONLY_YEAR,
    OTHERS,
    PLAN_OPENS,
    RESPECTIVELY,
    SAID,
    SAME,
    STATE,
    VOW,
    WHO,
)
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.commitments.goals import Goal
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class Target:
    """What somebody means to reach.

    Attributes:
        who: Who committed themselves; several together.
        year: The target year.
        figure: What is to be reached, or `None`.
        at: The passage, in the prepared text.
        goal: The words of the goal, in the prepared text.
    """

    who: tuple[Mention, ...]
    year: int
    figure: Mention | None
    at: Span
    goal: Span


class Targets:
    """Follows who speaks of targets in an article; a paragraph starts afresh.

    Args:
        scene: The article.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._meant = Meant(scene)
        self._paragraph = -1
        self._spoken: tuple[Mention, ...] = ()

    def read(self, reading: Reading) -> Iterator[Target]:
        """Yield the targets of a sentence; sentences must come in the order of the text."""
        if reading.sentence.paragraph != self._paragraph:
            self._paragraph = reading.sentence.paragraph
            self._spoken = ()
        who: tuple[Mention, ...] = ()
        last: Goal | None = None
        latest: Goal | None = None
        opening: Goal | None = None
        planned = PLAN_OPENS.match(reading.masked.string) is not None
        vowed, told, open_ = False, "", True
        for clause in CLAUSE.finditer(reading.masked.string):
            before, ends = who, told.endswith(("；", "。")) and not planned
            who = self._subject(reading, clause, () if ends else who)
            open_ = open_ and not who and OTHERS.match(_without_lead(clause[0])) is None
            if open_ and len(self._spoken) == 1 and GOES_ON.match(_without_lead(clause[0])):
                who, open_ = self._spoken, False
            if DOUBTED.search(clause[0]):
                who = ()
            if ends or who is not before:
                vowed = not ends and vowed and bool(SAID.search(told)) and _same(before, who)
                last = opening if planned and (who or not ends) else None
            if planned and not who:
                opening = by_then(self._scene, reading, clause) or opening
                last = opening
            vowed = vowed or planned or bool(VOW.search(_list_of(clause)))
            if who and vowed and not (len(who) > 1 and RESPECTIVELY.search(clause[0])):
                for goal in goals(
                    self._scene,
                    reading,
                    clause.start(),
                    clause.end(),
                    latest if SAME.search(clause[0]) else last,
                ):
                    last = latest = goal
                    yield _target(reading, clause.start(), _whose(reading, clause.start(), goal) or who, goal)
            told = told if ONLY_YEAR.fullmatch(clause[0]) else clause[0]

    def _subject(
        self, reading: Reading, clause: re.Match[str], who: tuple[Mention, ...]
    ) -> tuple[Mention, ...]:
        """Return who a clause speaks of: as before unless it names somebody else."""
        string = reading.masked.string
        lead = LEAD.match(string, clause.start(), clause.end())
        first = lead.end() if lead else clause.start()
        found = WHO.match(string, first, clause.end())
        if found is not None:
            named = () if NOT_WHO.match(string, found.end(), clause.end()) else _named(reading, found)
            self._spoken = named or self._spoken
            return named
        of_state = OF_STATE.match(string, first, clause.end())
        if of_state is not None:
            return (reading.masked.mentions[of_state.start("state")],)
        state = STATE.match(string, first, clause.end())
        if state is not None:
            person = reading.masked.mentions[state.start("person")]
            named = self._meant.for_state(person)
            self._spoken = named or self._meant.for_house(person) or self._spoken
            return named
        letter = BY_LETTER.match(string, first, clause.end())
        if letter is not None:
            return self._meant.by_letter(reading, first, letter[0][0])
        back = BACK.search(string, first, min(first + 6, clause.end()))
        if back is not None:
            return self._meant.words(reading, first, back[0], who or self._spoken)
        return () if OTHERS.match(string, first) else who


def _without_lead(clause: str) -> str:
    lead = LEAD.match(clause)
    return clause[lead.end() :] if lead else clause


def _target(reading: Reading, start: int, who: tuple[Mention, ...], goal: Goal) -> Target:
    sentence = reading.sentence.span
    begin, end = reading.masked.span(goal.start, goal.end)
    date = reading.masked.mentions[goal.date]
    here = [one.start for one in who if sentence.start <= one.start < begin]
    at = Span(min([reading.masked.origin[start], begin, date.start, *here]), max(end, date.end))
    return Target(who, goal.year, goal.figure, at, Span(begin, end))


def _whose(reading: Reading, start: int, goal: Goal) -> tuple[Mention, ...]:
    """Return whom a goal is said to be of right before it (与乙国政府提出的2060年目标), else nobody."""
    found = OF_WHOM.search(reading.masked.string, start, min(goal.date, goal.start))
    return () if found is None else (reading.masked.mentions[found.start("who")],)


def _named(reading: Reading, who: re.Match[str]) -> tuple[Mention, ...]:
    """Return the last of each chain in a list: 甲国首都乙和丙国 are 乙 and 丙国."""
    heads: list[Mention | None] = [None]
    for index in range(*who.span("who")):
        mention = reading.masked.mentions.get(index)
        if mention is not None:
            heads[-1] = mention
        elif reading.masked.string[index] in "、和与及" and heads[-1] is not None:
            heads.append(None)
    return tuple(one for one in heads if one is not None)


def _list_of(clause: re.Match[str]) -> str:
    """Return a clause; of a member of a list the rest of the list with it (甲国2060年、乙国2070年…的目标)."""
    if not clause[0].endswith("、"):
        return clause[0]
    return re.split("[，；。]", clause.string[clause.start() :], maxsplit=1)[0]


def _same(before: tuple[Mention, ...], now: tuple[Mention, ...]) -> bool:
    """Tell whether a state speaks on: 甲国能源部宣布，甲国…."""
    return bool(before and now) and before[0].name.startswith(now[0].name)
