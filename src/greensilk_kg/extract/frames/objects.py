"""The object of a verb: the names that stand behind it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.frames.words import (
    DEED,
    LOOSE,
    NAME,
    NOUN_BEHIND,
    OF_IT,
    OF_WHICH,
    PLACES,
    VALUES,
)

if TYPE_CHECKING:
    from greensilk_kg.extract.frames.clauses import Call

PLAIN = VALUES + PLACES
"""Names that may stand between a verb and its object: days, figures, places."""
RELATIVE = re.compile(f"(?:于[{PLAIN}]+)?的")
DONE = re.compile("(?:以来|之后|以后|后|至今)|(?:了|完毕|成功|完成|完)?(?:[㐀-鿿]{0,2}(?:工作|事宜))?")
AT_TIME = re.compile(f"(?:完成|成功|完毕)?(?:于|在|自)[{CODES['Date']}{PLACES}]")
EVENT_BEHIND = re.compile(f"了?{LOOSE}{{0,20}}?“?{CODES['Event']}")


@cache
def _object(codes: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:了|的)?(?:[^，。；：]{{0,40}}的)?(?:{LOOSE}|[{PLAIN}]){{0,24}}?(?<![和与、及])[“《]?(?P<one>[{codes}])"
    )


@cache
def _next(codes: str) -> re.Pattern[str]:
    return re.compile(rf"[”》]?(?:(?:、|和|与|及|以及){LOOSE}{{0,6}}?[“《]?|[“《]|(?={NAME}))([{codes}])")


def objects(kinds: tuple[str, ...], string: str, verb_end: int, end: int) -> list[int]:
    r"""Return where the names stand that are the object of a verb: 发布《甲》《乙》, 主办的甲.

    Args:
        kinds: Of the names.
        string: The masked sentence.
        verb_end: Where the verb ends.
        end: Of the clause.

    Example:
        >>> objects(("Event",), "甲主办\ue007，乙承办", 3, 4)
        [3]
        >>> objects(("Event",), "甲主办\ue007的筹备会", 3, 8)
        []
    """
    codes = "".join(CODES[kind] for kind in kinds)
    found = _object(codes).match(string, verb_end, end)
    if found is None:
        return []
    before = string[verb_end : found.start("one")]
    is_relative = RELATIVE.match(before) is not None
    clause, _, rest = before.removeprefix("的").rpartition("的")
    told_by = re.search(f"(?![{PLAIN}])[{FIRST}-{LAST}]", clause) and "由" not in clause and not is_relative
    if not is_relative and NOUN_BEHIND.match(string, found.end()):
        return []
    if told_by or DEED.search(rest) or (OF_IT if is_relative else OF_WHICH).match(string, found.end()):
        return []
    at, behind = [found.start("one")], found.end()
    while not is_relative and (more := _next(codes).match(string, behind, end)):
        if OF_WHICH.match(string, more.end()):
            break
        at.append(more.start(1))
        behind = more.end()
    return at


def cleft(kinds: tuple[str, ...], string: str, verb_end: int, end: int) -> list[int]:
    r"""Return where the names stand that the next clause tells of: 同时启动的，还有“甲”.

    Args:
        kinds: Of the names.
        string: The masked sentence.
        verb_end: Where the verb ends.
        end: Of its clause.

    Example:
        >>> cleft(("Initiative",), "同时启动的，还有“\ue003”", 4, 5)
        [9]
        >>> cleft(("Initiative",), "启动的，有“\ue003”秘书处", 2, 3)
        []
    """
    codes = "".join(CODES[kind] for kind in kinds)
    found = _cleft(codes).match(string, end) if string[verb_end:end] == "的" else None
    return [] if found is None or OF_WHICH.match(string, found.end()) else [found.start("one")]


@cache
def _cleft(codes: str) -> re.Pattern[str]:
    return re.compile(
        f"，(?:也|便|就|正|则)?(?:还有|有|是|包括)(?:一[份部本册个项])?[“《]?(?P<one>[{codes}])"
    )


def taken(kinds: tuple[str, ...], string: str, begin: int, verb: int) -> list[int]:
    r"""Return where the name stands that 把 puts before a verb: 甲把《乙》摆上台面.

    Args:
        kinds: Of the names.
        string: The masked sentence.
        begin: Of the clause.
        verb: Where the verb begins.

    Example:
        >>> taken(("Event",), "甲把\ue007办到了乙", 0, 3)
        [2]
    """
    codes = "".join(CODES[kind] for kind in kinds)
    found = re.search(
        f"把(?:[^，。；：]{{0,20}}的)?[“《]?(?P<one>[{codes}])[”》]?(?:计划|项目|行动)?(?:正式|首次|也|都)*$",
        string[begin:verb],
    )
    return [] if found is None else [begin + found.start("one")]


def has_object(call: Call, string: str, end: int, *, by: bool, there: bool) -> bool:
    """Tell whether a verb has an object that is none of the kinds that its frame asks for.

    Args:
        call: The verb.
        string: The masked sentence.
        end: Of the clause.
        by: Whether who acts stands behind 由.
        there: Whether taking part or speaking is told.
    """
    rest = string[call.end : end]
    if there:
        return rest.startswith("的") or EVENT_BEHIND.match(rest) is not None
    if rest in {"的", "的”"}:
        return not by
    return AT_TIME.match(rest) is None and DONE.fullmatch(rest) is None
