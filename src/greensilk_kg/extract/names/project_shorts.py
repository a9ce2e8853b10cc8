"""What an article may call a project for short without saying so: without its country."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.plants import LINE, OWN_NAME, PLANT
from greensilk_kg.extract.names.same_work import BEFORE
from greensilk_kg.extract.names.short_places import letters_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from greensilk_kg.extract.core.mention import Mention

LEAST = 5
SHORTEST = 4
SOUNDING = 2
WORK = re.compile(
    r"(?:电站|风电场|[电热核]厂|处理厂|焚烧厂|发电厂|水厂|码头|机场|大桥|隧道|铁路|高铁|公路|轻轨|产业园|工业园|合作区|走廊)$|(?:瓦|[一二三四]期)(?:光伏|风电|水电|光热|光储|储能)$"
)
PROJECT = "项目"
SIZE = r"(?:\d[\d.,]*(?:万?千瓦|兆瓦|吉瓦|[MGmgKk][Ww]))"
SORT = re.compile(
    rf"^(?P<own>[㐀-鿿]{{2,5}}?)(?:{SIZE}(?:级)?(?:的)?|\d{{0,4}})(?:光伏|风电|水电|光热|光储|垃圾|污水|太阳能|燃气|燃煤|风力|高铁|铁路|大桥|水泥|储能|项目)"
)
LATIN = re.compile(rf"(?<![A-Za-z])(?!(?:PIF|EPC|BOT|PPP|IPP)(?![a-z]))(?P<own>[A-Z][A-Za-z]{{3,}}) ?{SIZE}")
"""A name with what sort of work it is: 塔鲁马风电项目, later 塔鲁马项目."""


def project_shorts(name: str, lands: Iterable[Mention], base: int, letters: Collection[str]) -> Iterator[str]:
    """Yield short forms of a project's name.

    Args:
        name: The name, folded.
        lands: Names that begin in it, in the prepared text's offsets.
        base: Where the name begins in the prepared text.
        letters: Characters that transliterate foreign names.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> land = Mention(0, 2, "Country", "Country", "老挝", "name/authority")
        >>> list(project_shorts("老挝塔鲁马水电站项目", [land], 0, "塔鲁马"))
        ['老挝塔鲁马水电站', '塔鲁马水电站项目', '塔鲁马水电站', '塔鲁马项目']
        >>> from greensilk_kg.model.knowledge import EntityId
        >>> known = EntityId("country", "lka")
        >>> land = Mention(0, 4, "Country", "Country", "斯里兰卡", "name/authority", known)
        >>> list(project_shorts("斯里兰卡青城医院项目", [land], 0, ""))[:2]
        ['斯青城医院项目', '斯青城医院']
    """
    whole_name, name = name, BEFORE.sub("", name)
    base += len(whole_name) - len(name)
    first = next((one for one in lands if one.kind == "Country" and one.start == base), None)
    land = first.end - base if first is not None else 0
    rest = name[land:].removeprefix("的")
    if first is not None and first.authority is not None and len(rest) > LEAST:
        for letter in letters_of(first.authority.slug):
            yield letter + rest
            yield letter + rest.removesuffix(PROJECT)
    for whole in (name, rest):
        if len(whole) < (LEAST if whole is name else SHORTEST) or (
            whole is rest and not (set(rest[:SOUNDING]) <= set(letters) or _has_own_name(rest))
        ):
            continue
        if whole != name:
            yield whole
        bare = whole.removesuffix(PROJECT)
        if bare != whole and WORK.search(bare):
            yield bare
    own = SORT.match(rest)
    if own and own["own"] not in {name, rest} and _is_called(own["own"], letters):
        yield own["own"] + PROJECT
    if latin := LATIN.search(rest):
        yield latin["own"] + PROJECT


def _is_called(own: str, letters: Collection[str]) -> bool:
    """Tell whether what stands before the sort sounds foreign, the 州 or 省 of it left out (卡州)."""
    return set(own.rstrip("州省")) <= set(letters)


def _has_own_name(rest: str) -> bool:
    """Tell whether a name says more than its sort (橙线地铁, not 光伏电站)."""
    sort = PLANT.search(rest) or LINE.search(rest)
    return sort is not None and OWN_NAME.fullmatch(rest[: sort.start()]) is not None
