"""Deeds told by nouns: 主办单位是甲, 甲为支持单位, 甲是乙联盟的发起者."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.frames.agents import Agent, group
from greensilk_kg.extract.frames.states import state_agents
from greensilk_kg.extract.frames.topics import meant, topic
from greensilk_kg.extract.frames.words import NEVER, NOT_WHO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Call, Clauses
    from greensilk_kg.model.claim import Claim

IS = re.compile("(?:分别|则|均|都|共|还|也)*(?:是|为|有|包括|系|：)由?")
HANDED = re.compile(
    "(?:等?(?:工作|任务|业务|事务|权|管理))?(?:则|已|均|都|现|全部|整体)*(?:交给|交由|移交给?|委托给?|转交给?|归|落到)了?"
)
"""Between what is done and those to whom it is handed: 运维交给了甲."""
IS_BEFORE = re.compile("(?:是|为|担任|作为|任|同为|均为|系|则是|则为|充当)[^，。；：]{0,12}$")
WORKS = ("Project",)
WHO = ("单位", "方", "商", "者", "人", "公司", "企业")
"""How words for those end who have a role, who may hand something else on: 施工单位委托甲监测珊瑚."""
NEAR = 4
"""Characters between who has a role and the word for being it, at most."""


def tell_role(told: Clauses, call: Call) -> Iterator[Claim]:
    """Yield who did what, by the word for their role."""
    begin, end = told.parts[call.number]
    if NEVER.search(told.string, begin, call.start):
        return
    is_ = IS.match(told.string, call.end, end) or (
        HANDED.match(told.string, call.end, end)
        if call.frame.themes == WORKS and not call.found[0].endswith(WHO)
        else None
    )
    who = _behind(told, call, is_.end(), end) if is_ else _before(told, call, begin)
    theme = _theme(told, call, who, begin) if who is not None else None
    if who is not None and theme is not None:
        yield from state_agents(told, call, who, theme)


def _behind(told: Clauses, call: Call, start: int, end: int) -> Agent | None:
    """Return those whom the word 是 behind a role names."""
    found = group(call.frame.agents).match(told.string, start, end)
    return Agent(*found.span(), (found.span("who"),)) if found else None


def _before(told: Clauses, call: Call, begin: int) -> Agent | None:
    """Return those of whom a role is told behind them."""
    is_ = IS_BEFORE.search(told.string[begin : call.start])
    if is_ is None:
        return None
    limit = begin + is_.start()
    found = list(group(call.frame.agents).finditer(told.string, begin, limit))
    if not found or found[-1].end() < limit - NEAR or NOT_WHO.search(told.string[begin : found[-1].start()]):
        return None
    return Agent(*found[-1].span(), (found[-1].span("who"),))


def _theme(told: Clauses, call: Call, who: Agent, begin: int) -> Mention | None:
    """Return in what somebody has a role: what is named with it, what is spoken of, or the gathering."""
    named = [
        one
        for at, one in told.reading.masked.placed(begin, call.start)
        if one.kind in call.frame.themes and not who.start <= at < who.end
    ]
    if named:
        return named[-1]
    one = topic(told, call, min(call.start, who.start), first=True)
    if one is None and call.frame.left_out == "Event":
        one = meant(told, call, "Gathering")
    elif one is None and not call.number and call.start - begin <= NEAR // 2:
        one = meant(told, call, call.frame.left_out.split()[0]) if call.frame.left_out else None
    if one is not None and one.kind not in call.frame.themes:
        return None
    return one
