"""Bodies named by their matter alone, known by where they stand: 由蓝碳研究中心主办, 绿色建筑联盟与甲公司."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.names.person_before import behind_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.lexicon import Lexicon
    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

HOW = "name/form"
BODY, PERSON, DATE = CODES["Institution"], CODES["Person"], CODES["Date"]
NAME = (
    rf"(?P<name>(?!{any_of('bodies/no-own')})[㐀-鿿]{{4,18}}?(?P<end>{any_of('bodies/own-end')}))"
    "(?![㐀-鿿]?[城区思员长])"
)
JOIN = "(?:、|以?及|和|与|同|暨|联合|携手)"
DEED = rf"(?:等|代表|[、和与及]{BODY})*{any_of('bodies/own-deed')}"
SOON = "(?:近日|日前|今日|正式|首次|联合|共同|牵头|将|还|也)*"
NEXT = rf"(?={JOIN}{BODY})"
FRAMES = tuple(
    map(
        re.compile,
        (
            rf"(?<=由){NAME}(?={DEED}|{JOIN}{BODY}|、)",
            rf"(?:^|(?<=[，。；：、{DATE}]))(?:近日|日前)?，?{NAME}(?:{NEXT}|(?={SOON}{any_of('bodies/own-deed')}))",
            rf"(?<={BODY}[、和与及同]){NAME}(?=[、和与及，。]|等|代表|在|共同|联合|签|合作|主办|$)",
            rf"(?<={BODY}以及){NAME}(?=[、和与及，。]|等|代表|在|共同|联合|签|合作|主办|$)",
            rf"(?:^|(?<=[，。；：、]))(?:来自)?{NAME}(?={any_of('bodies/own-head')}[㐀-鿿]{{2,4}}|{PERSON})",
        ),
    )
)
MATTER = re.compile(any_of("bodies/any-matter"))
LEAST_OWN = 2
WITHIN = frozenset(["和", "与", "、", "能", "可", "中", "上", "下", "新", "内", "外", "多", "高", "再", "生"])


class OwnBodies:
    """Finds such bodies in a masked sentence.

    Args:
        lexicon: Endings, words that no name holds, names of nothing in particular.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the bodies whose words tell of a matter of their own.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        ends = MAY_STAND(masked.string)
        for frame in FRAMES if ends else ():
            for found in finditer(frame, masked.string, masked.letters):
                start = found.start("name") + behind_person(found["name"], self._lexicon)
                if self._is_own(masked.string[start : found.end("name")], found["end"]):
                    known = self._lexicon.suffixes.get(found["end"])
                    cls = known.cls if known is not None else "Institution"
                    span = (start, found.end("name"))
                    yield masked.mention(span, surface, "Institution", cls, HOW)

    def _is_own(self, name: str, end: str) -> bool:
        rest = MATTER.sub("", name.removesuffix(end))
        if len(rest) < LEAST_OWN or name in self._lexicon.generic:
            return False
        return not any(
            barrier and name[start:behind] not in WITHIN
            for start, behind, barrier in self._lexicon.barriers.find(name)
        )


MAY_STAND = re.compile(any_of("bodies/own-end")).search
