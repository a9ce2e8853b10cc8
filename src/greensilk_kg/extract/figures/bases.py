"""The sum that a rate is of, where the rate's own clause does not name it: …达3亿元，同比增长5%."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.phrases import NO_NAME, OPENS, TAIL, begin, behind_topic, phrase, written
from greensilk_kg.extract.figures.restrictions import LEG
from greensilk_kg.extract.figures.topic_words import LEAD
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY = CODES["Quantity"]
EACH = re.compile("分别(?:为|达到?|约)?|各自|依次")
"""Behind these the order of a list tells which figure is of what."""
BARE = re.compile(rf"(?:{LEAD.pattern}){TAIL}")
ENDS = re.compile(rf"{TAIL}$")
SPEED = re.compile("(?:年均|平均|同比|年)?(?:增速|增长率|增幅|降幅|跌幅|涨幅)")
"""The name of a rate, which does not say of what it is."""
WHOLE = re.compile(rf"占[^，。；、{QUANTITY}]{{2,16}}(?=的)")
"""The whole of which those in a list are shares: 分别占同期总额的."""
AND = re.compile("[、和与及]|以及")
SHARED = re.compile(rf"{any_of('figures/value-noun')}$")
"""What the last in a list tells of all: 风电和水电装机."""
OF_ALL = re.compile(
    "(?<=..)(?:[对向自从][^、]{1,8}?)?(?:进出口|出口|进口|产量|销量|装机|发电|投资|贸易)(?:额|量|总额|总值|值|容量)?$"
)
"""The same where those in the list end in different ways: 汽车、电池、光伏产品对甲洲出口."""
BY_WAYS = re.compile("以(?P<ways>[^对向与自从]{3,24}?)等?(?:运输|贸易)?方式(?P<rest>[对向与自从].*)")
"""Ways in which something goes: 以水运、航空运输等方式对甲洲进出口."""
KIND = re.compile("等[^、和与及]*?(?P<what>(?:进口|出口|产|销|消费|发电)?[量额值])?$")
"""What those in a list are, and what of them grows: 大米、咖啡等农产品进口量."""
LEVEL = re.compile(rf"{TAIL}(?:{CODES['Date']}年?[底末]?的?)?{TAIL}")
"""A clause that tells a level and no noun: 达到, 增长到2024年的近."""
FROM = re.compile(
    rf"已?经?(?:由|从)[^，。；]{{0,24}}?{QUANTITY}[^，。；{QUANTITY}]{{0,14}}$|"
    rf"已?经?(?:由|从){CODES['Date']}[^，。；{QUANTITY}]{{0,24}}$"
)
"""What stands before the second figure of a rise, and before the first."""
WITH_ALL = re.compile(
    "(?P<with>[对与从自向同])[^，。；]*?(?P<what>(?:进出口|出口|进口|贸易|投资)(?:额|总额)?)"
)
"""A list of partners (对甲国、乙国出口): with whom, and what."""
ADDED = re.compile("新增|净增|增加")
"""A sum that was added to the one before it."""
INWARD = re.compile("^.*?(?:(?<=[在对来])华|(?<=[在对])我国)")
"""Who invests in China, before what is done there."""
WAY = re.compile(rf"(?:进出口|出口|进口|产|销)(?={QUANTITY})")
"""What is done with each in a list, behind 分别: 米、茶分别出口3亿和2亿元."""
ONE_WAY = re.compile("^.*?(?:出口|进口|[对向从自].*?的)(?=.{2})")
CONVERTED = re.compile("(?:（|(?<=[，；]))(?:约?折合?|约合|合(?=人民币|美元|约))[^，。；]{0,6}$")
"""The same sum in another money."""
NO_SUMS = {"PERCENT", "UNITLESS", "YR", "MO", "DAY", "HR", "MIN"}
NO_DEED = re.compile("来自|[有本]")
"""Words before a count that tell of no deed: 共有来自8国的."""
SHORTEST = 2
BARE_DEED = 2
"""Words so short only tell what is done with what the measure counts: 发送 before 3万标箱."""
FEW = 3
"""How many clauses back a rate may point to its sum."""
LONGEST = 24


def base(spot: Spot, *, noun: bool = False) -> str:
    """Return what the last sum before a rate is of; empty where it stands far away or has no name.

    Args:
        spot: Where the rate stands.
        noun: Whether only a noun will do, not what was done (发送货物).
    """
    sums = _sums(spot)
    string = spot.reading.masked.string
    if len(sums) > 1 and ADDED.search(string, begin(string, sums[-1]), sums[-1]):
        sums.pop()
    if not sums or _clauses(spot, sums[-1]) > FEW:
        return ""
    return name_of(spot, sums[-1], noun=noun)


def has_no_noun(spot: Spot) -> bool:
    """Tell whether the clause of a rate names nothing (同比增长)."""
    return BARE.fullmatch(spot.before) is not None


def listed(spot: Spot, each: re.Match[str]) -> str:
    """Return what the words before 分别 name at a figure's place in their list; empty where nothing.

    Args:
        spot: Where the figure stands.
        each: Where its clause says 分别.
    """
    at, many = _place(spot, each)
    start = spot.index - len(spot.before)
    said = _bare(spot, start, start + each.start())
    return _of_nouns(SPEED.sub("", said), at, many) if said and many > 1 else ""


def _place(spot: Spot, each: re.Match[str]) -> tuple[int, int]:
    """Return the how-manieth a figure is of those behind 分别, and how many there are."""
    start = spot.index - len(spot.before) + each.end()
    here = [
        index
        for index, one in spot.reading.masked.placed(start, spot.clause.end)
        if isinstance(one.value, QuantityMatch)
    ]
    return here.index(spot.index), len(here)


def of_list(spot: Spot, each: re.Match[str]) -> str:
    """Return what a rate is of that stands in a list (甲、乙分别增长3%、5%), by its place there.

    Args:
        spot: Where the rate stands.
        each: Where its clause says 分别.
    """
    start = spot.index - len(spot.before)
    at, many = _place(spot, each)
    said = _bare(spot, start, start + each.start())
    if said:
        way = WAY.match(spot.whole, start + each.end())
        return _of_nouns(SPEED.sub("", said), at, many) + (way[0] if way else "")
    sums = _sums(spot)[-many:]
    if len(sums) != many or _clauses(spot, sums[0]) > FEW + 1:
        return ""
    string = spot.reading.masked.string
    begun = begin(string, sums[0])
    listed = EACH.search(string, begun, sums[0])
    named = _of_nouns(_bare(spot, begun, listed.start()), at, many) if listed else name_of(spot, sums[at])
    whole = WHOLE.search(spot.before, each.end())
    return named + written(spot, start + whole.start(), start + whole.end()) if named and whole else named


def _of_nouns(said: str, at: int, many: int) -> str:
    """Return one noun of a list; what the first or the last tells of all goes with each."""
    if (way := BY_WAYS.fullmatch(said)) is not None:
        ways = AND.split(way["ways"])
        return f"以{ways[at]}方式{way['rest']}" if len(ways) == many else ""
    kind = KIND.search(said)
    nouns = AND.split(said[1 : kind.start() if kind else None])
    nouns[0] = said[:1] + nouns[0]
    if len(nouns) != many or NO_NAME.search(said) or max(map(len, nouns)) > LONGEST:
        return ""
    if len(nouns[0]) == 1:
        return nouns[at] + (nouns[-1][1:] if at < many - 1 else "")
    partners = WITH_ALL.fullmatch(said)
    if partners is not None and not SHARED.search(nouns[0]):
        whom = nouns[at].removeprefix(partners["with"]).removesuffix(partners["what"])
        return partners["with"] + whom + partners["what"]
    if SHARED.search(nouns[-1]) and not any(map(SHARED.search, nouns[:-1])):
        way = OF_ALL.search(nouns[-1])
        shared = nouns[-1].partition(nouns[0][-1])[2] or (way[0] if way else "")
        return nouns[at] + (shared if at < many - 1 else "") if shared else ""
    way = ONE_WAY.match(nouns[0])
    return (way[0] if way and at else "") + nouns[at] + ((kind["what"] or "") if kind else "")


def _sums(spot: Spot, end: int | None = None) -> list[int]:
    """Return where the figures stand before the clause, or before an offset, that are no rates."""
    return [
        index
        for index, one in spot.reading.masked.placed(0, spot.clause.start if end is None else end)
        if isinstance(one.value, QuantityMatch) and one.value.unit not in NO_SUMS
    ]


def _clauses(spot: Spot, index: int) -> int:
    return len(re.findall("[，；]", spot.reading.masked.string[index : spot.clause.start]))


def name_of(spot: Spot, index: int, *, noun: bool = False) -> str:
    """Return what the sum at an offset is of."""
    string = spot.reading.masked.string
    start = begin(string, index)
    listed = string.rfind("、", start, index)
    start = listed + 1 if listed > 0 and QUANTITY in string[start:listed] else start
    if CONVERTED.search(string, start, index):
        sums = [one for one in _sums(spot, index) if one < start or string[one:index].count("（")]
        return name_of(spot, sums[-1], noun=noun) if sums else ""
    risen = FROM.search(string, start, index)
    end = risen.start() if risen else index
    what = phrase(spot, start, end) or phrase(spot, string.rfind(QUANTITY, start, end) + 1 or start, end)
    if not what and start > 1 and LEVEL.fullmatch(string[start:end]):
        earlier = begin(string, start - 1)
        risen = FROM.search(string, earlier, start - 1)
        what = phrase(spot, earlier, risen.start() if risen else start - 1)
    value = spot.mention(index).value
    measure = value.measure if isinstance(value, QuantityMatch) and value.unit == "NUM" else ""
    counted = spot.counts.get(measure, "") if measure else ""
    if what or noun:
        return what or counted
    done = _bare(spot, start, end)
    bare = counted == measure and len(done) > BARE_DEED
    leg = LEG.match(done) or LEG.search(string, begin(string, index), index)
    rest = counted.removeprefix(leg[0]) if leg else counted
    named = done if not counted or bare or done.endswith(counted) else done + rest
    if counted and (len(done) < SHORTEST or NO_DEED.search(done)):
        named = (leg[0] if leg else "") + rest
    bad = (
        len(named) > LONGEST
        or named.endswith("的")
        or named.startswith(("在", "较", "比"))
        or NO_NAME.search(named)
    )
    return "" if bad else named


def _bare(spot: Spot, start: int, end: int) -> str:
    """Return all words of a stretch but what it is about, what leads to them and what ends them."""
    first = behind_topic(spot, start, end)
    ends = ENDS.search(spot.reading.masked.string[:end], first)
    return INWARD.sub("", OPENS.sub("", written(spot, first, ends.start() if ends else end)))
