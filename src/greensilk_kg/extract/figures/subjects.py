"""Whom a clause is about that does not begin with a name: its own subject, however it is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.figures.nameless import is_made_by, is_pointed
from greensilk_kg.extract.figures.narrower import BEGUN_THEN
from greensilk_kg.extract.figures.topic_words import KINDS, ON
from greensilk_kg.extract.figures.unsettled import PARTY

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
LAND = CODES["Country"] + CODES["Place"]
NAMED = "".join(CODES[kind] for kind in KINDS)
WORD = rf"[^，。；：、的了着过在向对为与和及同将已由把使让被从自有是占等{FIRST}-{LAST}]"
VERB = (
    rf"(?:[已现将还也均都仅正曾则]|在|向|对|为(?!止)|与|同|由|把|从|自(?!有|动|身)|{DATE}|今年|去年|目前|每年|累计|"
    rf"{any_of('projects/builds', 'figures/opens', 'figures/no-topic-verb', 'figures/lands-do')})"
)
"""How the predicate of a clause begins."""
NEAR = (
    rf"[该本此这其各全整每]|{any_of('projects/builds')}|(?:项目|工程|合资|子|分|总|运营|电力|旗下)?公司|集团|企业|银行|学校|大学|学院|医院|"
    "(?:本地|当地|沿线|周边|附近|两|三|多|数|不少|许多|其他|相关|有关|入驻|入园|园区|参展|会员|成员|参与|合作|注册|中资|外资|中国|民营|国有)"
)
"""How words begin that mean what was spoken of, or several things."""
UNNAMED = re.compile(rf"(?!{NEAR}){WORD}{{2,10}}?{any_of('figures/own-head')}(?:的(?!{QUANTITY})|(?={VERB}))")
"""A body, works or town without a known name that begins a clause: 红岩钢厂的能耗, 白沙港在…铺设."""
QUOTED = re.compile(rf"“[^“”，。；]{{2,16}}”[^，。；：、的了（{QUANTITY}{FIRST}-{LAST}]{{2,10}}?(?={VERB})")
"""What has a name of its own that is not known: “海风之桥”研修计划2022年由甲发起."""
NO_NAME = any_of("figures/plant", "figures/bare-work", "figures/work-by-name")
SHORT_NAME = re.compile(
    rf"(?!{NEAR}|{NO_NAME}|[目当如截此同据随]){WORD}{{2,4}}{DATE}"
    "年?(?:就|便|即|起|开始|进入|成立|创立|创办|拿下|中标|进军|涉足)"
)
"""A firm or body by a short name that is not known, and since when it does something."""
DONE_WORK = re.compile(
    rf"(?:{DATE})?[^，。；：、{QUANTITY}{FIRST}-{LAST}]{{0,6}}(?:竣工|完工|建成|投产|投运|承建|签约|开工|动工|并网|交付)的(?![^，。；]{{0,4}}(?:项目|工程|机组|部分|电站|园区)|[首全本该])(?:[{LAND}]{WORD}{{2,14}}|{WORD}{{3,14}})(?={QUANTITY})"
)
"""A work without a known name of which it is told when it was done: 2024年竣工的某某光伏2.6吉瓦."""
PAYS = re.compile(f"自筹|出资|持股|参股|投资|承担|占|{QUANTITY}(?:来自|由)")
"""What somebody gives to a work is no figure of his."""
ROLE = any_of("figures/role-noun")
ROLE_NAMED = re.compile(rf"{ROLE}“?(?P<who>[{NAMED}])")
"""Who has a part in a work, with the name: 业主某公司."""
BESIDES = re.compile("还|也|并(?!网)")
"""What shows that who is named behind a clause that only tells when does something else."""
DID = re.compile(rf"^{ROLE}“?[{NAMED}][^，。；]*了")
"""Who has a part in a work, and what else he did."""
ROLE_UNNAMED = re.compile(rf"{ROLE}{WORD}{{2,12}}(?:公司|集团|银行|厂|院|局|所|中心)(?=[^，。；]{{2}})")
DWELLER = re.compile(
    rf"[^，。；：]{{1,6}}?(?:入驻|入园|区内|园内|旗下|下属|所属|周边|沿线|附近)(?:的)?(?:企业|公司|商户|工厂|村民|农户|居民){WORD}{{2,8}}(?={DATE}|今年|去年|[已将]|开始)"
)
"""Behind what is pointed back to: one that has its seat there, of which the sentence goes on to tell."""
INSIDE = re.compile(
    rf"[^，。；：、的{QUANTITY}{FIRST}-{LAST}]{{0,4}}(?:[内里旁边中]|附近|周边|沿线|沿岸|旗下)的(?:{QUANTITY}|[一两三几]?[家座个条处])?{WORD}{{2,12}}?(?={VERB})"
)
"""One without a name in or beside what was spoken of: 园内的一座木材厂去年出口….."""
WHEN = re.compile(
    rf"[{NAMED}][”》]?[^，。；：的]{{0,12}}?(?:之?后|以后|之?前|以前|之?时|期间|之际|以来|过程中|阶段|当[天日年晚])$"
)
"""Behind a name with which a clause begins that tells only when something is done."""
DURING = re.compile(r"[”》]?(?:举办|召开|举行)?期间(?=[^，。；])")
"""Behind an event during which something is done that the clause itself tells."""
HELD = re.compile("(?:主办|承办|协办|联办|支持|指导|提供支持|操办)$")
HOSTED = re.compile("由[^。；]*(?:主办|承办|协办|联办|举办)，$")
"""Who holds what the clause before speaks of: …由甲主办，乙承办."""
THIS_IS = re.compile(
    rf"(?:这|此)(?:也|已|便|就)?是“?(?P<who>{CODES['Institution']})”?[^，。；的]{{0,4}}[连首第再]"
)
"""What somebody does once more, of which the words behind tell: 这是某大学连续第五年承办….."""


SO_FAR = re.compile("累计|目前|截[至止]|迄今|现")
"""How a sentence begins that tells what was reached so far."""


def own_subject(
    masked: Masked, first: int, end: int, last: tuple[Mention, ...]
) -> tuple[Mention, ...] | None:
    """Return the subject of a clause that does not begin with its name: `None` where it has none of its own.

    Args:
        masked: The sentence.
        first: Where the clause's own words begin in it.
        end: Where the clause ends.
        last: What was spoken of before.

    Returns:
        Who is named behind the word for his part; empty where no name of the subject is known.
    """
    string = masked.string
    named = ROLE_NAMED.match(string, first, end) or THIS_IS.match(string, first, end)
    if named is not None:
        pays = named.re is ROLE_NAMED and PAYS.search(string, named.end(), end)
        return () if pays else (masked.mentions[named.start("who")],)
    unnamed = any(
        one.match(string, first, end) for one in (UNNAMED, ROLE_UNNAMED, INSIDE, SHORT_NAME, DONE_WORK)
    ) or _is_quoted(string, first, end)
    return () if unnamed or is_pointed(last, string, first, end) else None


def _is_quoted(string: str, first: int, end: int) -> bool:
    """Tell whether a clause begins with what has a name in quotes that is not known."""
    start = first - 1 if string[first - 1 : first] == "“" else first
    return QUOTED.match(string, start, end) is not None


def pointed_at(meant: tuple[Mention, ...], masked: Masked, first: int, end: int) -> tuple[Mention, ...]:
    """Return what a clause points back to, nothing where it tells of somebody at it or of what it made.

    Args:
        meant: What the words with which the clause begins mean.
        masked: The sentence.
        first: Where they begin in it.
        end: Where the clause ends.
    """
    string = masked.string
    strange = any(one.match(string, first, end) for one in (DWELLER, PARTY, BEGUN_THEN))
    return () if strange or is_made_by(meant, string, first, end) else meant


def goes_on(last: tuple[Mention, ...], string: str) -> bool:
    """Tell whether a sentence that names nothing goes on with what was spoken of: no text does so far."""
    text = bool(last) and last[0].kind == "Publication"
    return ON.match(string) is not None and not (text and SO_FAR.match(string))


def is_besides(clause: str, *, when: bool) -> bool:
    """Tell whether a clause tells what somebody does who is no mere helper: 甲还将提供……, 业主甲设计了…….

    Args:
        clause: Its words.
        when: Whether the clause before it only told when.
    """
    return bool(DID.search(clause) or (when and BESIDES.search(clause)))


def is_when(clause: str) -> bool:
    """Tell whether the name with which a clause begins only tells when something is done."""
    return WHEN.search(clause) is not None


def is_during(masked: Masked, mention: Mention, first: int, end: int) -> bool:
    """Tell whether a clause that goes on with its sentence tells what is done during an event."""
    stop = masked.string[first - 1 : first] if first else ""
    return (
        mention.kind == "Event" and stop == "，" and DURING.match(masked.string, first + 1, end) is not None
    )


def is_host(string: str, start: int, end: int) -> bool:
    """Tell whether a clause is only who holds what the clause before it speaks of."""
    return HELD.search(string, start, end) is not None and HOSTED.search(string, 0, start) is not None
