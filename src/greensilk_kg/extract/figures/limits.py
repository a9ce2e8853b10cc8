"""What limits a figure to some of a kind and is told with what it is of: 首批, 按…评审的, 来自…的."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.figures.nouns import words_of
from greensilk_kg.extract.figures.phrases import behind_topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.figures.spot import Spot

QUANTITY, DATE = CODES["Quantity"], CODES["Date"]
ABOUT = "(?:约|近|超过?|逾|共|了)*"
BATCH = re.compile(
    rf"(?P<limit>首批|首期|头一?批|末批|最后一批|第[一二三四五六七八九十]批|新一批)的?{ABOUT}$"
)
"""Which of them are meant, right before how many they are."""
MOVED = re.compile(rf"(?P<limit>{any_of('figures/moved')})了?(?:沿线|各类|各种|各项|{ABOUT})*$")
"""What was done to those counted; how many there are is not told."""
COVERS = re.compile(
    rf"(?P<limit>[^，。；、的{QUANTITY}{DATE}]{{0,14}}?(?:覆盖|惠及|连接|连通|服务))了?{ABOUT}$"
)
"""What comes as far as those counted: 充电网络覆盖乡镇48个."""
SERVES = {"服务", "惠及"}
"""What limits none where nothing is told that does so: 服务人口80万."""
OWN = re.compile(rf"(?P<limit>[^，。；：了是{QUANTITY}{DATE}]{{2,20}})的$")
NO_LIMIT = re.compile(
    r"^(?:[其这该本此我]|上述|全部|所有|各|主要|当地|目前|已|也|还|将|计划|预计|力争)|(?:等|中|里|上|下|最|目前|共有|园区|项目|工程|公司|集团|区内|境内|地区)$|[“”（）]"
)
"""Words before 的 that limit nothing, or only begin to."""
BARE = re.compile(f"^[^的]*{any_of('figures/bare-head')}$")
"""Nouns that say too little where an attribute stands before them: 评审的项目."""
OF_WHICH = re.compile("(?:^|[，；])其中，?[^，。；]{0,6}$")
IS_SO = re.compile(
    rf"(?P<so>(?:为|是|属|属于|入选|列入|获评|被列|来自|出自|产自)[^，。；、{QUANTITY}]{{2,14}}?)(?:的)?(?=[，。；]|$)"
)
"""Behind those of whom only some are meant: 其中3种植物为…新记录."""
UNDONE = re.compile(
    "(?:已|均|都)*(?:被|遭|遭到)(?:[^，。；]{0,6}?)(?P<deed>取消|搁置|否决|关停|淘汰|叫停|撤销|放弃|拒绝|退回|剔除|推迟)"
)
NEWLY = re.compile(f"(?P<limit>{any_of('figures/newly')})$")
TENDED = re.compile(f"(?P<limit>{any_of('figures/newly')}|{any_of('figures/land-deed')})了?(?:各类|退化)?$")
FLOW = re.compile("客流|客流量|客运量|旅客|乘客|旅客量|货运量|货物|吞吐量|车流|车流量|游客|列车|航班")
OF_WAY = re.compile(
    rf"(?P<limit>(?!目前|现在|如今|每)[^，。；：、的了{QUANTITY}{DATE}]{{2,10}}?)(?:目前|现已|已|的)*(?:日均|年均|月均|每天|每日|每年|平均每天|全年)"
)
"""What so many take or go by a day: 轨道交通日均客流."""
FROM = re.compile(
    rf"(?:都|均|就)?(?P<so>(?:来自|产自|出自|源自|源于|取自|依靠|依赖|靠|用于|投向|流向|销往)[^，。；{QUANTITY}]{{1,16}}?)(?=[，。；]|$)"
)
"""What a share of something does, and is meant by it: 七成组件来自甲国."""
LONGEST = 34


def limited(spot: Spot, dimension: str, counted: str, topics: Sequence[Mention]) -> str:
    """Return what a figure is of with what limits it.

    Args:
        spot: Where the figure stands.
        dimension: Kind of its unit.
        counted: Of what it is, as its noun tells.
        topics: What it is about.
    """
    if not counted:
        return counted
    told = _newly(spot, dimension, counted)
    if dimension == "count":
        told = _of_count(spot, counted)
    elif dimension == "ratio":
        told = _of_share(spot, counted, topics)
    return told if len(told) <= LONGEST else counted


def _of_count(spot: Spot, counted: str) -> str:
    batch = BATCH.search(spot.since)
    if batch is not None:
        return counted if counted.startswith(batch["limit"]) else batch["limit"] + counted
    told = _of_some(spot, counted) or _undone(spot, counted) or _told_before(spot, counted) or counted
    return _with_whole(spot, told)


def _told_before(spot: Spot, counted: str) -> str:
    """Return what is counted with the words right before it, or before its number, that limit it."""
    place = before(spot, counted)
    start = place if place is not None else spot.index
    head = spot.whole[spot.last : start]
    if (moved := MOVED.search(head)) is not None:
        return f"{moved['limit']}的{counted}"
    if place is None:
        return ""
    if FLOW.fullmatch(counted):
        first = behind_topic(spot, spot.last, start)
        flow = OF_WAY.fullmatch(spot.whole, first, start)
        return "" if flow is None else words_of(spot.reading.masked, *flow.span("limit")) + counted
    if (covers := COVERS.search(head)) is not None:
        first = behind_topic(spot, spot.last, start)
        first = max(first, spot.last + covers.start())
        said = words_of(spot.reading.masked, first, spot.last + covers.end("limit"))
        return "" if said in SERVES else f"{said}的{counted}"
    own = _attribute(spot, counted, start)
    return own + counted if own else ""


def _attribute(spot: Spot, counted: str, start: int) -> str:
    """Return the attribute right before a noun that says too little without it, with 的."""
    first = behind_topic(spot, spot.last, start)
    own = OWN.fullmatch(spot.whole, first, start) if BARE.search(counted) else None
    if own is None or NO_LIMIT.search(own["limit"]):
        return ""
    return words_of(spot.reading.masked, first, start)


def _newly(spot: Spot, dimension: str, counted: str) -> str:
    """Return of what a size is with the word that tells that so much was added, or tended."""
    place = before(spot, counted)
    if place is None or counted.startswith("的"):
        return counted
    words = TENDED if dimension == "area" else NEWLY
    found = words.search(spot.whole[spot.last : place])
    return counted if found is None else found["limit"] + counted


def _of_some(spot: Spot, counted: str) -> str:
    """Return those of whom a clause tells, of more counted before, what they are: 其中3种植物为新记录."""
    if OF_WHICH.search(spot.before) is None or not spot.after.startswith(counted):
        return ""
    start = spot.index + 1 + spot.after.index(counted) + len(counted)
    found = IS_SO.match(spot.whole, start, spot.clause.end + 1)
    if found is None:
        return ""
    return f"{words_of(spot.reading.masked, *found.span('so'))}的{counted}"


def _undone(spot: Spot, counted: str) -> str:
    """Return those counted with what was done to them so that they are there no longer: 被取消的项目."""
    found = UNDONE.match(spot.after.removeprefix(counted)) if spot.after.startswith(counted) else None
    return "" if found is None else f"被{found['deed']}的{counted}"


def _with_whole(spot: Spot, counted: str) -> str:
    """Return a part with what limits the whole that it is of: 其中境外项目41笔 are of those reviewed."""
    value = spot.mention(spot.index).value
    limit, of, head = spot.counts.get(whole_of(getattr(value, "measure", "")), "").rpartition("的")
    if not of or OF_WHICH.search(spot.before) is None or limit in counted:
        return counted
    return f"{limit}的{counted}" if counted.endswith(head) and "的" not in counted else counted


def whole_of(measure: str) -> str:
    """Return where is kept what was last counted with a measure word, with what limits it."""
    return f"={measure}"


def _of_share(spot: Spot, counted: str, topics: Sequence[Mention]) -> str:
    """Return of what a share is with what the rest of its clause says of that share."""
    if "占" in counted:
        return counted
    if (place := before(spot, counted)) is not None and (own := _attribute(spot, counted, place)):
        return own + counted
    behind = spot.after.removeprefix("的")
    size = len(counted) if behind.startswith(counted) else 0
    start = spot.index + 1 + (len(spot.after) - len(behind)) + size
    found = FROM.match(spot.whole, start, spot.clause.end + 1)
    if found is None:
        return counted
    named = spot.reading.masked.within(*found.span("so"))
    if any(one.ref == topic.ref for one in named for topic in topics):
        return counted
    return f"{words_of(spot.reading.masked, *found.span('so'))}的{counted}"


def before(spot: Spot, counted: str) -> int | None:
    """Return where the words begin, before a figure, that name what it is of; `None` where they do not.

    Args:
        spot: Where the figure stands.
        counted: Of what it is.
    """
    masked = spot.reading.masked
    for start in range(spot.index - 1, spot.last - 1, -1):
        first = masked.mentions[start].name[:1] if start in masked.mentions else masked.string[start]
        if first == counted[0] and words_of(masked, start, spot.index).startswith(counted):
            return start
    return None
