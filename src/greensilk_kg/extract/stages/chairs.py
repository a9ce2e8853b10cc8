"""Who leads a gathering: not who acts in the clause before, is elected there, or leads a part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.stages.words import EVENT, HEAD, LEAD

if TYPE_CHECKING:
    from greensilk_kg.extract.core.reading import Reading

PERSON = CODES["Person"]
LEADS = re.compile("主持|主席|召集人")
ALONE = re.compile(
    "(?:并|还|也|又|同时|同样|共同|联合|分别|轮流|交替|先后|现场|亲自|应邀|受邀|当场|全程|担任|出任|作为|任|为|是|以[^，。；]{1,10}身份|"
    "在[^，。；]{1,12}|代表[^，。；]{1,10}|了|本次|此次|会议|论坛|大会|活动|仪式|开幕式|闭幕式)*"
)
"""What stands between a comma and the word for leading where who was named before leads."""
LISTED = re.compile(f"(?:[{PERSON}、和与及]|以及|等)*")
"""A list of persons, as the text between two of them."""
ELECTED = re.compile("[选推]举|推选|[当改]选|推举|聘[请任]?|任命|接任|连任|换届")
"""Before somebody who is to lead a body from now on."""
BY = re.compile("(?:^|[，；：。])(?P<what>[^，；：。]{1,24}?)(?:则|均|都|分别)?由[^，；：。]{0,60}$")
OF_IT = re.compile(
    f"{LEAD}(?:[^，。；]{{0,16}}(?:{HEAD}|[会班展]|仪式|活动|典礼)|[^，。；]*{EVENT}[^，。；]{{0,8}})"
)
"""What somebody leads where that is a gathering."""


def leads(reading: Reading, at: int) -> bool:
    """Tell whether a person leads the gathering of which a sentence speaks.

    Args:
        reading: The sentence.
        at: Where the person stands in the masked sentence.
    """
    string = reading.masked.string
    begin = max(string.rfind(stop, 0, at) for stop in "，；：。") + 1
    if ELECTED.search(string, begin, at):
        return False
    cue = LEADS.search(string, at)
    if cue is None:
        return True
    by = BY.search(string[:at])
    if by and not OF_IT.fullmatch(by["what"]):
        return False
    *before, last = string[at + 1 : cue.start()].split("，")
    if not before or ALONE.fullmatch(last):
        return True
    return PERSON in last and all(LISTED.fullmatch(one) for one in before)
