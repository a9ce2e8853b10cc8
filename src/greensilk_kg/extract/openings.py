"""Ceremonies that open or close what an article reports and have a day and a place of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention

if TYPE_CHECKING:
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

HOW = "name/clause"
LONGEST_LABEL = 40
WORD = "(?:开[班幕营学训]|结[业营训]|闭[幕营]|毕业)(?:仪式|典礼|式)"
OPENS = re.compile(
    rf"^(?:隆重的)?(?P<word>{WORD})(?:已|定)?[于在]?(?:当地时间)?(?:{CODES['Date']}|\d{{1,2}}[日号])(?:上午|下午|晚上?|傍晚)?"
    r"[^。；]{0,40}?(?:举[办行]|召开)(?=[，。；]|$)"
)
"""How a sentence begins that tells when and where such a ceremony was held: 开班式6月20日在礼堂举行."""


def opening(scene: Scene, reading: Reading) -> Mention | None:
    """Return the ceremony of which a sentence tells the day, called by what it opened or closed.

    Args:
        scene: The article.
        reading: The sentence.
    """
    found = OPENS.match(reading.masked.string) if reading.title is None else None
    whole = scene.focus.find("MainEvent", reading, 0) if found is not None else None
    if found is None or whole is None or whole.ref is None or scene.focus.is_chronicle:
        return None
    draft = scene.registry.drafts.get(whole.ref)
    label = f"{draft.label if draft is not None else whole.name}{found['word']}"
    if len(label) > LONGEST_LABEL or re.search(f"{WORD}$", whole.plain):
        return None
    start, end = reading.masked.span(*found.span("word"))
    made = Mention(start, end, "Event", "Ceremony", label, HOW, name_start=start, name_end=end)
    return scene.registry.resolve(made)
