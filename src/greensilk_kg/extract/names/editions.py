"""What the names of events have of their own: the year before them, whose they are, their edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.names.view import View

EDITION = re.compile(r"（(?:20\d\d|[一二三四五六七八九十]+期)）|20\d\d(?![\d年])")
YEAR_BEFORE = re.compile(r"20\d\d年?度?$")
ORDINAL = re.compile(r"第[一二三四五六七八九十百0-9]+|首[届次]")
YEAR = re.compile(r"20\d\d年?度?")
OWNERS = {"Institution", "Initiative", "Event"}


def with_edition(view: View, start: int, end: int) -> tuple[int, int]:
    """Widen an event's name by the year before it, by whose it then is, and by the edition behind it."""
    year = YEAR_BEFORE.search(view.folded[max(0, start - 6) : start])
    if year and not ORDINAL.match(view.folded, start):
        start -= len(year[0])
    if year or YEAR.match(view.folded, start):
        start = next(
            (low for low, one in view.atoms_within(0, start, OWNERS) if one.end == view.base + start), start
        )
    edition = EDITION.match(view.folded, end)
    return start, edition.end() if edition else end
