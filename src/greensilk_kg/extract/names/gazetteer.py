"""Known names: countries and authority entries, found whatever their quotes, dashes and spaces."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton, skeleton_with_map
from greensilk_kg.extract.core.words import Words
from greensilk_kg.extract.names.bodies import BRANCHED
from greensilk_kg.extract.names.land_letters import LETTERS, RARE
from greensilk_kg.extract.names.quotes import HAS_QUOTES, with_quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.model.knowledge import AuthorityEntry, Schema

HOW = "name/authority"
PERSON, COUNTRY, PLACE = "person", "country", "place"
HOME = "chn"
"""The country whose ministries texts name without it."""
BODY, OF_STATE = "institution", ("国家", "中央", "全国")
AGENCY = re.compile("[㐀-鿿]{2,3}署")
"""What an agency of the United Nations is called for short, and any land's may be: 环境署."""
OWN_LAND = "中国"
DOT = "·"
OWNED = re.compile(
    r"的?|政府|联邦|[㐀-鿿]{2,8}(?<![部局署委厅会院司馆行])(?:、?[㐀-鿿]{2,8}(?<![部局署委厅会院司馆行]))?[和与及]"
)
"""What may stand between a country and its ministry: nothing, or the ministry's other charges."""
NAMED_SO = re.compile("[长理席统任员使裁师授士记民王相官家人][㐀-鿿]{1,6}·$")
"""Behind these stands the last part of a person's name, though a town may have it too: 行长丹尼·亚历山大."""
LETTER = "".join(sorted({*LETTERS, *RARE} - set("新老多也不几加科和")))
OF_LETTER = re.compile(rf"(?:^|[，。；：、（与同由为让对和及])[{LETTER}]$")
"""A ministry behind these is that of the land which the character stands for (密外交部)."""
LEAST_PERSON = 3
"""A shorter name of a person is too often part of other words (李强调) to be found without a title."""
LOCAL = re.compile("^[㐀-鿿]{2,8}?(?:省|市|自治区)(?=[㐀-鿿]{2})")
"""How the name of a town's or region's body begins, which is no other land's ministry."""
ADDRESS = re.compile(r"[./@_]")
"""Beside a Latin name these make an address of it (www.example.org)."""
REGIONS = {"省", "市", "区", "州", "县"}
"""Behind these a name that each region has a body of means the region's: 省发改委."""
LAST_ASCII = "\x7f"
HEADED = re.compile(
    r"(?<=[部局署省市县州区])长(?![期江远效三春沙廊安白乐治城途株兴宁龙征达久城])|(?<=部)门(?![户类派])"
)
"""The end of who leads a body, or of a sort of bodies, not of a name: 甲国环境部长, 乙省长, 商务部门."""
TOWNS, SEA = ("", "市", "县", "州", "区", "镇", "地区"), "海"
"""What the name of a town goes on with that is read only behind its province: 乙省甲 is 甲市."""
MOST_KEPT = 1 << 12


Known = tuple[int, int, "AuthorityEntry | None"]
"""Where a known name stands, and whose it is."""


