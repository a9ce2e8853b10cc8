"""Labels of what only a clause names, where the clause says too much or too little."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.rules.shorthand import SHORTHAND

if TYPE_CHECKING:
    from collections.abc import Sequence

CALLS = re.compile(rf"(?:{words('events/visit', 'events/met-person')}|会谈)")
LEADS = re.compile("(?:率领|带领|带队|为团长)的")
LED = re.compile(
    r"(?<=[见晤访谈])了|(?<=[见晤访谈了])[由以](?=[^，。；]{2,30}?(?:率领|带领|带队|为团长))|"
    r"(?:率领|带领|带队|为团长)的[^，。；]{0,12}?(?:代表团|团队|考察团|访问团|一行)(?:一行)?|一行(?:\d+人)?$"
)
"""What the name of a meeting may do without: 会见了由某人率领的代表团一行."""
BRIEFING = re.compile(f"(?:例行|专题)?[㐀-鿿]{{0,6}}{SHORTHAND['{briefing}']}")
"""A press conference that is called by nothing but its sort."""
OFFICE = re.compile("(?:[部委局署院]|委员会|总署|银行|办公室)$")
"""Bodies whose press conference it is at which one of theirs speaks."""


WHEN = (
    r"(?:今[天日晨晚]|昨[天日晚]|今年|去年|当年|本月|上月|近日|日前|随后|随即|旋即|当即|当场|期间|会后|当[天日]|同日|此前|其间|\d{4}年|\d{1,2}月|\d{1,2}日|[上下]午|"
    r"[年月]?[初底末]|[上中下]旬|还|也(?!门)|又|已经?|曾|再次)"
)
TOLD_BESIDE = re.compile(
    rf"{WHEN}+(?=[与同和][^，。；]{{2,40}}(?:签|达成|交换|订立|订下|缔结|续约)|"
    rf"{words('events/visit', 'events/met-person')}|签[署订了约]|交换|达成|[续草]签)"
)
"""What a clause tells besides who does what: when, and that it is one thing more."""
LASTS = re.compile("(?<=签[署订])了?(?:一[份项个])?为期[^，。；的]{1,6}的")
"""For how long what is signed holds, behind the verb."""


def tidied(label: str) -> str:
    """Return a clause that names a thing, without when it was and that it is one thing more.

    Example:
        >>> tidied("甲基金会今年3月还与乙厅签订了为期三年的合作意向书")
        '甲基金会与乙厅签订合作意向书'
        >>> tidied("甲大使一行还走访了丙示范园"), tidied("也门与乙国签署备忘录")
        ('甲大使一行走访了丙示范园', '也门与乙国签署备忘录')
    """
    return LASTS.sub("", TOLD_BESIDE.sub("", label))


def first_of_many(label: str) -> str:
    """Return a label that tells first what is done without the others to whom it is done.

    Example:
        >>> first_of_many("代表团走访甲大学、乙公司"), first_of_many("甲大学、乙中心拜访丙中心")
        ('代表团走访甲大学等', '甲大学、乙中心拜访丙中心')
    """
    first = label[: label.index("、")]
    return f"{first}等" if CALLS.search(first) else label


def plainest(label: str) -> str:
    """Return what a meeting is called without whom one of those who met led; empty where none led any.

    Example:
        >>> plainest("王平会见了由陈一文率领的代表团一行"), plainest("王平会见了陈一文")
        ('王平会见陈一文', '')
    """
    return LED.sub("", label) if LEADS.search(label) else ""


def of_speaker(label: str, sides: Sequence[Mention | str]) -> str:
    """Return the label of a press conference with the body for which the one who speaks there does.

    Example:
        >>> from greensilk_kg.extract.core.mention import Mention, PostReading
        >>> body = Mention(0, 3, "Institution", "GovernmentBody", "商务部", "")
        >>> one = Mention(0, 8, "Person", "Person", "王平", "", posts=(PostReading("发言人", body, 0, 6),))
        >>> of_speaker("例行记者会", [one]), of_speaker("海岛记者会", [])
        ('商务部例行记者会', '海岛记者会')
    """
    who = sides[0] if len(sides) == 1 else None
    if not isinstance(who, Mention) or not who.posts or BRIEFING.fullmatch(label) is None:
        return label
    body = who.posts[0].at
    is_theirs = body is not None and body.kind == "Institution" and OFFICE.search(body.plain)
    return f"{body.name}{label}" if body is not None and is_theirs else label
