"""What the sentences of an article give for later use: short forms, bare heads, persons, firms and works."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.extract.core.mask import SHORT
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.names.abbreviations import definitions, several, shortens, untold
from greensilk_kg.extract.names.givers import GIVER, GIVES
from greensilk_kg.extract.names.implied import implied
from greensilk_kg.extract.names.inside import WORKS
from greensilk_kg.extract.names.project_shorts import project_shorts
from greensilk_kg.extract.names.title_work import work_of
from greensilk_kg.extract.names.told import as_told, in_latin
from greensilk_kg.extract.persons.name_words import called_by_title

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from greensilk_kg.extract.names.brands import Brands
    from greensilk_kg.extract.names.gazetteer import Gazetteer
    from greensilk_kg.extract.names.registry import Registry
    from greensilk_kg.extract.names.shorts import Shorts
    from greensilk_kg.model.text import Span, Text

PERSON = "Person"
BODY, FIRM, FIRMS = "Institution", "Enterprise", ("公司", "集团")
GIVEN = re.compile(f"{GIVER}{GIVES}")
JOINTS, TWO = re.compile("[和与、]"), 2
"""Between two events, and between what they are called for short."""
JOINED = re.compile("[、，]?(?:和|与|及|以及|、)?")
WHOLE = re.compile("(?:大会|会议|论坛|峰会|博览会)$")


class Means(NamedTuple):
    """What short forms are made of.

    Attributes:
        gazetteer: Known names.
        brands: What firms are called for short.
        transliteration: Characters that foreign names are written with.
    """

    gazetteer: Gazetteer
    brands: Brands
    transliteration: Collection[str]


@dataclass(frozen=True, slots=True)
class Definitions:
    """Takes up what one article calls its things, sentence by sentence.

    Attributes:
        text: The prepared text.
        shorts: Gets what things are called.
        registry: Gets the things.
        means: What short forms are made of.
    """

    text: Text
    shorts: Shorts
    registry: Registry
    means: Means

    def take(self, span: Span, mentions: Sequence[Mention], inner: Sequence[Mention]) -> None:
        """Take up what one sentence gives.

        Args:
            span: Where the sentence stands.
            mentions: Its names.
            inner: The names inside them.
        """
        self._told((*mentions, *inner), mentions, span)
        self._told_of_each(mentions, span)
        for mention in (as_told(one, self.shorts) for one in mentions if one.value is None):
            for short, how in implied(mention):
                self.shorts.define(short, self.registry.resolve(mention), how)
            self._houses(mention)
            if mention.kind == PERSON and not mention.posts:
                self._person(mention)
            if mention.kind == "Project" and mention.name_start >= 0:
                self._project(mention)
            elif mention.kind == "Agreement":
                self._project_of(mention)
            elif mention.kind == "Event":
                for work in work_of(mention):
                    self._project(_without_giver(work))
            elif mention.cls == FIRM and mention.plain.endswith(FIRMS):
                self._firm(mention)

    def _houses(self, mention: Mention) -> None:
        """Take up what the bodies are called for short at which somebody serves."""
        for at in (post.at for post in mention.posts if post.at is not None):
            for short, how in implied(at) if at.kind == BODY and at.value is None else ():
                self.shorts.define(short, self.registry.resolve(at), how)

    def _told(self, names: Sequence[Mention], outer: Sequence[Mention], span: Span) -> None:
        """Take up the short forms that stand in brackets."""
        text, shorts, registry = self.text, self.shorts, self.registry
        for one, latin in in_latin(text, outer):
            registry.also_called(one, latin)
        for found in definitions(text.folded, span.start, span.end):
            ends = (found.bracket, found.bracket - text.folded.endswith("”", 0, found.bracket))
            full = next((one for one in names if one.end in ends), None)
            full = full or _beginning(text, outer, found.bracket)
            if full is not None and full.value is None and full.kind != PERSON:
                for short, one in _each(text, found.short, full, names):
                    shorts.define(short, registry.resolve(one), SHORT)
        for found in untold(text.folded, span.start, span.end):
            full = next((one for one in names if one.end == found.bracket), None)
            if full is None or full.kind != BODY or not shortens(found.short, full.name):
                continue
            known = next((one for one in names if one.start == found.start and one.authority), None)
            if known is None and self.means.gazetteer.lookup(found.short) is None:
                shorts.define(found.short, registry.resolve(full), SHORT)
            elif known is not None and known.kind == BODY and full.authority is None:
                shorts.define(full.name, registry.resolve(known), SHORT)

    def _told_of_each(self, names: Sequence[Mention], span: Span) -> None:
        """Take up what a bracket calls each of the names before it for short."""
        for bracket, each in several(self.text.folded, span.start, span.end):
            for full, short in zip(_listed(self.text, names, bracket, len(each)), each, strict=False):
                self.shorts.define(short, self.registry.resolve(full), SHORT)

    def _person(self, mention: Mention) -> None:
        """Take up what a person is called with a title."""
        for short in called_by_title(mention.name, self.text.folded[mention.name_end : mention.end]):
            self.shorts.define(short, self.registry.resolve(mention), "name/anaphor")

    def _firm(self, mention: Mention) -> None:
        """Take up what the article may call a firm for short."""
        name = self.text.folded[mention.start : mention.end]
        known = mention.authority is not None
        lands = () if known else tuple(self.means.gazetteer.find(name, name, 0, len(name)))
        for short in self.means.brands.of(name, lands):
            self.shorts.define(short, self.registry.resolve(mention), "name/form")

    def _project_of(self, agreement: Mention) -> None:
        """Take up what the work may be called for short with which an agreement's title begins."""
        found = WORKS.match(self.text.folded[agreement.name_start : agreement.name_end])
        if agreement.name_start >= 0 and found is not None:
            low, high = (agreement.name_start + at for at in found.span("name"))
            name = self.text.surface[low:high]
            work = Mention(low, high, "Project", "Project", name, "name/form", name_start=low, name_end=high)
            self._project(work)

    def _project(self, mention: Mention) -> None:
        """Take up what the article may call a project for short."""
        text, start, end = self.text, mention.name_start, mention.name_end
        lands = self.means.gazetteer.find(text.folded, text.surface, start, end)
        for short in project_shorts(text.folded[start:end], lands, start, self.means.transliteration):
            self.shorts.define(short, self.registry.resolve(mention), "name/form")


