"""The words before a figure that name its value: 对甲国出口, 可再生能源发电量, 新签合同额."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.nouns import words_of
from greensilk_kg.extract.figures.topic_words import LEAD, TRADE_WITH
from greensilk_kg.extract.names.short_places import LETTERS

if TYPE_CHECKING:
    from greensilk_kg.extract.figures.spot import Spot

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
THAN_EVENT = rf"[^，。；{QUANTITY}]{{0,16}}{CODES['Event']}"
AT = rf"{DATE}?年?[底末]?"
YEAR = rf"{DATE}年?[底末初]?"
BESIDE = rf"[与和同](?:{YEAR}|{any_of('figures/value-than')})的?(?:同期)?相比"
THAN = rf"[较比](?:{YEAR}|{any_of('figures/value-than')}(?:的{DATE}年?)?|{THAN_EVENT})(?:同期)?|{BESIDE}"
TAIL = rf"(?:{THAN}|新增|净增|{words('figures/value-tail')})*"
NOUN = (
    rf"[^，。；：（）了{QUANTITY}{DATE}]{{0,30}}?"
    rf"(?:{words('figures/value-noun')}|(?:进口|出口)(?!额|总|量|值|规模|同比|环比|增|达|占)[^，。；：（）了的{QUANTITY}{DATE}]{{2,12}}?)"
)
LEADS = (
    rf"(?:[的也则]|等[^，。；]{{0,3}}国家?(?:的|中)?|{any_of('figures/value-lead', 'figures/value-deed')})*"
)
STATED = re.compile(
    rf"{LEADS}(?P<what>(?!{words('figures/deed')}){NOUN})(?:由|从)?{AT}时?的?{TAIL}(?:{AT}的?)?{TAIL}的?$"
)
"""The whole of a clause, behind what it is about, up to the figure."""
NO_NAME = re.compile(
    "将(?!军)|可以|能够|达到|实现|需要|超过|低于|高于|应当|由于|因为|通过|如果|把|使(?!用)|让|是(?!否)"
)
"""Words that no name of a value holds."""
LISTED = re.compile("^等[^，。；]{0,3}国家?")
OWN = re.compile(
    f"该(?:口岸|港口?|{words('figures/that-body')})|(?!国(?!家)){any_of('figures/that-body')}|[{LETTERS}](?:全国|境内|国内|两国(?:之间|间)?的?)"
)
"""Words for whom a clause is about, which are no part of what a value is called."""
OPENS = re.compile(
    "^(?:的|间(?![接隔歇谍距断])|以(?=投资)|累计|合计|共计|总计|已|共|还|就|现|则|每年|年均|其中|大?约|预计)+"
)
COUNTED_LANDS = re.compile(f"(?:{any_of('figures/lands-counted')}的?)?")
"""The lands that the figure before counts: 64个国家的投资额."""
STATION = re.compile("站(?!点|台|区)|口岸|机场")
"""What shows that a place only begins the name of something in it: 经由甲地站通行的列车."""
SO_FAR = re.compile(rf"前{QUANTITY}的?")
LONGEST = 30


def phrase(spot: Spot, start: int, end: int) -> str:
    """Return the name of a value in a stretch without what it is about, what leads to it and what ends it."""
    masked = spot.reading.masked
    if masked.string[start - 1 : start] == QUANTITY and (
        lands := COUNTED_LANDS.match(masked.string, start, end)
    ):
        start = lands.end()
    found = STATED.match(masked.string[:end], behind_topic(spot, start, end))
    if found is None or NO_NAME.search(found["what"]):
        return ""
    start, last = found.span("what")
    quoted = masked.string[start - 1 : start] == "“"
    return OPENS.sub("", written(spot, start - quoted, last))


def whole(spot: Spot, start: int, end: int) -> str:
    """Return all words of a stretch but what it is about, if they are few."""
    named = (
        LISTED.sub("", written(spot, behind_topic(spot, start, end), end))
        .removesuffix("大约")
        .strip("的约则也几乎")
    )
    return named if len(named) <= LONGEST and not NO_NAME.search(named) else ""


def behind_topic(spot: Spot, start: int, end: int) -> int:
    """Return where the words of a stretch begin behind what it is about and what leads to them."""
    masked = spot.reading.masked
    here = [
        index
        for index, one in masked.placed(start, end)
        if any(one is topic or one.ref == topic.ref for topic in spot.clause.topics)
    ]
    first = max(here) + 1 if here else start
    if here and masked.mentions[first - 1].kind == "Place" and STATION.match(masked.string, first):
        first = start
    lead = LEAD.match(masked.string, first, end)
    first = lead.end() if lead else first
    own = OWN.match(masked.string, first, end) if spot.clause.topics else None
    lead = LEAD.match(masked.string, own.end(), end) if own else None
    first = lead.end() if lead else first
    return first - 1 if TRADE_WITH.match(masked.string, first - 1, end) else first


def begin(string: str, end: int) -> int:
    """Return where the clause begins that ends at an offset."""
    return max(string.rfind(stop, 0, end) for stop in "，。；：") + 1


def written(spot: Spot, start: int, end: int) -> str:
    """Return a stretch of the sentence with its names, without the months that it is of (前5个月的)."""
    masked = spot.reading.masked
    left = SO_FAR.search(masked.string, start, end)
    if left is None:
        return words_of(masked, start, end)
    return words_of(masked, start, left.start()) + words_of(masked, left.end(), end)
