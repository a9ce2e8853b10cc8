"""The paper that a sentence tells of whose signers, or those who look on, it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.frames.words import LOOSE

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Call, Clauses

ON_OTHER = re.compile(f"在{LOOSE}{{1,16}}上$")
"""Between those who sign and the verb where they sign something else: 在交接证书上."""


def signed_paper(told: Clauses, call: Call, behind: int) -> list[Mention]:
    """Return the one paper that a sentence names before a verb, else that of the sentence before.

    Args:
        told: The sentence.
        call: The verb: to sign, or to look on.
        behind: Where those who act end.
    """
    kinds = call.frame.themes
    here = [one for _, one in told.reading.masked.placed(0, call.start) if one.kind in kinds]
    if ON_OTHER.search(told.string[behind : call.start]):
        return []
    before = next(told.scene.article.before(told.reading.sentence.span.start), None)
    if not here and before and before.sentence.paragraph == told.reading.sentence.paragraph:
        here = [one for one in before.mentions if one.kind in kinds]
    return here[-1:] if len({one.ref for one in here}) == 1 else []
