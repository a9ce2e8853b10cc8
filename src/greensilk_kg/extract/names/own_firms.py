"""Firms that are named by a word of their own, what they deal in and no more: 丁岚建工集团, 丁岚能源公司."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import words
from greensilk_kg.extract.core.tries import alternation

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

WHOLE = {"集团", "公司"}
"""What ends such a name, and is no field."""


class OwnFirms:
    """Tells whether a name is a firm's own though its end would fit any firm.

    Args:
        uses: What ends the short names of firms and with what none begins (`data/lexicon/firms.tsv`).
        common: Words that look like the begin of a person's name and are none.

    Example:
        >>> firms = OwnFirms({"ending": ["建工"], "town": [], "deed": ["投资"], "not": ["地方"]}, ["大型"])
        >>> [firms.holds(one) for one in ("丁岚建工集团", "丁岚建工投资公司", "地方建工集团", "大型能源公司")]
        [True, True, False, False]
    """

    def __init__(self, uses: Mapping[str, Collection[str]], common: Collection[str]) -> None:
        ends = {*uses["ending"], *uses["town"], *uses["deed"]} - WHOLE
        fields = f"{alternation(ends)}|{words('firms/field')}"
        first = f"(?!{alternation([*uses['not'], *common])}|{words('bodies/no-group')}|{fields})"
        self._own = re.compile(rf"{first}[㐀-鿿]{{2,3}}?(?:{fields})+(?:集团|公司)$")

    def holds(self, name: str) -> bool:
        """Tell whether a folded name is one."""
        return self._own.match(name) is not None