def _without_giver(work: Mention) -> Mention:
    """Return a work without who gave it, which its name in that of its ceremony may begin with."""
    given = GIVEN.match(work.name)
    start = work.start + given.end() if given else work.start
    return replace(work, start=start, name_start=start, name=work.name[start - work.start :])


def _each(text: Text, short: str, full: Mention, names: Sequence[Mention]) -> list[tuple[str, Mention]]:
    """Return what a bracket defines: two short forms behind two names (甲博览会和乙峰会，简称甲会和峰会)."""
    shorts = JOINTS.split(short)
    if full.kind != "Event" or len(shorts) != TWO:
        return [(short, full)]
    joined = JOINTS.fullmatch(text.folded, full.start - 1, full.start) is not None
    first = next((one for one in names if one.end == full.start - 1 and one.kind == full.kind), None)
    return list(zip(shorts, (first, full), strict=True)) if first is not None and joined else []


def _listed(text: Text, names: Sequence[Mention], bracket: int, count: int) -> Sequence[Mention]:
    """Return so many names that a list joins up to a bracket; none where it has fewer."""
    found: list[Mention] = []
    behind = bracket
    for one in sorted(names, key=lambda one: -one.end):
        if one.end <= behind and one.value is None and one.kind != PERSON and len(found) < count:
            if not JOINED.fullmatch(text.folded, one.end, behind):
                break
            found.append(one)
            behind = one.start
    return found[::-1] if len(found) == count else ()


def _beginning(text: Text, mentions: Sequence[Mention], bracket: int) -> Mention | None:
    """Return the event with which the name of a part of it begins: 第十次缔约方大会（COP10）高级别会议."""
    for one in mentions:
        if one.kind == "Event" and one.name_start < bracket < one.name_end and one.name_start >= 0:
            name = text.surface[one.name_start : bracket]
            if WHOLE.search(name):
                return replace(
                    one, start=one.name_start, end=bracket, name=name, name_end=bracket, authority=None
                )
    return None
