"""Posts whose body a text leaves out, or calls by its last word: 署长某某, 中心主任某某."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import mask
from greensilk_kg.extract.core.mention import Mention, PostReading
from greensilk_kg.extract.names.pronouns import is_firm
from greensilk_kg.extract.persons.schools import school_posts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.model.claim import Ref
    from greensilk_kg.model.text import Text

NOUN = re.compile(rf"(?:^|[，。；：、由与和同及向为对“]|会见|拜会|陪同)(?P<noun>{any_of('persons/house')})$")
LED = re.compile(rf"(?P<noun>{any_of('persons/house')})[㐀-鿿]{{2,12}}$")
"""A title with the last word of its body's name: 学院党委书记."""
BARE = re.compile("(?:^|[，。；：、由与和同“”])$")
RANK = "(?:常务|执行|第一|代理|联合|联席|高级)?副?"
TITLE = re.compile(rf"{RANK}(?P<head>{any_of('persons/head-of-house')})")
OF_NOUN = re.compile(r"[㐀-鿿]{2,12}")
ENDS = {
    "行长": ("银行", "行"),
    "校长": ("大学", "学院", "学校"),
    "会长": ("协会", "学会", "商会", "联合会", "促进会"),
    "理事长": ("协会", "学会", "联盟", "基金会", "研究会"),
    "秘书长": ("联盟", "协会", "基金会", "秘书处", "组织", "委员会"),
    "总干事": ("组织", "署"),
    **dict.fromkeys(("发言人", "新闻发言人"), ("部", "委员会", "委", "局", "署", "办公室", "银行", "集团")),
}
"""Title → how the name of the body ends, where that is not the title without its 长."""
FAR_ENDS = {"校长": ("大学", "学校")}
"""Title → how the name ends of the one body of an article that may have such a head, however far back."""
OF_FIRMS = {"董事长", "总经理", "总裁", "首席执行官", "董事局主席"}
BODIES = {"Institution", "Initiative"}
TOWN = re.compile("(?:常务)?副?(?P<sort>[市省县州区])长")
OTHER = re.compile("[省州县区国洲]$|[东西南北中]部$")
"""How places end that are no towns."""
TRAVELS = re.compile("率团|率队|带队|一行|率领|随团|来访|到访|抵达|访问")
"""What those do who are mayors of another town."""
NEAR, FURTHEST = 1, 12
"""Sentences, and characters, in which is looked."""


def with_houses(readings: Sequence[Reading], text: Text) -> Iterator[Reading]:
    """Yield readings, persons whose title lacks a body with the body of whom the text speaks.

    A last word (中心主任) means the body named last whose name ends so, in the paragraph or the one before;
    a title alone (署长) means the only body that can have such a head, in this sentence or the one before,
    but where a body tells of itself (我校) its own.

    Args:
        readings: An article's sentences in order.
        text: The prepared text.
    """
    held = {one.ref for reading in readings for one in reading.mentions if one.posts}
    for number, reading in enumerate(readings):
        found = _housed(readings, number, text, held)
        yield reading if found is None else found


def _housed(readings: Sequence[Reading], number: int, text: Text, held: set[Ref | None]) -> Reading | None:
    """Return a sentence with such posts, `None` where it has none; each person is taken up once."""
    reading, changed = readings[number], []
    for one in reading.mentions:
        posts: tuple[PostReading, ...] = ()
        if one.kind == "Person" and one.ref not in held:
            posts = school_posts(readings, number, one, text) or _post(readings, number, one, text)
        if posts:
            held.add(one.ref)
        changed.append(replace(one, posts=posts) if posts else one)
    if all(new is old for new, old in zip(changed, reading.mentions, strict=True)):
        return None
    at = reading.sentence.span
    return replace(reading, mentions=tuple(changed), masked=mask(at.of(text.folded), at.start, changed))


def _says_own(readings: Sequence[Reading], text: Text, own: str) -> bool:
    """Tell whether an article speaks of a body as its own: 我校."""
    return any(own in one.sentence.span.of(text.folded) for one in readings)


