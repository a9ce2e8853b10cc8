"""A rule's matches in a sentence, with what fills each of its slots."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.back import KINDS as SIDES
from greensilk_kg.extract.bare import KINDS as BARE
from greensilk_kg.extract.bare import bare_event
from greensilk_kg.extract.core.begins import TO_THE_END, finditer
from greensilk_kg.extract.core.mask import FIRST, LAST
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.skeleton import skeleton
from greensilk_kg.extract.headlines import HOW as CLAUSE
from greensilk_kg.extract.headlines import named, tells_of
from greensilk_kg.extract.rules import pattern
from greensilk_kg.extract.sorts import may_mean
from greensilk_kg.model.claim import Ref
from greensilk_kg.model.quick import quick
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.rules.load import Rule
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.text import Text

LONGEST_LABEL = 40
SHORT_FORM = re.compile(r"（(?:以下|下文)?(?:统一)?(?:简称|统称|下称)")
MARKS = re.compile(f"[{FIRST}-{LAST}]")
BLANK = "〇"
OF_LAND = re.compile(f"{pattern.OF_LAND}|{pattern.OF_OWNER}")
MOST_OBJECTS = 5
MET = re.compile("(会见|会晤|拜会|拜访|到访)了|一行(?=$)")
SORTS = ("机构", "系统", "企业", "政府部门", "国家")
OF_A_NAME = {"Agreement": "Agreement", "Project": "Project", "TitleAgreement": "Agreement"}
"""What may be left out though only a longer name has named it → its kind."""
POINTING = re.compile("[，]?(?:[该本此这]|整个|全)")
NOTES = re.compile(r"（[^（）]*）")


@quick
@dataclass(frozen=True, slots=True)
class Match:
    """One match of a rule.

    Attributes:
        rule: The rule.
        reading: The sentence, or the name.
        found: The words.
        slots: Slot → the mentions, or the words, that fill it.
        context: Where that is named which the sentence leaves out, in the prepared text, or `None`.
    """

    rule: Rule
    reading: Reading
    found: re.Match[str]
    slots: dict[str, list[Mention | str]]
    context: Span | None


def matches(scene: Scene, rule: Rule, reading: Reading, last: int = TO_THE_END) -> Iterator[Match]:
    """Yield the matches of a rule whose slots are all filled, in the order of the text.

    Args:
        scene: The article.
        rule: The rule.
        reading: A sentence of it, or a name.
        last: Behind this offset no match is known to begin.
    """
    string = reading.masked.string
    for found in (_found if rule.repeats else _once)(rule, string, last):
        match = _fill(scene, rule, reading, found)
        if match is not None:
            yield match


def _once(rule: Rule, string: str, last: int) -> Iterator[re.Match[str]]:
    return finditer(rule.pattern, string, last)


def _found(rule: Rule, string: str, last: int) -> Iterator[re.Match[str]]:
    """Yield the matches of a rule that reaches far, those to later objects of one beginning too."""
    for first in finditer(rule.pattern, string, last):
        found: re.Match[str] | None = first
        rest = string
        for _ in range(MOST_OBJECTS):
            if found is None:
                break
            yield found
            start, end = max(map(found.span, rule.pattern.groupindex))
            rest = rest[:start] + MARKS.sub(BLANK, rest[start:end]) + rest[end:]
            found = rule.pattern.match(rest, first.start())


def _fill(scene: Scene, rule: Rule, reading: Reading, found: re.Match[str]) -> Match | None:
    """Return the match with all its slots filled, or `None` where the text does not say what is meant."""
    slots: dict[str, list[Mention | str]] = {}
    for name in rule.pattern.groupindex:
        start, end = found.span(name)
        if start < 0:
            continue
        named = _named_in(reading, start, end, rule.kinds.get(name))
        inside = [one for one in named if not _sums_up(scene.text, one)]
        slots[name] = (
            list(inside) if inside and name not in rule.make else [_words(scene, reading, start, end)]
        )
    if not _is_allowed(rule, slots):
        return None
    context = None
    for name, kind in rule.implicit.items():
        if slots.get(name):
            continue
        meant = _implied(scene, kind, reading, found, slots)
        if not meant or any(str(one.authority) == rule.never.get(name) for one in meant):
            return None
        slots[name] = [_called(scene, one) for one in meant]
        if not reading.sentence.span.covers(Span(meant[0].start, meant[0].end)):
            context = Span(meant[0].start, meant[0].end)
    for name, cls in rule.make.items():
        made = _make(scene, reading, found, name, cls)
        if made is None:
            return None
        slots[name] = [made]
    return Match(rule, reading, found, slots, context)


def _is_allowed(rule: Rule, slots: dict[str, list[Mention | str]]) -> bool:
    """Tell whether nothing fills a slot that must not."""
    if any(str(one.authority) == rule.never.get(name) for name, one in _mentions(slots)):
        return False
    return all(rule.named[name].search(one.name) for name, one in _mentions(slots) if name in rule.named)


def _implied(
    scene: Scene, kind: str, reading: Reading, found: re.Match[str], slots: dict[str, list[Mention | str]]
) -> tuple[Mention, ...]:
    """Return what the sentence leaves out."""
    if kind in SIDES:
        return scene.back.sides(kind, reading, reading.masked.origin[found.start()])
    if kind == "Namesake":
        start = reading.masked.origin[found.start("head")]
        return scene.back.namesake(found["head"], reading, start)
    if kind == "Club":
        return scene.back.club(reading, reading.masked.origin[found.start()])
    is_filled = any(one.kind == kind for _, one in _mentions(slots))
    before = found.start() if is_filled else found.end()
    meant = _meant(scene, kind, reading, reading.masked.origin[before])
    points = kind == "Project" and POINTING.match(found[0])
    if meant is not None and points and not may_mean(found[0], meant.name):
        return ()
    if meant is None and kind in BARE and reading.title is None:
        meant = bare_event(scene, reading, *found.span())
    return () if meant is None else (meant,)


def _meant(scene: Scene, kind: str, reading: Reading, before: int) -> Mention | None:
    if reading.title is not None:
        return reading.title if reading.title.kind == kind else None
    of_title = kind == "TitleAgreement"
    found = scene.back.in_title("Agreement") if of_title else scene.focus.find(kind, reading, before)
    if found is None and kind in OF_A_NAME:
        names = (name for name in scene.titles if not of_title or scene.back.is_title(name))
        if kind == "Project":
            names = (name for name in names if _tells_of_works(name, reading))
        kind = OF_A_NAME[kind]
        parts = (part for name in names for part in name.mentions if name.mentions[0] is part)
        found = next((scene.registry.resolve(part) for part in parts if part.kind == kind), None)
    if found is None and kind == "Project":
        at = reading.sentence
        near = (name for name in scene.titles if name.sentence.paragraph == at.paragraph)
        works = {
            part.name: part
            for name in near
            for part in name.mentions
            if part.kind == kind and part.end <= at.span.start
        }
        found = scene.registry.resolve(next(iter(works.values()))) if len(works) == 1 else None
    return found


def _tells_of_works(name: Reading, reading: Reading) -> bool:
    """Tell whether a work in a longer name may be meant: it is no ministry's, and not named later."""
    of_body = name.title is not None and name.title.kind == "Institution"
    return not of_body and name.sentence.span.start <= reading.sentence.span.end


