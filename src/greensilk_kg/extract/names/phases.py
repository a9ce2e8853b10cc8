"""Phases of a work that clauses speak of without its name: 二期装机153兆瓦 is told of 甲风电场二期."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.model.text import Sentence

HOW = "name/phase"
WORK = "Project"
LEAD = rf"(?:其中|目前|此次|此前|而|据悉|现|另外|同时|{CODES['Date']}|，)*"
SPOKEN = re.compile(
    rf"(?:^|(?<=[，。；]))(?:{LEAD})(?:(?:此次|本次|这次|刚刚|即将|已经?|新近)?(?:签约|获批|投产|启动|{words('works/built-deed')})的)?(?P<word>(?:该?(?:项目|工程|电站|园区|电厂|港口|码头))?(?P<phase>[一二三四五]期)(?:工程|项目)?)"
    r"(?![间限货刊投待里]|(?:累计|共|已)*(?:毕业|学员|培训|招[收生]|结业|学生|研修)|[、和与及]|建设(?:期|中)|后|的|[㐀-鿿]{2,10}?(?:项目|工程|电站|车间|厂房)(?![公指经][司挥理]))"
)
"""How a clause begins that speaks of a phase."""
SITE = re.compile("(?:位于|地处|坐落|位处|选址|落户|毗邻|紧邻|邻近|临近|靠近|(?<![所现存正])在)[^，。；]*$")
"""What stands in a clause before a work that only tells where another lies."""
OTHER = re.compile(
    rf"(?![该本此这])[^，。；：、的该本此这{FIRST}-{LAST}]{{5,}}(?:项目|工程|电站|电厂|电场|园区|基地)，(?=[^，。；]*$)"
)
"""A clause that ends in a work without a known name, of whose phase the next one tells."""
INNER = re.compile("#(?!(?:项目|工程)?）?(?:项目|工程)?$)")
"""A phase inside the name of a work that is but a part of it: 甲园区#光伏项目."""
INSIDE = re.compile(
    "(?<![长中短分区地站港目程厂场])[一二三四五]期(?=[㐀-鿿]{0,4}(?:电站|电场|电厂|水厂|工厂|泵站|机场)$)"
)
"""A phase inside the name of a work: 甲二期风电场, of which 一期 is 甲一期风电场."""
OWN = re.compile("（?第?(?P<phase>[一二三四五首]期)(?:项目|工程)?）?(?:项目|工程)?$")


def phases(sentences: Sequence[Sentence], found: Sequence[Masked]) -> Mapping[int, Sequence[Mention]]:
    """Return by the begin of its sentence each word for a phase of a work, as a mention of the phase.

    Args:
        sentences: Those of one article, in order.
        found: The same, their names replaced.
    """
    told: dict[int, list[Mention]] = {}
    work: Mention | None = None
    only = _only(found)
    paragraph = -1
    for sentence, masked in zip(sentences, found, strict=True):
        if sentence.role == "body" and sentence.paragraph != paragraph:
            work = only if only is not None and only.start < sentence.span.start else None
            paragraph = sentence.paragraph
        may = "期" in masked.letters and sentence.role == "body"
        if named := list(_words(masked, work)) if may else []:
            told[sentence.span.start] = named
        work = next((one for one in reversed(masked.mentions.values()) if one.kind == WORK), work)
    return told


def _only(found: Sequence[Masked]) -> Mention | None:
    """Return the first mention of the work that an article names, where it names no other."""
    works: dict[str, Mention] = {}
    for masked in found:
        for one in masked.mentions.values():
            if one.kind == WORK:
                works.setdefault(base(one.name), one)
    return next(iter(works.values())) if len(works) == 1 else None


def _words(masked: Masked, work: Mention | None) -> Iterator[Mention]:
    """Yield the words of a sentence that speak of a phase of the work named last."""
    for spoken in SPOKEN.finditer(masked.string):
        meant = _spoken_of(masked, spoken.start("word")) or work
        if OTHER.search(masked.string, 0, spoken.start("word")):
            continue
        inside = INSIDE.search(meant.plain) if meant is not None else None
        is_inner = meant is not None and INNER.search(meant.plain.replace(spoken["phase"], "#"))
        if meant is None or (is_inner and inside is None):
            continue
        start, end = masked.span(*spoken.span("word"))
        name = f"{base(meant.name)}{spoken['phase']}"
        if inside is not None:
            name = INSIDE.sub(spoken["phase"], meant.name, count=1)
        own = OWN.search(meant.plain)
        same = own is not None and own["phase"] == spoken["phase"]
        yield Mention(
            start, end, WORK, WORK, meant.name if same else name, HOW, name_start=start, name_end=end
        )


def _spoken_of(masked: Masked, end: int) -> Mention | None:
    """Return the last work before an offset; one in which another lies only if there is no other."""
    before = [(at, one) for at, one in masked.placed(0, end) if one.kind == WORK]
    own = [one for at, one in before if SITE.search(masked.string, 0, at) is None]
    return own[-1] if own else before[-1][1] if before else None


def base(name: str) -> str:
    """Return the name of a work without the phase that it tells.

    Example:
        >>> base("甲乙风电场二期项目"), base("甲乙风电场")
        ('甲乙风电场', '甲乙风电场')
    """
    return OWN.sub("", name)
