"""Whether a paragraph is about the ceremony that its article reports, or about the work alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.scene import Scene

CEREMONY = "Ceremony"
RITE = re.compile(
    "仪式|现场|典礼|台[上下]|会上|致辞|剪彩|签署(?!加入|机构|方(?!案)|国|单位|银行|以来)|揭[牌幕]"
)


def is_at_rite(scene: Scene, reading: Reading, rite: Mention) -> bool:
    """Tell whether the paragraph of a sentence is about an event; one that is no ceremony all may be about.

    Args:
        scene: The article.
        reading: The sentence.
        rite: The event.
    """
    if rite.cls != CEREMONY:
        return True
    return any(
        RITE.search(one.masked.string) or any(other.ref == rite.ref for other in one.mentions)
        for one in scene.article.readings
        if one.sentence.paragraph == reading.sentence.paragraph
    )
