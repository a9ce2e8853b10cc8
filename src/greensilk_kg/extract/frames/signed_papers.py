"""The paper that a sentence tells of whose signers, or those who look on, it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.frames.words import LOOSE

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.clauses import Call, Clauses

ON = re.compile(f"在(?P<what>{LOOSE}{{1,16}})上$")
"""Between those who sign and the verb, on what they sign: 在交接证书上."""
ITSELF = re.compile("(?:协议|合同|备忘录)?(?:文[件本])?")
"""Words for any paper that is signed."""


def signed_paper(told: Clauses, call: Call, behind: int) -> list[Mention]:
    """Return the one paper that a sentence names before a verb, else that of the sentence before.

    Args:
        told: The sentence.
        call: The verb: to sign, or to look on.
        behind: Where those who act end.
    """
    kinds = call.frame.themes
    here = [one for _, one in told.reading.masked.placed(0, call.start) if one.kind in kinds]
    on = ON.search(told.string[behind : call.start])
    before = next(told.scene.article.before(told.reading.sentence.span.start), None)
    if not here and before and before.sentence.paragraph == told.reading.sentence.paragraph:
        here = [one for one in before.mentions if one.kind in kinds]
    if len({one.ref for one in here}) != 1:
        return []
    is_it = on is None or ITSELF.fullmatch(on["what"]) or here[-1].plain.endswith(on["what"])
    return here[-1:] if is_it else []
