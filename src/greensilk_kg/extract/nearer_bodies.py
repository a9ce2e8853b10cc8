"""Bodies that stand nearer to what is told than the work it would be told of: 某行是一家银行，2016年开业."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

DATE, PROJECT = CODES["Date"], CODES["Project"]
BODY = CODES["Institution"] + CODES["Initiative"]
IS = re.compile(
    f"(?:[^，。；：]{{0,8}}[{BODY}]?：)?“?[{BODY}]”?(?:（[^（）]*）)?(?:是|系)(?![^，。；]*(?:项目|工程|[该本此这其]|承包|业主|{PROJECT}))"
)
"""How a sentence begins that says what a body is."""
ENDS = re.compile(f"(?:的|是|开办|开设|成立|设立|创办|组建|共建)了?“?[{BODY}]”?，$")
"""How a clause ends in a body that was founded or that something is."""
OPENED = re.compile(f"{DATE}(?:正式)?(?:揭牌|开业|成立|挂牌|启用|开班|招生|开课)")

FOUNDED = {"launchedOn", "launchedBy"}
"""What tells when, or by whom, a body was founded."""


def is_where(reading: Reading, subject: Mention, predicate: str) -> bool:
    """Tell whether something was only founded in or at a body: 某中心在某大学挂牌.

    Args:
        reading: The sentence.
        subject: The body of which it would be told.
        predicate: The property.
    """
    if predicate not in FOUNDED or subject.kind != "Institution":
        return False
    before = [at for at, one in reading.masked.mentions.items() if one.start == subject.start and at]
    return bool(before) and reading.masked.string[before[0] - 1] in "在于"


def is_of_body(masked: Masked, work: Mention, at: int) -> bool:
    """Tell whether a body is spoken of between a work and what would be told of it.

    Args:
        masked: The sentence.
        work: Of which it would be told.
        at: Offset of what is told.
    """
    string = masked.string
    named = [index for index, one in masked.placed(0, at) if one.ref == work.ref]
    begin = max(string.rfind(stop, 0, at) for stop in "，。；：") + 1
    if named and named[-1] >= begin:
        return False
    if OPENED.match(string, at) and ENDS.search(string, 0, begin):
        return True
    return not named and IS.match(string) is not None
