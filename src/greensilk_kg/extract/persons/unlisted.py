"""Where a name ends before a verb that no list holds: 校长李某某打了个比方, 部长约瑟夫·某某掏出手机."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

HAN = "[㐀-鿿]"
GOES_ON = re.compile(
    "[先也还又都则就才正更再便却只仅很最刚早]|[把将用从在对向为给让被以由替同与和]|"
    f"{HAN}(?:[了着过起出完住成给入]|上了|下了|到了)|[一两三几]{HAN}"
)
"""How a clause goes on behind a name: an adverb, a preposition, a verb and what shows that it was done."""
NO_LAST = frozenset(
    "签说讲打泼算举掏拿给问答谈看想做作当叫带送抛接抢补握站坐走跑来去回到抓摆放按指点笑喊叹念读写画唱听引翻插追反连边用借拍伸"
    "会能要可应该须需使让把将被从向对与及或但而并且即若如因故所之其此每各不没未无有是在于为以已曾正再又也都很更最才就便却只仅先后"
)
"""Characters with which no given name ends where the clause goes on behind it."""
WORDS = frozenset("应任连向安成全支时易常容包水和于从关单项计经平明左右后先有都多少卜越相万能")
"""Family names that begin words as well: 向大会, 全票当选, 成功举办."""
BODY = re.compile(f"{HAN}{{4}}")
DOTTED = re.compile(f"{HAN}{{1,8}}[·.]")
WRITE = ("记者", "通讯员", "编辑")
"""Those whose names stand over what they wrote: 记者李某某摄影."""
FAMILY = re.compile(
    f"{HAN}氏{HAN}(?![表说介指认强发作致主出参告见签会提谈回的等在将和与及同也还])(?=[㐀-鿿]{{3}})"
)
"""A Vietnamese woman's name of four characters: 阮氏秋香."""
LONGEST, SHORTEST = 3, 2


def unlisted(string: str, start: int, is_chinese: Callable[[str], bool]) -> int | None:
    """Return where a Chinese name ends behind a post, whatever follows it in the clause, or `None`.

    Two characters are a name where the clause plainly goes on behind them; else three are.

    Args:
        string: The masked sentence.
        start: Where the title ends.
        is_chinese: Tells whether a string may be a Chinese name.

    Example:
        >>> told = ("李子明打了比方", "李明打了比方", "李子明更关心")
        >>> [unlisted(one, 0, lambda name: name[0] == "李") for one in told]
        [3, 2, 3]
    """
    if BODY.match(string, start) is None or string[start] in WORDS or DOTTED.match(string, start):
        return None
    if string.endswith(WRITE, 0, start):
        return None
    if FAMILY.match(string, start) and is_chinese(string[start : start + LONGEST]):
        return start + LONGEST + 1
    if GOES_ON.match(string, start + SHORTEST) and is_chinese(string[start : start + SHORTEST]):
        return start + SHORTEST if string[start + 1] not in NO_LAST else None
    name = string[start : start + LONGEST]
    is_name = is_chinese(name) and NO_LAST.isdisjoint(name[1:])
    return start + LONGEST if is_name else None


def without_deed(string: str, start: int, end: int, letters: Collection[str]) -> int:
    """Return where the last part of a foreign name ends before what is done: 冯萨掏出手机, 班达补了.

    Args:
        string: The masked sentence.
        start: Where the last part begins.
        end: Where it seems to end.
        letters: Characters that transcribe foreign names.

    Example:
        >>> without_deed("班达掏出手机", 0, 6, set("班达")), without_deed("班达补了", 0, 3, set("班达"))
        (2, 2)
    """
    if end - start <= SHORTEST:
        return end
    if string[end : end + 1] in {"了", "着", "过"}:
        end -= 1
    odd = next((at for at in range(start + SHORTEST, end) if string[at] not in letters), end)
    is_deed = end - odd >= SHORTEST and not any(one in letters for one in string[odd:end][-SHORTEST:])
    return odd if is_deed else end
