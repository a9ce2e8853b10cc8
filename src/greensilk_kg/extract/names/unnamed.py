"""Agreements known by their sort alone: 甲与乙签署战略合作协议, 丙同丁签订甲乙水电站总承包合同."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mask import CODES, without_definitions
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.names.deals import deals
from greensilk_kg.extract.names.known_papers import AGAIN, BARE, CERTIFICATE, HOW, TOP
from greensilk_kg.extract.names.pacts import pacts
from greensilk_kg.extract.names.paper_sorts import class_of
from greensilk_kg.extract.names.signing_clauses import (
    ASIDE,
    CLAUSE,
    DATE,
    FARTHEST,
    LONGEST_LABEL,
    NUMBER,
    THINGS,
    between,
    clause_start,
    signing,
    written_out,
)
from greensilk_kg.extract.names.untitled import GENERIC
from greensilk_kg.extract.rules.deeds import NEW, SIGN
from greensilk_kg.extract.rules.labels import tidied
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mask import Masked

FILE = f"(?:{words('papers/agreement')}|{CERTIFICATE})"
PROJECT, PAPER = CODES["Project"], CODES["Agreement"]
DECLARED = "(?:联合声明|联合公报|联合宣言|共同声明|共同宣言|新闻公报)"
SEVERAL = r"[多两三四五六七八九十几数][份项个批]|系列|一[批些]|若干|一揽子|各[类项]"
WORD = (
    rf"(?:(?!了|由|将|并|就|为|于|被|后|等|之|以|(?<!{PROJECT})的(?!{CERTIFICATE})|和(?:{FILE})|{SEVERAL})"
    rf"[㐀-鿿A-Za-z0-9\-—+/{THINGS}]|(?<!^){NUMBER}(?=[㐀-鿿])|“[^“”，。；]{{1,20}}”|（[A-Za-z+]{{2,8}}）(?=[㐀-鿿]))"
)
UPGRADED = "(?:的?(?:升级|补充|修订|附加|修正)版?(?:议定书|协定|协议)?)"
END = r"(?:文本)?(?![㐀-鿿]?(?:谈判|草案)|框架下|项下|后续|[的书之等下模范条方前者])"
SIGNED = re.compile(
    rf"(?:{SIGN})(?:了|过|(?P<that>的))?{NEW}(?P<name>(?![该此这署]){WORD}{{0,30}}?{FILE}{UPGRADED}?){END}"
)
ISSUED = re.compile(rf"(?:发表|发布|签发|发出)了?{NEW}(?P<name>{WORD}{{0,20}}?{DECLARED}){END}")
PASSED = re.compile(
    rf"(?:^|[，。；：的{DATE}])(?P<name>(?![该此这本其各与和同在对]|上述|根据|按照|依据|双方|两国|相关|有关)"
    rf"(?:{PROJECT}|{WORD}{{2,30}}?){FILE})(?:文本)?{ASIDE}(?:签署|签订|签约|签字|草签|续签|达成)(?=[，。；：于]|$)"
)
PUT_TO = re.compile(
    rf"在(?P<name>(?![该此这本]|上述){WORD}{{2,30}}?{FILE})(?:文本)?上(?:郑重|正式|共同|分别)*(?:签字|签名|签下|署名|签约)"
)
NAMED = re.compile(rf"(?:{SIGN})[了过]?{NEW}(?P<name>{PAPER}(?:[、和与及]{PAPER})*)(?=、|和|与|以?及|，以及)")
"""What is signed by its own name, behind which more may stand: 签署《甲协议》和设备采购合同."""
FORMS = (SIGNED, ISSUED, PASSED, PUT_TO)
MORE = re.compile(rf"(?:、|和|与|以?及|，以及)(?P<name>(?![该此这]|{FILE}){WORD}{{2,30}}?{FILE}){END}")
"""A further agreement of the same signing: 签署框架协议和项目意向书."""
MANY = re.compile(
    rf"[{NUMBER}多各](?:个|家)?[^，。；]{{0,8}}?(?:国|机构|企业|组织|城市|单位|公司|客户|地区|伙伴)|一些|许多|陆续|累计"
)
UNDONE = re.compile(
    r"(?:[将拟愿未须若]|计划|有望|争取|希望|希冀|应(?![对急用邀约])|需要?|可以?|如果|一旦|促成|探讨|考虑|准备|即将|商谈|推动|促进|没有|是否|力争|"
    r"建议|鼓励|支持|否认|拒绝|搁置|暂缓)[^，。；：]{0,24}$"
)
FOR_OTHERS = re.compile(r"代表(?:双方|各自|两[国校地家]|各方|[三中本校]方)[^，。；：]{0,24}$")
"""Behind these stands what was named already, if anything was, unless it is a certificate of goods."""
LOOKS_BACK = re.compile("(?:这|此)[次也还]?(?:也|还)?(?:是|标志)|(?:这|此)次签")
"""How a clause begins that weighs what was signed: 这是甲首次与乙签署备忘录."""
OVER_YEARS = re.compile(r"截[至止]|迄今|至今|以来|累计|年来[，]?[^，。；：]{0,24}$")
"""Before papers that were signed one by one in a long time."""
SINCE = re.compile(rf"(?:{NUMBER}|[一两三四五六七八九十数多]+周?年)(?:多|以)*来|以来")
"""Behind a paper that was signed long before: 签署备忘录一年来."""
AMOUNT = re.compile(rf"(?:共|约|近|逾|超过?|总计|达)*{NUMBER}[，。；]?")
HANDED_OVER = re.compile(f"{CERTIFICATE}$")
BOTH = re.compile(SEVERAL)
COPY = "文本"
COUNTED = re.compile(r"(?<!^[一1])[份项个多余批]$")
LEAST_TELLING = 8
"""Characters by which the sort of several papers tells what they are for, where no parties are told."""
SIZE = re.compile("(?:瓦|[MGKkm]W[hp]?|伏|kV|公里|千米|[^美欧]吨|平方米)$")
"""How big a work is whose size its contract's name tells: 200MW光伏项目合同."""


