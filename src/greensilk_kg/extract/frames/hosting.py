"""Who holds, helps or supports an event, whatever the verb: 论坛由甲、乙共同操办, 具体会务落在丙肩上.

Behind 由 and bodies, in a clause about a gathering, the verb has few meanings. They are told by classes of
its characters, not by a list of verbs; what is listed is what tells of something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.frames.words import EARLIER, LOOSE, NEVER
from greensilk_kg.extract.rules.left_out import left_out
from greensilk_kg.extract.rules.matching import named_in
from greensilk_kg.extract.topic import fits_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Clauses
    from greensilk_kg.model.claim import Claim

RULE = "frame/host-it"
EVENT = CODES["Event"]
BODY = f"[{CODES['Institution']}{CODES['Initiative']}]"
BODIES = frozenset({"Institution", "Initiative"})
NOTE = "(?:（[^（）]*）)?"
ROW = rf"(?P<who>{BODY}{NOTE}(?:(?:、|[和与及同]|以及|会同|联合|携手|联手){LOOSE}{{0,4}}?{BODY}{NOTE})*)"
NOUN = (
    "(?:会议|大会|论坛|峰会|年会|活动|仪式|典礼|研讨会|对话会?|边会|圆桌会议?|沙龙|研修班|培训班|研讨班|"
    "博览会|洽谈会|推介会|对接会|交流会|座谈会|讲座|工作坊|比赛|展览)"
)
POINTING = "(?:本[次届]|此次|这[次场届个]|该|整[个场])?"
TOPIC = rf"(?:“?(?P<event>{EVENT})”?{NOTE}|{POINTING}(?P<noun>{NOUN})|(?P<bare>))"
TOGETHER = (
    "(?:联合|共同|携手|合作|联手|一起|一同|协力|合力|分别|牵头|一手|具体|主要|全程|负责|联袂|轮流|正式|全力)*"
)
BY = re.compile(
    rf"{TOPIC}(?:则|均|都|还|也|系|是|同样|依旧|依然|仍)*由{ROW}(?:等{LOOSE}{{0,10}}?)?(?P<verb>{TOGETHER}(?P<deed>[㐀-鿿]{{2,6}}))"
)
WORK = (
    "(?:具体)?(?:的)?(?:会务|执行|筹备|落地|接待|组织|承办)(?:工作|事务|保障|事宜|任务|的?担子|"
    "的?重担|的?活儿?)?"
)
HANDED = re.compile(
    rf"{TOPIC}的?{WORK}(?:则|均|都|还|也)*(?:落(?:在|到)了?|交给了?|交由|归|归于|委托(?:给)?|托付给|压在|落于|由){ROW}(?:等{LOOSE}{{0,8}}?)?"
    "(?:肩上|身上|头上|手[中上里]|名下|打理|负责|承担|操持|张罗|包办|料理|执行|完成|担纲|担当|统筹)*"
)
OWN_WORK = "会务"
"""Work that only events have."""
HELPS = re.compile("支持|指导|赞助|资助|支撑|助力|襄助|撑腰|冠名|声援")
CARRIES = re.compile("[承协]|会务|执行|落地|接待|打理|实施|保障|服务|料理")
HOLDS = re.compile(
    "[办筹操攒]|张罗|挑头|领衔|[发倡]起|召集|主理|做东|组织|搭台|牵头|唱主角|担纲|主导|策划|操持|挂帅"
)
ELSE = re.compile(
    "主持|宣[读布]|[编撰译]|写|起草|发布|公布|出版|提供|提[议出交]|组成|构成|授[课牌]|[颁签]|致|讲|介绍|推荐|选|命名|见证|报道|[直转]播|评|"
    "[采购]|研|测|计|统|开发|建[设造成]|运营|管理|担任|供|赠|捐|出资|投|完成|改|接[任棒]|[代带]|参|邀|确[定认]|倡议|审|通过"
)
"""What shows that a verb behind 由 tells of a part, of a paper or of a work."""
BEGINS = re.compile(f"{POINTING}(?P<noun>{NOUN})(?=为期|以|在|于|{CODES['Date']}|由|历时|持续)")
"""How a sentence begins that goes on about an event: 论坛为期两天，由甲操办."""
WHAT = {"Event", "Project", "Publication", "Agreement", "Initiative"}
ONLY_CARRIES = re.compile("^[^主]*[承协]办")
PROPERTY = (
    (HELPS, "supporter"),
    (ONLY_CARRIES, "coOrganizer"),
    (HOLDS, "organizer"),
    (CARRIES, "coOrganizer"),
)


def read_hosting(told: Clauses) -> Iterator[Claim]:
    """Yield who holds an event, carries it out or supports it.

    Args:
        told: The sentence.
    """
    if told.scene.focus.is_chronicle:
        return
    for number, (begin, end) in enumerate(told.parts):
        for pattern in (BY, HANDED):
            found = pattern.fullmatch(told.string, begin, end)
            predicate = "" if found is None else tells(found)
            if found is None or not predicate or _is_of_another(told, begin):
                continue
            event = _event(told, found, number)
            if event is None or event.ref is None:
                continue
            span = cover([told.reading.masked.span(begin, end)])
            for _, one in named_in(
                told.reading, *found.span("who"), frozenset({"Institution", "Initiative"})
            ):
                if one.ref is not None and told.scene.fitting.fits(event, predicate, one):
                    yield told.scene.claims.make(event.ref, predicate, one.ref, at=span, rule=RULE)


def tells(found: re.Match[str]) -> str:
    """Return the property that a clause with 由, or of what is handed over, tells; empty where it is none.

    Example:
        >>> body = CODES["Institution"]
        >>> told = (f"论坛由{body}共同操办", f"论坛由{body}撰稿", f"会务落在{body}肩上")
        >>> [tells(BY.fullmatch(one) or HANDED.fullmatch(one)) for one in told]
        ['organizer', '', 'coOrganizer']
    """
    if "deed" not in found.re.groupindex:
        return "coOrganizer"
    verb = found["verb"]
    if ELSE.search(found["deed"]):
        return ""
    return next((name for shown, name in PROPERTY if shown.search(verb)), "")


def _is_of_another(told: Clauses, begin: int) -> bool:
    """Tell whether what stands before a clause shows another edition, or what is not done."""
    before = told.string[max(0, begin - 12) : begin]
    return re.search(EARLIER, before) is not None or NEVER.search(before) is not None


def _event(told: Clauses, found: re.Match[str], number: int) -> Mention | None:
    """Return the event that a clause is about: named in it, before it in the sentence, or meant."""
    if found["event"]:
        return told.mentions[found.start("event")]
    head = BEGINS.match(told.string)
    if found["noun"] is None and head is None and OWN_WORK not in found[0]:
        before = [one for _, one in told.reading.masked.placed(0, found.start()) if one.kind in WHAT]
        return before[-1] if number and before and before[-1].kind == "Event" else None
    one = next(iter(left_out(told.scene, "Event", told.reading, found, {})), None)
    noun = found["noun"] or (head["noun"] if head else "")
    return one if one is not None and fits_head(noun, one) else None
