"""Bodies in Latin letters that the post of somebody named shows: Blue Reef Power中国区总经理Anan Chai."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.persons.latin import LATIN, LETTER, UPPER, courteous
from greensilk_kg.extract.persons.names import PersonNames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/firm"
RUN = re.compile(
    rf"(?<![{LETTER}0-9&. ])[{UPPER}][{LETTER}0-9&]+"
    rf"(?:(?: (?:of|for|and|the|de|on|in))*[ .][{UPPER}0-9&][{LETTER}0-9&]*){{0,6}} ?"
)
QUALIFIER = re.compile(rf"(?:[㐀-鿿]|[{CODES['Country']}{CODES['Place']}]){{0,8}}")
NO_BODY = re.compile(
    r"(?:CEO|CFO|COO|CTO|PPP|EPC\w?|ESG|NGO|AI|IT|GIS|HSE\w?|QC|MBA|EMBA|MPA|PhD|SDGs?|CCUS|LNG|BOT|VIP|APP|KOL|VR|5G|OA|PR|HR|TOP|COP\d*|G\d+)\b",
)
"""What qualifies a post, and sends nobody."""
SORT = re.compile("(?:子|分)?公司|集团|银行|大学|学院|项目|计划|课题|系统|技术|平台|协会|中心|研究")
"""What a body's name ends with, or what is no body, behind Latin words."""
CHIEF = re.compile(
    "总裁|董事|经理|首席|总监|合伙人|创始人|总干事|秘书长|主席|会长|主任|署长|行长|所长|院长|校长|负责人|代表|总工"
)
"""Posts that one word in Latin letters may be the body of."""
OF_FIRM = re.compile("总裁|董事|经理|首席|总监|合伙人|总工")


class LatinBodies:
    """Finds bodies before somebody's post in a masked sentence.

    Args:
        lexicon: Heads of posts and family names.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._names = lexicon, PersonNames(lexicon)

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield bodies; what stands before a post is one where somebody's name follows the post.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for run in RUN.finditer(masked.string):
            title = self._title(masked.string, run)
            if title is not None:
                cls = "Enterprise" if OF_FIRM.search(title) else "Institution"
                span = run.start(), run.start() + len(run[0].rstrip())
                yield masked.mention(span, surface, "Institution", cls, HOW)

    def _title(self, string: str, run: re.Match[str]) -> str | None:
        """Return the title behind a run of Latin words if somebody who holds it is named, else `None`."""
        qualifier = QUALIFIER.match(string, run.end())
        high = min(len(string), (qualifier.end() if qualifier else run.end()) + 1)
        for head in self._lexicon.head_pattern.finditer(string, run.end(), high):
            if not self._is_named(string, head.end()):
                continue
            title = string[run.end() : head.end()]
            if SORT.match(title):
                return None
            is_clear = not any(
                barrier and high - low > 1 for low, high, barrier in self._lexicon.barriers.find(title)
            )
            single = " " not in run[0].rstrip()
            if not is_clear or NO_BODY.match(run[0]) or (single and not CHIEF.search(title)):
                return None
            return title
        return None

    def _is_named(self, string: str, start: int) -> bool:
        """Tell whether somebody's name follows a post."""
        begin = courteous(string, start)
        if LATIN.match(string, begin):
            return True
        return self._names.after(string, begin, self._names.ends(string)) is not None
