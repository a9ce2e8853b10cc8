"""The event of which the sentences of a paragraph go on speaking."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.ceremonies import CEREMONY
from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.main_event import held
from greensilk_kg.extract.names.courses import COURSE, OPENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

DATE, EVENT = CODES["Date"], CODES["Event"]
AS = re.compile(rf"[“，{DATE}]*作为[^。；]{{2,60}}?，(?={DATE}?，?“?{EVENT})")
"""How a sentence begins that first tells what the event is: 作为分论坛之一，甲分论坛…."""
INDOORS = re.compile(
    rf"(?:{any_of('events/attends')}|在|主持)了?(?:本次|此次|该|同期)?"
    rf"(?P<head>{any_of('events/part-spoken-of', 'events/spoken-of-by-head')}|论坛|峰会|研讨会|洽谈会|推介会|"
    "对接会|对话会|座谈会|交流会|博览会|培训班|研修班|研讨班|年会|边会)"
)
"""Where somebody comes to a part of what the article reports."""
UNNAMED = re.compile(
    r"(?:举[办行]|召开|主办|组织)了?的?(?:一[场次])?"
    rf"(?P<head>{any_of('events/part-spoken-of', 'events/spoken-of-by-head')})(?=[在于，。上])"
)
"""That an event is held which has no name: 共同举办的圆桌会在甲市召开."""
CONVENES = re.compile(
    rf"(?:(?:同日|当日|当天|次日|随后|会后|期间|{DATE})(?:上午|下午|晚)?，|[^，。]{{0,8}}(?:还|又)(?:召开|举行|举办))"
)
"""How a sentence begins that tells of a further event."""
HEADED = re.compile(
    rf"(?:{DATE}[^，。；]{{0,8}}的)?(?:当天的?|同期举行的|本次|此次|本届|该|这[场次期届]|为期[^，。；]{{1,4}}的)?(?P<head>(?P<own>{CEREMONY}|展会|展览会)|论坛|峰会|研讨会|洽谈会|推介会|对接会|"
    rf"对话会|座谈会|交流会|博览会|培训班|研修班|研讨班|讲习班|年会|边会|{any_of('events/spoken-of-by-head')}|(?<=该)(?:会议|活动|展览|大会)|(?<=[本此][届次])大会)(?=由|上|期间|以|还|作为|与(?!会)|，|在|得到|的|共|设|吸引|将|于|展期|面积|展览面积|规模|为|是|系|邀请|学员|{DATE}|[昨今][日天]|日前|近日|正式|圆满|顺利|成功|举[行办]|召开|开幕|闭幕)"
)
"""How a sentence begins that speaks of an event by the last word of its name."""
HEADED_HELD = re.compile(
    rf"{HEADED.pattern}[^，。；]{{0,40}}?(?:举办|召开|{any_of('events/opened')})(?=[，。；]|$)"
)
TOLD = re.compile(
    rf"(?:{CODES['Person']}：)?(?:这次|此次|本次|本届|该|整场)?(?P<head>大会|论坛|峰会|年会|会议|活动|研讨会|对话会|圆桌会|边会|博览会|研修班|培训班)"
    r"(?:以“[^”]{2,40}”为主题|的?主题[是为]|由[^；。：]{1,90}?(?:主办|举办|召集|合办|承办|组织|操办)|为期|会期|时间[是为])"
)
"""How a sentence begins that tells who held the reported event, what it was about, how long it took."""
NUMBER = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}|首)[届次期]|20\d\d年?度?")
"""How the name of an edition begins, before that of the event."""
ENDS = dict.fromkeys(("展会", "展览会"), ("展会", "展览会", "博览会", "交易会", "展"))
"""Words for any show → how the names of what they mean may end; other words end the name themselves."""
FORUM, PARTS = "论坛", ("分论坛", "平行论坛", "边会论坛")
EDITION = re.compile(r"(?:20\d\d年?|（(?:20\d\d|[一二三四五六七八九十]+期|第[^（）]{1,3}[届期次])）)$")
OPENING = re.compile("”?[开闭]幕式$")
LEAD = re.compile(
    rf"(?:(?:近日|日前|当[天日]|(?:当地时间)?{DATE}(?:至\d{{1,2}}日)?(?:上午|下午|晚)?)，?)?(?:由[^，。；]{{2,60}}?(?:[主承协举]办|组织|发起)的|"
    rf"第[一二三四五六七八九十百\d]{{1,4}}[届次期]|首[届次期]|为期[^，。；]{{1,6}}的)*(?=“?{EVENT})"
)
"""What may stand before an event at the begin of the sentence that reports it: 由甲主办的首届“…."""
SUBJECT = re.compile(f"，“?({EVENT})”?(?:就|也|又|还|则)?[在于由是共为开]")
"""Where a clause of a sentence tells of an event: 次日，甲研讨会就在乙开了一整天."""
BROAD = {"论坛", "峰会", "年会", "会议", "活动", "大会", "展会", "展览会", "博览会"}
"""Words for an event that may be called otherwise in full."""
ANY = {"会议", "活动"}
"""Words for an event, whatever its name ends with."""
OWN_ENDS = ("会", "会议", "班", "沙龙")
"""How such words end as tell of an event of its own, not of a part of the programme: 圆桌会, not 圆桌对话."""
AROUND = re.compile("[”》]?(?:框架|期间|之际|前夕|系列活动|机制)")
"""What shows that an event only frames another one: 在…论坛框架下举行."""
WHOLE = re.compile(
    rf"作为“?({EVENT})”?(?:（[^（）]{{1,20}}）)?(?:的|框架下|系列|配套|平行|重要|同期|主题|专题|官方)|"
    rf"(?:是|系|为)“?({EVENT})”?(?:（[^（）]{{1,20}}）)?(?:的|框架下|期间|(?=系列|配套|平行|重要|同期|主题|专题|官方))[^，。；]{{0,10}}(?:之一|部分|活动|论坛|边会|会议)(?=[，。；])|"
    rf"与“?({EVENT})”?(?:（[^（）]{{1,20}}）)?(?:同期|同步|同时|同日|套)"
)
"""The greater event that one is a part of, or beside which it is held: 作为某大会的平行论坛之一."""
AT = re.compile(
    rf"(?:{DATE}(?:上午|下午|晚)?，?)?在[^，。；]{{0,40}}?“?({EVENT})”?(?:（[^（）]{{1,20}}）)?(?:期间|现场|上|中)，"
)
"""How a sentence begins that sets the scene at an event."""
OWN = re.compile(
    rf"(?:当地时间)?{DATE}(?:上午|下午|晚)?，[^。；{EVENT}]{{2,60}}?(?:启动|揭牌|成立|挂牌|开馆|开园|启用|开业|上线|竣工|落成|开工|奠基|投产|通车)"
    r"(?:运营|运行)?，"
)
"""How a sentence begins that tells of another day and of what was opened then: 8日，甲中心揭牌，…出席活动."""
BESIDE = re.compile(
    "作为[^，。；]{0,16}?(?:配套|系列|平行|同期|边场)活动(?:之一)?[，的][^。；]{0,40}?(?:举[行办]|召开|开幕)"
)
"""What is held beside the event that is reported: 作为论坛配套活动，甲圆桌会先期举行."""
OVER = re.compile(r"(?:[㐀-鿿]{0,6}(?:仪式|会谈|会见)(?:结束)?(?:之)?)后，(?!.{0,30}(?:仪式|揭牌|剪彩))")
"""How a sentence begins that tells of what came later."""


def framed(here: Sequence[Mention], reading: Reading) -> Mention | None:
    """Return the last of a sentence's events that is not only what another one is a part of (作为…之一)."""
    masked = reading.masked
    wholes = {masked.mentions[one.start(one.lastindex or 1)].start for one in WHOLE.finditer(masked.string)}
    return next((one for one in reversed(here) if one.start not in wholes), None)


