"""Commitments: who declared which target for which year, or pledged which figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.commitments.gifts import GIVES, MORE, is_gift
from greensilk_kg.extract.commitments.targets import Targets
from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.rules.pattern import compile_pattern
from greensilk_kg.extract.rules.slots import PatternError
from greensilk_kg.model.text import Span
from greensilk_kg.model.value import DateMatch, QuantityMatch
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from greensilk_kg.extract.commitments.targets import Target
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

DATE = CODES["Date"]
LANDS = re.compile("国家|各国|诸国")
"""What shows that a region is only where those are who committed themselves."""
NEXT = re.compile(
    rf"(?:、|，)(?:并|努力|力争|争取|再|在|于|到|至)*(?P<date>{CODES['Date']})(?:底|之)?(?:前|实现|将)?(?P<goal>[^。；，{CODES['Date']}]*)"
)
BASE = re.compile(rf"(?:由|从)[^，。；]{{0,10}}?{CODES['Quantity']}(?=[^，。；]{{0,8}}?(?:至|到|为|成))")
"""What a goal rises from."""
REACHED = re.compile("(?:超过|超出|达到|实现|完成)了")
"""A goal that has been reached is a figure."""
BOUND = re.compile(r"前|到|至|力争|争取")
NO_FIGURES = {"YR", "MO", "DAY", "HR", "MIN", "WK"}
RULE = "commitment/target"
OF_THE_YEAR = {"commitment/aim-of-year", "commitment/year-aim"}
"""Wordings of aims that may be of the year in which the text was written."""


@dataclass(frozen=True, slots=True)
class Pledge:
    """One commitment in a sentence.

    Attributes:
        who: Who committed themselves; several together.
        year: The target year, or `None`.
        figure: What is to be reached, or `None`.
        at: The passage, in the prepared text.
        goal: The words of the goal, in the prepared text.
        rule: Which wording it is.
    """

    who: tuple[Mention, ...]
    year: int | None
    figure: Mention | None
    at: Span
    goal: Span
    rule: str


class Commitments:
    """Finds commitments by their wording.

    Args:
        path: `data/lexicon/commitments.tsv`.

    Raises:
        ConfigurationError: A row's pattern does not compile.
    """

    def __init__(self, path: Path) -> None:
        wordings: list[tuple[str, re.Pattern[str]]] = []
        for row in read_table(path, 2):
            name, pattern = row.cells
            try:
                wordings.append((name, compile_pattern(pattern)))
            except PatternError as error:
                raise row.error(str(error), "see docs/how-to/add-a-rule.md") from error
        self._wordings = Family((pattern, (name, pattern)) for name, pattern in wordings)

    def find(self, scene: Scene) -> list[tuple[Reading, Pledge]]:
        """Return the commitments of an article, each once, with its sentence."""
        found: list[tuple[Reading, Pledge]] = []
        targets = Targets(scene)
        dated = {
            reading.sentence.paragraph
            for reading in scene.article.readings
            if reading.sentence.role == "body" and DATE in reading.masked.letters
        }
        for reading in scene.article.readings:
            if reading.sentence.role != "body":
                continue
            stated = list(self._worded(scene, reading))
            if reading.sentence.paragraph in dated:  # no target is without a year
                stated.extend(map(_of, targets.read(reading)))
            here: list[Pledge] = []  # pledges of other sentences share no words with these
            for pledge in sorted(stated, key=lambda one: one.figure is None):
                if not any(_alike(pledge, other) for other in here):
                    here.append(pledge)
            found.extend((reading, pledge) for pledge in here)
        return sorted(found, key=lambda one: one[1].goal.start)

    def _worded(self, scene: Scene, reading: Reading) -> Iterator[Pledge]:
        """Yield what the wordings of the table say, the first of them first."""
        for name, pattern in self._wordings.concerned(reading.masked.letters):
            for match in pattern.finditer(reading.masked.string):
                yield from _pledges(scene, reading, match, name)


def _of(target: Target) -> Pledge:
    return Pledge(target.who, target.year, target.figure, target.at, target.goal, RULE)


def _alike(one: Pledge, other: Pledge) -> bool:
    """Tell whether two wordings say the same: one figure, or one year for words that overlap."""
    if one.figure is not None and other.figure is not None:
        return one.figure.start == other.figure.start
    over = one.goal.start < other.goal.end and other.goal.start < one.goal.end
    return over and one.year == other.year


def pledged(pledges: list[tuple[Reading, Pledge]]) -> set[int]:
    """Return where the figures begin that commitments alone state: all but counts of things given."""
    return {
        figure.start
        for reading, pledge in pledges
        for figure in _stated(reading, pledge)
        if isinstance(figure.value, QuantityMatch)
        and (figure.value.unit != "NUM" or (pledge.year is not None and figure is pledge.figure))
    }


def _stated(reading: Reading, pledge: Pledge) -> Iterator[Mention]:
    """Yield the figure of a pledge, and those of the goal that it replaces (由34%提高到44%)."""
    if pledge.figure is not None:
        yield pledge.figure
        for one in reading.mentions:
            if pledge.goal.start <= one.start and one.end <= pledge.figure.end:
                yield one


def _pledges(scene: Scene, reading: Reading, match: re.Match[str], rule: str) -> Iterator[Pledge]:
    """Yield the commitment of a match and those that follow it in the same breath (、2060年前…)."""
    masked = reading.masked
    index, who = masked.placed(*match.span("who"))[0]  # a slot may begin with a quote
    if who.ref is None or (who.kind == "Place" and LANDS.match(masked.string, index + 1)):
        return
    part: re.Match[str] | None = match
    while part is not None:
        date = masked.mentions.get(part.start("date")) if "date" in part.re.groupindex else None
        year = _year(date)
        start, end = part.start("goal"), _end(part)
        figure = _figure(masked.within(_behind_base(masked.string, start, end), end))
        said = is_gift(figure) if rule == GIVES else not REACHED.search(masked.string, start, end)
        ahead = scene.dating.is_ahead(year) or (
            rule in OF_THE_YEAR and scene.dating.is_ahead((year or 0) + 1)
        )
        if said and (date is None or ahead) and end > start:
            goal, at = Span(*masked.span(start, end)), Span(*masked.span(match.start(), end))
            yield Pledge((who,), year, figure, at, goal, rule)
        part = NEXT.match(masked.string, end) if date is not None else None
        if rule == GIVES:
            part = MORE.match(masked.string, end)
        elif part is not None and not BOUND.search(part[0]):
            return


def _end(match: re.Match[str]) -> int:
    """Return the end of the goal, the 、 before the next year left out."""
    return match.start("goal") + len(match["goal"].rstrip("、"))


def _year(date: Mention | None) -> int | None:
    return date.value.first.year if date is not None and isinstance(date.value, DateMatch) else None


def _behind_base(string: str, start: int, end: int) -> int:
    """Return where a goal's own figure may begin: behind what it rises from (从目前的62%提高到70%)."""
    base = BASE.search(string, start, end)
    return base.end() if base is not None else start


def _figure(mentions: list[Mention]) -> Mention | None:
    """Return the first figure of a goal that is no stretch of time."""
    for one in mentions:
        if isinstance(one.value, QuantityMatch) and one.value.unit not in NO_FIGURES:
            return one
    return None
