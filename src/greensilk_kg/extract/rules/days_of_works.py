"""Days in a sentence on works that are not days of the work spoken of, or are still to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.plans import in_a_plan, is_able_then
from greensilk_kg.extract.core.sections import of_a_section
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.rules.matching import Match
    from greensilk_kg.extract.scene import Scene

OF_WHAT_FOLLOWS = re.compile("的(?![，。；：、（]|时候?|日子|一[天年])")


def is_no_day_of(scene: Scene, match: Match, work: Mention, date: Mention) -> bool:
    """Tell whether a day is planned, of a section of a work, or of what is named behind it.

    Args:
        scene: The article.
        match: What a rule read.
        work: Of which it would be told.
        date: The day.
    """
    return (
        _is_of_a_section(match, work)
        or _is_planned(scene, match, date)
        or _is_of_what_follows(match, work, date)
    )


def _is_of_a_section(match: Match, work: Mention) -> bool:
    """Tell whether a work that the clause leaves out is not what its day is told of, but a part of it."""
    low, _ = match.reading.masked.span(*match.found.span())
    return work.end <= low and of_a_section(match.reading.masked.string, match.found.end())


def _is_planned(scene: Scene, match: Match, date: Mention) -> bool:
    """Tell whether a date is one of those that a work is to keep."""
    masked = match.reading.masked
    at = next((index for index, one in masked.mentions.items() if one.start == date.start), 0)
    if in_a_plan(masked.string, at):
        return True
    dated = scene.dating.date(date, match.reading) if is_able_then(masked.string, at) else None
    return dated is not None and (scene.dating.is_undated or scene.dating.is_future(dated.date.year + 1))


def _is_of_what_follows(match: Match, work: Mention, date: Mention) -> bool:
    """Tell whether a day is of what is named behind it, not of the work spoken of: 2019年竣工的某大坝."""
    low, _ = match.reading.masked.span(*match.found.span())
    is_behind = work.start > date.start and match.reading.sentence.span.covers(Span(work.start, work.end))
    follows = OF_WHAT_FOLLOWS.match(match.found.string, match.found.end())
    return work.end <= low and not is_behind and follows is not None
