"""Pacts of two lands that are named without a signing: 中国与甲国自贸协定生效, 中甲投资协定."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.names.known_papers import PLAIN, TOP
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.names.short_places import EUROPE, LANDS, UNION
from greensilk_kg.model.knowledge import EntityId

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from greensilk_kg.extract.core.mask import Masked

FIELD = rf"(?:政府间?)?(?:关于)?(?:{any_of('papers/pact-field')}|{CODES['Quantity']}){{1,6}}的?"
SORT = (
    rf"(?:{FIELD}(?:协定|条约|(?:升级)?议定书|安排)|(?:自由贸易区?|自贸区?|渔业|(?:货币|本币)互换|关税|航空|双边贸易|贸易|合作框架|经济框架)协议)"
    r"(?:的?(?:升级|修订|补充|附加|修正|早期收获|第[一二三四]阶段)版?(?:议定书|协定|安排)?|议定书)?"
)
"""What a pact is called; its field stands before."""
TRADE = ("自贸", "自由贸易")
PARTNERS: Mapping[str, str] = MappingProxyType({
    "厄": "ecu", "尼": "nic", "毛": "mus", "马": "mdv", "哥": "cri", "冰": "isl", "瑞": "che", "格": "geo",
    "塞": "srb", "巴": "pak", "洪": "hnd",
})  # fmt: skip
"""Character of several lands → the one that it stands for beside 中 before 自贸协定."""
LETTERS = "".join(sorted({*LANDS, *PARTNERS, UNION}))
PAIR = re.compile(rf"(?<![{LETTERS}])(?P<one>[{LETTERS}])(?P<other>[{LETTERS}])(?=(?:两国)?{SORT})")
ENDS = ("协定", "条约", "议定书", "协议", "安排")
COUNTRY, BODY = CODES["Country"], CODES["Institution"]
SIDE = f"[{COUNTRY}{BODY}](?:政府)?"
OF_SIDES = re.compile(
    rf"(?:(?<![{COUNTRY}{BODY}、和与及同])|(?<={COUNTRY}{{2}}[和与及、]))(?P<name>(?:(?P<one>{SIDE})(?:[与和同]|[—\-–－]+)(?P<other>{SIDE})|{COUNTRY}{{2}})"
    rf"(?:两国|双方)?(?:之间)?的?(?:最后一|首|第[一二三四])?[项份个]?{SORT})"
    r"(?!的?(?:第?[\d一二三四五六七八九十首新]+轮|联合|后续|升级|补充)*(?:的?(?:谈判|磋商|谈签|商签|可行性|可研|研究|草案|框架(?!下)))|[㐀-鿿]{0,6}谈判|[（(][^（）()]*谈判)"
)
"""A pact that has its sides before it, and that exists."""
WISHED = re.compile(rf"{any_of('papers/pact-wished')}[^，。；：]{{0,24}}$")
"""Before a pact that does not exist yet."""
STILL_OPEN = re.compile(
    rf"[^，。；：]{{0,16}}?(?:{any_of('papers/pact-open')}|将(?:在|于)?[^，。；：]{{0,12}}?签|启动(?!实施|执行))"
)
"""Behind one."""
UNION_CLASS = "IntergovernmentalOrganization"


def lands_of_pacts(
    folded: str, surface: str, base: int, named: Mapping[str, EntityId | None]
) -> Iterator[Mention]:
    """Yield both lands of a pact that is called by a character of each.

    Args:
        folded: The words for matching.
        surface: The same as the source has them.
        base: Where they begin in the prepared text.
        named: Character → the one country named so far that it may stand for, `None` where there are more.

    Example:
        >>> [str(one.authority) for one in lands_of_pacts("中厄自贸协定", "中厄自贸协定", 0, {})]
        ['country/chn', 'country/ecu']
    """
    for found in PAIR.finditer(folded) if any(one in folded for one in ENDS) else ():
        is_trade = folded.startswith(TRADE, found.end())
        places = (found.start("one"), found.start("other"))
        lands = [_meant(folded[at], named, is_trade=is_trade) for at in places]
        for at, land in zip(places, lands, strict=True) if all(lands) else ():
            cls = UNION_CLASS if land == EUROPE else "Country"
            yield Mention(base + at, base + at + 1, "Country", cls, surface[at], ANAPHOR, authority=land)


def _meant(letter: str, named: Mapping[str, EntityId | None], *, is_trade: bool) -> EntityId | None:
    """Return the land that a character stands for before a pact's sort; none where that is unclear."""
    if letter == UNION:
        return EUROPE
    if here := named.get(letter):
        return here
    slug = (PARTNERS.get(letter) if is_trade else None) or LANDS.get(letter)
    return EntityId("country", slug) if slug else None


def pacts(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield the pacts that a masked sentence names by their two sides and their field.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "甲国与乙国自贸协定正式生效。"
        >>> lands = [Mention(*at, "Country", "Country", text[slice(*at)], "") for at in ((0, 2), (3, 5))]
        >>> [one.name for one in pacts(mask(text, 0, lands), text)]
        ['甲国与乙国自贸协定']
    """
    for found in finditer(OF_SIDES, masked.string, masked.letters):
        sides = [one for one in masked.within(*found.span()) if one.kind in {"Country", "Institution"}]
        is_open = WISHED.search(masked.string, max(0, found.start() - 40), found.start())
        if is_open or STILL_OPEN.match(masked.string, found.end()):
            continue
        if all(one.kind == "Country" or one.cls == UNION_CLASS for one in sides):
            yield masked.mention(found.span("name"), surface, TOP, TOP, PLAIN)
