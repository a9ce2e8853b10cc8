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
