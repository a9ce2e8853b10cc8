"""Entries of a chronicle whose day stands on a line of its own become one paragraph with it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.text.paragraph import Paragraph

DAY = re.compile(
    r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月(?:\s*\d{1,2}\s*(?:[-—–至～]\s*(?:\d{1,2}\s*月)?\d{1,2}\s*)?日)?[：:]?"
    r"|20\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?"
)
DATED = re.compile(r"^(?:\d{4}年)?\d{1,2}月|日$")
"""What is dated already: the days of such a text stand behind what they tell of."""
LONGEST = 24
ENTRIES = 2
"""So many days, each over something to tell, make a chronicle."""
TOLD = frozenset({"body", "heading"})


def with_entries(parts: Sequence[Paragraph]) -> list[Paragraph]:
    """Join days on lines of their own to what they stand over, where a text has several of them.

    Args:
        parts: A document's paragraphs, in order.

    Returns:
        The same lines in the same order; a day is in the paragraph that tells what happened on it.
    """
    days = [
        number
        for number, (part, after) in enumerate(pairwise(parts))
        if _is_day(part) and not _is_day(after) and after.kind in TOLD and not DATED.search(after.text)
    ]
    if len(days) < ENTRIES:
        return list(parts)
    joined: list[Paragraph] = []
    for number, part in enumerate(parts):
        if number - 1 in days:
            day = joined.pop()
            joined.append(
                replace(part, lines=(*day.lines, *part.lines), text=day.text + part.text, kind="body")
            )
        else:
            joined.append(part)
    return joined


def _is_day(part: Paragraph) -> bool:
    return len(part.text) <= LONGEST and DAY.fullmatch(part.text.strip()) is not None
