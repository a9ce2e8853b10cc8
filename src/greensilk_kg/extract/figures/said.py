"""What a sum or a rate is of, in the words before it: 对甲国出口, 可再生能源占比, 风电占总装机的比重."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.nouns import words_of
from greensilk_kg.extract.figures.rises import RISEN
from greensilk_kg.extract.figures.topic_words import LEAD
from greensilk_kg.extract.figures.what import changing, part_of, share_of
from greensilk_kg.model.value import QuantityMatch

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

DATE, QUANTITY = CODES["Date"], CODES["Quantity"]
TAIL = rf"(?:{words('figures/value-tail')})*"
NOUN = rf"[^，。；：、（）了{QUANTITY}{DATE}]{{0,30}}?{any_of('figures/value-noun')}"
LEADS = (
    rf"(?:[的也则]|等[^，。；]{{0,3}}国家?(?:的|中)?|{any_of('figures/value-lead', 'figures/value-deed')})*"
)
AT = rf"{DATE}?年?[底末]?"
STATED = re.compile(
    rf"{LEADS}(?P<what>(?!{words('figures/deed')}){NOUN})(?:由|从)?{AT}时?的?{TAIL}(?:{AT}的?)?{TAIL}的?$"
)
"""The whole of a clause, behind what it is about: 对甲国出口, up to the figure."""
DID = re.compile(
    rf"(?:^|[，、{CODES['Project']}{CODES['Institution']}将可])[^，。；、的{QUANTITY}]{{0,10}}?{any_of('figures/value-deed')}了?(?P<what>[^，。；：、（）了的{QUANTITY}{DATE}]{{2,14}}?)(?:达到?|约|近|超过?|逾)*$"
)
"""What somebody makes less or more: 减少碳排放超七成."""
PART = re.compile(
    rf"(?P<of>(?:占(?!比|用|有率|地)(?:{DATE}年?)?|(?:超过|接近|达到|相当于)(?=[^，。；]*?(?:总[量额数值]|市场)的?$))"
    rf"[^，。；、{QUANTITY}]{{2,30}}?)(?:的|之|{words('figures/value-tail')}|的?(?:比重|比例|份额)(?:由|从)?)*$"
)
"""The whole of which a share is: 占总装机容量的."""
EACH = re.compile("分别|各自")
"""Which rate is of what is told by the order of a list."""
LISTED = re.compile("^等[^，。；]{0,3}国家?")
LONGEST = 30
BACK = 3
"""How many clauses back a rate may point to the sum that it is of."""
WITH = re.compile(
    rf"(?P<with>(?:与|对(?!外)|同(?!比)|自|从|向|和)[^，。；：、的{QUANTITY}]{{1,24}}?)(?:的|之间的?|间的?|双边)*(?:货物|服务|农产品|能源|直接|双向)*(?:贸易|进出口|出口|进口)"
)
"""With whom trade is: what follows in the sentence (其中出口…) is of the same."""
CHANGES = {"growth-rate", "reduction-rate"}
RATES = {"ratio", "share", *CHANGES}
TRADES = {"trade-volume"}
LANDS = {"Country", "Place", "Initiative"}
BARE = re.compile("(?:货物|商品)?(?:出口|进口|进出口|贸易)(?:额|总额|总值|值|金额|规模|量)?")
"""A trade of which only the sentence tells with whom it is."""
SPEED = re.compile("(?:年均|平均|同比)?(?:增速|增长率|增幅|降幅|跌幅|涨幅)")
"""The name of a rate, which does not say of what it is."""
NO_NAME = re.compile("将(?!军)|可以|能够|达到|实现|需要|应当|由于|因为|通过|如果|把|使|让|是(?!否)")
"""Words that no name of a value holds."""
PARTNER = "with"
"""Where the words are kept that tell with whom a trade is; a sentence with 其中 goes on with it."""


def of_what(spot: Spot, dimension: str, indicator: str) -> str:
    """Return of what a figure is that counts nothing: what grows, a part, with whom trade is.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        indicator: What it measures.
    """
    if dimension == "money":
        lands = any(one.kind in LANDS for one in spot.clause.topics)
        return trade_of(spot) if indicator in TRADES or lands else ""
    if dimension == "ratio":
        if indicator not in RATES:
            return ""
        told = share_of(spot) if indicator not in CHANGES else ""
        told = told or rate_of(spot) or changing(spot) or part_of(spot)
        return "" if NO_NAME.search(told) else told
    return part_of(spot)


def says_too_little(counted: str, indicator: str, topic: Mention) -> bool:
    """Tell whether nobody can know what a figure is of: 中国增长3%, 某国5亿元."""
    if counted or indicator not in RATES | {"money"}:
        return False
    return indicator == "ratio" or topic.kind in LANDS


def said_of(spot: Spot) -> str:
    """Return the words of the clause before a figure that say what it is of; empty where they are none."""
    risen = RISEN.search(spot.reading.masked.string, spot.clause.start, spot.index)
    end = risen.start() if risen else spot.index
    what = _phrase(spot, spot.clause.start, end)
    return what or (_phrase(spot, spot.last, end) if spot.clause.start < spot.last < end else "")


def trade_of(spot: Spot) -> str:
    """Return which trade a sum is of: which way, and with whom, as far as the sentence tells."""
    what = said_of(spot)
    for one in WITH.finditer(spot.reading.masked.string, 0, spot.index):
        spot.counts[PARTNER] = _written(spot, *one.span("with"))
    goes_on = spot.clause.carried and BARE.fullmatch(what)
    return spot.counts.get(PARTNER, "") + what if goes_on else what


def rate_of(spot: Spot) -> str:
    """Return what a rate is of: its own words, else those of the sum before it in the sentence."""
    start = spot.index - len(spot.before)
    risen = RISEN.search(spot.before)
    part = PART.search(spot.before[: risen.start()] if risen else spot.before)
    if EACH.search(spot.before):
        return ""
    if part is not None:
        own = _phrase(spot, spot.clause.start, start + part.start(), whole=False)
        base = own or ("" if part.start() > 1 else _base(spot))
        return base + _written(spot, *(start + at for at in part.span("of"))).rstrip("的")
    what = _done_to(spot) or said_of(spot)
    if SPEED.fullmatch(what) or (not what and _has_no_noun(spot)):
        return _base(spot)
    return trade_of(spot) if BARE.fullmatch(what) else what


def _done_to(spot: Spot) -> str:
    start = spot.index - len(spot.since)
    found = DID.search(spot.since)
    return "" if found is None else _written(spot, start + found.start("what"), start + found.end("what"))


def _has_no_noun(spot: Spot) -> bool:
    return re.fullmatch(rf"(?:{LEAD.pattern}){TAIL}", spot.before) is not None


def _base(spot: Spot) -> str:
    """Return what the last sum before a rate is of, some clauses back in the sentence."""
    string = spot.reading.masked.string
    last = [
        index
        for index, one in spot.reading.masked.placed(0, spot.clause.start)
        if isinstance(one.value, QuantityMatch) and one.value.unit != "PERCENT"
    ]
    if not last or len(re.findall("[，；]", string[max(last) : spot.clause.start])) > BACK:
        return ""
    start = _begin(string, max(last))
    what = _phrase(spot, start, max(last))
    if not what and start > 1 and re.fullmatch(TAIL, string[start : max(last)]):
        what = _phrase(spot, _begin(string, start - 1), start - 1)
    partner = spot.counts.get(PARTNER, "")
    return partner + what if BARE.fullmatch(what) else what


def _begin(string: str, end: int) -> int:
    """Return where the clause begins that ends at an offset."""
    return max(string.rfind(stop, 0, end) for stop in "，。；：") + 1


def _phrase(spot: Spot, start: int, end: int, *, whole: bool = True) -> str:
    """Return the words of a stretch behind what it is about, without what leads to and what ends them."""
    masked = spot.reading.masked
    here = [
        index
        for index, one in masked.placed(start, end)
        if any(one is topic or one.ref == topic.ref for topic in spot.clause.topics)
    ]
    first = max(here) + 1 if here else start
    lead = LEAD.match(masked.string, first, end)
    first = lead.end() if lead else first
    if not whole:
        named = LISTED.sub("", _written(spot, first, end)).strip("的约则也几乎")
        return named if len(named) <= LONGEST else ""
    found = STATED.match(masked.string[:end], first)
    return "" if found is None or NO_NAME.search(found["what"]) else _written(spot, *found.span("what"))


def _written(spot: Spot, start: int, end: int) -> str:
    return words_of(spot.reading.masked, start, end)
