"""What a thing is a part of, and at what event a paper was signed, told by a sentence about that alone.

报告属于甲计划的头一项产出; 乙电站被列入丙行动; 协议是在丁论坛期间签的.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.frames.words import EARLIER, LOOSE, UNDONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Clauses
    from greensilk_kg.model.claim import Claim

RULE = "frame/part-of-whole"
SIGNED = "frame/signed-then"
PARTS = frozenset({"Event", "Project", "Publication", "Initiative"})
PART = "".join(CODES[kind] for kind in PARTS)
WHOLE = CODES["Initiative"] + CODES["Event"] + CODES["Project"] + CODES["Institution"]
NOTE = "(?:（[^（）]*）)?"
SUBJECT = (
    f"(?:(?:目前|其中|据悉|据了解|此外|如今)，?)?(?:[“《]?(?P<part>[{PART}])[”》]?{NOTE}(?:项目|计划|工程|行动)?|"
    f"(?:这|它|该|本[次届]?|此次?|上述)(?:也|都)?(?:[一份项个场座部次届套本])?(?P<noun>(?:(?![是为系属隶列纳归被入也都还])[㐀-鿿]){{0,6}}?)|(?P<bare>(?:(?![是为系属隶列纳归被入也都还])[㐀-鿿]){{2,6}}?)|(?P<none>))"
)
VERB = (
    f"(?:(?:也|还|正|都|同时|既|恰|就|则|已|[{CODES['Date']}]|于)*"
    "(?P<verb>是|为|系|属于?|作为|算是|(?P<in>隶属于?|从属于|归属于?|被?(?:列入|纳入|归入)了?|入选)))"
)
TAIL = (
    f"[”》]?{NOTE}(?P<tail>(?:的|框架下|旗下|下|中|内|里|推出|名下)*(?:{LOOSE}|{CODES['Quantity']}|[{CODES['Country']}{CODES['Place']}]){{0,14}}?"
    "(?:部分|之一|一环|拼图|重头戏|项目|活动|产出|成果|出版物|边会|论坛|工程|行动|课程|班次|一期|一场|一站|一课|示范点|试点|内容|环节|系列|板块|子计划|清单|名录|库)?)"
)
SAYS = re.compile(rf"{SUBJECT}{VERB}[“《]?(?P<whole>[{WHOLE}]){TAIL}")
NO_PART = re.compile(
    "成员|会员|发起|主办|承办|协办|秘书处|支持|组织者|牵头|参与[者方国]|东道|总部|签署|受益|嘉宾|伙伴|代表|合作方|供应|客户|前身|升级|延续|基础|核心区|重点[省区市]|主题|目标|背景|产物"
)
ENDS = re.compile("(?:部分|之一|一环|拼图|重头戏|[一二三四五六七八九十首头第].*)")
THEN = re.compile(
    f"(?:这份|该|上述)?(?:协议|合同|备忘录|签约|签字|签署|换文|文件)(?:仪式)?(?:就|便|也|则|正|特意)*(?:是|安排|选|放|定)?在[^，。；：{FIRST}-{LAST}]{{0,10}}“?"
    f"(?P<event>{CODES['Event']})”?(?:期间|上|现场|间隙|开幕当天|之际)[㐀-鿿]{{0,6}}?的?"
)
TAKES_PLACE = re.compile("签|进行|举行|完成|达成|敲定|落笔|订")


def read_wholes(told: Clauses) -> Iterator[Claim]:
    """Yield what is part of what, and at which event the paper told of before was signed.

    Args:
        told: The sentence.
    """
    for number, (begin, end) in enumerate(told.parts):
        found = SAYS.fullmatch(told.string, begin, end)
        part = _part(told, found, number) if found is not None and _is_part(found) else None
        whole = told.mentions[found.start("whole")] if found is not None else None
        if part is not None and whole is not None and part.ref is not None and whole.ref is not None:
            is_other = part.ref != whole.ref and not whole.plain.endswith(part.plain)
            if is_other and told.scene.fitting.fits(part, "partOf", whole):
                span = cover([told.reading.masked.span(begin, end)])
                yield told.scene.claims.make(part.ref, "partOf", whole.ref, at=span, rule=RULE)
    yield from _signed(told)


def _is_part(found: re.Match[str]) -> bool:
    """Tell whether the words behind the whole tell of a part."""
    clause = found[0]
    if NO_PART.search(found["tail"]) or UNDONE.search(clause) or re.search(EARLIER, clause):
        return False
    is_of = found["tail"].startswith(("的", "框架", "旗下", "下", "中", "推出", "名下"))
    if found["in"]:
        return True
    if found["whole"] == CODES["Institution"]:
        return False
    return is_of and ENDS.search(found["tail"].lstrip("的")) is not None


def _part(told: Clauses, found: re.Match[str], number: int) -> Mention | None:
    """Return what is a part: named in the clause, or what its word, or nothing, means."""
    if found["none"] is not None and not number:
        return None
    if found["part"]:
        return told.mentions[found.start("part")]
    noun = found["noun"] or found["bare"] or ""
    here = [one for _, one in told.reading.masked.placed(0, found.start()) if one.kind in PARTS]
    before = next(told.scene.article.before(told.reading.sentence.span.start), None)
    is_near = before is not None and before.sentence.paragraph == told.reading.sentence.paragraph
    named = (
        here
        if number and here
        else [one for one in before.mentions if one.kind in PARTS]
        if before and is_near
        else []
    )
    if not noun or noun in {"也", "活动", "项目", "工程"}:
        return named[0] if len({one.ref for one in named}) == 1 else None
    fit = [one for one in named if one.plain.rstrip("”》").endswith(noun)]
    if noun in {"报告", "手册", "指南", "书"} and not fit:
        fit = [one for one in named if one.kind == "Publication"]
    return fit[-1] if len({one.ref for one in fit}) == 1 else None


def _signed(told: Clauses) -> Iterator[Claim]:
    """Yield at which event the one paper of the sentence before was signed."""
    end = told.parts[0][1] if told.parts else 0
    found = THEN.fullmatch(told.string, 0, end)
    if found is None or not TAKES_PLACE.search(found[0]) or UNDONE.search(found[0]):
        return
    before = next(told.scene.article.before(told.reading.sentence.span.start), None)
    if before is None or before.sentence.paragraph != told.reading.sentence.paragraph:
        return
    papers = {one.ref: one for one in before.mentions if one.kind == "Agreement" and one.ref is not None}
    event = told.mentions[found.start("event")]
    if event.ref is None or len(papers) != 1:
        return
    for ref, paper in papers.items():
        if ref is not None and told.scene.fitting.fits(paper, "signedDuring", event):
            span = cover([told.reading.masked.span(0, end)])
            yield told.scene.claims.make(ref, "signedDuring", event.ref, at=span, rule=SIGNED)