def _post(readings: Sequence[Reading], number: int, one: Mention, text: Text) -> tuple[PostReading, ...]:
    """Return the post, if any, of a person who is called by a title without a body."""
    title = text.folded[one.start : one.name_start] if one.name_start > one.start else ""
    begin, start = readings[number].sentence.span.start, one.start
    before = text.folded[max(begin, one.start - FURTHEST) : one.start]
    noun = NOUN.search(before)
    if BARE.search(before) and (led := LED.match(title)):
        start += led.end("noun")
        body = next(_named(readings, number, one.start, (led["noun"],), 1), None)
    elif noun and OF_NOUN.fullmatch(title):
        body = next(_named(readings, number, one.start, (noun["noun"],), 1), None)
    elif BARE.search(before) and (town := TOWN.fullmatch(title)):
        body = _town(readings, number, one.start, town["sort"])
    else:
        headed = TITLE.fullmatch(title) if BARE.search(before) else None
        own = f"我{headed['head'][:-1]}" if headed else ""
        if headed is None:
            body = None
        elif _says_own(readings, text, own):
            body = _own(readings, text, own, one.start)
        else:
            body = _only(readings, number, one.start, headed["head"])
    if body is None:
        return ()
    return (PostReading(text.surface[start : one.name_start], body, one.start, one.name_start),)


def _own(readings: Sequence[Reading], text: Text, own: str, before: int) -> Mention | None:
    """Return the body that calls itself so (我校), where it did before."""
    return next(
        (
            one
            for reading in readings
            for one in reading.mentions
            if one.kind in BODIES and one.start < before and text.folded[one.start : one.end] == own
        ),
        None,
    )


def _only(readings: Sequence[Reading], number: int, before: int, head: str) -> Mention | None:
    """Return the one body nearby that can have such a head, else the only school of the article."""
    ends = ENDS.get(head, (head[:-1],)) if head not in OF_FIRMS else ()
    served = {one.name: one for one in _served(readings[number], before) if _fits(one, ends)}
    if served and head in FAR_ENDS:
        return None
    fits = {one.ref: one for one in _named(readings, number, before, ends, 0)}
    if not fits and head in FAR_ENDS:
        fits = {one.ref: one for one in _named(readings, number, before, FAR_ENDS[head], number + 1)}
    return next(iter(fits.values())) if len(fits) == 1 else None


def _served(reading: Reading, before: int) -> Iterator[Mention]:
    """Yield the bodies at which the persons serve whom a sentence names before an offset."""
    for man in reading.mentions:
        for post in man.posts if man.end <= before else ():
            if post.at is not None and post.at.kind in BODIES:
                yield post.at


def _town(readings: Sequence[Reading], number: int, before: int, sort: str) -> Mention | None:
    """Return the town or province named last, in this sentence or the one before, that has such a head."""
    near = readings[max(0, number - NEAR) : number + 1]
    held = {post.at.kind for one in near for man in one.mentions for post in man.posts if post.at}
    if "Place" in held or TRAVELS.search(readings[number].masked.string):
        return None
    for at in range(number, max(-1, number - NEAR - 1), -1):
        places = [one for one in readings[at].mentions if one.end <= before and one.kind == "Place"]
        named = [one for one in places if one.plain.endswith(sort)]
        plain = [one for one in places if not OTHER.search(one.plain)] if sort == "市" else []
        if named or len(plain) == 1:
            return (named or plain)[-1]
        if places:
            return None
    return None


def _named(
    readings: Sequence[Reading], number: int, before: int, ends: tuple[str, ...], paragraphs: int
) -> Iterator[Mention]:
    """Yield the bodies named before an offset whose names end so, or the firms, the last first."""
    here = readings[number].sentence.paragraph
    for at in range(number, -1, -1):
        if here - readings[at].sentence.paragraph > paragraphs or (not paragraphs and number - at > NEAR):
            return
        for one in reversed(readings[at].mentions):
            if one.end <= before and one.kind in BODIES and _fits(one, ends):
                yield one


def _fits(one: Mention, ends: tuple[str, ...]) -> bool:
    return one.plain.endswith(ends) if ends else is_firm(one)
