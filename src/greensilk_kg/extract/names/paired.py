"""Pairs of bodies of which each signs a paper of its own: 甲与乙、丙与丁分别签署合作协议."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.extract.core.mask import CODES, FIRST, LAST
from greensilk_kg.extract.core.needs import finditer
from greensilk_kg.extract.rules.deeds import NEW, SIGN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mask import Masked
    from greensilk_kg.extract.core.mention import Mention

PARTIES = CODES["Country"] + CODES["Institution"] + CODES["Initiative"]
ONE = rf"{CODES['Country']}?“?[{PARTIES}]”?(?:（[^（）]{{1,40}}）)?"
PAIRS = rf"{ONE}(?P<word>[与和同]){ONE}(?:(?:[、；]|，(?:以及)?|以及){ONE}(?P=word){ONE})+"
PAIR = re.compile(
    rf"(?P<one>[{PARTIES}])”?(?:（[^（）]{{1,40}}）)?(?P<word>[与和同]){CODES['Country']}?“?(?P<other>[{PARTIES}])"
)
PAPER = CODES["Agreement"]
ASIDE = rf"(?:[^，。；：、《》“”{FIRST}-{LAST}]|[于在][{FIRST}-{LAST}]{{1,3}}|{CODES['Date']}){{0,12}}"
SIGNED = re.compile(
    rf"{PAIRS}，?{ASIDE}?(?:{SIGN})[了过]?{NEW}(?P<papers>{PAPER}(?:(?:、|和|与|及|以及)?{PAPER})*)"
)


class Pair(NamedTuple):
    """Two that sign together.

    Attributes:
        one: Who stands first.
        other: Who stands last.
        word: What joins them.
    """

    one: Mention
    other: Mention
    word: str

    @property
    def name(self) -> str:
        """Both, as the text joins them."""
        return f"{self.one.name}{self.word}{self.other.name}"


def paired(masked: Masked) -> Iterator[tuple[tuple[Pair, ...], tuple[Mention, ...]]]:
    """Yield pairs of bodies in a masked sentence, and the papers that they are said to sign.

    Example:
        >>> from greensilk_kg.extract.core.mask import mask
        >>> from greensilk_kg.extract.core.mention import Mention
        >>> text = "甲局与乙校、丙局与丁校签署合作协议"
        >>> bodies = [Mention(at, at + 2, "Institution", "", text[at : at + 2], "") for at in (0, 3, 6, 9)]
        >>> found = paired(mask(text, 0, [*bodies, Mention(13, 17, "Agreement", "", text[13:], "")]))
        >>> [([pair.name for pair in pairs], len(signed)) for pairs, signed in found]
        [(['甲局与乙校', '丙局与丁校'], 1)]
    """
    for found in finditer(SIGNED, masked.string, masked.letters):
        start, end = found.start(), found.start("papers")
        pairs = PAIR.finditer(masked.string, start, end)
        named = masked.mentions
        both = [Pair(named[one.start("one")], named[one.start("other")], one["word"]) for one in pairs]
        yield tuple(both), tuple(masked.within(*found.span("papers")))
