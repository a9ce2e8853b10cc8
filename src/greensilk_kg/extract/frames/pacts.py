"""Who the sides of a paper are, whatever the verb: 甲与乙谈妥《丙协议》, 甲同丁互换文本，《戊备忘录》生效.

Two bodies, or lands, that 与 joins and a paper not named before in one clause, or in this and the next:
whatever they did with it, it is theirs. What is listed is what tells of a paper that was there before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.frames.words import EARLIER, LOOSE, UNDONE
from greensilk_kg.extract.rules.matching import named_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Clauses
    from greensilk_kg.model.claim import Claim

RULE = "frame/two-sides"
BODIES = frozenset({"Institution", "Country"})
SIDE = f"[{CODES['Institution']}{CODES['Country']}]"
PAPER = CODES["Agreement"]
NOTE = "(?:（[^（）]*）)?"
LEFT = f"(?P<left>(?:{SIDE}{NOTE}、)*{SIDE}{NOTE})"
RIGHT = f"(?P<right>{SIDE}{NOTE}(?:(?:、|[和与及])(?:[^，。；：、{FIRST}-{LAST}]{{0,6}}的)?{SIDE}{NOTE})*)"
DATES = f"[{CODES['Date']}{CODES['Place']}{CODES['Country']}{CODES['Event']}]"
BETWEEN = (
    f"(?:则|还|也|又|就|便|[随当]后|当[场天日]|分别|先后|于|在{LOOSE}{{0,10}}?{CODES['Event']}”?(?:上|"
    f"期间|现场)|{CODES['Date']})*"
)
WITH = f"(?:[与和同跟]|携手|联手|联合|会同|偕)(?:{LOOSE}{{0,8}}?的?)"
DID = f"(?:把{LOOSE}{{1,6}}的|(?:(?!的|{DATES}?的)(?:{LOOSE}|{DATES}|{CODES['Quantity']})){{1,36}}?)"
TWO = re.compile(
    f"(?:^|(?<=[，；：。])|(?<=上)|(?<=天)){LOOSE}{{0,12}}?{DATES}?，?{LEFT}{BETWEEN}{WITH}{RIGHT}(?P<did>{DID})[《“]?(?P<paper>{PAPER})"
)
NEXT = re.compile(
    f"(?:^|(?<=[，；：。])){LOOSE}{{0,12}}?{LEFT}{BETWEEN}{WITH}{RIGHT}(?P<did>(?:互换|交换|签|结成|达成|握手|坐到)[^，。；：{FIRST}-{LAST}]{{0,10}})，[^，。；：{FIRST}-{LAST}]{{0,16}}[《“]?(?P<paper>{PAPER})"
)
STANDING = re.compile(
    "按照?|依据|根据|依照|落实|执行|履行|遵循|遵守|依托|围绕|修[订改]|废止|评估|批准|回顾|介绍|推介|解读|宣传|学习|讨论|研究|磋商|谈判|商谈|"
    "参加|出席|见证|加入|响应|支持|推动|推进|启动|框架|基础|谋划|商议|探讨|提到|发布"
)
"""Between two sides and a paper, what shows that it was there before, or is of others."""
OWN_BODY = re.compile("”?(?:的?(?:官员|专家|代表|学者|记者|董事长|总经理|负责人|合资|子公司)|所属|下属|旗下)")


def read_pacts(told: Clauses) -> Iterator[Claim]:
    """Yield the sides of papers.

    Args:
        told: The sentence.
    """
    if PAPER not in told.string:
        return
    for pattern in (TWO, NEXT):
        for found in pattern.finditer(told.string):
            paper = told.mentions[found.start("paper")]
            if paper.ref is None or not _is_theirs(told, found, paper):
                continue
            span = cover([told.reading.masked.span(found.start("left"), found.end("paper"))])
            for side in ("left", "right"):
                for at, one in named_in(told.reading, *found.span(side), BODIES):
                    if OWN_BODY.match(told.string, at + 1) or one.ref is None or one.ref == paper.ref:
                        continue
                    if told.scene.fitting.fits(paper, "party", one):
                        yield told.scene.claims.make(paper.ref, "party", one.ref, at=span, rule=RULE)


def _is_theirs(told: Clauses, found: re.Match[str], paper: Mention) -> bool:
    """Tell whether a paper is new, and what two did with it makes it theirs."""
    before = told.string[max(0, found.start("left") - 16) : found.start("left")]
    is_done = not UNDONE.search(found["did"]) and not STANDING.search(found["did"])
    is_done = is_done and not re.search(EARLIER, before) and not STANDING.search(before)
    return is_done and told.scene.focus.is_first(paper, told.reading)
