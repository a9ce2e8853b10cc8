"""Who acts, told behind the verb: 召集这场会的是甲, 首批加入的有甲、乙, 报告出自甲之手."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.frames.agents import Agent, group
from greensilk_kg.extract.frames.states import state_agents
from greensilk_kg.extract.frames.topics import called, meant, topic
from greensilk_kg.extract.frames.words import DEED, LOOSE, NEVER, NOT_WHO, OF_WHICH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Call, Clauses
    from greensilk_kg.model.claim import Claim

THOSE = re.compile(
    "(?P<what>了?[^，。；：的]{0,16}?)的(?:主力|主体|团队|单位|机构|企业|院校|高校|公司|成员|伙伴|一方|组织|人)?，?"
    f"(?:其实|正|就|则|还|便|也|都|已|另|主要|分别|最终)*(?:是|为|系|有|包括)(?:了|{CODES['Quantity']}[^，。；：]{{0,8}}[，：])?"
)
BY_HAND = "出自"
HAND = re.compile("(?:等[^，。；：]{0,8})?(?:之手|手笔|的手笔|的笔下|笔下)")
POINTED = re.compile(
    f"了?(?:这[一次场届个项份座本套]?|该|本[次届]?|此次?|上述)?(?:一[场个项份本部]?)?(?P<noun>(?![{FIRST}-{LAST}])[㐀-鿿]{{1,6}})"
)
AT_START = 6
"""Characters of a clause before such a verb, where it tells of what is spoken of."""
BODIES = {"Institution", "Initiative", "Country"}


def tell_behind(told: Clauses, call: Call) -> Iterator[Claim]:
    """Yield who did what a verb tells, where they stand behind it.

    Args:
        told: The sentence.
        call: The verb.
    """
    frame = call.frame
    if not frame.agent or not BODIES & set(frame.agents) or frame.agent == "participant":
        return
    begin = told.parts[call.number][0]
    if NEVER.search(told.string, begin, call.start) or "被" in told.string[begin : call.start]:
        return
    is_by_hand = call.found[0] == BY_HAND
    those = None if is_by_hand else THOSE.match(told.string, call.end)
    if those is None and not is_by_hand:
        return
    low = call.end if those is None else those.end()
    stop = told.string.find("，", low)
    who = group(frame.agents).match(told.string, low, len(told.string) if stop < 0 else stop)
    if who is None or (is_by_hand and HAND.match(told.string, who.end()) is None):
        return
    if those is not None and (DEED.search(those["what"]) or _goes_on(told.string, who.end())):
        return
    theme = _theme(told, call, those["what"] if those else "", begin)
    if theme is not None and theme.ref is not None:
        yield from state_agents(told, call, Agent(*who.span(), (who.span("who"),)), theme)


def _goes_on(string: str, behind: int) -> bool:
    """Tell whether bodies behind 是 are only part of what is told: 发起的是甲的学生社团."""
    found = re.compile(f"等?{LOOSE}{{0,4}}?的(?!{LOOSE}{{0,8}}(?:团队|专家|小组|[师学]生|[。，；]))").match(
        string, behind
    )
    is_of = OF_WHICH.match(string, behind) is not None and not string.startswith("的", behind)
    return found is not None or is_of


def _theme(told: Clauses, call: Call, what: str, begin: int) -> Mention | None:
    """Return what is done: named behind the verb, pointed to there, else what is spoken of."""
    named = [at for at, _ in told.reading.masked.placed(call.end, call.end + len(what))]
    if len(named) == 1 and not what[named[0] - call.end + 1 :].strip("”》"):
        told_of = told.mentions[named[0]]
        return told_of if told_of.kind in call.frame.themes else None
    if re.search(f"[{FIRST}-{LAST}]", what) or NOT_WHO.search(what):
        return None
    if what.strip("了"):
        pointed = POINTED.fullmatch(what)
        return None if pointed is None else called(told, call, pointed["noun"])
    if call.number == 0 and call.start - begin > AT_START:
        return topic(told, call, call.start, first=True)
    one: Mention | None = topic(told, call, call.start, first=True)
    if one is None and call.start - begin <= AT_START:
        kinds = ["Gathering"] if call.frame.left_out == "Event" else call.frame.left_out.split()
        found = (meant(told, call, kind) for kind in kinds)
        one = next((other for other in found if other is not None), None)
    return one if one is not None and one.kind in call.frame.themes else None
