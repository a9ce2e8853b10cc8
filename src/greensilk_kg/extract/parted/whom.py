"""Who is told of in turn, or each alike: 甲电站和乙电站 before 分别为, 均为."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.parted.lists import ANY, NAMED, NAMES, NOUNS, VALUES, Listed, last_of, lists
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.reading import Reading

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
EACH = re.compile("分别(?!性)|依次(?=[为是])")
"""Behind these the order of a list tells what is said of which."""
SAME = re.compile(
    f"(?<![年月日人户平])均(?![衡匀值等价势数线速分])|双双|(?<=[{NAMED}”》])(?:[每各][国家省地市州自](?![性学区方])|各(?![界方类级项种族行位单个大主]))|各(?={QUANTITY})"
)
"""Behind these stands what is told of each in a list alike."""
AMOUNT_TO = re.compile("(?:已|共|则|也|均)*(?:[为有是达]|达到|增至|增加到|发展到|升至|降至|突破)?了?")
"""What stands between 分别 and counts of the nouns before it."""
NAMED_LIST = re.compile(f"[{NAMED}]")
OF_SO_MANY = re.compile(
    f"(?:[两三四五六七八九十二][国地省市州家座个]|{QUANTITY}(?=的|[^，。；]{{0,12}}(?:均|双双|分别)))的?"
)
"""How many there are in a list, behind it: 甲国、乙国、丙国三国."""
MARKS = frozenset({"分别", "依次", "双双", "均", "各", "每", "前者"})
"""One of these stands in every sentence that is told apart."""
BOTH = 2
LANDS = CODES["Country"] + CODES["Place"]
SIDES = LANDS + CODES["Institution"] + CODES["Person"]
TOGETHER = re.compile("签署|签订|签约|签下|缔结|发表|达成|建交|建立|会[见谈晤]|互换|互设|合作|互免")
"""What two do with each other, not each for himself."""
HOLDS = re.compile("持有|持股|占股|控股|参股")
"""What rules read of both at once: 由甲与乙分别持股60%和40%."""
TOWARD = ("与", "同", "和", "跟", "向", "为", "给", "对", "从")
HALF_NAMED = re.compile(f"(?:[、和与及]|以及)[“《]?[{NAMED}]")
"""A list before 分别 of which not all have names: 第一届、第二届某论坛分别于."""
PAIR = re.compile(f"[{SIDES}][”》]?[与和同][“《]?[{SIDES}]")


class Told(NamedTuple):
    """Who is told of in turn, and where.

    Attributes:
        whose: The list of those told of.
        clause: Number of the clause in which it stands.
        first: Number of the first clause that tells of them in turn.
        is_alike: Whether one figure is told of each of several nouns.
    """

    whose: Listed
    clause: int
    first: int
    is_alike: bool = False


def told_of(reading: Reading, clauses: list[tuple[int, int]]) -> Told | None:
    """Return who is told of in turn in a segment, `None` where nobody knows."""
    string = reading.masked.string
    for number, (start, end) in enumerate(clauses):
        each = EACH.search(string, start, end)
        if each is None:
            alike = _alike(string, start, end)
            if alike is not None:
                return Told(alike, number, number, is_alike=NAMED_LIST.search(string, *alike[:2]) is None)
            continue
        if HOLDS.match(string, each.end()):
            return None
        values = list(lists(VALUES, string, each.end(), end))
        nouns = list(_counted(reading, values, start, each))
        if nouns:
            return Told(nouns[-1], number, number)
        for at in range(number, -1, -1):
            low, high = clauses[at]
            found = [
                fit
                for one in lists(NAMES, string, low, each.start() if at == number else high)
                if (fit := _fitting(string, one, {len(two.items) for two in values})) is not None
                and (at == number or _is_clear(string, fit, low, high))
                and (at == number or not TOGETHER.search(string, low, high))
            ]
            if found:
                return _unless_together(string, Told(found[-1], at, number), each, (start, end), values)
        if values and (paired := _paired(values)) and not HALF_NAMED.search(string, start, each.start()):
            return _of_nobody(start, number, len(paired[0].items))
    return None


def _alike(string: str, start: int, end: int) -> Listed | None:
    """Return those of whom a clause tells one figure alike; `None` where it tells none so."""
    same = SAME.search(string, start, end)
    if same is None or QUANTITY not in string[same.end() : end]:
        return None
    if string[same.start()] == "各" and string[same.end()] == QUANTITY:
        for found in lists(NOUNS, string, start, end):
            return found
    for found in lists(NAMES, string, start, same.start()):
        many_of = OF_SO_MANY.match(string, found.end)
        between = string[many_of.end() if many_of else found.end : same.start()]
        one_sort = (
            len({last_of(string, found._replace(start=low, end=high)) for low, high in found.items}) == 1
        )
        if one_sort and not between.startswith("等") and not re.search(f"[{ANY}]", between):
            return found
    return None


def _counted(reading: Reading, values: list[Listed], start: int, each: re.Match[str]) -> Iterator[Listed]:
    """Yield the list of nouns right before 分别 whose counts are told behind it: 成员和观察员分别达到."""
    string = reading.masked.string
    counts = [one for one in values if all(_is_count(reading, low, high) for low, high in one.items)]
    for found in lists(NOUNS, string, start, each.end()) if counts else ():
        between = string[each.end() : counts[0].start]
        if AMOUNT_TO.fullmatch(between) and len(counts[0].items) == len(found.items):
            yield found


def _is_count(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a member of a list is a number of things that its measure word counts."""
    values = [one.value for one in reading.masked.within(start, end)]
    return len(values) == 1 and isinstance(values[0], QuantityMatch) and bool(values[0].measure)


