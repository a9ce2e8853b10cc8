"""Works without a name that a sentence begins with: what follows is told of them, not of the work before."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, FIRST, LAST

OPENS = rf"(?:其中|目前|据悉|此外|同时|另外|而|截[至止]{CODES['Date']}|{CODES['Date']}|，)*"
STRANGER = re.compile(
    rf"{OPENS}(?P<own>[^，。；：、“”（）该本此这是由在{FIRST}-{LAST}]{{0,10}}?)(?P<noun>{any_of('figures/bare-work')}|工程)"
    rf"(?=[将已共由也还]|总(?!部)|位于|地处|坐落|设计|占地|是|为|自|从|拥?有|建成|开工|投[运产]|启用|采用|日|年|累计|[{CODES['Date']}{CODES['Quantity']}])"
)
"""How a sentence begins that speaks of a work without a name."""
GENERAL = re.compile("(?:全|整[个条座]|项目|工程|园区|新|区内|园内|主体|相关|有关)*")
"""What stands before the noun where the work itself is meant: 整个园区, 园区内的电站."""
ANY = {"工程", "项目"}
BROAD = 2
"""Letters of a word for any work that ends like it: 园区, 电站."""
PHASES = re.compile("[一二三四五六七八九]期|首期|扩建|扩能|改扩建|提升|改造|升级|配套|附属")
"""What makes a part or a later work of its own out of a work's noun: 二期提升工程."""


def begins_with_stranger(string: str, name: str) -> bool:
    """Tell whether a sentence begins with a work without a name that is not the one meant.

    Args:
        string: The masked sentence.
        name: The name of the work that would be meant.

    Example:
        >>> begins_with_stranger("二期提升工程将于今年开工", "晴川铁路")
        True
        >>> begins_with_stranger("示范园由某公司建设", "晴川产业园")
        True
        >>> begins_with_stranger("电站总装机", "晴川水电站")
        False
    """
    found = STRANGER.match(string)
    if found is None:
        return False
    own, noun = found["own"], found["noun"]
    if PHASES.search(own) and not PHASES.search(name):
        return True
    if noun in ANY:  # 主体土建工程 is a part of the work that is built
        return False
    if GENERAL.fullmatch(own):
        return noun not in name and not (len(noun) == BROAD and noun[-1] in name[-1:])
    return own + noun not in name
