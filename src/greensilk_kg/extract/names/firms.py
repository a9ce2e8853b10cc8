"""Firms that only the words around them show: a developer of some land, a partner that signs, a builder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.begins import finditer
from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.tries import alternation
from greensilk_kg.extract.names.firm_frames import frames
from greensilk_kg.extract.persons.latin import LATIN, LETTER, courteous

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/firm"
HOME = "中国"
"""How the name of a state's own firm begins that only the post behind it shows (中国某某董事长)."""
VAGUE = re.compile(r"^(?:代表|合作|开展|投资|承|将|正|已|在|与|和)|代表|负责|方面|之间")
NO_FIRM = re.compile(
    r"^(?:COP|EPC|PPA|ESG|G\d|AI$|MOU|BOT|BOO|PPP|CEO|APEC|SDG|NDC|CO2|LNG|RCEP|BRICS|CCUS|IPP|GDP|VIP|APP$|IT$|VR|5G)",
    re.IGNORECASE,
)
"""Latin letters that are no firm's name."""
BEFORE = re.compile(rf"[{LETTER}. ]+$")
LONGEST_TITLE = 12
NO_TITLE = {"代表", "专家"}
"""What may stand before a firm as a word of its own: 代表甲公司签署."""
LEAST_FOREIGN = 2
WORD = 2
LEADS = "中"
FIRM = "Enterprise"
OWN_FIRM = "公司"
"""How a firm calls itself before a part of it: 公司电站集团."""
PLACE = CODES["Place"]
REGION = "m49-"
LONGEST_BRAND = 6


class Firms:
    """Finds firms in a masked sentence.

    Args:
        lexicon: What ends firms' names, words that no name holds, and characters of foreign names.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._no_head = re.compile(alternation(lexicon.firms["not"]))
        self._frames = Family((one, one) for one in frames(lexicon.firms))

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the firms that their sort, a body with which they deal, or what they do shows.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for pattern in self._frames.concerned(masked.letters):
            for found in finditer(pattern, masked.string):
                if self._is_name(masked, found):
                    firm = masked.mention(found.span("name"), surface, "Institution", "Enterprise", HOW)
                    if not found.groupdict().get("state") or firm.plain.startswith(HOME):
                        yield firm

    def _is_name(self, masked: Masked, found: re.Match[str]) -> bool:
        parts = found.groupdict()
        name, foreign = found["name"], parts.get("foreign")
        if parts.get("known") is not None:
            known = masked.mentions[found.start()]
            return known.cls == FIRM and len(known.name) <= LONGEST_BRAND
        if name[0] == PLACE and REGION in str(masked.mentions[found.start("name")].authority):
            return False
        if foreign is not None:
            return all(letter in self._lexicon.transliteration for letter in foreign[: LEAST_FOREIGN + 1])
        if name.isascii() or name.startswith(OWN_FIRM):
            is_firm = name.isascii() and not NO_FIRM.match(name)
            return is_firm and not self._is_persons(masked.string, found.start("name"))
        if VAGUE.search(name) or self._no_head.match(name) or name[:WORD] in self._lexicon.no_persons:
            return False
        return not any(
            barrier and low < len(name) - WORD and name[low:high] != LEADS
            for low, high, barrier in self._lexicon.barriers.find(name)
        )

    def _is_persons(self, string: str, start: int) -> bool:
        """Tell whether Latin words are somebody's name behind a post: 执行主任Anan Chai和…签署."""
        behind = BEFORE.search(string, 0, start)
        begin = behind.start() if behind else start
        name = LATIN.match(string, courteous(string, begin))
        if name is None or name.end() <= start:
            return False
        heads = self._lexicon.head_pattern.finditer(string, max(0, begin - LONGEST_TITLE), begin)
        return any(head.end() == begin and head[0] not in NO_TITLE for head in heads)
