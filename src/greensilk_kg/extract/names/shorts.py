"""What one article calls things for short: its defined abbreviations, bare heads of names, persons' names."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.growing import GrowingWords, begins_of
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.earlier import EarlierWorks
from greensilk_kg.extract.names.known_papers import Papers
from greensilk_kg.extract.names.same_event import EVENT, YearHeadings, is_of_another_year
from greensilk_kg.extract.names.short_places import letters_of
from greensilk_kg.extract.names.sides_by_letter import LandsNamed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from greensilk_kg.model.claim import Ref
    from greensilk_kg.model.knowledge import EntityId

WORK, PERSON = "Project", "Person"
DOT = "·"
"""What stands beside a part of somebody else's name."""
HEADS = ("联盟", "研究院", "基金会", "示范区", "开发区", "工业园", "协会", "商会")
"""Bare heads that stand for the one thing of the article whose name ends in them."""


def _none() -> tuple[GrowingWords, GrowingWords]:
    """Return no words for things, and none for persons."""
    return GrowingWords(), GrowingWords()


@dataclass(slots=True)
class Shorts:
    """Short forms in force in one article.

    Attributes:
        named: Short form → the mention of the full name.
        how: Short form → which way it was known.
        papers: Its agreements.
        works: Its works.
        lands: Character → the country named so far that it may stand for; `None` where there are several.
        sides: The same countries, each where it is named.
        pronouns: Begin of a sentence → its words that stand for a body named before (该公司).
        events: Name of an event → the mention that names it most fully, where that is another.
        years: The years that stand over its entries.
        land: The one land besides China that it names, if there is but one.
        days: Its days without a month, each with the month that another date gives.
    """

    named: dict[str, Mention] = field(default_factory=dict)
    how: dict[str, str] = field(default_factory=dict)
    days: tuple[Mention, ...] = ()
    papers: Papers = field(default_factory=Papers)
    works: EarlierWorks = field(default_factory=EarlierWorks)
    lands: dict[str, EntityId | None] = field(default_factory=dict)
    sides: LandsNamed = field(default_factory=LandsNamed)
    pronouns: Mapping[int, Sequence[Mention]] = field(default_factory=dict)
    events: Mapping[str, Mention] = field(default_factory=dict)
    years: YearHeadings = field(default_factory=YearHeadings)
    land: Mention | None = None
    _words: tuple[GrowingWords, GrowingWords] = field(default_factory=_none)
    _same: dict[str, Mention] = field(default_factory=dict)
    _moved: dict[Ref, Mention] = field(default_factory=dict)

    def define(self, short: str, full: Mention, how: str) -> None:
        """Let a short form stand for a thing; the first definition in an article holds."""
        if len(short) > 1 and short not in self.named:
            self.named[short] = full
            self.how[short] = how
            self._words[full.kind == PERSON].add(short)

    def join(self, plain: Mention, old: Ref | None, full: Mention) -> None:
        """Let a plainer name, and what is short for it, mean a work that the article names in full.

        Args:
            plain: With the plainer name.
            old: What it meant so far.
            full: With the other name, and its entity.
        """
        self._same[plain.name] = full
        for short, one in self.named.items():
            if old is not None and one.ref == old:
                self.named[short] = one.of(full.ref, full.authority)
        if old is not None:
            self._moved[old] = full

    def joined(self, mention: Mention) -> Mention:
        """Return a mention, of a work that has two names with the entity of the fuller one."""
        if mention.kind != "Project":
            return mention
        meant = self._same.get(mention.name) if mention.ref is None else self._moved.get(mention.ref)
        return mention.of(meant.ref, meant.authority) if meant is not None else mention

    def name_land(self, land: EntityId, start: int) -> None:
        """Take up a country that the article names, and where."""
        self.sides.name(land, start)
        for letter in letters_of(land.slug):
            if self.lands.setdefault(letter, land) != land:
                self.lands[letter] = None

    def find(
        self, folded: str, surface: str, start: int, end: int, *, persons: bool = False
    ) -> Iterator[Mention]:
        """Yield the short forms of things, or the names of persons, in a stretch of the prepared text."""
        if not self.named:
            return
        for low, high, short in self._words[persons].find(folded[start:end]):
            first, behind = start + low, start + high
            if short.isascii() and _inside_latin(folded, first, behind):
                continue
            if persons and (folded[first - 1 : first] == DOT or folded[behind : behind + 1] == DOT):
                continue
            if folded[first - 1 : first] + folded[behind : behind + 1] == "《》":
                first, behind = first - 1, behind + 1
            full = self.named[short]
            if full.kind == EVENT and is_of_another_year(full.name, folded, first, behind):
                continue
            yield Mention(
                first, behind, full.kind, full.cls, surface[start + low : start + high], self.how[short],
                full.authority, full.ref, full.value, (), start + low, start + high,
            )  # fmt: skip

    def missed(self, folded: str, base: int, found: Collection[Mention]) -> bool:
        """Tell whether a short form stands in a sentence that was read before the form was defined.

        Args:
            folded: The sentence.
            base: Its offset in the prepared text.
            found: What was read in it.
        """
        if base in self.pronouns:
            return True
        begins = begins_of(folded) if self.named else ()
        for persons in (False, True) if self.named else ():
            for low, high, short in self._words[persons].find(folded, begins):
                inside = [one for one in found if one.start <= base + low and base + high <= one.end]
                if not inside or (inside[0].name == short and self._is_other(inside[0], short)):
                    return True
        return False

    def _is_other(self, one: Mention, short: str) -> bool:
        """Tell whether what has a short form is read as another thing: a title, a body that is a work."""
        return one.how == "name/title-marks" or (self.named[short].kind == WORK != one.kind)

    def days_in(self, start: int, end: int, names: Sequence[Mention]) -> tuple[Mention, ...]:
        """Return the days that lean on another date in a stretch of the text, those inside names left out."""
        low = bisect_left(self.days, start, key=_begin)
        high = bisect_left(self.days, end, low, key=_begin)
        return tuple(
            day for day in self.days[low:high] if not any(day.overlaps(one.start, one.end) for one in names)
        )


def _begin(mention: Mention) -> int:
    return mention.start


def _inside_latin(string: str, start: int, end: int) -> bool:
    around = string[start - 1 : start] + string[end : end + 1]
    return any(letter.isascii() and letter.isalnum() for letter in around)
