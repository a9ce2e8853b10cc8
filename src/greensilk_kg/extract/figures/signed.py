"""Sums and terms of what was signed or won: 签署供货合同，合同金额2亿美元, 签署3亿元贷款协议."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.rules.deeds import SIGN

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import About, Spot

NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Initiative", "Project", "Event"))
AGREEMENT, PROJECT = CODES["Agreement"], CODES["Project"]
SIGNED = re.compile(rf"(?:{SIGN})(?!仪式)[^，。；：]{{0,40}}?(?P<text>{AGREEMENT})")
ITEM = re.compile(
    "(?:^|[；，：])(?:[一二三四五六七八九]是|第[一二三四五六七八九]，|[其第][一二三四五六七八九][，、])"
)
"""How an item of a list within a sentence begins: what it tells is of no item before."""
SEVERAL = re.compile(rf"{AGREEMENT}[^，。；]{{0,8}}{AGREEMENT}")
WON = re.compile(
    rf"(?:中标|[将把](?=[^，。；]*授予)|承揽|承接|拿下|斩获|竞得)了?[^，。；]{{0,12}}?(?P<work>{PROJECT})"
)
WORTH = re.compile(rf"的?[^，。；：的{NAMED}]{{0,3}}(?P<text>{AGREEMENT})")
"""What stands behind the sum that an agreement is of: 3亿元的贷款协议."""
DEED = re.compile(rf"(?:{SIGN})[^，。；]*$")
SUM = re.compile(
    rf"(?:其中，?|预计|约定|涉及|该|此|本|项目|工程|上述|两份|累计|合计|，)*{any_of('figures/sum-signed')}"
)
TERM = re.compile(
    rf"(?:该|此|本|项目|工程|上述|，)*(?:{any_of('figures/term-signed')}|(?!建设|施工|运营|设计|使用)[㐀-鿿]{{2,4}}期限?(?:为|共|约|是|长达)*$)"
)
SIZE = re.compile(
    "(?:该|此|本|项目|工程|电站|预计|计划|，)*(?:总投资|投资|总装机|装机|全长|占地|总建筑面积|总工期|工期)"
)
"""How a clause begins that tells the size of the work that was signed for."""
AS_AGREED = re.compile(
    rf"(?:根据|按照|依照|依据)[该此这本]?一?(?:份|项|{any_of('figures/agreed')})|(?:[双各两三]方|协议|合同|备忘录)(?:约定|商定|同意|议定|规定|明确|将|拟)"
)
"""How words begin that tell what an agreement provides for."""
OWN_SUM = re.compile(
    f"(?:该|此|上述|其中)*{any_of('figures/agreed')}(?:的)?(?:总|标的|涉及)*(?:金额|额|价|价值|造价)"
)
"""How a clause begins that tells the sum of an agreement, whatever work it is for."""
PARTY = re.compile(f"[{CODES['Country']}{CODES['Institution']}]|[㐀-鿿]方|[我本该]行|公司|银行|集团|基金会?")
"""Who gives what the words behind tell."""
PROVIDES = re.compile(r"(?:提供|投入|安排|出资|发放|拨付|授信|注资|筹集|融资)(?!的)[^，。；]{0,16}$")
FUNDS = re.compile("^(?!.*[向给对]).*?(?:投入|拿出|出资|安排|注资|拨款|筹集)[^，。；]{0,8}$")
LAUNCHED = re.compile(
    rf"(?:发起|启动|推出|设立|实施)了?[“《]?(?P<plan>{CODES['Initiative']})[”》]?(?:（[^（）]{{1,30}}）)?，"
)
"""Where a sentence tells that a plan was launched, and goes on."""
LOAN = re.compile("贷款|融资|银团")
"""What is signed for the work that is spoken of: its sums are those of the work."""
BODIES = {"Country", "Institution", "Place"}


def of_signed(spot: Spot, dimension: str) -> About | None:
    """Return the agreement or the work that a sum or a term is of; `None` where nothing was signed or won.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
    """
    text = _by_its_sum(spot) if dimension == "money" else _as_agreed(spot) if dimension == "count" else None
    if text is not None:
        return (text,), None
    string, clause = spot.whole, spot.clause
    words = TERM if dimension == "time" else SUM
    told = words.match(spot.before) if dimension in {"money", "time"} else None
    if told is None and not (clause.carried and SIZE.match(spot.before)):
        return None
    signed = _signed(spot)
    if (
        signed is not None
        and clause.project is not None
        and LOAN.search(spot.mention(signed.start("text")).name)
    ):
        return None
    if signed is not None:
        return _of_text(spot, signed) if told else _of_work(spot, signed)
    won = WON.search(string, 0, clause.start) if told and dimension == "money" else None
    return None if won is None else ((spot.mention(won.start("work")),), None)


def _by_its_sum(spot: Spot) -> Mention | None:
    """Return the agreement that is worth a sum, or by which a party gives it: 根据协议，甲将提供3亿元."""
    worth = WORTH.match(spot.whole, spot.index + 1)
    if worth is not None and DEED.search(spot.before):
        return spot.mention(worth.start("text"))
    if OWN_SUM.match(spot.before):
        return _last_signed(spot)
    if (plan := _funded(spot)) is not None:
        return plan
    return _as_agreed(spot)


def _as_agreed(spot: Spot) -> Mention | None:
    """Return the agreement by which a party provides something: 根据备忘录，甲将提供20辆客车."""
    told = AS_AGREED.search(spot.sentence) if PROVIDES.search(spot.before) else None
    if told is None or spot.sentence.count("，", told.end()) > 1:
        return None
    return _last_signed(spot) if PARTY.search(spot.sentence, told.start()) else None


def _funded(spot: Spot) -> Mention | None:
    """Return the plan for which somebody gives a sum in the sentence that tells of its launch."""
    if FUNDS.search(spot.before) is None or (
        spot.clause.topics and spot.clause.topics[0].kind == "Initiative"
    ):
        return None
    launched = list(LAUNCHED.finditer(spot.whole, 0, spot.clause.start))
    return spot.mention(launched[-1].start("plan")) if launched else None


def _last_signed(spot: Spot) -> Mention | None:
    """Return the one agreement whose signing was told last, in the sentence or up to a paragraph before."""
    begun = spot.reading.sentence
    if found := list(SIGNED.finditer(spot.whole, 0, spot.clause.start)):
        return spot.mention(found[-1].start("text"))
    for other in spot.scene.article.before(begun.span.start):
        if other.sentence.paragraph < begun.paragraph - 1:
            break
        if AGREEMENT in other.masked.string and (found := list(SIGNED.finditer(other.masked.string))):
            return other.masked.mentions[found[-1].start("text")] if len(found) == 1 else None
    return None


ANOTHER = re.compile(rf"(?:{SIGN})了?[^，。；《]{{0,24}}(?:合同|协议|协定|订单|意向书|备忘录)，?$")
"""An agreement without a name that the clause before tells of: 签订电网改造合同，合同额3亿元."""


def _signed(spot: Spot) -> re.Match[str] | None:
    """Return where the sentence tells of a signing before the clause."""
    if AGREEMENT not in spot.whole:
        return None
    item = max((one.end() for one in ITEM.finditer(spot.whole, 0, spot.index)), default=0)
    several = list(SIGNED.finditer(spot.whole, item, spot.clause.start))
    return None if not several or _is_of_another(spot, several[-1]) else several[-1]


def _is_of_another(spot: Spot, signed: re.Match[str]) -> bool:
    """Tell whether an agreement without a name was signed behind the one that is named."""
    return ANOTHER.search(spot.whole, signed.end(), spot.clause.start) is not None


def _of_text(spot: Spot, signed: re.Match[str]) -> About:
    several = SEVERAL.search(spot.whole, signed.start(), spot.clause.start)
    return (() if several else (spot.mention(signed.start("text")),)), None


def _of_work(spot: Spot, signed: re.Match[str]) -> About | None:
    """Return the work of the agreement, where else the size would be told of who signs."""
    if spot.clause.topics and spot.clause.topics[0].kind not in BODIES:
        return None
    work = _work(spot, spot.mention(signed.start("text")))
    return (() if work is None else (work,)), None


def _work(spot: Spot, text: Mention) -> Mention | None:
    """Return the work that an agreement's name names."""
    for reading in spot.scene.titles:
        if reading.title is not None and reading.title.name == text.name:
            works = [one for one in reading.mentions if one.kind == "Project"]
            return spot.scene.registry.resolve(works[0]) if len(works) == 1 else None
    return None
