"""What a text calls a firm for short once its full name was given: 丁岚重工股份有限公司, then 丁岚重工."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.tries import alternation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from greensilk_kg.extract.core.mention import Mention

FULL = re.compile("(?:股份|有限|责任)+公司$")
"""What ends the full name of a firm."""
GROUP = re.compile("集团(?:股份|有限|责任|公司)*$")
"""What ends the full name of a group, which may be called by its own name and 集团."""
LEAST = 4
OWN = 2
"""Characters of a firm's own name behind its town, before what it deals in."""
PLACES = {"Country", "Place"}


class Brands:
    """Tells the short names of firms.

    Args:
        words: What ends such names, and how none begins (`data/lexicon/firms.tsv`).

    Example:
        >>> brands = Brands({"ending": ["重工", "科技"], "town": ["国际"], "deed": [], "not": ["海外"]})
        >>> list(brands.of("丁岚重工科技股份有限公司", ()))
        ['丁岚重工', '丁岚重工科技']
        >>> list(brands.of("海外重工有限公司", ())), list(brands.of("丁岚重工公司", ()))
        ([], [])
    """

    def __init__(self, words: Mapping[str, Collection[str]]) -> None:
        ends = alternation((*words["ending"], *words["town"]))
        self._own = re.compile(
            rf"(?!{alternation(words['not'])}|{ends}|{any_of('firms/field')})(?P<own>[㐀-鿿]{{{OWN}}})"
            rf"(?P<field>(?:{ends}|{any_of('firms/field')}|渔业|林业|牧业|机械|客车)+)(?=股份|有限|集团)"
        )
        self._short = re.compile(rf"(?!{alternation(words['not'])})[㐀-鿿]{{2,4}}?(?:{ends})")
        self._ends = re.compile(ends)
        self._town = re.compile(alternation(words["town"]))

    def of(self, name: str, known: Collection[Mention]) -> Iterator[str]:
        """Yield the short names.

        Args:
            name: The full name, folded.
            known: Countries and places in it, their offsets counted from its begin.
        """
        tail = FULL.search(name)
        yield from self._by_own_name(name, known)
        if tail is None:
            return
        begin = 0
        for place in known:
            if place.start == begin and place.kind in PLACES:
                town = self._town.match(name, place.end) if place.kind == "Place" else None
                if town and town.end() < tail.start():
                    yield name[begin : town.end()]
                begin = place.end
        short = self._short.match(name, begin, tail.start())
        end = short.end() if short else 0
        while end and end < len(name):
            if end - begin >= LEAST:
                yield name[begin:end]
            longer = self._ends.match(name, end, tail.start())
            end = longer.end() if longer else 0

    def _by_own_name(self, name: str, known: Collection[Mention]) -> Iterator[str]:
        """Yield what a firm of a town is called without what it deals in: 甲市丁岚, 丁岚集团."""
        town = next((one for one in known if one.start == 0 and one.kind == "Place"), None)
        own = self._own.match(name, town.end) if town is not None else None
        if own is None:
            return
        yield name[: own.end("own")]
        if GROUP.search(name):
            yield f"{own['own']}集团"