class Topic:
    """Finds the event of which an article spoke last.

    Args:
        readings: The sentences of the article in order.
        wholes: Events that are named only as the begin of the names of others.
    """

    def __init__(self, readings: Sequence[Reading], wholes: Sequence[Mention] = ()) -> None:
        self._readings = readings
        self._wholes = wholes
        self._number = {id(reading): index for index, reading in enumerate(readings)}
        self._fitting: dict[str, tuple[list[tuple[int, Mention]], list[tuple[int, Mention]]]] = {}
        self._editions: dict[str, Mention | None] = {}

    def named_so(self, head: str, reading: Reading) -> Mention | None:
        """Return the last event before a sentence whose name ends in the word that begins the sentence."""
        before = self._number[id(reading)]
        wholes, parts = self._named(head)
        for found in (wholes, parts):
            if at := bisect_left(found, before, key=itemgetter(0)):
                return self._edition_of(found[at - 1][1])
        ends = _ends_of(head)
        begun = (
            one for one in self._wholes if one.end <= reading.sentence.span.start and _ends_in(one, ends)
        )
        return next(begun, None)

    def _named(self, head: str) -> tuple[list[tuple[int, Mention]], list[tuple[int, Mention]]]:
        """Return the events that some word may mean, and those that are parts, by their sentence's number."""
        if head not in self._fitting:
            ends = _ends_of(head)
            wholes: list[tuple[int, Mention]] = []
            parts: list[tuple[int, Mention]] = []
            for number, other in enumerate(self._readings):
                string = other.masked.string
                for at, one in other.masked.mentions.items():
                    if one.kind != "Event" or not (_ends_in(one, ends) or _is_called(head, string, at)):
                        continue
                    if _is_of_a_part(one, head):
                        parts.append((number, one))
                    elif not AROUND.match(string, at + 1):
                        wholes.append((number, one))
            self._fitting[head] = wholes, parts
        return self._fitting[head]

    def reported(self, firsts: Sequence[Reading], rest: Sequence[Reading] = ()) -> Mention | None:
        """Return the one event named at an article's begin of which a sentence says it was held, or by whom.

        Args:
            firsts: The first sentences of its text.
            rest: Those behind them.
        """
        named = {one.ref: one for reading in firsts for one in reading.mentions if one.kind == "Event"}
        if len(named) != 1:
            return None
        later = (HEADED_HELD.match(reading.masked.string) for reading in firsts)
        found = [(one, reading) for one, reading in zip(later, firsts, strict=True) if one is not None]
        if found:
            return self.named_so(found[0][0]["head"], found[0][1])
        told = (TOLD.match(reading.masked.string) for reading in (*firsts, *rest))
        head = next((one["head"] for one in told if one is not None), None)
        one = next(iter(named.values()))
        return one if head in ANY or (head is not None and _ends_in(one, (head,))) else None

    def part(self, words: str, main: Mention | None, reading: Reading) -> Mention | None:
        """Return the part of the main event that words such as 出席分论坛 mean, named before."""
        found = INDOORS.search(words)
        if found is None or main is None or main.plain.endswith(found["head"]):
            return None
        return self.named_so(found["head"], reading)

    def is_unnamed_part(self, words: str, main: Mention | None) -> bool:
        """Tell whether some words mean a part of the main event that has no name: 参加对话会."""
        found = INDOORS.search(words) or UNNAMED.search(words)
        return found is not None and main is not None and not fits_head(found["head"], main)

    def is_another(self, reading: Reading) -> bool:
        """Tell whether a sentence behind the first paragraph tells of another occasion, or of a later one."""
        if OVER.match(reading.masked.string) or BESIDE.search(reading.masked.string):
            return True
        first = next((one for one in self._readings if one.sentence.role == "body"), reading)
        is_later = reading.sentence.paragraph > first.sentence.paragraph
        return is_later and OWN.match(reading.masked.string) is not None

    def _edition_of(self, event: Mention) -> Mention:
        """Return the one edition of an event that the article names, where the name alone tells of none."""
        if event.name not in self._editions:
            editions = {
                one.ref: one
                for reading in self._readings
                for one in reading.mentions
                if one.kind == "Event"
                and one.name.endswith(event.name)
                and NUMBER.fullmatch(one.name[: -len(event.name)])
            }
            self._editions[event.name] = next(iter(editions.values())) if len(editions) == 1 else None
        return self._editions[event.name] or event

    def spoken_of(self, reading: Reading) -> Mention | None:
        """Return the event that begins, or is held in, a sentence before in the same paragraph."""
        for other in reversed(self._readings[: self._number[id(reading)]]):
            if other.sentence.paragraph != reading.sentence.paragraph or other.sentence.role != "body":
                return None
            string = AS.sub("", other.masked.string, count=1)
            string = LEAD.sub("", string, count=1) if EVENT in string else string
            string = string.lstrip(f"“，{DATE}")
            if string.startswith(EVENT):
                return other.masked.mentions[len(other.masked.string) - len(string)]
            is_told = CONVENES.match(other.masked.string) or other.masked.string.count(EVENT) == 1
            if is_told and (here := list(held(other))):
                return here[-1]
            if (named := SUBJECT.search(other.masked.string)) and other.masked.string.count(EVENT) == 1:
                return other.masked.mentions[named.start(1)]
            if meant := self._set_at(other):
                return meant
        return None

    def _set_at(self, reading: Reading) -> Mention | None:
        """Return the event at which a sentence begins, or of which it speaks by the last word of its name."""
        masked = reading.masked
        if found := AT.match(masked.string):
            return masked.mentions[found.start(1)]
        headed = HEADED.match(masked.string)
        return self.named_so(headed["head"], reading) if headed else None


