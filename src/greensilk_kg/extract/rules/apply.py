"""Rules at work on one article: matches become claims."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.attended import keep
from greensilk_kg.extract.claims import cover
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.mention import Mention
from greensilk_kg.extract.core.plans import is_intended
from greensilk_kg.extract.names.registry import ANAPHOR
from greensilk_kg.extract.nearby import is_near
from greensilk_kg.extract.nearer_bodies import is_where
from greensilk_kg.extract.nearer_works import is_told_of_nearer
from greensilk_kg.extract.rules.days_of_works import is_no_day_of
from greensilk_kg.extract.rules.doing import said
from greensilk_kg.extract.rules.matching import matches
from greensilk_kg.extract.rules.ruleset import Ruleset
from greensilk_kg.model.claim import Concept, Value
from greensilk_kg.model.knowledge import EntityId
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.rules.load import Rule, Template
    from greensilk_kg.extract.rules.matching import Match
    from greensilk_kg.extract.scene import Scene
    from greensilk_kg.model.claim import Claim


class Rules:
    """All rules, ready to be applied.

    Args:
        rules: Those for sentences and those for what a name tells by itself.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.sentences = Ruleset([rule for rule in rules if not rule.in_names])
        self.names = Ruleset([rule for rule in rules if rule.in_names])


def apply_rules(scene: Scene, rules: Rules) -> Iterator[tuple[Reading, Claim]]:
    """Yield what the rules read in an article, each claim with its sentence, in the order of the text."""
    for reading in scene.article.readings:
        if reading.sentence.role != "caption" or _tells(scene, reading):
            for claim in _apply(scene, reading, rules.sentences):
                yield reading, claim
    for reading in scene.titles:
        for claim in _apply(scene, reading, rules.names):
            yield reading, claim


def _tells(scene: Scene, reading: Reading) -> bool:
    """Tell whether the words under a picture, or a lone line, state something: an event, or a day."""
    if reading.masked.string.strip("（） ") == CODES["Date"]:
        return True
    return scene.focus.is_entry(reading) or any(one.kind == "Event" for one in reading.mentions)


def _apply(scene: Scene, reading: Reading, rules: Ruleset) -> Iterator[Claim]:
    for rule, first in rules.found(reading.masked.string, reading.masked.letters):
        for match in matches(scene, rule, reading, first):
            for template in rule.templates:
                yield from _state(scene, match, template)


OF_AN_OFFICE = re.compile("[㐀-鿿]{0,8}(?:办公室|总理府|总统府|秘书处)")
"""How the title begins of one who acts for an office that was not named apart from it: 总理办公室常秘."""


DAY_OF = re.compile("^(?:世界|国际|全国|全球)[㐀-鿿]{1,8}日$")
OCCASIONS = {"signedDuring", "publishedAt", "launchedAt"}
"""What ties papers and initiatives to an event; a day of remembrance is none: 世界海洋日当天发布."""


WRITES = {"preparedBy"}
"""What tells who wrote a paper; one that is only to be written has no authors."""


def _state(scene: Scene, match: Match, template: Template) -> Iterator[Claim]:
    for subject in _fillers(scene, match, template.subject):
        if isinstance(subject, Mention) and subject.ref is not None:
            for value in _objects(scene, match, template):
                for predicate in _predicates(match, template):
                    told = (match.reading, subject, predicate)
                    if not is_where(*told) and not is_told_of_nearer(scene.article, *told, value):
                        yield from _claim(scene, match, predicate, subject, value)


def _predicates(match: Match, template: Template) -> tuple[str, ...]:
    """Return a template's property, or those that the deeds in a slot tell."""
    if not template.predicate.startswith("@"):
        return (template.predicate,)
    return said(match.found[template.predicate[1:]] or "")


def _objects(scene: Scene, match: Match, template: Template) -> list[Mention | str | Concept]:
    """Return what a template's object stands for: the fill of a slot, or a constant."""
    if not template.object.startswith("="):
        return list(_fillers(scene, match, template.object))
    scheme, slug = template.object[1:].split("/")
    if scheme != "country":
        return [Concept(scheme, slug)]
    start, end = match.reading.masked.span(*match.found.span())
    named = Mention(start, end, "Country", "Country", "", ANAPHOR, authority=EntityId(scheme, slug))
    return [scene.registry.resolve(named)]


def _fillers(scene: Scene, match: Match, name: str) -> Iterator[Mention | str]:
    """Yield what fills a slot; for `slot@` where the persons in it hold their posts, the lands of bodies."""
    for filler in match.slots.get(name.removesuffix("@"), ()):
        if isinstance(filler, Mention) and name.endswith("@") and filler.kind == "Institution":
            yield from _land(scene, filler)
        elif isinstance(filler, Mention) and name.endswith("@"):
            yield from (
                scene.registry.resolve(post.at)
                for post in scene.back.posts(filler)
                if post.at is not None and not OF_AN_OFFICE.match(post.title)
            )
        elif isinstance(filler, Mention) and filler.value is None and match.reading.title is not None:
            yield scene.registry.resolve(filler)
        else:
            yield filler


def _land(scene: Scene, body: Mention) -> Iterator[Mention]:
    """Yield the land that the name of a body begins with."""
    for reading in scene.titles:
        if reading.title is not None and reading.title.name == body.name:
            first = reading.masked.mentions.get(0)
            if first is not None and first.kind == "Country":
                yield scene.registry.resolve(first)


def _is_otherwise(scene: Scene, match: Match, predicate: str, value: Mention) -> bool:
    """Tell whether the words around show that a thing is a day, a place nearby or who is yet to write."""
    is_day = predicate in OCCASIONS and DAY_OF.match(value.name) is not None
    return (
        is_day
        or is_near(scene.text.folded, predicate, value)
        or (predicate in WRITES and is_intended(match.reading.masked.string, *match.found.span()))
    )


def _claim(
    scene: Scene, match: Match, predicate: str, subject: Mention, value: Mention | str | Concept
) -> Iterator[Claim]:
    rule, reading = match.rule, match.reading
    assert subject.ref is not None  # noqa: S101 the caller looked
    parts = [reading.masked.span(*match.found.span())]
    if reading.sentence.span.covers(Span(subject.start, subject.end)):
        parts.append((subject.start, subject.end))
    if reading.title is not None:
        parts.append((reading.title.start, reading.title.end))
    at = cover(parts)
    if isinstance(value, str | Concept):
        yield scene.claims.make(
            subject.ref,
            predicate,
            value if isinstance(value, Concept) else Value(value, "zh"),
            at=at,
            rule=rule.id,
            context=match.context,
        )
    elif value.kind == "Date":
        if subject.kind == "Project" and is_no_day_of(scene, match, subject, value):
            return
        dated = scene.dating.date(value, reading)
        is_exact = dated is not None and (predicate == "startDate" or (dated.last is not None) == rule.spans)
        if dated is not None and is_exact and scene.fitting.fits_date(subject, predicate):
            for claim in scene.claims.date(subject.ref, predicate, dated, at=at, rule=rule.id):
                keep(scene, reading, claim, subject)
                yield claim
    elif _is_otherwise(scene, match, predicate, value):
        return
    elif value.ref is not None and value.ref != subject.ref and scene.fitting.fits(subject, predicate, value):
        claim = scene.claims.make(
            subject.ref,
            predicate,
            value.ref,
            at=at,
            rule=rule.id,
            context=match.context,
        )
        keep(scene, reading, claim, subject)
        yield claim
