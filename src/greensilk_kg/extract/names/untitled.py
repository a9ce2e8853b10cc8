"""Agreements that a text names without title marks: 签署关于…的意向书, 签署绿色发展领域合作谅解备忘录."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.needs import holds_any

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNED = (
    r"(?:签署|签订|签定|签下|续签|缔结|达成|互换|交换)(?:了|过)?"
    r"(?:(?:(?![两二三四五六七八九十多几\d][份项个批]|系列|一揽子|[就与和同在并将由])[^，。；：！？《》“”、\s]){1,14}?(?=关于)|题为|名为|(?:双方|两国)(?=[在就推深]|加强|开展|共建|共同|促进))?"
)
ENDING = (
    r"(?:谅解备忘录|合作备忘录|备忘录|意向书|框架协议|合作协议|协议书?|合作协定|协定|合作安排|议定书|"
    r"联合声明|联合宣言|共同宣言|联合倡议|换文)"
)
FILES = r"(?:合作文件|合作规划|文件)"
NOT_FIRST = (
    r"(?:合同|协议|贷款|项目|投资)?总?(?:价值|金额|额|值|规模|额度)|了|过|由|与|和|同|向|为|在|以|该|此|这|上述|上|有关|相关|一|两|二|三|四|五|六|七|八|九|十|多|若干|系列|新|首|第|"
    r"\d|的|共建“一带一路”|“一带一路”(?:谅|备|协|合作)|如下|本|其|双方|各方"
)
NOT_BEFORE_MATTER = "|".join(word for word in NOT_FIRST.split("|") if word not in {"在", "为", "向"})
"""With what no clause begins that tells over what an agreement is: 在某地建设某厂的（协议）."""
INSIDE = r"(?:[^，。；：！？《》（）“”、或\s]|“[^“”]{1,16}”)"
ABOUT = r"关于(?:[^，。；：！？《》（）\s]|（[^（）]{1,16}）)"
UNTITLED = re.compile(
    rf"(?:{SIGNED}|(?:发布|发表|通过)(?:了)?(?=关于[^，。；《》]{{4,60}}?(?:联合声明|联合宣言|共同宣言|联合倡议)))(?P<title>{ABOUT}{{2,60}}?的[^，。；：！？《》（）的]{{0,10}}?(?:{ENDING}|{FILES})|"
    rf"(?!{NOT_FIRST}){INSIDE}{{4,40}}?{ENDING}|(?!为期|{NOT_BEFORE_MATTER}){INSIDE}{{4,40}}?的(?:[^，。；：！？《》（）的\s]{{0,6}}?(?:{ENDING}|合同|合约|合作文件)))(?![的等书])"
)
LAND = r"(?:(?!发表|发布|签署|达成|通过|将|就)[㐀-鿿（）]){2,16}?"
DECLARED = re.compile(
    rf"(?:^|(?<=发表)|(?<=发布)|(?<=签署)|(?<=公布)|(?<=发表了)|(?<=发布了)|(?<=签署了))(?P<title>(?!了)(?:中华人民共和国|中国|[㐀-鿿]{{2,14}}国)(?:政府)?[和与同]{LAND}(?:政府)?"
    r"(?:(?:关于|就)[^，。；：！？《》]{2,70}?的?)?联合(?:新闻)?(?:声明|公报|宣言))(?![的等书稿])"
)
"""A joint declaration of two lands, by its full name: 甲国和乙国关于…的联合声明."""
NUMBERED = r"(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）).．、]+|[•●·◆-])?\s*"
SIDE = (
    r"(?:(?!签署|签订|签约|草签|续签|交换|互换|敲定|达成|发布|发表|举行|会见|表示|介绍|希望|推动)"
    r"[㐀-鿿A-Za-z0-9 （）()·“”])"
)
LISTED = re.compile(
    rf"{NUMBERED}(?P<title>(?!关于|双方|两国|该|根据|按照)(?:{SIDE}{{2,40}}、)*{SIDE}{{2,40}}?[和与同]{SIDE}{{2,40}}?(?:关于|就)"
    rf"[^。；：！？《》]{{2,70}}?的[^，。；的]{{0,8}}?(?:{ENDING}|合同))[。；]?\s*"
)
"""A line that is nothing but an agreement, parties and all: 1.甲部、乙公司与丙公司关于…的谅解备忘录."""
LATER = re.compile(
    rf"(?P<title>{ABOUT}{{2,40}}?的[^，。；：！？《》（）的]{{0,8}}?(?:{ENDING}|合同))"
    rf"(?:文本)?(?:(?:正式|顺利|成功|近日|日前|已|也|现场|同时|共同|获)|(?:于|在)[^，。；：的]{{1,16}}?)*(?:签署|签订|签约|签字|签定)(?!的|方)"
)
"""An agreement that stands before its verb: 关于…的合作协议正式签署."""
GENERIC = re.compile(
    r"谅解|备忘录|意向书|协议书?|协定|议定书|声明|宣言|换文|合作|战略|框架|双边|三方|多边|全面|友好|伙伴|关系|项目|"
    r"共建|相关|有关|领域|联合|政府间|正式|文件|规划|的|了|关于|开展|加强|深化|进一步|务实"
)
LEAST, LEAST_OF_MATTER = 3, 2
ABOUT_MARK, LAST = "关于", ("备忘录", "意向书", "协议", "协议书", "协定", "议定书", "合同", "声明", "宣言")
MAY_BEGIN, MAY_END = holds_any("签续缔达互交发通"), holds_any("录书定明言议文划件同约")
"""What every such agreement has: how its verb begins, how it ends."""


def untitled(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield start and end (exclusive) of each agreement without title marks in a stretch of folded text.

    Names that say nothing of the matter (合作协议) are left out: many things are called so.

    Example:
        >>> text = "两校签署关于湿地监测的合作协议，两市签署合作协议。"
        >>> [text[low:high] for low, high in untitled(text, 0, len(text))]
        ['关于湿地监测的合作协议']
    """
    if "联合" in folded[start:end]:
        for found in DECLARED.finditer(folded[start:end]):
            yield start + found.start("title"), start + found.end("title")
    line = folded[start:end].rstrip("。； ")
    listed = LISTED.fullmatch(folded, start, end) if line.endswith(LAST) and ABOUT_MARK in line else None
    if listed:
        yield listed.span("title")
        return
    if not (MAY_BEGIN(folded, start, end) and MAY_END(folded, start, end)):
        return
    later = LATER.finditer(folded, start, end) if ABOUT_MARK in line else ()
    for found in (*UNTITLED.finditer(folded, start, end), *later):
        least = LEAST_OF_MATTER if "的" in found["title"] else LEAST
        if len(GENERIC.sub("", found["title"])) >= least:
            yield found.span("title")
