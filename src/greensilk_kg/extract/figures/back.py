"""What 该项目, 会议, 公司 and their like point back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.families import Family
from greensilk_kg.extract.figures.back_words import (
    ANY_EVENT,
    ANY_FAIR,
    BACK,
    BODY_AT_ALL,
    BY_LETTER,
    BY_NAME,
    FIRM,
    GIVEN_THINGS,
    GOODS,
    KIN,
    ONCE_BUILT,
    ONE_STAGE,
    REACH,
    SCHOOL,
    SORT_OF_EVENT,
    STAGE,
    THIS,
    WHOLE,
    WORKS,
    YEARLY,
)
from greensilk_kg.extract.figures.bodies import (
    Bodies,
    first_school,
    houses,
    is_firm,
    of_title,
    sole_school,
    the_body,
)
from greensilk_kg.extract.figures.china import at_home, china, pair
from greensilk_kg.extract.figures.endings import by_ending, full_title
from greensilk_kg.extract.figures.gifts import giver
from greensilk_kg.extract.figures.great import great, whole_of
from greensilk_kg.extract.figures.main_work import MainWork, may_be_called
from greensilk_kg.extract.figures.rivals import are_several, is_rivalled
from greensilk_kg.extract.figures.tails import by_tail
from greensilk_kg.extract.figures.topic_words import FAIR
from greensilk_kg.extract.names.short_places import is_called_by
from greensilk_kg.extract.sorts import may_mean
from greensilk_kg.model.knowledge import CHINA

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.figures.inner_works import InnerWorks
    from greensilk_kg.extract.scene import Scene

POINTING = Family((pattern, (kind, pattern)) for kind, pattern in BACK)


class Back:
    """Knows what an article has named up to where the reading stands.

    Args:
        scene: The article.
        inner: The works that longer names hold.
    """

    def __init__(self, scene: Scene, inner: InnerWorks) -> None:
        self._inner = inner
        self.main = MainWork(scene, inner)
        self._readings = scene.article.readings
        self._scene = scene
        self._bodies = Bodies(self._readings, scene.registry)
        self._next = 0
        self._before: list[Mention] = []
        self._pointing: list[tuple[str, re.Pattern[str]]] = []

    def move(self, reading: Reading) -> None:
        """Note what the sentences before this one name."""
        self._pointing = POINTING.concerned(reading.masked.letters)
        while self._next < len(self._readings) and self._readings[self._next] is not reading:
            self._before.extend(self._readings[self._next].mentions)
            self._next += 1

    def meant(
        self, reading: Reading, first: int, end: int, seen: dict[str, Mention], *, unknown: bool
    ) -> tuple[Mention, ...] | None:
        """Return what the words that begin a clause point back to.

        Args:
            reading: The sentence.
            first: Where the words begin in the masked sentence.
            end: Where the clause ends.
            seen: Kind → what the paragraph last spoke of.
            unknown: Whether the last project spoken of has no known name.

        Returns:
            `None` where they point back to nothing, empty where what is meant is not known.
        """
        named = self._by_name(reading, first, end)
        named = pair(self._scene, reading, first, end) if named is None else named
        named = self._lettered(reading, first, end) if named is None else named
        if named is not None:
            return named
        for kind, pattern in self._pointing:
            found = pattern.match(reading.masked.string, first, end)
            if found:
                if kind == "Members":
                    return (seen["Initiative"],) if "Initiative" in seen else None
                told = self._thing(kind, pattern, found, reading, seen, unknown=unknown)
                unclear = kind == "Project" and told and self._is_rivalled(told[0], reading, first)
                return () if unclear else told
        before = self._before[-REACH:]
        work = by_tail(reading, first, end, before, self._scene.titles)
        if work is not None:
            return (self._scene.registry.resolve(work),)
        called = by_ending(reading, first, end, [*before, *reading.masked.within(0, first)])
        return None if called is None else (called,)

    def named(self, one: Mention, reading: Reading, first: int) -> Mention:
        """Return what a name with which a clause begins is short for, else that thing."""
        return full_title(one, [*self._before[-REACH:], *reading.masked.within(0, first)])

    def _thing(
        self,
        kind: str,
        pattern: re.Pattern[str],
        found: re.Match[str],
        reading: Reading,
        seen: dict[str, Mention],
        *,
        unknown: bool,
    ) -> tuple[Mention, ...] | None:
        """Return the thing of a kind that some words mean."""
        first, end = found.start(), found.endpos
        one = seen.get(kind)
        if one is not None and kind == "Project" and not may_be_called(found[0], one):
            one = None
        if one is not None and pattern is GIVEN_THINGS and self._is_of_before(one, reading):
            one = None
        if one is None and pattern is GIVEN_THINGS:
            one = self._in_titles(GOODS) or seen.get("Country") or self._giver()
            if one is None and "Event" in seen:
                return None
        if one is not None and kind == "Event" and not _is_called(one, found[0]):
            one = None
        if kind == "Country":
            whole = WHOLE.match(reading.masked.string, first, end)
            one = (one or self._own_land(reading, first)) if whole else self._that_land(reading, first, one)
        if one is None:
            one = self._in_focus(kind, reading, first, unknown=unknown)
        one = great(self._scene, one, found[0])
        one = whole_of(one, found[0], [*self._before[-REACH:], *reading.masked.within(0, first)])
        if one is not None and kind == "Project" and _is_other_stage(found[0], one.name):
            return ()
        fits = one is not None and (kind != "Project" or may_mean(reading.masked.string[first:end], one.name))
        if one is None and pattern is ONCE_BUILT:
            return None
        return (one,) if one is not None and fits else ()

    def _is_rivalled(self, work: Mention, reading: Reading, first: int) -> bool:
        """Tell whether words may as well point back to a work without a name."""
        former = self._readings[self._next - 1] if self._next else None
        same = former is not None and former.sentence.paragraph == reading.sentence.paragraph
        return is_rivalled(work, reading, first, former if same else None)

    def _is_of_before(self, work: Mention, reading: Reading) -> bool:
        """Tell whether a work that is no goods was spoken of in another paragraph, where 这批物资 stands."""
        if GOODS.search(work.plain):
            return False
        return not any(
            one.ref == work.ref
            for other in self._readings[: self._next + 1]
            if other.sentence.paragraph == reading.sentence.paragraph
            for one in other.mentions
        )

    def _that_land(self, reading: Reading, first: int, seen: Mention | None) -> Mention | None:
        """Return the land but China that its sentence names before 该国, also in a body, else `seen`."""
        here = self._abroad(reading.masked.within(0, first))
        if here is None and (seen is None or seen.authority == CHINA):
            return self._abroad(self._before[-REACH:])
        return here or seen

    def _own_land(self, reading: Reading, first: int) -> Mention | None:
        """Return the land of whose office the sentence speaks for 全国; China where no other is named."""
        here = self._abroad(reading.masked.within(0, first))
        if here is not None:
            return here
        named = (*self._before, *reading.masked.within(0, first))
        if any(one.kind == "Country" and one.authority != CHINA for one in named):
            return None
        return china(self._scene, reading, first)

    def at_home(self, reading: Reading, first: int, end: int) -> tuple[Mention, ...] | None:
        """Return China for what others invest there, and for its trade with the one other land named."""
        return at_home(self._scene, reading, first, end, self._before)

    def _abroad(self, named: Sequence[Mention]) -> Mention | None:
        """Return the last land but China among names, with which they begin, or where posts are held."""
        for one in reversed(named):
            for thing in houses(self._scene.registry, one) if one.kind == "Person" else (one,):
                land = thing if thing.kind == "Country" else self._scene.registry.land_in(thing)
                if land is not None and land.authority != CHINA:
                    return self._scene.registry.resolve(land)
        return None

    def _giver(self) -> Mention | None:
        """Return the land of which the last sentence about gifts says that it gave them."""
        for other in reversed(self._readings[: self._next]):
            gave = giver(other.masked.string, len(other.masked.string))
            if gave is not None:
                return other.masked.mentions[gave]
        return None

    def _lettered(self, reading: Reading, first: int, end: int) -> tuple[Mention, ...] | None:
        """Return the land named last where one character of its name begins a clause (柬全国)."""
        found = BY_LETTER.match(reading.masked.string, first, end)
        if found is None:
            return None
        land = self._abroad([*self._before[-REACH:], *reading.masked.within(0, first)])
        return (land,) if land is not None and is_called_by(land, found[0][0]) else ()

    def _in_focus(self, kind: str, reading: Reading, first: int, *, unknown: bool) -> Mention | None:
        if kind == "Event":
            return self._scene.focus.find("MainEvent", reading, 0)
        if kind == "Project" and not unknown and THIS.match(reading.masked.string, first):
            found = self._scene.focus.find("Project", reading, reading.masked.origin[first])
            return found or self._in_titles() or self._inner.sole(reading) or self.main.of(reading)
        if kind == "Project" and not unknown:
            return self._in_names(reading) or self.main.of(reading)
        return None

    def _in_names(self, reading: Reading) -> Mention | None:
        """Return the only work that names of the paragraph before a sentence begin with (…项目合同)."""
        works = {
            part.name: part
            for title in self._scene.titles
            if title.sentence.paragraph == reading.sentence.paragraph
            and title.sentence.span.end <= reading.sentence.span.start
            for part in title.mentions[:1]
            if part.kind == "Project"
        }
        return self._scene.registry.resolve(next(iter(works.values()))) if len(works) == 1 else None

    def _in_titles(self, words: re.Pattern[str] | None = None) -> Mention | None:
        """Return the project that begins a longer name (…项目合作协议), or that is called by some words."""
        for title in self._scene.titles:
            for part in title.mentions if words else title.mentions[:1]:
                if part.kind == "Project" and (words is None or words.search(part.plain)):
                    return self._scene.registry.resolve(part)
        return None

    def _by_name(self, reading: Reading, first: int, end: int) -> tuple[Mention, ...] | None:
        """Return the last thing before whose name ends in the noun that begins the clause (实验室, 公司)."""
        found = BY_NAME.match(reading.masked.string, first, end) or WORKS.match(
            reading.masked.string, first, end
        )
        if found is None:
            return None
        noun = found["noun"]
        if noun in BODY_AT_ALL and noun != found[0]:
            return the_body(self._readings[: self._next])
        if FIRM.fullmatch(noun):
            return self._bodies.writers(reading, first, self._next, alone=noun == found[0])
        if noun == SCHOOL and noun == found[0]:
            here = reading.masked.within(0, first)
            said = (at for one in here if one.kind == "Person" for at in houses(self._scene.registry, one))
            school = sole_school(said) or sole_school(self._before)
            school = school or first_school(self._readings, self._next)
            if school is not None:
                return (school,)
        several = noun == found[0] and are_several(self._scene, reading, first, noun)
        return () if several else self._last_called(reading, first, noun)

    def _last_called(self, reading: Reading, first: int, noun: str) -> tuple[Mention, ...]:
        """Return the last thing before an offset whose name ends in a noun."""
        before = [*self._before[-REACH:], *reading.masked.within(0, first)]
        for one in reversed([*before, *of_title(self._readings, self._next, noun, before)]):
            for named in houses(self._scene.registry, one) if one.kind == "Person" else (one,):
                if named.ref is not None and _ends_in(named, noun):
                    return (named,)
        return ()


def _ends_in(named: Mention, noun: str) -> bool:
    """Tell whether a noun may mean a thing by how its name ends: 示范园 a 某某示范园一期."""
    if named.kind == "Project":
        return STAGE.sub("", named.name.rstrip(YEARLY)).endswith((noun, *KIN.get(noun, ())))
    return named.name.rstrip(YEARLY).endswith(noun) or is_firm(named, noun)


def _is_other_stage(words: str, name: str) -> bool:
    """Tell whether words mean another stage of a work than the one that a name is of: 二期 of 某园一期."""
    meant, named = ONE_STAGE.match(words), STAGE.search(name)
    if named is not None and words.startswith(("全部", "全面", "整体")):
        return True
    if meant is None or named is None:
        return False
    return meant["stage"].replace("首", "一") != named["stage"].replace("首", "一")


def _is_called(event: Mention, words: str) -> bool:
    """Tell whether an event is what 本次论坛 calls it; 会议 and 活动 may mean any."""
    noun = SORT_OF_EVENT.search(words)
    if noun is None or noun[0] in event.name or noun[0] in ANY_EVENT:
        return True
    return noun[0] == ANY_FAIR and FAIR.search(event.plain) is not None
