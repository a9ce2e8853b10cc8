"""Lists of names, days and figures in a masked sentence: 甲电站和乙电站, 2018年、2021年, 640兆瓦和310兆瓦."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
ANY = f"{FIRST}-{LAST}"
AND = "(?:以及|[、和与及])"
NAMED = f"{FIRST}-{CODES['Person']}"
NAME = rf"[“《]?(?:[{NAMED}]的?){{0,2}}[{NAMED}][”》]?(?:（[^（）]{{0,30}}）)?"
DAY = rf"{DATE}年?[底末初]?"
NAMES = re.compile(f"{NAME}(?:{AND}{NAME})+|{DAY}(?:{AND}{DAY})+")
"""Those of whom something is told in turn."""
ABOUT = "(?:将近|接近|不足|大约|至少|超过|[约近逾超达])*"
SIZE = rf"{ABOUT}{QUANTITY}(?:以上|左右|以下|上下|[余多])?(?:（[^（）]{{0,24}}）)?"
VALUE = rf"{SIZE}|[“《]?(?:[于在由]?[{ANY}]的?){{0,2}}[于在由]?[{ANY}]年?[底末初]?(?:之?前)?[”》]?"
VALUES = re.compile(f"(?:{VALUE})(?:{AND}(?:{VALUE}))+")
"""What is told of them."""
TIE = re.compile(AND)
NOUN = f"[^，。；：、的和与及了各{ANY}（）“”]{{2,12}}"
NOUNS = re.compile(
    rf"(?:^|(?<=[，的了{NAMED}”》])){NOUN}(?:{AND}{NOUN})+(?=(?:数量|总数|人数)?(?:分别|各{QUANTITY}))"
)
"""What is counted in turn, or of what there are as many: 成员和观察员分别达到, 路灯和水泵各50套."""
DEED = re.compile(
    f"^[^、]*?(?:{words('figures/gives-to', 'figures/handed-over', 'projects/gives')}|"
    "提供|建成|新建|建设|配备|安装|培训|资助|设立|购置|采购)"
)
"""What is done with all of them, before the first."""
OPENS = re.compile("[于在由](?=.)")
SHORTEST = 2


class Listed(NamedTuple):
    """A list in a masked sentence.

    Attributes:
        start: Offset where it begins.
        end: Behind its last character.
        items: Where each of its members stands.
    """

    start: int
    end: int
    items: tuple[tuple[int, int], ...]


def lists(pattern: re.Pattern[str], string: str, start: int, end: int) -> Iterator[Listed]:
    """Yield the lists of a sort in a stretch of a masked sentence.

    Args:
        pattern: `NAMES` or `VALUES`.
        string: The sentence.
        start: Where the stretch begins.
        end: Behind its last character.
    """
    for found in pattern.finditer(string, start, end):
        listed = Listed(*found.span(), _items(string, *found.span()))
        yield _without_deed(string, listed) if pattern is NOUNS else _without_first_word(string, listed)


def _items(string: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return where the members of a list stand, each without what ties it to the next."""
    items = []
    depth = 0
    begin = at = start
    while at < end:
        depth += {"（": 1, "）": -1}.get(string[at], 0)
        tie = TIE.match(string, at, end) if not depth else None
        if tie is not None:
            items.append((begin, at))
            begin = at = tie.end()
        else:
            at += 1
    return (*items, (begin, end))


def _without_first_word(string: str, listed: Listed) -> Listed:
    """Return a list without 于, 在 or 由 before its first member, which goes with each."""
    low, high = listed.items[0]
    first = OPENS.match(string, low)
    others = any(OPENS.match(string, at) for at, _ in listed.items[1:])
    if first is None or others:
        return listed
    return Listed(first.end(), listed.end, ((first.end(), high), *listed.items[1:]))


def _without_deed(string: str, listed: Listed) -> Listed:
    """Return a list of nouns without the verb before its first member."""
    low, high = listed.items[0]
    deed = DEED.match(string[low:high])
    if deed is None or high - low - deed.end() < SHORTEST:
        return listed
    low += deed.end()
    return Listed(low, listed.end, ((low, high), *listed.items[1:]))


def last_of(string: str, listed: Listed) -> str:
    """Return the code of the last thing in a list, without marks around it."""
    return re.sub(rf"（[^（）]*）|[^{ANY}]", "", string[listed.start : listed.end])[-1:]
