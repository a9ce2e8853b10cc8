"""The clause that reports a signing: where it begins, and what it calls an agreement without a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.names.paired import PAIRS
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.rules.deeds import NEW, SIGN, TELLS
from greensilk_kg.extract.rules.slots import OF_LAND, OF_OWNER, TWO_LANDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mask import Masked

ACTORS = CODES["Country"] + CODES["Institution"] + CODES["Initiative"]
PARTIES = ACTORS + CODES["Place"]
THINGS = PARTIES + CODES["Project"]
DATE, NUMBER = CODES["Date"], CODES["Quantity"]
ASIDE = (
    rf"(?:正式|则|此前|其后|随后|随即|旋即|当即|当场|(?<!\d)\d{{1,2}}日(?:上午|下午|晚)?|已经?|于?(?:近日|日前|今日)|顺利|成功|获得?|现场|也|又|共同|就(?=[和与同签])|[于在]?{DATE}|[于在][{THINGS}]{{1,3}}|"
    rf"[于在]{CODES['Event']}(?:上|期间)?|由[^，。；：]{{1,30}}?|在[^，。；：{FIRST}-{LAST}]{{1,14}}?下)*"
)
"""What a clause says besides who signs what."""
CLAUSE = re.compile(r"[^，。；：]*$")
BYLINE = re.compile("[^，。；：]*?(?:报[道导]|[电讯])[）)】]")
"""What stands before the first clause of a report: （某报记者某某某苏瓦报道）."""
BEGIN = re.compile(rf"(?<![在于])[{ACTORS}]|双方|两国|三方|各方")
PARTNERS = frozenset("和与同及、")
"""What stands before a party that is not the first one, whose name was not found."""
LEAD = re.compile(
    rf"(?:(?:当地时间|近日|日前|同日|当天|[当去今同]年|[上本当]月|此前|后来|此后|其后|随后|随即|旋即|当即|当场|期间|会后|此前|其间|[于在]?{DATE}|并|还|又|也|同时|已|将)[上下]?午?)*"
)
NOTE = r"(?:（[^（）]{1,40}）)?"
PARTY = rf"[{PARTIES}](?!{CODES['Place']}){NOTE}"
SIGNS = rf"(?P<deed>{SIGN})[了过的]?"
BETWEEN = re.compile(rf"(?P<one>{PARTY}){ASIDE}(?P<others>(?:[、和与同及]{PARTY})+){ASIDE}{SIGNS}{NEW}$")
"""A clause that tells nothing before an agreement's sort but who signs it, when and where."""
WHOSE = rf"(?:{OF_LAND}|{OF_OWNER})?"
WORD = re.compile("与|和|同|联合|会同|携手|、|以?及")
JOINT = r"(?:，?(?:分别|共同)?(?:与|和|同|联合|会同|携手)(?:来自)?|、|及|以及)"
BESIDE = rf"(?:{ASIDE}|{TELLS}|[今昨]天?|当[天日]|同[日天]|首次|日前)*"
UNNAMED = (
    rf"{JOINT}[{CODES['Country']}{CODES['Place']}]?[^，。；：、《》{FIRST}-{LAST}]{{0,6}}?"
    f"{any_of('papers/unnamed-side')}"
)
"""A party that has no name: 甲与中国企业."""
TOGETHER = (
    rf"(?:^|[，。；：]|(?<=[道导电讯][）)】]))(?:{LEAD.pattern}，?)(?:(?P<sides>{WHOSE}“?{PARTY}”?(?:{BESIDE}{JOINT}{WHOSE}“?{PARTY}”?)+|{TWO_LANDS})|"
    rf"(?P<side>{WHOSE}“?{PARTY}”?){BESIDE}(?P<other>{UNNAMED}))"
    rf"(?P<count>(?:(?:{NUMBER}|[两二三四五六七八九][方国省市校企])(?:政府|部门)?)?){BESIDE}"
    rf"(?P<matter>(?:(?:就|围绕|针对)[^，。；：]{{2,30}}?)?){BESIDE}"
)
SIDES = re.compile(rf"{TOGETHER}(?:分别|，)?{SIGNS}(?P<what>{NEW})$")
"""The same where somebody signs with several, in company, or as he says: 甲联合乙，分别与丙、丁签署."""
SIDE = re.compile(rf"(?:^|(?P<joint>{JOINT})){WHOSE}“?(?P<party>[{PARTIES}])")
PAIRED = re.compile(PAIRS)
NOTES = re.compile("[（(][^（）()]*[）)]")
LONGEST_LABEL = 40
"""Code points of a label that is made from a clause, at most."""
FARTHEST = 120
"""How many characters before the deed its first party may stand."""