class Gazetteer:
    """Finds the names of authority entries.

    Args:
        entries: What is known; where two share a name the first in order of id has it.
        schema: Says which kind a class belongs to.
        traps: Strings in which a name stands by accident.

    Attributes:
        entries: What is known, by id.
        first: Name → the first known name in it, or `None`; what was asked lately is kept.
    """

    def __init__(self, entries: Iterable[AuthorityEntry], schema: Schema, traps: Iterable[str] = ()) -> None:
        self.entries = {str(entry.id): entry for entry in entries}
        self._by_name: dict[str, AuthorityEntry] = {}
        for entry in self.entries.values():
            for name in _names(entry):
                self._by_name.setdefault(skeleton(name), entry)
        persons = {name: one for name, one in self._by_name.items() if one.id.type == PERSON}
        self._persons = Words({name: one for name, one in persons.items() if len(name) >= LEAST_PERSON})
        words: dict[str, AuthorityEntry | None] = {
            name: one for name, one in self._by_name.items() if len(name) > 1 and name not in persons
        }
        self._words = Words(dict.fromkeys(map(skeleton, traps)) | words)
        self._bare = frozenset(name[len(OWN_LAND) :] for name in self._by_name if name.startswith(OWN_LAND))
        self.first = lru_cache(MOST_KEPT)(self._first)
        self._inner = {
            name: at for name, one in words.items() if one and (at := self._behind_outer(name, one))
        }
        self._schema = schema
        self._kinds = {one.classes[0]: self.kind(one.classes[0]) for one in self.entries.values()}

    def lookup(self, name: str) -> AuthorityEntry | None:
        """Return the entry that has a name, or `None`."""
        return self._by_name.get(skeleton(name))

    def kind(self, cls: str) -> str:
        """Return the kind of mention for a class: its top class, but Country for countries."""
        return "Country" if cls == "Country" else self._schema.top.get(cls, cls)

    def find_persons(self, folded: str, surface: str, start: int, end: int) -> Iterator[Mention]:
        """Yield the known persons in a stretch, who may stand there without any title."""
        for low, high, entry in self._persons.find(folded[start:end]):
            first, behind = start + low, start + high
            yield Mention(
                first, behind, "Person", "Person", surface[first:behind], HOW,
                authority=entry.id, name_start=first, name_end=behind,
            )  # fmt: skip

    def find(self, folded: str, surface: str, start: int, end: int) -> Iterator[Mention]:
        """Yield the known names in a stretch of the prepared text, left to right.

        Quotes that open or close a name belong to it; Latin names must end at a word boundary.
        """
        stretch = folded[start:end]
        bare, origin = skeleton_with_map(stretch)
        found = list(self._words.find(bare))
        for led in HEADED.finditer(bare) if "长" in bare or "部门" in bare else ():
            found = [one for whole in found for one in self._unless_led(bare, whole, led.start())]
        is_dotted, is_quoted = DOT in stretch, HAS_QUOTES(stretch)
        land: tuple[int, AuthorityEntry] | None = None
        for first, behind, entry in (self._untrapped(bare, one) for one in found):
            low, high = start + origin[first], start + origin[behind - 1] + 1
            if entry is None or (_has_latin(folded, low, high) and _splits_word(folded, low, high)):
                continue
            if is_dotted and DOT in folded[low:high] and not any(DOT in name for name in _names(entry)):
                continue
            if (
                is_dotted
                and folded[low - 1 : low] == DOT
                and NAMED_SO.search(folded, max(start, low - 12), low)
            ):
                continue
            before = land
            if entry.id.type == COUNTRY:
                land = behind, entry
            own = bare[first:behind]
            owned = before is not None and OWNED.fullmatch(bare, before[0], first)
            if (before and owned and _is_of_another_land(entry, before[1], own)) or (
                (
                    own in self._bare
                    and _is_bare_ministry(entry, own)
                    and OF_LETTER.search(stretch, 0, low - start)
                )
                or (folded[low - 1 : low] in REGIONS and BRANCHED.fullmatch(own))
            ):
                continue
            if is_quoted:
                low, high = with_quotes(folded, low, high, start, end)
            inside = self._inner.get(bare[first:behind])
            if inside is not None:
                cut = start + origin[first + inside]
                outer = self._by_name[bare[first : first + inside]]
                yield self._mention(low, cut, outer, surface)
                low = cut
            yield self._mention(low, high, entry, surface)

    def _first(self, name: str) -> Mention | None:
        """Return the first known name in a name."""
        return next(self.find(name, name, 0, len(name)), None)

    def _mention(self, low: int, high: int, entry: AuthorityEntry, surface: str) -> Mention:
        cls = entry.classes[0]
        kind = self._kinds.get(cls) or self.kind(cls)
        return Mention(low, high, kind, cls, surface[low:high], HOW, entry.id)

    def _behind_outer(self, name: str, entry: AuthorityEntry) -> int:
        """Return where a town's name begins behind the land or province that its alias begins with, or 0."""
        own = {skeleton(one) for one in _names(entry)} if entry.id.type == PLACE else set()
        for at in range(len(name) - 2, 1, -1) if own and not name.endswith(SEA) else ():
            outer = self._by_name.get(name[:at])
            if outer and outer is not entry and outer.id.type in {PLACE, COUNTRY}:
                return at if any(name[at:] + kind in own for kind in TOWNS) else 0
        return 0

    def _untrapped(self, bare: str, whole: Known) -> Known:
        """Return a known name; of a trap that begins with 中国 (中国建筑企业), that."""
        first, _, entry = whole
        if entry is None and bare.startswith(OWN_LAND, first):
            return first, first + len(OWN_LAND), self._by_name.get(OWN_LAND)
        return whole

    def _unless_led(self, bare: str, whole: Known, end: int) -> Iterator[Known]:
        """Yield a known name, or what it holds where its last character belongs to the title behind it."""
        first, behind, entry = whole
        if behind != end or entry is None or entry.id.type == COUNTRY:
            yield whole
            return
        for low, high, shorter in self._words.find(bare[first : behind - 1]):
            yield first + low, first + high, shorter


def _names(entry: AuthorityEntry) -> Iterator[str]:
    yield from (entry.label, *entry.aliases, *entry.hidden)


def _is_of_another_land(entry: AuthorityEntry, land: AuthorityEntry, name: str) -> bool:
    """Tell whether a ministry known by a bare name (商务部) is not meant behind a country (泰国商务部)."""
    whole = skeleton(entry.label)
    if name and whole == OWN_LAND + name and land.id.slug != HOME:
        return True
    is_national = "GovernmentBody" in entry.classes or (
        entry.id.type == BODY and (name.startswith(OF_STATE) or AGENCY.fullmatch(name) is not None)
    )
    if not is_national or land.id.slug == HOME or LOCAL.search(name):
        return False
    lands = tuple(skeleton(name) for name in (land.label, *land.aliases))
    return not any(skeleton(name).startswith(lands) for name in (entry.label, *entry.aliases))


def _is_bare_ministry(entry: AuthorityEntry, name: str) -> bool:
    """Tell whether China's ministry is called by a name that those of other lands have, too."""
    return bool(name) and any(skeleton(one) == OWN_LAND + name for one in _names(entry))


def _has_latin(string: str, start: int, end: int) -> bool:
    """Tell whether a name begins or ends in a Latin letter or a digit."""
    return string[start] <= LAST_ASCII or string[end - 1] <= LAST_ASCII


def _splits_word(string: str, start: int, end: int) -> bool:
    inside = string[start:end]
    if inside.isascii() and ADDRESS.search(string[max(0, start - 1) : start] + string[end : end + 1]):
        return True
    before = string[start - 1 : start] + inside[:1]
    after = inside[-1:] + string[end : end + 1]
    return any(len(pair) == 2 and pair.isascii() and pair.isalnum() for pair in (before, after))  # noqa: PLR2004 two neighbours
