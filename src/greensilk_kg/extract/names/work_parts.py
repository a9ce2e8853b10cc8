"""What the name of a work is followed by that belongs to it: a line of a railway, a phase."""

from __future__ import annotations

import re

TRAINS = ("轻轨", "地铁", "轨道交通", "城轨", "有轨电车")
TRACK = re.compile(
    r"(?:[红蓝绿黄紫橙棕银金]色?线|(?:[一二三四五六七八九十]{1,2}|\d{1,2})号线|[东西南北]{1,2}线)(?:[一二三]期)?(?:项目|工程)?"
)

PHASE = re.compile(
    r"(?:[一二三四五六七八九十]|\d)期(?:(?:项目|工程)(?![部经组公]))?(?![间限货刊待]|[、和与及][一二三四\d]期)"
)


def with_part(folded: str, end: int) -> int:
    """Return where the name of a work ends, with the line or the phase of it that is meant (甲乙轻轨蓝线).

    Example:
        >>> with_part("甲乙轻轨蓝线开通", 4), with_part("甲乙轻轨开通", 4)
        (6, 4)
        >>> with_part("甲乙水电站二期开工", 5), with_part("甲乙水电站一期、二期开工", 5)
        (7, 5)
    """
    found = TRACK.match(folded, end) if folded.endswith(TRAINS, 0, end) else None
    found = found or PHASE.match(folded, end)
    return found.end() if found else end