def _ends_of(head: str) -> tuple[str, ...]:
    """Return the words in which the names of events end that a word may mean."""
    return COURSE if head.startswith(OPENS) else ENDS.get(head, (head,))


def fits_head(head: str, event: Mention) -> bool:
    """Tell whether an event may be spoken of by some word: a broad one, or one that its name holds.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> forum = Mention(0, 6, "Event", "", "甲乙合作论坛", "name/form")
        >>> fits_head("圆桌会", forum), fits_head("峰会", forum)
        (False, True)
    """
    return head in BROAD or not head.endswith(OWN_ENDS) or head[:2] in event.plain


def _ends_in(event: Mention, ends: tuple[str, ...]) -> bool:
    """Tell whether the name of an event ends in one of some words, its edition aside."""
    return EDITION.sub("", OPENING.sub("", event.plain)).endswith(ends)


def _is_of_a_part(event: Mention, head: str) -> bool:
    """Tell whether an event is a part of another one, and the word 论坛 hardly means it."""
    return head == FORUM and event.plain.endswith(PARTS)


def _is_called(head: str, string: str, at: int) -> bool:
    """Tell whether a name in quotes, or behind a dash, stands beside the word for what it is.

    Example:
        >>> _is_called("边会", "一场边会——“甲”在这里举行", 7), _is_called("边会", "在边会上，“甲”", 6)
        (True, False)
        >>> _is_called("边会", "主办的边会“甲”开场", 6), _is_called("边会", "“甲”的边会开场", 1)
        (True, True)
    """
    before = string[:at].rstrip("“《")
    if string.startswith("“", at - 1) and (
        before.endswith(head) or string.startswith((f"”{head}", f"”的{head}"), at + 1)
    ):
        return True
    return before.endswith(("—", "―", "－")) and before.rstrip("—―－").endswith(head)
