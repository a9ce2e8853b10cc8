"""Days of a plan: the word that plans stands before the first of them and holds for all."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.mask import CODES

DATE = CODES["Date"]
PLAN = (
    r"(?:计划|规划|预计|预期|预定|拟定?|有望|力争|争取|目标是?|将)(?:分别|陆续|先后|最早)?(?:于|在|到|自|从)?"
)
STEP = rf"(?:(?!已|曾|实际|如期|提前|顺利|成功)[^。；{DATE}]){{0,24}}[，、]"
NEXT = r"(?:并|再|又|而)?(?:拟|计划|预计)?(?:于|在|到|至)?"
DONE = re.compile("[底初]?(?:已|就|便|实际|提前|如期|顺利|成功|正式)")
"""What follows a date on which something did happen (原计划…竣工，…已并网)."""
PLANNED = re.compile(rf"{PLAN}(?:{DATE}{STEP}{NEXT})+$")
FRAMED = re.compile(
    r"(?:^|[，。；：])(?:按照?|根据|依照)[^，。；已]{0,10}?(?:计划|规划|进度|安排|设计|部署|时间表)(?:安排|要求|表)?，"
    r"(?:(?!已|曾|实际|如期|提前|顺利|成功)[^。；])*$"
)
"""A plan that stands before all that its sentence tells: 按计划，项目今年开工，明年投产."""
ABLE = re.compile(
    "年?[底初]?(?:全部|全面|正式|整体)?(?:建成|投产|竣工|完工|投运|落成)(?:投[产运用])?之?后，?(?:将|可|具备|能|预计|有望)"
)
"""What a work will be able to do once it stands, behind the date until when it shall."""

INTENDED = re.compile("(?:将(?!军|来|要求)|拟|计划|打算|准备|有望|争取|力争|下一步|接下来)[^，。；：]*$")
"""What shows in a clause that it tells of a deed to come."""


def is_intended(string: str, start: int, end: int) -> bool:
    """Tell whether a deed in a masked sentence is one to come, by the words before it in its clause.

    Args:
        string: The masked sentence.
        start: Where what tells of the deed begins.
        end: Where it ends, exclusive.

    Example:
        >>> is_intended("下一步，甲将与乙编写丙", 4, 11), is_intended("甲将丙交给乙，又编写丁", 7, 11)
        (True, False)
    """
    begin = max(string.rfind(mark, 0, start) for mark in "，。；：") + 1
    return INTENDED.search(string[begin:end]) is not None


def in_a_plan(string: str, date: int) -> bool:
    """Tell whether a date in a masked sentence is one of a row that a word before the first calls planned.

    Args:
        string: The masked sentence.
        date: Offset of the date.

    Example:
        >>> text = f"计划{DATE}截流，{DATE}发电，{DATE}竣工"
        >>> [in_a_plan(text, at) for at, char in enumerate(text) if char == DATE]
        [False, True, True]
        >>> in_a_plan(f"{DATE}动工，{DATE}竣工", 4), in_a_plan(f"按计划，项目{DATE}开工", 6)
        (False, True)
    """
    if DONE.match(string, date + 1):
        return False
    begin = max(string.rfind("。", 0, date), string.rfind("；", 0, date)) + 1
    if FRAMED.search(string, begin, date):
        return True
    return PLANNED.search(string, max(0, string.rfind("。", 0, date)), date) is not None


def is_able_then(string: str, date: int) -> bool:
    """Tell whether a work will do something from a date of a masked sentence on: 2026年建成后可…."""
    return ABLE.match(string, date + 1) is not None
