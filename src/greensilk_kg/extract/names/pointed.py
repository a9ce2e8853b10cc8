"""Things whose names only the next sentence shows to be names: 考察甲中产业园。园区由乙公司建设."""

from __future__ import annotations

import re
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
}
"""How names of bodies and initiatives end → kind and class."""
LEAD = r"(?:据悉|据了解|据介绍|目前|同时|此外|作为[^，。]{2,20}|，)*"
BACK = re.compile(
    rf"^{LEAD}(?P<bare>项目|工程|园区|电站|水电站|电厂|铁路|基地)(?=由|位于|地处|坐落|占地|总投资|总装机|装机|投资|总长|全长|于|自|是|"
    rf"建成|投产|建设(?:地点|内容|规模)|规划|计划|预计|业主|包括|共|[{CODES['Date']}])|"
    rf"(?:[该此]|这一|这个|这[座条家])(?P<work>{WORKS}|厂|站|园|桥|路)(?![组名群])|"
    rf"[该此](?P<body>{'|'.join(BODIES)})(?![城区思])"
)
"""What in a sentence points back to a thing that the sentence before names."""
THIS = re.compile("[这该此]")
WHOLE = f"{words('works/whole-word')}|合资"
"""Words that a name holds though one of their characters never stands in a name by itself."""
NEVER = (
    "的了和与等在由将为是有于个座条项家把被对向从给及或并以到地批我该本此这那"
    "其各某每首最第两多几称说把让使则都也还又已曾被即"
)
VERBS = words("works/verb-in-no-name")
BOUNDS = sorted(listed("works/verb-before-name"))
WORD = rf"(?:{WHOLE}|“[^“”]{{1,12}}”|(?!{VERBS})[^，。；：！？、（）“”《》{NEVER}{NAMED}])"
BEFORE = (
    rf"(?:(?<=^)|(?<=[，：；、“的了座条项个以在赴到向对为由{NAMED}])|"
    + "|".join(f"(?<={one})" for one in BOUNDS)
    + ")"
)
WORK = re.compile(
    rf"{BEFORE}(?P<name>{WORD}{{2,22}}?(?:{WORKS})(?:[一二三]期)?)(?![、和与及]|等|项目|工程|[㐀-鿿]?(?:公司|集团|部|局|经理|负责人|方(?!面))|[们群组区库])"
)
BODY = re.compile(
    rf"{BEFORE}(?P<name>{WORD}{{4,24}}?(?P<head>{'|'.join(BODIES)}))(?![城区思主副]|[^，。]{{0,3}}(?:主任|院长|会长|秘书长))"
)
SORT = re.compile(rf"{any_of('works/sort')}*(?:{WORKS})(?:[一二三]期)?$")
"""What says of which sort a work is: without more before it, words name none."""
ANY = ("项目", "工程")
"""What may be said of works of every sort."""
STAGE = re.compile("[一二三]期$|区$")
PART = re.compile(rf"(?:{WORKS})|[一二三四五首]期|主体|配套|附属|整体|全部|后续|项下|多年")
"""What shows that words before the sort of a work tell of a part of another."""
LEAST_OWN = 2
LEAST_BODY = 7


def shown(text: Text, sentences: Sequence[Sentence], found: Sequence[Masked]) -> Iterator[Mention]:
    """Yield what the sentences of an article name as the ones behind them show.

    Args:
        text: The prepared text.
        sentences: In order.
        found: The same, their names replaced.
    """
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
    if back is None:
        return
    frame, is_known = (WORK, _is_work) if back["body"] is None else (BODY, _is_body)
    if (
        THIS.match(masked.string)
        or BACK.search(masked.string)
        or any(is_known(one, back) for one in masked.mentions.values())
    ):
        return
    named = {
        found["name"]: found for found in finditer(frame, masked.string, masked.letters) if _fits(found, back)
    }
    for found in named.values() if len(named) == 1 else ():
        kind, cls = ("Project", "Project") if back["body"] is None else BODIES[back["body"]]
        yield masked.mention(found.span("name"), surface, kind, cls, HOW)


def _is_work(one: Mention, _back: re.Match[str]) -> bool:
    return one.kind == "Project"


def _is_body(one: Mention, back: re.Match[str]) -> bool:
    return one.kind in {"Institution", "Initiative"} and one.plain.endswith(back["body"])


def _fits(found: re.Match[str], back: re.Match[str]) -> bool:
    """Tell whether words may be a name, and what the next sentence points back to."""
    if back["body"] is not None:
        return found["head"] == back["body"] and len(found["name"]) >= LEAST_BODY
    sort = SORT.search(found["name"])
    own = found["name"][: sort.start()] if sort else ""
    noun = back["work"] or back["bare"]
    ends = noun.removesuffix("区")[-1]
    named = STAGE.sub("", found["name"])
    is_sort = noun in ANY or named.endswith(ends) or (len(noun) > 1 and named.endswith(ANY))
    is_own = len(own) >= LEAST_OWN and not PART.search(own)
    return is_own and is_sort and may_mean(noun, found["name"])
