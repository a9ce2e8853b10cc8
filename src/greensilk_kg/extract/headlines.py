"""Headlines that report a meeting without a name: the meeting is called by the headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.model.claim import Ref

if TYPE_CHECKING:
    from greensilk_kg.extract.core.reading import Reading

HOW = "name/clause"
LONGEST, LONGEST_HEADLINE = 40, 60
DEED = (
    "考察调研|调研考察|考察(?![团队组报])|参观(?![团者])|视察|会见|会晤|拜会|接见|来访|到访|造访|率团访问|率团考察|拜访|走访|"
    "(?:出访|访问)(?!量|学者|网站)"
)
TALKS = "会谈|座谈|会晤|工作交流|业务交流|磋商"
MEETS = re.compile(words("events/meets"))
HEADLINE = re.compile(
    rf"[^，。：；！？、]{{2,30}}?(?:{DEED})[^，。：；！？]{{2,30}}|"
    r"[^，。：；！？]{2,30}?(?:来访|到访|率团来访|率团到访)|"
    rf"[^，。：；！？]{{2,24}}[与同和][^，。：；！？]{{2,24}}(?:举行|进行|开展)?(?:{TALKS})"
)
BETWEEN = re.compile("[与同和]")
GUEST = re.compile(
    "^(?:(?:专程|正在)?(?:来[华京访]|到访|来访|赴华|应邀|率团|率队|前来|出席|参加|对)[^。；]{0,60}?的)(?=[^的]+$)"
)
"""What a clause says of a guest before who he is: 来华出席某论坛的."""
PART = re.compile("(?:[^：:，,！!？? ｜|丨—　；;]|(?<=[A-Za-z.]) (?=[A-Za-z]))+")
"""What stands between the marks of a headline."""
UNDONE = re.compile("将|拟|欢迎|希望|期待|邀请|时强调|时指出")


def meeting_of(title: Reading) -> Mention | None:
    """Return the meeting that a headline reports, named by it, or `None`.

    Args:
        title: The headline.
    """
    string = title.masked.string
    for part in PART.finditer(string) if len(string) <= LONGEST_HEADLINE else ():
        words = "".join(
            title.masked.mentions[at].name if at in title.masked.mentions else string[at]
            for at in range(*part.span())
        )
        start, end = title.masked.span(*part.span())
        if end - start <= LONGEST and HEADLINE.fullmatch(words) and not UNDONE.search(words):
            return Mention(start, end, "Event", "Meeting", "", HOW, name_start=start, name_end=end)
    return None


def named(mention: Mention, surface: str) -> Mention:
    """Return what a stretch of the prepared text names as an entity of its own, called by those words."""
    label = surface[mention.start : mention.end]
    ref = Ref(mention.kind, f"{skeleton(label)}@{mention.start}")
    return Mention(
        mention.start, mention.end, mention.kind, mention.cls, label, HOW,
        ref=ref, name_start=mention.start, name_end=mention.end,
    )  # fmt: skip


def tells_of(headline: str, clause: str) -> bool:
    """Tell whether a headline reports the meeting that a clause does: one side, the deed, the other side.

    Example:
        >>> tells_of("李明会见丙国部长", "副市长李明6日在甲市会见丙国环境部部长王平")
        True
        >>> tells_of("李明会见丙国部长", "副市长王平会见丙国环境部部长")
        False
        >>> tells_of("李明会见丙国部长", "李明会见来华出席海岛论坛的丙国环境部部长王平")
        True
    """
    deeds = MEETS.findall(headline)
    if not deeds:
        return False
    one, _, other = clause.rpartition(deeds[-1])
    if not other and deeds[-1] in TALKS:
        other = BETWEEN.split(headline, maxsplit=1)[-1]
        return headline[:2] in one and len(other) > 1 and other[:2] in one
    if not headline.partition(deeds[-1])[2]:
        return headline[:2] in one
    if not other:
        rest = headline.rpartition(deeds[-1])[2]
        return len(rest) > 1 and headline[:2] in one and rest[:2] in one
    other = GUEST.sub("", other.removeprefix("了"))
    return len(other) > 1 and other[:2] in headline and headline[:2] in one


def telling(headline: str, clause: str) -> tuple[int, int] | None:
    """Return start and end (exclusive) of the part of a headline that reports the meeting that a clause does.

    Example:
        >>> telling("海岛来客：李明会见丙国部长 共话风电", "副市长李明6日在甲市会见丙国环境部部长王平")
        (5, 13)
    """
    parts = ((found.start(), found.end()) for found in PART.finditer(headline))
    whole = [(0, len(headline))] if tells_of(headline, clause) else []
    return next(iter([*(span for span in parts if tells_of(headline[slice(*span)], clause)), *whole]), None)
