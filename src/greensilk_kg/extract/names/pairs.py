"""Works of two lands, named by one character each: 中老铁路, 中缅油气管道, 泰中罗勇工业园."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.land_letters import LANDS, LETTERS, RARE, TOGETHER
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.model.knowledge import CHINA, EntityId

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

SHARED = "铁路|高铁|公路|高速|跨境|国际|边境|天然气|原油|油气|成品油|三国|友谊|输电|电力"
"""What may follow three lands in a name."""
NAME = re.compile(
    rf"^“?(?:中(?P<one>[{LETTERS}])(?:(?P<two>[{LETTERS}])(?={SHARED}))?|(?P<before>[{LETTERS}])中)(?!心|央|部|国)"
)
ABROAD = re.compile(rf"^“?(?P<one>[{LETTERS}])(?P<two>[{LETTERS}])(?={SHARED})")
"""A work of two lands of which neither is China: 匈塞铁路."""
AIDED = re.compile(
    rf"^“?(?:中国(?:政府)?|中方|中)?援(?!助|建)(?P<land>中非(?!合作|共建|友)|[{LETTERS}{''.join(RARE)}])(?=[㐀-鿿]{{2}})"
)
MIDDLE = "中非"
"""A land that two characters stand for behind 援, and China with Africa elsewhere."""
BARE = re.compile(rf"(?:中[{LETTERS}]|[{LETTERS}]中)[·—-]?$")
"""A pair of lands right before the place of the work, where its name can begin: 中马钦州产业园."""
INDONESIA = "印尼"
PAIR_BEFORE = re.compile("(?:^|[^其当集华年之过程地])中$")
"""A land that two characters stand for behind 中."""
OF_INDONESIA = re.compile("^“?(?:中印尼|印尼中)")
LONGEST = 6
LINE = re.compile("铁路|高铁|公路|大桥|友谊|管道|口岸")
"""What stands in both lands, or in the other: the first in any case in the land that is not China."""


def pair(name: str, named: Container[str], start: int) -> Iterator[Mention]:
    """Yield China and the other land or lands that a work's name begins with; nothing where one is unclear.

    Args:
        name: The name, folded.
        named: Codes of the countries that the article names, by which a character of several is settled.
        start: Where the name begins in the prepared text.

    Example:
        >>> [str(one.authority) for one in pair("中老铁路", (), 0)]
        ['country/chn', 'country/lao']
        >>> list(pair("中心水电站", (), 0))
        []
    """
    found = NAME.match(name)
    if OF_INDONESIA.match(name):
        yield from (_land(CHINA, start), _land(EntityId("country", "idn"), start))
        return
    if found is None:
        return
    letters = [(group, found[group]) for group in ("one", "two", "before") if found[group]]
    codes = [_meant(letter, named) for _, letter in letters]
    if all(codes):
        yield _land(CHINA, start)
        for code in codes:
            yield _land(EntityId("country", str(code)), start)


def abroad(name: str, named: Container[str], start: int) -> Iterator[Mention]:
    """Yield both lands of a line whose name begins with a character of each; the article must name them.

    Args:
        name: The name, folded.
        named: Codes of the countries that the article names.
        start: Where the name begins in the prepared text.

    Example:
        >>> [str(one.authority) for one in abroad("匈塞铁路", {"hun", "srb"}, 0)]
        ['country/hun', 'country/srb']
        >>> list(abroad("匈塞铁路", {"hun"}, 0))
        []
    """
    found = ABROAD.match(name)
    codes = [_meant(letter, named) for letter in found.groups()] if found else []
    if codes and all(code is not None and code in named for code in codes):
        for code in codes:
            yield _land(EntityId("country", str(code)), start)


def aided(name: str, named: Container[str], start: int) -> Mention | None:
    """Return the land that a work of aid is for, where the article names it: 援莱马费腾光伏电站.

    Args:
        name: The name, folded.
        named: Codes of the countries that the article names.
        start: Where the name begins in the prepared text.

    Example:
        >>> str(aided("中国援莱光伏电站", {"lso"}, 0).authority), aided("中国援莱光伏电站", {"ken"}, 0)
        ('country/lso', None)
    """
    found = AIDED.match(name)
    if found is None:
        return None
    letter = found["land"]
    if letter == MIDDLE:
        return _land(EntityId("country", "caf"), start)
    here = {code for code in (*LANDS.get(letter, ()), RARE.get(letter, "")) if code in named}
    return _land(EntityId("country", here.pop()), start) if len(here) == 1 else None


def with_lands(folded: str, start: int, edge: int) -> int:
    """Return where a name begins before which stands whose work it is: 中哈合作甲电站, 中哈甲产业园.

    Args:
        folded: The sentence.
        start: Where the name begins with a place or land of its own.
        edge: What no name can begin before: a bare pair of lands must stand there.

    Example:
        >>> with_lands("走访中马钦州产业园", 4, 2), with_lands("建设中马里水厂", 3, 0)
        (2, 3)
    """
    found = TOGETHER.search(folded, max(0, start - LONGEST), start)
    edge += folded.startswith("“", edge)
    bare = None if found else BARE.search(folded, edge, start)
    if bare is not None and bare.start() == edge:
        return edge
    return found.start() if found else start


def with_china(folded: str, start: int, edge: int) -> int:
    """Return where a name begins with China before a land that two characters stand for: 中印尼海洋中心.

    Args:
        folded: The sentence.
        start: Where the name begins with that land.
        edge: What no name can begin before; 中 itself may stand there, or right before it.

    Example:
        >>> with_china("中印尼海洋中心", 1, 1), with_china("其中印尼海洋中心", 2, 2)
        (0, 2)
    """
    is_pair = folded.startswith(INDONESIA, start) and PAIR_BEFORE.search(folded, 0, start) is not None
    return start - 1 if is_pair and start - 1 <= edge <= start else start


def _meant(letter: str, named: Container[str]) -> str | None:
    codes = LANDS[letter]
    here = [code for code in codes if code in named]
    if len(codes) == 1 or len(here) == 1:
        return here[0] if here else codes[0]
    return None


def _land(known: EntityId, start: int) -> Mention:
    return Mention(start, start + 1, "Country", "Country", "", ANAPHOR, authority=known)
