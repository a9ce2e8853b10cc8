"""Ministries in a list whose land stands before the first one alone: 甲国环境部、能源部和财政部."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.names.gazetteer import Gazetteer

HOW = "name/form"
BODY = CODES["Institution"]
STATE, SORT, FIRM, FIRMS = "GovernmentBody", "部", "Enterprise", ("公司", "集团")
OWN = r"(?![和与及、])[㐀-鿿]{2,4}?(?:[和与及]?[㐀-鿿]{2,8}?)?部(?![分门署长队落位件级委属])"
STATES = "国家[㐀-鿿]{2,10}?(?:公司|集团|局|署|委员会|银行)"
"""A body of the same land that is called after the state: 国家电力公司."""
ONE = f"(?:{BODY}|{STATES}|{OWN})"
BEHIND = "(?=[，。；]|等|代表|官员|有关|磋商|共同|联合|$)"
LIST = re.compile(rf"(?P<first>{BODY})(?:、{ONE})+(?:(?:以?及|和|与){ONE})?{BEHIND}")
MEMBER = re.compile(rf"(?:、|以?及|和|与)(?P<one>{ONE})(?=[、和与及以]|$)")
BARE = re.compile("(?!国家|生态环境部|自然资源部|工业和信息化部|水利部|科技部|科学技术部)[㐀-鿿]{2,12}部$")
"""A ministry's name that any land may have."""


class Ministries:
    """Finds the further ministries of a land in a masked sentence.

    Args:
        gazetteer: Names of lands.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, masked: Masked, surface: str) -> Iterator[Mention]:
        """Yield the ministries, each called by its land and its own words.

        Args:
            masked: The sentence, its names replaced.
            surface: The sentence as the source has it.
        """
        for found in finditer(LIST, masked.string, masked.letters):
            land = self._land(masked.mentions[found.start()])
            for member in MEMBER.finditer(masked.string, found.end("first"), found.end()) if land else ():
                one = masked.mention(member.span("one"), surface, "Institution", STATE, HOW)
                if re.fullmatch(STATES, one.plain) and masked.string[member.start("one")] != BODY:
                    cls = FIRM if one.plain.endswith(FIRMS) else STATE
                    yield replace(one, name=land + one.name, cls=cls)
                    continue
                if not BARE.match(one.plain) or self._country(one) is not None:
                    break
                yield replace(one, name=land + one.name)

    def _land(self, first: Mention) -> str:
        """Return the land with whose name a ministry's begins, unless that is China."""
        one = self._country(first) if first.cls == STATE and first.plain.endswith(SORT) else None
        return one.name if one is not None and one.authority != CHINA else ""

    def _country(self, body: Mention) -> Mention | None:
        begin = body.name.removesuffix(SORT)  # the whole may be known
        one = self._gazetteer.first(begin)
        return one if one is not None and one.start == 0 and one.kind == "Country" else None