def papers(masked: Masked, surface: str, headings: Sequence[str] = ()) -> Iterator[Mention]:
    """Yield the agreements in a masked sentence that are signed and known by their sort alone.

    A headline says in such words what the text below names in full.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        headings: Those above it; what is signed at the ceremony that one names is no other agreement.

    Returns:
        Mentions; the name of one that tells no matter is the clause that reports its signing.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> text = "双方签订设备采购合同。"
        >>> [(one.name, text[one.start : one.end]) for one in papers(mask(text, 0, ()), text)]
        [('双方签订设备采购合同', '设备采购合同')]
    """
    for form in FORMS:
        for found in finditer(form, masked.string, masked.letters):
            paper = _paper(masked, surface, found) if _is_signed(masked, found) else None
            if paper and not _at_ceremony(sort := masked.written(found.span("name"), surface), headings):
                yield paper
                yield from further(masked, surface, found, paper, sort)
    for found in finditer(NAMED, masked.string, masked.letters):
        first = masked.mentions[found.end() - 1]
        parties = between(masked, surface, found)
        if _is_signed(masked, found):
            yield from further(masked, surface, found, first, first.name, parties)
    yield from pacts(masked, surface)
    yield from deals(masked, surface)


def further(
    masked: Masked, surface: str, found: re.Match[str], first: Mention, sort: str, parties: str = ""
) -> Iterator[Mention]:
    """Yield what else is signed behind the first of several agreements.

    Args:
        masked: The sentence, its names replaced.
        surface: The sentence as the source has it.
        found: The first one.
        first: Its mention, whose name but for the sort is that of the others too.
        sort: Its sort.
        parties: Who signs, where its own name does not tell.
    """
    parties = first.name.removesuffix(sort) if first.name.endswith(sort) and first.name != sort else parties
    while more := MORE.match(masked.string, found.end()):
        found = more
        low, high = masked.span(*found.span("name"))
        name = parties + masked.written(found.span("name"), surface)
        label = name if len(name) <= LONGEST_LABEL else name[len(parties) :]
        one = Mention(
            low, high, TOP, class_of(found["name"]), label, first.how, name_start=low, name_end=high
        )
        yield replace(one, ref=Ref(TOP, f"{skeleton(label)}@{low}"))


