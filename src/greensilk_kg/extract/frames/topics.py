"""What a clause speaks of that is no object of its verb: what it begins with, or what is spoken of."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.frames.words import ASIDE, DEED, EDITION, LOOSE, OF_WHICH, POINTING
from greensilk_kg.extract.rules.left_out import left_out

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Call, Clauses
    from greensilk_kg.extract.frames.load import Frame

COME_TO = {"participant", "chair"}
"""Properties from an event to those who were there: which event, the article tells."""
HANDS = {"signatory", "witness"}
"""Properties to those who put their hands to a paper, or look on: it is the one paper told of last."""
NOTE = re.compile("（[^（）]*）$")
TOPIC_BEFORE = 18
"""Characters of a clause before what it speaks of, at most."""
MOST_BETWEEN = 40
"""Characters between what is spoken of and who acts, at most."""
MOST_CLAUSES = 3
AT_EVENT = re.compile("”?(?:上|期间|现场)")
PURPOSE = re.compile("为(?:了|支持|推动|推进|帮助|保障|加快)?(?:建设|修建|兴建|实施|推进|建成)?")
"""What stands before a work for whose sake something is done: 为了建设甲."""
NOUN = 3
"""Characters behind a name that are a noun of which it is only an attribute, at least: 甲水电站进场道路."""
OF_COST = re.compile(
    "[”》]?(?:项目|工程)?的?(?:全部|建设|工程|所需)*(?:费用|资金|经费|造价|投资|款项|贷款)(?:全数|全部|均|都|则)*由?"
)
"""Behind a work, what it costs: 甲水电站的建设费用由乙承担."""
SEAT = "总部"
PART_OF_IT = "其中"
"""What leads to a part of what was spoken of: 其中甲市示范点由乙公司施工."""
ONE_OF = re.compile(
    "[^，。；：]{0,6}?(?:[一二三四五六另][样份项个件部本册]?|其[一二三四]|主角|重头戏|亮点|成果|收获)(?:则|正|就|便)?是(?:一[份部本册个项])?"
)
"""Before one of the things that a sentence lists, or that it makes much of: 一样是甲, 重头戏是乙."""
ANY_PAPER = {"书", "小册子", "册子", "读本", "图书", "专著", "读物"}
"""Words for a paper, whatever its title ends with."""
WORKS = ("Project",)
PAPERS = ("Agreement",)
BARE_PAPER = re.compile("了?[㐀-鿿]{2,8}?(协议|合同|备忘录|协定|意向书)$")
"""Behind a verb, a paper that was named before, by the last words of its name: 签署了贷款协议."""
ANY_WORK = {"项目", "工程"}
"""Words for a work, whatever its name ends with."""
FOR_IT = re.compile("(?:对|为|给|向)(?:其|它|之)")
"""That something is done for what is spoken of: 为其提供贷款."""
WHOLE = {"", "整个", "主", "当天", "当天的", "当日"}
"""What may stand before a noun that means all of a thing without pointing at it."""
MOST_BEFORE = 8
"""Sentences up to which a word for a body reaches back."""
NEAR_ROLE = 4
"""Characters between 论坛的 and the word for a role, at most: 论坛的共同主办方."""
OF_TWO = re.compile("前者|后者")
LEADS = "(?:目前|现在|其中|据悉)?"
THIS = "(?:该|本|此|这[份项一个座部次期本册套]?|上述|本次|此次|本届)"
POINTED = f"(?:{THIS}{LOOSE}{{0,6}}?|(?P<own>{LOOSE}{{0,6}}?))"
BEHIND = f"(?:将|已|则|也|便|都|就|选|设|特意)?(?:于|在|由|是由|的|{CODES['Date']}|$)"


def topic(told: Clauses, call: Call, limit: int, *, first: bool) -> Mention | None:
    """Return what a clause speaks of.

    Args:
        told: The sentence.
        call: The verb.
        limit: Where who acts begins, else the verb.
        first: Whether nothing but who acts stands before the verb, or 由 before them.
    """
    begin = told.parts[call.number][0]
    here = _named(told, call.frame, begin, limit)
    if here:
        return _beginning(told, call, here[0], limit)
    if call.frame.agent in COME_TO:
        return meant(told, call, call.frame.left_out)
    for low, high in reversed(told.parts[max(0, call.number - MOST_CLAUSES) : call.number]):
        named = [at for at in _named(told, call.frame, low, high) if not _is_by(told.string[low:at])]
        if named:
            one = told.mentions[named[0]]
            goes_on = len(named) == 1 and first and not EDITION.search(told.string, high, call.start)
            goes_on = goes_on and _is_lead(told, call, limit, one)
            is_told = _begins(told, named[0], low) or _is_last(told, named[0], high)
            return one if goes_on and is_told else None
    return _of_two(told, call) or _spoken_of(told, call, limit, first=first)


def _is_lead(told: Clauses, call: Call, limit: int, one: Mention) -> bool:
    """Tell whether a clause has no subject of its own before its verb, or 由: 目前由甲运营, 项目由甲运营."""
    lead = ASIDE.sub("", told.string[told.parts[call.number][0] : limit])
    if lead.startswith(PART_OF_IT) and lead != PART_OF_IT:
        return False
    if call.frame.beside and re.search(call.frame.beside, lead):
        return True
    nouns = f"{POINTING}其?{words(call.frame.nouns)}" if call.frame.nouns else SEAT
    is_meant = one.kind == "Project" or lead[-2:] in one.plain
    return lead in {"", SEAT} or (is_meant and re.fullmatch(nouns, lead) is not None)


def meant(told: Clauses, call: Call, kind: str) -> Mention | None:
    """Return what the article speaks of where a sentence does not name it."""
    return next(iter(left_out(told.scene, kind, told.reading, call.found, {})), None)


def _named(told: Clauses, frame: Frame, low: int, high: int) -> list[int]:
    placed = told.reading.masked.placed(low, high)
    return [at for at, one in placed if one.kind in frame.themes and not _is_host(told.string, at, one)]


def _is_host(string: str, at: int, one: Mention) -> bool:
    """Tell whether a body is only where something is done: 交流站在甲大学揭牌."""
    return one.kind == "Institution" and string[at - 1 : at] == "在"


def _begins(told: Clauses, at: int, low: int) -> bool:
    """Tell whether a name is what its clause begins with, words that describe it aside."""
    before = told.string[low:at].rstrip("“《")
    is_described = not DEED.search(before) or before.endswith("的") or PURPOSE.fullmatch(before) is not None
    is_described = is_described or ONE_OF.fullmatch(before) is not None
    is_first = len(before) <= TOPIC_BEFORE and is_described and not before.endswith("由")
    return is_first and not OF_WHICH.match(told.string, at + 1)


def _is_by(before: str) -> bool:
    """Tell whether a name is of those by whom something is done: 由甲和乙共建."""
    return before.startswith("由") and "的" not in before


def _is_last(told: Clauses, at: int, high: int) -> bool:
    """Tell whether a paper is the object with which its clause ends: 甲编写了《乙》，在丙地发布."""
    return told.mentions[at].kind == "Publication" and told.string[at + 1 : high] in {"", "》"}


def _beginning(told: Clauses, call: Call, at: int, limit: int) -> Mention | None:
    between = told.string[at + 1 : limit]
    if call.frame.agent in COME_TO and AT_EVENT.match(between):
        return told.mentions[at]
    if call.frame.beside and OF_COST.fullmatch(between):
        return told.mentions[at]
    is_parted = DEED.search(between) or len(between) > MOST_BETWEEN or len(ASIDE.sub("", between)) >= NOUN
    return None if is_parted or not _begins(told, at, told.parts[call.number][0]) else told.mentions[at]


def _spoken_of(told: Clauses, call: Call, limit: int, *, first: bool) -> Mention | None:
    """Return what is spoken of by the last word of its name: 论坛由甲主办."""
    frame = call.frame
    if not frame.nouns or not frame.left_out:
        return None
    head, firsts, for_it = _heads(frame.nouns)
    begin = told.parts[call.number][0]
    said = head.match(told.string[begin:limit])
    if said is None and call.number and first:
        said = firsts.match(told.string, *told.parts[0])
    if said is not None and said[0].endswith("的") and call.start - said.end() - begin > NEAR_ROLE:
        return None
    if said is not None:
        one = called(told, call, said["noun"])
        own = said["own"] or ""
        return one if own in WHOLE or (one is not None and f"{own}{said['noun']}" in one.plain) else None
    said = for_it.search(told.string, limit, call.start)
    if said is None and frame.themes == WORKS and FOR_IT.search(told.string, limit, call.start):
        return _work_before(told, call)
    return called(told, call, said["noun"]) if said else None


def _work_before(told: Clauses, call: Call) -> Mention | None:
    """Return the one work of the clauses before, else of the sentence before."""
    begin = told.parts[call.number][0]
    here = [one for _, one in told.reading.masked.placed(0, begin) if one.kind == "Project"]
    if not here and call.number:
        said = _heads(call.frame.nouns)[0].match(told.string, *told.parts[0])
        return called(told, call, said["noun"]) if said else None
    before = next(told.scene.article.before(told.reading.sentence.span.start), None) if not here else None
    named = here or ([one for one in before.mentions if one.kind == "Project"] if before is not None else [])
    return named[-1] if len({one.ref for one in named}) == 1 else None


def called(told: Clauses, call: Call, noun: str) -> Mention | None:
    """Return what is spoken of that a word means: an event, or what has the word at the end of its name."""
    for kind in call.frame.left_out.split():
        one = _body_before(told, call, noun) if kind == "Institution" else meant(told, call, kind)
        if one is not None and one.kind in call.frame.themes:
            is_any = (kind == "Event" and not noun.endswith("式")) or noun in ANY_PAPER
            is_any = is_any or (noun in ANY_WORK and _is_only_work(told, one))
            if is_any or NOTE.sub("", one.plain).endswith(noun):
                return one
    return None


def _is_only_work(told: Clauses, work: Mention) -> bool:
    """Tell whether a paragraph has named no other work so far."""
    at = told.reading.sentence
    works = {one.ref for one in told.reading.mentions if one.kind == "Project"}
    for other in told.scene.article.before(at.span.start):
        if other.sentence.paragraph != at.paragraph:
            break
        works |= {one.ref for one in other.mentions if one.kind == "Project"}
    return works <= {work.ref} and len(works) == 1


def _body_before(told: Clauses, call: Call, noun: str) -> Mention | None:
    """Return the last body named before a clause whose name ends with a word."""
    here = [one for _, one in told.reading.masked.placed(0, told.parts[call.number][0])]
    before = islice(told.scene.article.before(told.reading.sentence.span.start), MOST_BEFORE)
    named = (*reversed(here), *(one for other in before for one in reversed(other.mentions)))
    return next((one for one in named if one.kind == "Institution" and one.plain.endswith(noun)), None)


def pointed_at(told: Clauses, call: Call) -> Mention | None:
    """Return what the word behind a verb points back to: 实施这一项目."""
    if not call.frame.left_out or not call.frame.nouns:
        return None
    end = told.parts[call.number][1]
    said = _pointed(call.frame.nouns).match(told.string, call.end, end)
    if said is not None:
        return called(told, call, said[1])
    bare = BARE_PAPER.match(told.string, call.end, end) if call.frame.themes == PAPERS else None
    one = called(told, call, bare[1]) if bare else None
    return one if bare and one is not None and one.plain.endswith(bare[0].lstrip("了")) else None


def _of_two(told: Clauses, call: Call) -> Mention | None:
    """Return the first or the last of those that the sentence before names: 前者由甲运营."""
    said = OF_TWO.match(told.string, *told.parts[call.number])
    before = next(told.scene.article.before(told.reading.sentence.span.start), None) if said else None
    kinds = call.frame.themes
    named = [one for one in before.mentions if one.kind in kinds] if before is not None else []
    if said is None or len({one.ref for one in named}) != 2:  # noqa: PLR2004 the two
        return None
    return named[0] if said[0] == "前者" else named[-1]


@cache
def _pointed(nouns: str) -> re.Pattern[str]:
    """Return the pattern of what a verb has behind it that is not named."""
    return re.compile(
        f"了?(?:这一|这[项个份座次场届本套]|该|此次?|本[次届])({words(nouns)})(?![的上中后前]|期间)"
    )


@cache
def _heads(nouns: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of words for a thing: before its verb, at a sentence's begin, behind 对."""
    noun = f"(?P<noun>{words(nouns)})"
    return (
        re.compile(f"{LEADS}(?:[^，。；：]{{0,14}}的)?{POINTED}{noun}{BEHIND}"),
        re.compile(f"{LEADS}{POINTED}{noun}(?![的上中后前]|期间|现场|方|(?!是)[^，。；]{{1,8}}的)"),
        re.compile(f"(?:对|为|给){POINTING}{noun}(?![的上中])"),
    )
