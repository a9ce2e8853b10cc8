"""Claims of what a frame tells: who, when, where, on what occasion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.claims import cover
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.plans import in_a_plan
from greensilk_kg.extract.frames.amid import amid
from greensilk_kg.extract.frames.details import STAGES, day, occasion, places, pointed
from greensilk_kg.extract.frames.words import LOOSE, NOT_THEY, SENT
from greensilk_kg.extract.nearby import is_near
from greensilk_kg.extract.nearer_bodies import is_where
from greensilk_kg.extract.nearer_works import is_told_of_nearer
from greensilk_kg.extract.rules.matching import named_in
from greensilk_kg.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.frames.agents import Agent
    from greensilk_kg.extract.frames.clauses import Call, Clauses
    from greensilk_kg.model.claim import Claim

ACTING = {"Partnership", "Platform", "Fund"}
"""Classes of initiatives that act as bodies do."""
OF_BODY = re.compile(f"{LOOSE}{{0,6}}?(?<![、和与及])[{CODES['Institution']}]")
"""What shows behind a land that a body of it acts."""
OF_A_PART = re.compile("首[批台座]|机组|[一二三四五]期|标段|区段|号机|部分")
"""Between a work and a verb, where only a part of it was begun or done: 首批机组并网成功."""
BEFORE_EVENT = ("之际", "期间")
DONE_THERE = {"publishedAt", "launchedAt", "signedDuring"}
"""Occasions that the event may be which the article reports, if the sentence names none."""


def state(told: Clauses, call: Call, who: Agent | None, theme: Mention) -> Iterator[Claim]:
    """Yield all that a verb tells of a thing.

    Args:
        told: The sentence.
        call: The verb.
        who: Who acts, if the sentence says so.
        theme: What is done.
    """
    if who is not None:
        yield from state_agents(told, call, who, theme)
    if call.frame.date:
        yield from _date(told, call, theme)
    if call.frame.place:
        for at in places(told, call):
            yield from _claim(told, call, theme, call.frame.place, told.mentions[at], at)
        for one in pointed(told, call):
            yield from _claim(told, call, theme, call.frame.place, one, None)
    if call.frame.occasion:
        event, there = occasion(told, call)
        if event is not None and (call.frame.occasion != "partOf" or there is not None):
            yield from _claim(told, call, theme, call.frame.occasion, event, there)
        elif event is None and call.frame.occasion in DONE_THERE and (around := amid(told, call, theme)):
            yield from _claim(told, call, theme, call.frame.occasion, around, None)


def state_one(told: Clauses, call: Call, theme: Mention, who: Mention) -> Iterator[Claim]:
    """Yield that somebody did something whom the words of the clause only point to."""
    yield from _claim(told, call, theme, call.frame.agent, who, None)


def state_agents(told: Clauses, call: Call, who: Agent, theme: Mention) -> Iterator[Claim]:
    """Yield who did something."""
    for low, high in who.who:
        for at, one in named_in(told.reading, low, high, frozenset(call.frame.agents)):
            is_last = (low, high) == who.who[-1]
            if _acts(told, call, one, at, high) and (
                is_last or one.kind == "Person" or not call.frame.people
            ):
                yield from _claim(told, call, theme, call.frame.agent, one, low)


def _acts(told: Clauses, call: Call, one: Mention, at: int, behind: int) -> bool:
    """Tell whether somebody named may be who acts."""
    if one.kind == "Initiative":
        return one.cls in ACTING
    if one.kind == "Person":
        return NOT_THEY.match(told.string, at + 1) is None
    if one.kind == "Country":
        is_sent = not call.frame.people or SENT.match(told.string, behind) is not None
        is_its = told.string.startswith("的", at + 1)
        return is_sent and not is_its and OF_BODY.match(told.string, at + 1) is None
    return True


def _date(told: Clauses, call: Call, theme: Mention) -> Iterator[Claim]:
    at = day(told, call)
    if at is None or told.string.startswith(BEFORE_EVENT, call.end) or in_a_plan(told.string, at):
        return
    scene, predicate = told.scene, call.frame.date
    if predicate in STAGES and OF_A_PART.search(_since(told, call, theme)):
        return
    value = told.mentions[at]
    nearer = is_told_of_nearer(scene.article, told.reading, theme, predicate, value)
    if nearer or is_where(told.reading, theme, predicate):
        return
    dated = scene.dating.date(told.mentions[at], told.reading)
    if dated is None or (dated.last is not None and predicate != "startDate"):
        return
    if theme.ref is not None and scene.fitting.fits_date(theme, predicate):
        span, _ = _where(told, call, theme, at)
        yield from scene.claims.date(theme.ref, predicate, dated, at=span, rule=call.frame.id)


def _since(told: Clauses, call: Call, theme: Mention) -> str:
    """Return what stands between a thing and a verb behind it in the sentence."""
    named = [at for at, one in told.reading.masked.placed(0, call.start) if one.start == theme.start]
    return told.string[named[-1] : call.start] if named else ""


def _claim(
    told: Clauses, call: Call, theme: Mention, predicate: str, value: Mention, at: int | None
) -> Iterator[Claim]:
    """Yield a claim if its classes are those that the ontology allows."""
    is_one = value.ref is not None and value.ref != theme.ref
    if theme.ref is None or value.ref is None or not is_one:
        return
    if is_near(told.scene.text.folded, predicate, value):
        return
    nearer = is_told_of_nearer(told.scene.article, told.reading, theme, predicate, value)
    if nearer or is_where(told.reading, theme, predicate):
        return
    if told.scene.fitting.fits(theme, predicate, value):
        span, context = _where(told, call, theme, at)
        if at is None and not told.reading.sentence.span.covers(Span(value.start, value.end)):
            context = Span(value.start, value.end)
        yield told.scene.claims.make(
            theme.ref, predicate, value.ref, at=span, rule=call.frame.id, context=context
        )


def _where(told: Clauses, call: Call, theme: Mention, at: int | None) -> tuple[Span, Span | None]:
    """Return the passage that tells it, and where the thing is named if that is elsewhere."""
    low = call.start if at is None else min(call.start, at)
    high = call.end if at is None else max(call.end, at + 1)
    words, name = told.reading.masked.span(low, high), Span(theme.start, theme.end)
    if told.reading.sentence.span.covers(name):
        return cover([words, (name.start, name.end)]), None
    return cover([words]), name