def _at_ceremony(sort: str, headings: Sequence[str]) -> bool:
    return any(re.search(f"{re.escape(sort)}的?(?:签[约署字]|换文|互换)", heading) for heading in headings)


def _is_signed(masked: Masked, found: re.Match[str]) -> bool:
    """Tell whether an agreement was signed, and not by many."""
    before = CLAUSE.search(masked.string, 0, found.start())
    assert before is not None  # noqa: S101 it may be empty
    if OVER_YEARS.search(masked.string, max(0, found.start() - FARTHEST), found.start()) and (
        _is_several(masked, found) or AMOUNT.match(masked.string, found.end())
    ):
        return False
    return not (
        SINCE.match(masked.string, found.end())
        or MANY.search(before[0])
        or UNDONE.search(before[0])
        or LOOKS_BACK.match(before[0])
    )


def _is_several(masked: Masked, found: re.Match[str]) -> bool:
    """Tell whether more than one agreement is meant: 签署三份合同."""
    if BOTH.search(masked.string, *found.span()):
        return True
    counts = [one for one in masked.within(found.start(), found.start("name")) if one.kind == "Quantity"]
    sizes = [one for one in masked.within(*found.span("name")) if one.kind == "Quantity"]
    return any(COUNTED.search(getattr(one.value, "text", "")) for one in counts) or any(
        not SIZE.search(getattr(one.value, "text", "")) for one in sizes
    )


def is_that(found: re.Match[str]) -> bool:
    """Tell whether the sort stands behind a clause about it: 甲与乙签署的协议."""
    return found.re is SIGNED and found["that"] is not None


def _paper(masked: Masked, surface: str, found: re.Match[str]) -> Mention | None:
    base, (low, high) = masked.origin[0], masked.span(*found.span("name"))
    sort = masked.written(found.span("name"), surface)
    cls = class_of(found["name"])
    if any(one.kind == "Project" for one in masked.within(*found.span("name"))):
        return Mention(low, high, TOP, cls, sort, "name/form", name_start=low, name_end=high)
    start = masked.span(clause_start(masked.string, found, passed=found.re is PASSED), found.end("name"))[0]
    last = high + len(COPY) if surface.startswith(COPY, high - base) else high
    is_bare = BARE.match(found["name"]) is not None and not found[0].endswith(COPY)
    is_handed_over, several = HANDED_OVER.search(found["name"]) is not None, _is_several(masked, found)
    parties, told = between(masked, surface, found), signing(masked, surface, found, over=is_bare or several)
    if several:
        if not told and len(GENERIC.sub("", found["name"])) < LEAST_TELLING:
            return None
        parties = ""
    if is_bare and not is_handed_over and ("上述" in found[0] or not 0 < len(told) <= LONGEST_LABEL):
        return None
    if is_that(found) and not (parties or told):
        return None
    again = found.re is PUT_TO or FOR_OTHERS.search(masked.string, 0, found.start("name"))
    label = parties + sort if parties and not is_bare else told
    label = label or tidied(without_definitions(written_out(masked, surface, start, last)))
    if len(label) > LONGEST_LABEL or is_handed_over or (again and not told):
        start, last, label = low, high, sort
    ref = Ref(TOP, f"{skeleton(label)}@{low}")
    how = AGAIN if again and not is_handed_over else HOW
    return Mention(low, high, TOP, cls, label, how, ref=ref, name_start=start, name_end=last)