def between(masked: Masked, surface: str, found: re.Match[str]) -> str:
    """Return the parties of an agreement as its clause has them (甲与乙), nothing where it tells more."""
    told = BETWEEN.fullmatch(masked.string, clause_start(masked.string, found), found.start("name"))
    if told is None:
        return ""
    places = (*range(*told.span("one")), *range(*told.span("others")))
    named = masked.mentions
    if PAIRED.fullmatch(told["one"] + told["others"]):
        return ""  # 甲与乙、丙与丁: each two have a paper of their own
    words = [named[at].name if at in named else masked.written((at, at + 1), surface) for at in places]
    return NOTES.sub("", "".join(words))


def signing(masked: Masked, surface: str, found: re.Match[str], *, over: bool) -> str:
    """Return who signs what, in the words of the clause and without its asides: 甲与乙、丙签署协议.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        found: The deed, up to the agreement's sort, which is its group `name`.
        over: Whether the clause may also tell over what they sign.

    Returns:
        The words; none where the clause does not name two parties.
    """
    end = found.start("name")
    told = SIDES.search(masked.string, max(0, end - FARTHEST), end)
    if told is None or (told["matter"] and not over):
        return ""
    return clause(masked, surface, told, ["deed", "what"], found.span("name"))


def clause(
    masked: Masked, surface: str, told: re.Match[str], parts: Sequence[str], last: tuple[int, int] = (0, 0)
) -> str:
    """Return a clause without its asides: who signs, how many, over what, and the deed.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        told: A match of a form that begins with who signs together.
        parts: Its groups behind the matter, which is left out where the label is too long with it.
        last: What ends the clause behind the match.
    """
    group = "sides" if told["sides"] else "side"
    words, at = "", told.start(group)
    sides = list(SIDE.finditer(told[group]))
    if told["sides"] and PAIRED.fullmatch(told["sides"]):
        sides = sides[:2]
    for one in sides:
        if joint := WORD.search(told["sides"], *one.span("joint")) if one["joint"] else None:
            words += masked.written((at + joint.start(), at + joint.end()), surface)
        words += NOTES.sub("", masked.mentions[at + one.start("party")].name)
    if told["other"]:
        words += masked.written(told.span("other"), surface)
    elif len(sides) == 1:
        words = masked.written(told.span("sides"), surface)
    count, matter, *rest = (
        masked.written(part, surface) if part[0] < part[1] else ""
        for part in (*map(told.span, ("count", "matter", *parts)), last)
    )
    whole = words + count + matter + "".join(rest)
    return whole if len(whole) <= LONGEST_LABEL else words + count + "".join(rest)


def written_out(masked: Masked, surface: str, start: int, end: int) -> str:
    """Return a stretch with the names of those for whom words such as 该行 stand."""
    base = masked.origin[0]
    words, at = "", start
    for one in masked.mentions.values():
        if one.how == ANAPHOR and at <= one.start and one.end <= end:
            words += surface[at - base : one.start - base] + one.name
            at = one.end
    return words + surface[at - base : end - base]


def clause_start(string: str, found: re.Match[str], *, passed: bool = False) -> int:
    """Return where the clause begins that reports the signing: with who signs, else with the sort.

    Args:
        string: The masked sentence.
        found: The deed and the agreement's sort.
        passed: Whether the sort stands first: 甲项目协议正式签署.
    """
    clause = None if passed else CLAUSE.search(string, 0, found.start())
    byline = BYLINE.match(string, clause.start(), found.start()) if clause else None
    begin = (
        BEGIN.search(string, byline.end() if byline else clause.start(), found.start()) if clause else None
    )
    if clause and begin and string[begin.start() - 1 : begin.start()] in PARTNERS:
        lead = LEAD.match(string, clause.start(), begin.start())
        is_first_named = lead is not None and begin.start() - lead.end() > 1
        return lead.end() if lead and is_first_named else found.start("name")
    return begin.start() if begin else found.start("name")
