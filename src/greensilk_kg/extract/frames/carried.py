"""Who acted in a clause before and goes on acting in one that names nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.frames.agents import NAMED, Agent, group
from greensilk_kg.extract.frames.words import LOOSE, NOT_WHO, OTHERS, PEOPLE, PLACES, WITH

if TYPE_CHECKING:
    from greensilk_kg.extract.frames.clauses import Call, Clauses

BEFORE_FIRST = re.compile(
    f"(?:(?:在|于)?[{CODES['Date']}{PLACES}]|近日|日前|当天|当日|会上|期间|此前|其中|目前|{LOOSE}{{0,5}})*"
)
MERELY = re.compile(
    f"(?:{words('sentences/manner')}|并|并在|在这里|在当地|在该国|还|又|也|则|同时|会上|现场|期间|宣布|牵头|于|在|以及|[{CODES['Date']}{PLACES}])*$"
)
MOST_CLAUSES = 3


def carried(told: Clauses, call: Call) -> Agent | None:
    """Return who began a clause before and goes on acting in one that names nobody.

    Args:
        told: The sentence.
        call: The verb.
    """
    string = told.string
    if not MERELY.match(string[told.parts[call.number][0] : call.start]):
        return None
    for begin, end in reversed(told.parts[max(0, call.number - MOST_CLAUSES) : call.number]):
        if "由" in string[begin:end]:
            return None
        found = group(call.frame.agents).search(string, begin, end)
        if found is None:
            continue
        before = string[begin : found.start()]
        goes_on = _acts_too(string, found, end) and not string.startswith(("的", "”的"), found.end())
        if not goes_on or not BEFORE_FIRST.fullmatch(before) or NOT_WHO.search(before) or WITH.search(before):
            return None
        if PEOPLE.match(string, found.end(), end):
            return None
        return Agent(found.start(), found.end(), (found.span("who"),))
    return None


def _acts_too(string: str, found: re.Match[str], end: int) -> bool:
    """Tell whether more stands behind names in their clause than how many others there are."""
    behind = max(at for at in range(*found.span()) if NAMED.match(string, at)) + 1
    others = OTHERS.match(string, behind, end)
    return (others.end() if others else found.end()) < end
