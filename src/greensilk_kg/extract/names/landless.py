"""Bodies of a foreign land named again without it (甲国能源部 … 能源部), and its ministers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.names.local_bodies import body
from greensilk_kg.extract.names.short_places import is_called_by
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

BODY, PERSON = CODES["Institution"], CODES["Person"]
OWN = re.compile(
    "(?!国家|政府|总|常驻|驻|大使)(?:(?![的驻])[㐀-鿿]){2,12}?"
    "(?:[、和与及](?:(?![的驻])[㐀-鿿]){2,8}?){0,2}(?:部|局|署|委员会|研究院|大学|公司)$"
)
"""What the name of a land's body is without the land."""
BEFORE = frozenset("，。；：、（“和与及由向同跟对据被经让是在为从")
BEHIND = re.compile("(?![分门署队落位件级委属员]|长(?!期)|[^，。；、]?(?:大楼|总部|大厦))")
MINISTER = re.compile(
    rf"(?:^|(?<=[，。；：、和与及{PERSON}]))(?P<own>(?:(?![的驻在])[㐀-鿿]){{0,6}}?{any_of('bodies/state-field')}"
    rf"(?:[、和与及]?(?:(?![的驻在])[㐀-鿿]){{2,8}}?){{0,2}}部)(?={PERSON})"
)
"""A ministry without its land before the post and the name of who serves there."""
FIELD = re.compile(any_of("bodies/state-field"))
NO_LETTER = ("新能源", "新闻", "科技")
"""What begins with no letter of a land."""
MISSION = re.compile("驻(?P<letter>[㐀-鿿])大?使馆")
HEADS = ("部长", "副部长", "常务副部长", "国务秘书", "代理部长")
LONGEST_LAND, OF_LANDS = 8, {"Country", "Institution"}
LONG_CHARGE = 6
"""A ministry whose name is so long is none of China's, nor a firm's department."""
OF_FIRM = re.compile("公司|集团|战略|市场|业务|(?:事业|投资发展|工程|项目)部$")
"""Words of what is a firm's department, not a ministry."""
LEAST_FOREIGN, DOUBLE = 4, ("欧阳", "司马", "上官", "诸葛", "慕容", "皇甫", "司徒", "令狐")


def landless(
    found: Sequence[Masked], folded: str, land_of: Callable[[str], Mention | None], surnames: Container[str]
) -> Mapping[int, Sequence[Mention]]:
    """Return by the begin of its sentence each such body, called by its land and its own words.

    Args:
        found: The sentences of an article, their names replaced.
        folded: The prepared text.
        land_of: Tells with which country a name begins.
        surnames: Chinese family names.
    """
    known: dict[str, str | None] = {}
    told: dict[int, list[Mention]] = {}
    only = _only_land(found, land_of)
    for masked in found:
        again = list(_again(masked, known, surnames))
        if only is not None:
            again += _ministries(masked, folded, only, surnames)
            again += _missions(masked, only)
        if again:
            told[masked.origin[0]] = again
        for own, land in _named(masked, land_of):
            known[own] = land if known.get(own, land) == land else None
    return told


def _only_land(found: Sequence[Masked], land_of: Callable[[str], Mention | None]) -> Mention | None:
    """Return the one land besides China that the article names, or whose bodies it names."""
    lands: dict[object, Mention] = {}
    for masked in found:
        for one in masked.mentions.values():
            for thing in (one, *(post.at for post in one.posts)):
                begin = thing.name[: LONGEST_LAND + 1] if thing and thing.kind in OF_LANDS else ""
                land = land_of(begin) if begin else None
                if land is not None and land.authority != CHINA:
                    lands.setdefault(land.authority, land)
    return next(iter(lands.values())) if len(lands) == 1 else None


def _named(masked: Masked, land_of: Callable[[str], Mention | None]) -> Iterator[tuple[str, str]]:
    """Yield the bodies of foreign lands that a sentence names: own words, land."""
    for one in masked.mentions.values():
        for thing in (one, *(post.at for post in one.posts)):
            if thing is None or thing.kind != "Institution":
                continue
            land = land_of(thing.name[: LONGEST_LAND + 1])
            if land is not None and land.authority != CHINA and OWN.match(thing.name, len(land.name)):
                yield thing.name[len(land.name) :], land.name


def _again(masked: Masked, known: Mapping[str, str | None], surnames: Container[str]) -> Iterator[Mention]:
    for own, land in known.items():
        at = masked.string.find(own) if land is not None else -1
        while at >= 0:
            end = at + len(own)
            who = masked.mentions.get(end)
            is_chinese = who is not None and who.kind == "Person" and _may_be_chinese(who.name, surnames)
            begins = not at or masked.string[at - 1] in BEFORE
            if begins and not is_chinese and BEHIND.match(masked.string, end):
                yield body(*masked.span(at, end), f"{land}{own}")
            at = masked.string.find(own, end)


def _ministries(masked: Masked, folded: str, land: Mention, surnames: Container[str]) -> Iterator[Mention]:
    """Yield the ministries of the one foreign land of the article whose ministers have foreign names."""
    for found in MINISTER.finditer(masked.string) if "部" in masked.string else ():
        who = masked.mentions[found.end()]
        leads = folded[who.start : who.name_start].startswith(HEADS)
        is_long = len(found["own"]) >= LONG_CHARGE and OF_FIRM.search(found["own"]) is None
        if leads and (is_long or not _may_be_chinese(who.name, surnames)):
            yield body(*masked.span(*found.span("own")), f"{land.name}{_own(found['own'], land)}")


def _own(name: str, land: Mention) -> str:
    """Return a ministry's name without the one letter of its land: 乌生态环境部."""
    is_led = is_called_by(land, name[0]) and FIELD.match(name, 1) and not name.startswith(NO_LETTER)
    return name[1:] if is_led else name


def _missions(masked: Masked, land: Mention) -> Iterator[Mention]:
    """Yield the missions that one letter of the one foreign land of the article tells: 驻斐使馆."""
    for one in masked.mentions.values():
        for thing in (one, *(post.at for post in one.posts)):
            found = MISSION.fullmatch(thing.name) if thing is not None else None
            if thing is not None and found and is_called_by(land, found["letter"]):
                yield body(thing.start, thing.end, f"中国驻{land.name}大使馆")


def _may_be_chinese(name: str, surnames: Container[str]) -> bool:
    """Tell whether a name may be that of a Chinese minister, whose ministry is then China's."""
    return name.startswith(DOUBLE) or (len(name) < LEAST_FOREIGN and name[0] in surnames)