def _mentions(slots: dict[str, list[Mention | str]]) -> Iterator[tuple[str, Mention]]:
    for name, values in slots.items():
        for value in values:
            if isinstance(value, Mention):
                yield name, value


def _named_in(reading: Reading, start: int, end: int, kinds: frozenset[str] | None) -> list[Mention]:
    """Return the mentions of some kinds in a slot but for those in brackets and the lands of institutions."""
    masked = reading.masked
    noted = {
        index
        for note in NOTES.finditer(masked.string, start, end)
        if note.start() > start
        for index in range(note.start(), note.end())
    }
    noted |= {land.start() for land in OF_LAND.finditer(masked.string, start, end)}
    return [
        one
        for at, one in masked.placed(start, end)
        if at not in noted and (kinds is None or one.kind in kinds)
    ]


def _sums_up(text: Text, mention: Mention) -> bool:
    """Tell whether a name only says of what sort the ones before are: 甲、乙等联合国机构."""
    before = text.folded[mention.start - 1 : mention.start]
    return before == "等" and text.folded.startswith(SORTS, mention.end)


def _words(scene: Scene, reading: Reading, start: int, end: int) -> str:
    low, high = reading.masked.span(start, end)
    return scene.text.surface[low:high]


def _naming_words(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """Return the words that name what a clause reports: the clause, or the heading that says the same.

    A clause that defines a short form is no name; the article's heading is, if it begins with the same words.
    A meeting is called by the heading that reports it.
    """
    definition = SHORT_FORM.search(scene.text.surface, start, end)
    title = scene.article.article.title
    if title is not None and tells_of(title.of(scene.text.folded), scene.text.folded[start:end]):
        return title.start, title.end
    if definition is None or title is None:
        return start, end
    subject = scene.text.surface[start : definition.start()]
    return (title.start, title.end) if title.of(scene.text.surface).startswith(subject) else (start, end)


def _called(scene: Scene, meant: Mention) -> Mention:
    """Return what is meant; a meeting that only the headline reports is called by it."""
    if meant.how == CLAUSE and not meant.name:
        return scene.registry.resolve(named(meant, scene.text.surface))
    return meant


def _make(scene: Scene, reading: Reading, found: re.Match[str], name: str, cls: str) -> Mention | None:
    """Return an entity that the matched words name: an exchange, a batch of aid."""
    low, high = _naming_words(scene, *reading.masked.span(*found.span(name)))
    label = scene.text.surface[low:high]
    short = _plain(scene, reading, low, high)
    if len(label) > LONGEST_LABEL:
        label = short
    if len(label) > LONGEST_LABEL or SHORT_FORM.search(label):
        return None
    top = scene.fitting.top(cls)
    mention = Mention(
        low, high, top, cls, label, "name/clause",
        ref=Ref(top, f"{skeleton(label)}@{low}"), name_start=low, name_end=high,
    )  # fmt: skip
    made = scene.registry.resolve(mention)
    if short != label and made.ref is not None:
        scene.registry.abbreviate(made.ref, replace(made, name=short))
    return made


def _plain(scene: Scene, reading: Reading, low: int, high: int) -> str:
    """Return the words of a clause with its persons named without their posts: 甲会见乙."""
    words, at = "", low
    for one in reading.mentions:
        if one.kind == "Person" and one.posts and low <= one.start and one.end <= high:
            words += scene.text.surface[at : one.start] + one.name
            at = one.end
    rest = scene.text.surface[at:high]
    return MET.sub(lambda met: met[1] or "", words + rest) if words else words + rest
