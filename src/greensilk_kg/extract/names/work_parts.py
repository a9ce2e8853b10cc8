"""Parts of works in their names: a line of a railway, a phase, a length of a road, numbers of plants."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.names.view import View
    from greensilk_kg.model.text import Text

TRAINS = ("轻轨", "地铁", "轨道交通", "城轨", "有轨电车")
TRACK = re.compile(
    r"(?:[红蓝绿黄紫橙棕银金]色?线|(?:[一二三四五六七八九十]{1,2}|\d{1,2})号线|[东西南北]{1,2}线)(?:[一二三]期)?(?:项目|工程)?"
)

PHASE = re.compile(
    r"(?:[一二三四五六七八九十]|\d)期(?:(?:项目|工程)(?![部经组公]))?(?![间限货刊待]|[、和与及][一二三四\d]期)|"
    r"（第?(?:[一二三四五六七八九十]|\d)期(?:项目|工程)?）(?:项目|工程)?"
)
SECTION = re.compile(
    r"(?:[东西南北中]{1,2}|优先|先导|先行|首开|示范|试验|首期|[A-Z]|[一二三四五六七八九十\d]{1,2})段(?:项目|工程)?(?![长落性的子])|"
    r"(?:第?[一二三四五六七八九十\d]{1,2}|[A-Z]{1,2}\d?)(?:号)?(?:标段|合同段|标)(?:项目|工程)?(?![准志识])"
)
"""A length of a road or a line, a lot of a contract: 优先段, 北段, 第二标段."""
MENDED = re.compile(
    "(?:改?扩建|改造|升级改造|升级|修复|复线|延长线|延伸段|拓宽|主体|主线)+(?=第?[一二三四五六七八九十\\dA-Z]{1,2}标|[一二三]期)"
)
"""What is done at a line, before the lot or the phase: 公路扩建三标段."""
WORKED_ON = re.compile(
    "(?:绿色|智能化?|数字化|节能|环保|低碳|生态|安全|整体|自动化|电气化){0,2}(?:技术)?"
    "(?:升级改造|改造升级|改造|升级|修复|更新|加固|疏浚|提升|迁建|重建|翻新|修缮|清淤|扩容)(?:项目|工程)(?![师公部经组])(?:[一二三]期)?"
)
"""What is done at a work, which is a work of its own: 码头绿色改造工程."""
REFIT = re.compile(
    "(?:提标|绿色|智能化?|数字化|节能|环保|低碳|生态|电气化|技术){0,2}(?:提标改造|升级改造|改造升级|扩容改造|改造|扩容|扩建|提标|翻新|重建)(?=[，；]?由|[，；]|$)"
)
"""The same where a clause only names it: 污水厂提标改造，由甲公司承揽."""
BESIDE = re.compile(
    "(?:及其?|和|与|、)(?:附属|配套|连接线|接线|引桥|引道|引线|送出|线路|输变电|输电|基础|设施|升压站|码头|公路|道路|隧道|航道|疏浚|相关){1,3}(?:项目|工程)(?![师公部])"
)
"""What is built along with a work and named with it: 大桥及连接线项目."""
LINES = (
    "扩建",
    "改造",
    "复线",
    "主线",
    "路",
    "铁路",
    "高铁",
    "高速",
    "隧道",
    "项目",
    "工程",
    "管道",
    "线",
    "运河",
    "大桥",
    "轻轨",
    "地铁",
)

DOES = re.compile("完成|推进|开展|实施|进行|参与|负责|承担|启动|推动|支持|用于|[对将把为在]")
"""What shows that a work is only what something is done at."""
NEXT_CODE = re.compile(r"[A-Z]{0,2}-?\d{1,2}[A-Z]?(?:号|期)?[㐀-鿿]|[一二三四五六七八九]号")
FIRST_CODE = re.compile(
    r"[A-Z]{0,2}-?(?:\d{1,2}[A-Z]?|(?<=[A-Z])\d?|[一二三四五六七八九](?=号))号?[、和与及]$"
)
"""The numbers of plants that are one undertaking: 1A、1B海上风电场."""
WIDEST = 24


def with_part(folded: str, end: int) -> int:
    """Return where the name of a work ends, with the line or the phase of it that is meant (甲乙轻轨蓝线).

    Example:
        >>> with_part("甲乙轻轨蓝线开通", 4), with_part("甲乙轻轨开通", 4)
        (6, 4)
        >>> with_part("甲乙水电站二期开工", 5), with_part("甲乙水电站一期、二期开工", 5)
        (7, 5)
        >>> with_part("甲乙水电站（二期）项目开工", 5)
        11
        >>> with_part("甲乙公路优先段开工", 4)
        7
        >>> with_part("甲乙码头绿色改造工程开工", 4), with_part("甲乙码头改造工程师到场", 4)
        (10, 4)
    """
    found = TRACK.match(folded, end) if folded.endswith(TRAINS, 0, end) else None
    found = found or (SECTION.match(folded, end) if folded.endswith(LINES, 0, end) else None)
    if mended := MENDED.match(folded, end):
        return with_part(folded, mended.end())
    found = found or WORKED_ON.match(folded, end) or BESIDE.match(folded, end) or PHASE.match(folded, end)
    found = found or (REFIT.match(folded, end) if _is_named(folded, end) else None)
    return found.end() if found else end


def _is_named(folded: str, end: int) -> bool:
    """Tell whether a clause, or the item of a list, begins with the name that ends at an offset."""
    begin = max(folded.rfind(stop, 0, end) for stop in "，。；：、\n") + 1
    return DOES.search(folded, begin, end) is None


def with_codes(view: View, start: int) -> int:
    """Let a name of several numbered plants begin before the first number (甲城K-2、K-3核电机组)."""
    code = NEXT_CODE.match(view.folded, start)
    first = FIRST_CODE.search(view.folded, max(0, start - WIDEST), start) if code else None
    if first is None:
        return start
    left = view.walls.left_edge(first.start() + 1, titles=False)
    return left if left <= first.start() else start


def with_phase(mention: Mention, text: Text) -> Mention:
    """Return a known work with the phase or the length of it that is meant, which is no known work."""
    last = with_part(text.folded, mention.end) if mention.kind == "Project" else mention.end
    if last == mention.end:
        return mention
    name = text.surface[mention.start : last]
    return replace(mention, end=last, name_end=last, name=name, authority=None, how="name/form")
