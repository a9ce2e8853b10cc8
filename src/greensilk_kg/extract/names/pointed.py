"""Things whose names only the next sentence shows to be names: 考察甲中产业园。园区由乙公司建设."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of, listed, words
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.sorts import may_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.model.text import Sentence, Text

HOW = "name/form"
NAMED = "".join(CODES[kind] for kind in ("Institution", "Person", "Date", "Event"))
KNOWN = listed("works/pointed")
WORKS = words("works/pointed")
BODIES = {
    "中心": ("Institution", "Institution"),
    "实验室": ("Institution", "ResearchInstitution"),
    "研究院": ("Institution", "ResearchInstitution"),
    "联盟": ("Institution", "CivilSocietyOrganization"),
    "协会": ("Institution", "CivilSocietyOrganization"),
    "基金会": ("Institution", "CivilSocietyOrganization"),
    "基金": ("Initiative", "Fund"),
    "平台": ("Initiative", "Platform"),
    "倡议": ("Initiative", "Initiative"),
    "计划": ("Initiative", "Programme"),
    "机制": ("Initiative", "Initiative"),
    "网络": ("Initiative", "Partnership"),
    "伙伴关系": ("Initiative", "Partnership"),
    "数据库": ("Initiative", "Platform"),
}
"""How names of bodies and initiatives end → kind and class."""
LEAD = r"(?:据悉|据了解|据介绍|目前|同时|此外|作为[^，。]{2,20}|，)*"
ONE = "(?:[该此]|[这那](?:一|[个座条家处片所项]))"
NOUN = (
    rf"{any_of('works/pointed-noun')}|站(?![点长台])|厂(?![商家长房方])|网(?![站络友点])|园(?![长艺丁])|库(?![区容])|林(?![业区地])|"
    "区(?![域位别内])|线(?![路上下索程])|路(?![径线段况])|港(?![务元方股])|桥(?!梁)|楼(?![宇层])|矿(?![区业产石])"
)
"""By which word a work is pointed back to: mostly the last of its name."""
POINT = rf"{ONE}(?:(?P<work>{WORKS}|{NOUN})(?![组名群])|(?P<body>{'|'.join(BODIES)})(?![城区思]))"
BACK = re.compile(
    rf"^{LEAD}(?P<bare>项目|工程|园区|电站|水电站|电厂|铁路|基地)(?=由|位于|地处|坐落|占地|总投资|总装机|装机|投资|总长|全长|于|自|是|"
    rf"建成|投产|建设(?:地点|内容|规模)|规划|计划|预计|业主|包括|共|[{CODES['Date']}])|{POINT}"
)
"""What in a sentence points back to a thing that the sentence before names."""
HERE = re.compile(rf"(?<=[，（；]){POINT}")
"""What points back to a thing that its own sentence names: 建成甲水厂，该厂由乙运营."""
HERE_MAY = re.compile("[，（；](?:[该此]|[这那][一个座条家处片所项])").search
THIS = re.compile("[这该此]")
WHOLE = f"{words('works/whole-word')}|合资"
"""Words that a name holds though one of their characters never stands in a name by itself."""
NEVER = (
    "的了和与等在由将为是有于个座条项家把被对向从给及或并以到地批我该本此这那"
    "其各某每首最第两多几称说把让使则都也还又已曾被即"
)
VERBS = words("works/verb-in-no-name")
BOUNDS = sorted(listed("works/verb-before-name"))
WORD = rf"(?:{WHOLE}|“[^“”]{{1,12}}”|(?!{VERBS}|就(?!业))[^，。；：！？、（）“”《》{NEVER}{NAMED}])"
BEFORE = (
    rf"(?:(?<=^)|(?<=[，：；、“的了座条项个以在赴到向对为由就给从至{NAMED}])|"
    + "|".join(f"(?<={one})" for one in BOUNDS)
    + ")"
)
NO_PART = (
    f"(?!{CODES['Quantity']})"
    "(?![、和与及]|等|(?:项目|工程)(?![^㐀-鿿]|[在由签草设立合达于已将])|[们群组区库]|"
    "[㐀-鿿]?(?:公司|集团|部|局|经理|负责人|方(?!面)))"
)
"""What does not follow the name of a work."""
BODY = re.compile(
    rf"{BEFORE}(?P<name>{WORD}{{4,24}}?(?P<head>{'|'.join(BODIES)}))(?![城区思主副]|[^，。]{{0,3}}(?:主任|院长|会长|秘书长))"
)
ANY = ("项目", "工程")
"""What may be said of works of every sort."""
TAIL = re.compile("(?:项目|工程)$")
STAGE = re.compile("[一二三]期$|区$")
PART = re.compile(rf"(?:{WORKS})|[一二三四五首]期|主体|配套|附属|整体|全部|后续|项下|多年")
"""What shows that words before the sort of a work tell of a part of another."""
LEAST_OWN = 2
LEAST_BESIDE = 3
"""The same before words by which a work is pointed back to that say less."""
LEAST_BODY = 7


def shown(text: Text, sentences: Sequence[Sentence], found: Sequence[Masked]) -> Iterator[Mention]:
    """Yield what the sentences of an article name as the ones behind them show.

    Args:
        text: The prepared text.
        sentences: In order.
        found: The same, their names replaced.
    """
    for sentence, masked in zip(sentences, found, strict=True):
        if sentence.role == "body" and HERE_MAY(masked.string):
            yield from pointed_here(masked, sentence.span.of(text.surface))
    for at, behind in pairwise(range(len(sentences))):
        here, after = sentences[at], sentences[behind]
        if here.role == after.role == "body" and after.paragraph - here.paragraph <= 1:
            yield from pointed(found[at], here.span.of(text.surface), found[behind].string)


def pointed(masked: Masked, surface: str, following: str) -> Iterator[Mention]:
    """Yield what a sentence names and the next one points back to.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        following: The next sentence, its names replaced.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "学员考察了松中固废资源化产业园。"
        >>> [one.name for one in pointed(mask(text, 0, ()), text, "园区由乙公司建设。")]
        ['松中固废资源化产业园']
    """
    back = BACK.search(following)
    if back is not None and not THIS.match(masked.string) and not BACK.search(masked.string):
        yield from _named(masked, surface, back, len(masked.string))


def pointed_here(masked: Masked, surface: str) -> Iterator[Mention]:
    """Yield what a sentence names and then points back to.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "双方就北坪市污水处理厂项目签约，该厂日处理三万吨。"
        >>> [one.name for one in pointed_here(mask(text, 0, ()), text)]
        ['北坪市污水处理厂项目']
    """
    back = HERE.search(masked.string)
    if back is not None and not THIS.match(masked.string):
        yield from _named(masked, surface, back, back.start())


@cache
def _sort(noun: str) -> re.Pattern[str]:
    """Return the pattern of what says of which sort a work is: without more before it, words name none."""
    ends = f"{WORKS}|{re.escape(noun)}" if noun else WORKS
    return re.compile(rf"{any_of('works/sort')}*(?:{ends})(?:[一二三]期)?(?:项目|工程)?$")


@cache
def _work(noun: str) -> re.Pattern[str]:
    """Return the pattern of the names of works that end in a noun, or in the word for a sort of work."""
    ends = WORKS if noun in ANY else f"{re.escape(noun)}|{WORKS}"
    return re.compile(rf"{BEFORE}(?P<name>{WORD}{{2,22}}?(?:{ends})(?:[一二三]期)?(?:项目|工程)?){NO_PART}")


def _named(masked: Masked, surface: str, back: re.Match[str], end: int) -> Iterator[Mention]:
    """Yield the one thing named before `end`, an offset in the masked sentence, that words point back to."""
    groups = back.groupdict()
    noun = groups["work"] or groups.get("bare") or ""
    frame, is_known = (BODY, _is_body) if groups["body"] else (_work(noun), _is_work)
    if any(is_known(one, back) for one in masked.within(0, end)):
        return
    tried = finditer(frame, masked.string, masked.letters)
    named = {found["name"]: found for found in tried if found.end() <= end and _fits(found, back)}
    for found in named.values() if len(named) == 1 else ():
        kind, cls = ("Project", "Project") if back["body"] is None else BODIES[back["body"]]
        yield masked.mention(found.span("name"), surface, kind, cls, HOW)


def _is_work(one: Mention, back: re.Match[str]) -> bool:
    """Tell whether a thing may be meant: a work, or a body that is called by the noun (某某观测站)."""
    return one.kind == "Project" or bool(back["work"] and one.plain.endswith(back["work"]))


def _is_body(one: Mention, back: re.Match[str]) -> bool:
    return one.kind in {"Institution", "Initiative"} and one.plain.endswith(back["body"])


def _fits(found: re.Match[str], back: re.Match[str]) -> bool:
    """Tell whether words may be a name, and what the next sentence points back to."""
    if back["body"] is not None:
        return found["head"] == back["body"] and len(found["name"]) >= LEAST_BODY
    noun = back["work"] or back["bare"]
    sort = _sort(noun).search(found["name"])
    own = found["name"][: sort.start()] if sort else ""
    ends = (noun.removesuffix("区") or noun)[-1]
    named = STAGE.sub("", found["name"])
    is_sort = noun in ANY or TAIL.sub("", named).endswith(ends) or (len(noun) > 1 and named.endswith(ANY))
    least = LEAST_OWN if noun in KNOWN else LEAST_BESIDE
    is_own = len(own) >= least and not PART.search(own)
    return is_own and is_sort and may_mean(noun, found["name"])