def _fitting(string: str, listed: Listed, sizes: set[int]) -> Listed | None:
    """Return a list of things of one sort whose number is told, maybe without the one with whom they act."""
    kinds = _sorts(string, listed)
    if len(kinds) > 1 and not kinds <= set(SIDES):
        return None
    if len(listed.items) in sizes:
        return listed
    second = listed.items[1][0]
    if len(listed.items) - 1 in sizes and PAIR.search(string, listed.start, second + 2):
        return listed._replace(start=second, items=listed.items[1:])
    return None


def _sorts(string: str, listed: Listed) -> set[str]:
    """Return the sorts of things in a list, by their codes."""
    return {last_of(string, listed._replace(start=low, end=high)) for low, high in listed.items}


def _is_clear(string: str, listed: Listed, start: int, end: int) -> bool:
    """Tell whether a list in a clause before is what the next speaks of: it begins or ends the clause."""
    return listed.start == start or string[listed.end : end] in {"，", "等，", "项目，", "工程，"}


def _unless_together(
    string: str, told: Told, each: re.Match[str], clause: tuple[int, int], values: list[Listed]
) -> Told | None:
    """Return who is told of; of two who do something together nobody: days and papers alone are in turn."""
    listed = told.whose
    if not PAIR.fullmatch(string, listed.start, listed.end) or string.startswith(TOWARD, each.end()):
        return told
    start, end = clause
    if not TOGETHER.search(string, each.end(), end) or "的" in string[listed.end : each.start()]:
        return told
    if len(values) < BOTH or told.clause != told.first:
        return None
    return _of_nobody(start, told.first, len(values[0].items))


def _paired(values: list[Listed]) -> list[Listed]:
    """Return lists of as many members each, which tell of each other: days and what was built then."""
    same = [one for one in values if len(one.items) == len(values[0].items)]
    return same if len(same) >= BOTH else []


def _of_nobody(start: int, number: int, many: int) -> Told:
    """Return that a clause tells in turn of its own lists: 甲集团分别于2018年和2021年建成乙站和丙站."""
    return Told(Listed(start, start, ((start, start),) * many), number, number)
