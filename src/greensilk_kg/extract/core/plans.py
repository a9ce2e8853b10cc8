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
        >>> in_a_plan(f"{DATE}动工，{DATE}竣工", 4)
        False
    """
    if DONE.match(string, date + 1):
        return False
    return PLANNED.search(string, max(0, string.rfind("。", 0, date)), date) is not None
