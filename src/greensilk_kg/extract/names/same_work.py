"""Names that differ but mean one work: with or without capacity and land, 光伏电站 and 光伏发电项目."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.givers import GIVES
from greensilk_kg.extract.names.land_letters import LETTERS, RARE
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Callable

    from greensilk_kg.model.claim import Ref

CAPACITY = re.compile(
    r"\d[\d.,]*(?:万|亿)?(?:兆瓦|mw|千瓦|吉瓦|gw|kw)(?:级|交流|直流)?(?:的)?", re.IGNORECASE
)
BEFORE = re.compile(
    rf"^(?:(?:中[{LETTERS}]|[{LETTERS}]中)(?:两国)?(?:合作|共建|合建)|"
    rf"(?:中国|中方|我国)?(?:政府)?(?:无偿)?{GIVES})的?"
)
AIDED = re.compile(rf"(?:中国|中方|我国)?(?:政府)?援[{LETTERS}{''.join(RARE)}]")
"""A work of aid for a land that one character names: 援老塔鲁马医院 is the one of 援老挝塔鲁马医院."""
BEHIND = re.compile("(?:boot|bot|boo|ppp|epc|ipp)?(?:总承包|投资|(?<!改扩)建设)?(?:项目|工程){1,2}$")
NOTE = re.compile(r"[（(][A-Za-z .·-]+[)）]")
"""A name in Latin letters behind its own in Chinese ones."""
ANY_PLANT = "电"
"""What plants of every sort may be called."""
ENDINGS = {
    "光伏": ("光伏电站", "光伏项目", "光伏发电项目"),
    "风电": ("风电场", "风电项目", "风电站"),
    "水电": ("水电站", "水电项目"),
    "铁路": ("铁路",),
    "高铁": ("高铁", "铁路"),
}
"""Sort → how the names of such works mostly end."""
POWER = {ANY_PLANT, "光伏", "风电", "水电"}
SORTS = tuple(
    (re.compile(pattern), sort)
    for pattern, sort in (
        ("(?:光伏|太阳能|太阳能光伏)(?:发电)?(?:电?站|电场)?$", "光伏"),
        ("风(?:力发)?电(?:场|站)?$", "风电"),
        ("(?:小型|微型|小)?水(?:力发)?电(?:站|厂)?$", "水电"),
        ("(?:生活)?垃圾(?:焚烧)?发?电?厂?$", "垃圾发电"),
        ("污水处理(?:厂|站)?$", "污水处理"),
        ("海水淡化(?:厂|站)?$", "海水淡化"),
        ("(?:发电|电)(?:站|厂|场)$", ANY_PLANT),
        ("(?:标准轨|标轨|电气化|现代化)*铁路$", "铁路"),
        ("(?:高速铁路|高铁)$", "高铁"),
        ("高速(?:公路)?$", "高速"),
    )
)
NUMBERS = str.maketrans("一二三四五六七八九", "123456789")
NUMBERED = re.compile("[一二三四五六七八九](?=[号级])")
"""How one of several plants is counted: 一号 is 1号."""
ENDS = re.compile(
    r"^(?P<one>[㐀-鿿]{2,8}?)[—－–至到-]+(?P<two>[㐀-鿿]{2,8}?)"
    r"(?P<sort>(?:标准轨|标轨|电气化|现代化)*(?:铁路|高速铁路|高铁|高速公路|高速|公路)(?:项目|工程)?)$"
)
"""The ends of a line: it is called by the first character of each, too (甲城—乙镇铁路, 甲乙铁路)."""
LEAST = 5
"""Characters of a name that says no sort, at the least, for it to tell a work."""
LEAST_OWN = 2
"""Characters before the sort, at the least."""
LONGEST_LAND = 8


@dataclass(frozen=True, slots=True)
class Parts:
    """What the name of a work is made of.

    Attributes:
        land: The country that it begins with, or nothing.
        own: What it is called by.
        sort: What it is, by one word for all that mean the same; nothing where the name has no such word.
        capacity: As the name tells it, or nothing.
    """

    land: str
    own: str
    sort: str
    capacity: str

    def may_be(self, other: Parts) -> bool:
        """Tell whether two names may mean one work: they tell alike what both tell."""
        pairs = ((self.land, other.land), (self.capacity, other.capacity))
        if not self._is_sort(other) or any(one and two and one != two for one, two in pairs):
            return False
        return self.own == other.own and len(self.own) >= (LEAST_OWN if self.sort else LEAST)

    def _is_sort(self, other: Parts) -> bool:
        """Tell whether two names say one sort, or one of them that the work is some power plant."""
        sorts = {self.sort, other.sort}
        return len(sorts) == 1 or (ANY_PLANT in sorts and sorts <= POWER)

    @property
    def plain(self) -> tuple[str, str, str]:
        """Land, capacity and sort."""
        return self.land, self.capacity, self.sort

    def is_plain(self, other: Parts) -> bool:
        """Tell whether a name says land, capacity and sort alone, and another the same and more."""
        told = bool(self.land and self.capacity and self.sort) and not self.own
        return told and self.plain == other.plain


def parts_of(name: str, land_of: Callable[[str], int]) -> Parts:
    """Return what the name of a work is made of.

    Args:
        name: The name.
        land_of: Returns how long the country's name is that a name begins with, or 0.

    Example:
        >>> parts_of("老挝塔鲁马30兆瓦光伏发电项目", lambda name: 2 if name.startswith("老挝") else 0)
        Parts(land='老挝', own='塔鲁马', sort='光伏', capacity='30兆瓦')
        >>> parts_of("塔魯馬一號水電站", lambda name: 0)
        Parts(land='', own='塔鲁马1号', sort='水电', capacity='')
        >>> parts_of("援老莫拉卡医院扩建项目", lambda name: 0).own
        '莫拉卡医院扩建'
    """
    whole = NOTE.sub("", simplified(name))
    plain = BEFORE.sub("", whole)
    if AIDED.match(whole) and not land_of(plain):
        plain = plain[1:]
    plain, land = plain[(end := land_of(plain)) :].removeprefix("的"), plain[:end]
    if line := ENDS.match(plain):
        plain = f"{line['one'][0]}{line['two'][0]}{line['sort']}"
    bare = skeleton(plain)
    figure = CAPACITY.search(bare)
    own = BEHIND.sub("", CAPACITY.sub("", bare))
    sort = ""
    for pattern, kind in SORTS:
        if found := pattern.search(own):
            own, sort = own[: found.start()], kind
            break
    own = NUMBERED.sub(lambda digit: digit[0].translate(NUMBERS), own)
    return Parts(land, own, sort, figure[0].rstrip("的") if figure else "")


@dataclass(slots=True)
class Works:
    """The works of one document by what their names have in common.

    Attributes:
        land_of: Returns how long the country's name is that a name begins with, or 0.
    """

    land_of: Callable[[str], int]
    _known: dict[object, list[tuple[int, Parts, Ref]]] = field(default_factory=dict)
    _meant: dict[Ref, Ref] = field(default_factory=dict)
    _joined: dict[Ref, Ref] = field(default_factory=dict)
    _named: set[Ref] = field(default_factory=set)

    def meant(self, name: str, own: Ref) -> Ref:
        """Return the work that a name means: one named before, or `own`, which is then known by the name.

        Names too short to tell, and those with another capacity, mean works of their own.
        """
        if own not in self._meant:
            parts = parts_of(name, self.land_of)
            alike = (*self._known.get(parts.own, ()), *self._known.get(parts.plain, ()))
            same = (
                (at, self._last(ref))
                for at, other, ref in alike
                if parts.may_be(other) or self._is_plain(other, self._last(ref), parts)
            )
            meant = self._meant[own] = min(same, default=(0, own), key=itemgetter(0))[1]
            self._known.setdefault(parts.own or parts.plain, []).append((len(self._meant), parts, meant))
            if parts.own:
                self._named.add(meant)
        return self._last(self._meant[own])

    def join(self, old: Ref, new: Ref) -> None:
        """Let all that meant one work mean another."""
        if self._last(new) == old:
            self._joined.pop(new, None)
        self._joined[old] = new
        self._meant[old] = old
        if old in self._named:
            self._named.add(new)

    def _last(self, ref: Ref) -> Ref:
        """Return the work that another was joined to, at the end of all joins."""
        while ref in self._joined:
            ref = self._joined[ref]
        return ref

    def _is_plain(self, plain: Parts, ref: Ref, parts: Parts) -> bool:
        """Tell whether a name means what a plainer one meant that means no other work yet."""
        return plain.is_plain(parts) and ref not in self._named
