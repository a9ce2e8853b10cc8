"""Who acts in a frame: the names before its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.frames.words import (
    DEED,
    DELEGATES,
    FROM,
    LOOSE,
    NOT_WHO,
    OTHERS,
    PEOPLE,
    PLACES,
    VALUES,
    WITH,
)
from greensilk_kg.extract.rules import slots
from greensilk_kg.extract.rules.pattern import compile_pattern

if TYPE_CHECKING:
    from greensilk_kg.extract.frames.clauses import Call, Clauses
    from greensilk_kg.extract.frames.load import Frame

MOST_BETWEEN = 28
"""Characters between who acts and the verb, at most."""
ASIDE = re.compile(
    f"(?:在|于|赴|到|来到)[{PLACES}]+|(?:在|于)?[{CODES['Event']}](?:上|期间|现场|开幕式上)|"
    f"在[《“]?[{CODES['Agreement']}{CODES['Publication']}][》”]?(?:的?(?:正式)?文[本件])?上|[{CODES['Date']}{CODES['Quantity']}{PLACES}]"
)
OTHER_DEEDS = re.compile(
    "(?:投资|建设|承建|设计|施工|开发|运营|融资|规划|建造|出资|发起|倡议|组织|编写|翻译|研究|共同|联合|主办|合作|正式|陪同|应邀|一同|[、和与并及])+(?:宣布|决定|正式|联合|共同)*$|(?:正式|联合|共同)*(?:宣布|提出|陪同|应邀|决定)(?:正式|联合|共同)*$"
)
"""Deeds told together with the one of the frame: 投资、建设和运营."""
VENUE = re.compile("[角馆宫厅]|展[区台位]")
"""Behind a land, what shows that a hall is meant: 在中国角举行."""
ANOTHER = re.compile(
    "[了过](?!解|程|去|渡)|[㐀-鿿](?:政府|同行|他国|外国|对手|友商|母公司|子公司|部门|地方|当局|专家)$"
)
"""What shows that another deed was told before the verb, or that somebody unnamed does this one."""
PERSON = CODES["Person"]
NAMED = re.compile(f"(?![{VALUES}])[{FIRST}-{LAST}]")
BEFORE_FIRST = re.compile(
    f"(?:(?:在|于)?[{CODES['Date']}{PLACES}]|近日|日前|当天|当日|会上|期间|此前|其中|目前|{LOOSE}{{0,5}})*"
)
MERELY = re.compile(
    f"(?:{words('sentences/manner')}|并|并在|在这里|在当地|在该国|还|又|也|则|同时|会上|现场|期间|宣布|牵头|于|在|以及|[{CODES['Date']}{PLACES}])*$"
)
AMID = re.compile(
    "在[^，。；：]{1,24}?(?:下|上|中|时|期间|之际)|(?:就|围绕|以|通过)[^，。；：]{1,24}?(?=[^，。；：的]{0,8}$)"
)
"""What may stand between who acts and the verb, whatever it holds: 在乙的支持下."""
MOST_CLAUSES = 3
MOST_LISTED = 8
"""Clauses over which a list of guests goes on, at most."""
MOST_BEHIND = 12
"""Characters behind the last name of such a clause, at most."""


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts.

    Attributes:
        start: Where the words for them begin in the masked sentence.
        end: Where they end.
        who: Stretches with the names.
        by: Whether 由 stands before them.
        sent: Whether people of theirs act.
    """

    start: int
    end: int
    who: tuple[tuple[int, int], ...]
    by: bool = False
    sent: bool = False


@cache
def group(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of names of some kinds in a row."""
    if len(kinds) == 1:
        return compile_pattern(f"{{who:{kinds[0]}+}}")
    name = "Frame" + "".join(kinds)
    slots.SETS[name] = kinds
    return compile_pattern(f"{{who:{name}+}}")


def agent(frame: Frame, string: str, begin: int, verb: int) -> Agent | None:
    """Return who acts in a clause before its verb.

    Args:
        frame: What is told.
        string: The masked sentence.
        begin: Of the clause.
        verb: Where the verb begins.
    """
    for found in reversed(list(group(frame.agents).finditer(string, begin, verb))):
        sent = frame.people and DELEGATES.match(string, found.end(), verb) is not None
        if not _reaches(frame, string, found, verb):
            return None
        before = string[begin : found.start()]
        if sent:
            before = FROM.sub("", before)
        one = Agent(found.start(), found.end(), (found.span("who"),), before.endswith("由"), sent)
        if NOT_WHO.search(before):
            continue
        if joined := WITH.search(before):
            return _with_first(frame, string, begin, begin + joined.start(), one)
        if DEED.search(before.rstrip("由")) and not before.endswith(("的", "由")):
            return None
        return one
    return None


def _with_first(frame: Frame, string: str, begin: int, end: int, other: Agent) -> Agent:
    """Return the one before 与 too, whom a day or adverb parts from it: 甲5月8日与乙."""
    found = list(group(frame.agents).finditer(string, begin, end))
    if not found or not _reaches(frame, string, found[-1], end):
        return other
    before = string[begin : found[-1].start()]
    if NOT_WHO.search(before):
        return other
    return replace(
        other, start=found[-1].start(), who=(found[-1].span("who"), *other.who), by=before.endswith("由")
    )


def _reaches(frame: Frame, string: str, found: re.Match[str], verb: int) -> bool:
    """Tell whether nothing between names and a verb parts them."""
    names = [at for at in range(*found.span()) if NAMED.match(string, at)]
    told = OTHER_DEEDS.sub("", string[names[-1] + 1 : verb])
    told = told.removeprefix("”")
    if VENUE.match(told):
        return False
    if other := OTHERS.match(told):
        told = told[other.end() :]
    if frame.people and (sent := DELEGATES.match(told)):
        told = told[sent.end() :]
    elif PEOPLE.match(told):
        return False
    if ANOTHER.search(told):
        return False
    told = AMID.sub("", told)
    if len(told) > MOST_BETWEEN or DEED.search(told) or "的" in told:
        return False
    return not re.search(f"[{FIRST}-{LAST}]", ASIDE.sub("", told))


def with_listed(one: Agent, told: Clauses, number: int, most: int = MOST_BEHIND) -> Agent:
    """Return an agent with those whom the clauses before list: 部长甲，市长乙出席.

    Args:
        one: Who acts.
        told: The sentence.
        number: Of the clause.
        most: Characters behind the last name of a clause before, at most.
    """
    start, who = one.start, list(one.who)
    for begin, end in reversed(told.parts[max(0, number - MOST_LISTED) : number]):
        part = told.string[begin:end]
        last = part.rfind(PERSON)
        is_listed = last >= 0 and len(part) - last <= most and told.string[end : end + 1] == "，"
        if not is_listed or DEED.search(part):
            break
        start = begin
        who.insert(0, (begin, end))
    return replace(one, start=start, who=tuple(who))


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
        goes_on = found.end() < end and not string.startswith(("的", "”的"), found.end())
        if not goes_on or not BEFORE_FIRST.fullmatch(before) or NOT_WHO.search(before) or WITH.search(before):
            return None
        if PEOPLE.match(string, found.end(), end):
            return None
        return Agent(found.start(), found.end(), (found.span("who"),))
    return None
