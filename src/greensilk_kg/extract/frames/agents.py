"""Who acts in a frame: the names before its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

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
    from greensilk_kg.extract.frames.clauses import Clauses
    from greensilk_kg.extract.frames.load import Frame

MOST_BETWEEN = 28
"""Characters between who acts and the verb, at most."""
ASIDE = re.compile(
    f"(?:在|于|赴|到|来到)[{PLACES}]+|(?:在|于)?[{CODES['Event']}](?:上|期间|现场|开幕式上)|"
    f"在[《“]?[{CODES['Agreement']}{CODES['Publication']}][》”]?(?:的?(?:正式)?文[本件])?上|[{CODES['Date']}{CODES['Quantity']}{PLACES}]"
)
OTHER_DEEDS = re.compile(
    "(?:投资|建设|承建|设计|施工|开发|运营|融资|规划|建造|出资|发起|倡议|组织|编写|翻译|研究|共同|联合|主办|合作|正式|陪同|应邀|一同|[、和与并及])+(?:宣布|决定|正式|联合|共同|牵头)*$|(?:正式|联合|共同)*(?:宣布|提出|陪同|应邀|决定)(?:正式|联合|共同|牵头)*$"
)
"""Deeds told together with the one of the frame: 投资、建设和运营."""
TAKEN = re.compile(
    f"[，]?(?:也|还|又|就|便|则|正式|共同|联合|一起|一道|"
    f"，)*把[^，。；：]{{0,24}}?[{FIRST}-{LAST}]”?[^，。；：{FIRST}-{LAST}]{{0,6}}$"
)
"""Between who acts and the verb, what they take in hand: 甲把《乙》摆上台面."""
IS_DONE = re.compile("[㐀-鿿]{1,6}?的(?=[，。；]|$)")
"""A verb with which 是…的 ends: 论坛是甲办的."""
VENUE = re.compile("[角馆宫厅]|展[区台位]")
"""Behind a land, what shows that a hall is meant: 在中国角举行."""
ANOTHER = re.compile(
    "[了过](?!解|程|去|渡)|[㐀-鿿](?:政府|同行|他国|外国|对手|友商|母公司|子公司|部门|地方|当局|专家)$"
)
"""What shows that another deed was told before the verb, or that somebody unnamed does this one."""
UNREAD = re.compile(
    f"(?:的|(?:、|以及|[和与及])(?:[{PLACES}]的?)?)(?:“[^“”]{{2,16}}”|(?!(?:{DEED.pattern})){LOOSE}{{2,12}}?)(?=等?{CODES['Quantity']}[^，。；的]{{0,6}}?(?:共同|联合|携手|一[致道起同]))"
)
"""Others who act too, of a name that was not read, behind the last one: 甲和“某某社”四家共同."""
BY_UNREAD = re.compile(
    "(?P<by>由)(?:[^，。；：由的“”]{1,24}|“[^“”]{2,16}”)(?:、|以及|会同|联合|携手|[和与及同])$"
)
FOR_SIDES = re.compile(
    "(?:分别|共同)?代表(?:双方|[三四五六七八各]方|各自[^，。；：]{0,6}|两国政府|本单位|两校|两院)|"
    f"(?:共同|一同|应邀)?(?:出席|参加)了?(?:[㐀-鿿]{{0,6}}(?:仪式|典礼|活动)|“?{CODES['Event']}”?)并(?=[^，。；：]{{0,16}}$)"
)
"""Between who acts and the verb, what else they do there: 分别代表双方签字, 出席仪式并致辞."""
LATIN_BY = re.compile("由[A-Za-z][A-Za-z0-9 .&-]{0,16}$")
"""由 before a body whose name begins with Latin letters that were not read."""
CHARGED = re.compile("(?P<by>由)[^，。；：]{1,24}委托$")
"""Before those whom somebody charges with what they do: 由甲委托乙举办."""
PERSON = CODES["Person"]
NAMED = re.compile(f"(?![{VALUES}])[{FIRST}-{LAST}]")
AMID = re.compile(
    "在[^，。；：]{1,24}?(?:下|上|中|时|期间|之际)|(?:就|围绕|以|通过)[^，。；：]{1,24}?(?=[^，。；：的]{0,8}$)|"
    "(?:按|以)(?:照|[各约])?(?:[^，。；：]{1,14}?)的?(?:比例|股比|出资比例|持股比例|份额)"
)
"""What may stand between who acts and the verb, whatever it holds: 在乙的支持下."""
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
        if before.endswith("是") and IS_DONE.match(string, verb):
            before = f"{before[:-1]}由"
        by = before.endswith("由") or LATIN_BY.search(before) is not None
        before = LATIN_BY.sub("由", before)
        one = Agent(found.start(), found.end(), (found.span("who"),), by, sent)
        if charged := CHARGED.search(before):
            return replace(one, start=begin + charged.end("by"), by=True)
        if NOT_WHO.search(before):
            continue
        if joined := WITH.search(before):
            one = _with_first(frame, string, begin, begin + joined.start(), one)
            return _behind_by(one, string, begin)
        if before.endswith("、"):
            one = _behind_by(one, string, begin)
        if DEED.search(before.rstrip("由")) and not before.endswith(("的", "由")):
            return None
        return one
    return None


def _behind_by(one: Agent, string: str, begin: int) -> Agent:
    """Return who acts with those before them who were not read: 由某某项目组和甲."""
    found = None if one.by else BY_UNREAD.search(string[begin : one.start])
    return one if found is None else replace(one, start=begin + found.end("by"), by=True)


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
    told = FOR_SIDES.sub("", string[names[-1] + 1 : verb])
    told = TAKEN.sub("", OTHER_DEEDS.sub("", told))
    told = told.removeprefix("”")
    if VENUE.match(told):
        return False
    if unread := UNREAD.match(told):
        told = told[unread.end() :]
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
