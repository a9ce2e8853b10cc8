"""Short forms that need no definition, and which of two names that overlap stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.names.firms import HOW as FIRM
from greensilk_kg.extract.names.institutes import institute_shorts
from greensilk_kg.extract.names.offices import HOW as OFFICE
from greensilk_kg.extract.names.sections import short_of
from greensilk_kg.extract.names.shorts import HEADS
from greensilk_kg.extract.names.sites import HOW as SITE
from greensilk_kg.extract.persons.name_words import called_by_post, last_names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention

HEAD = "name/head"
EDITION = re.compile(r"（20\d\d）$")
NUMBERED = re.compile(
    r"(?P<edition>(?:第[一二三四五六七八九十\d]{1,3}|首)[届次]).{2,}?(?P<head>论坛|大会|峰会|年会|对话会|博览会|研讨会)$"
)
JOINT = re.compile(
    r"(?P<one>.{5,40}(?:会|论坛|仪式|活动|培训班|研修班|展))暨(?P<other>.{5,40}(?:会|论坛|仪式|活动|培训班|研修班|展))"
)
"""Two events held as one: either name may stand for it later."""
LONGEST_SHORT = 4
STUDIES = ("所", "院", "院有限公司")
WRITTEN = re.compile("[㐀-鿿”》0-9A-Za-z]")
LEAST_SITE = 3
OF_MINISTRY = re.compile(
    "[㐀-鿿]{2,14}?(?:(?:环境|资源|农村|运输|建设|商务|教育|技术|发展|能源|水利|财政|林业|保护|事务|信息化|卫生|文化|旅游)部|"
    "委员会|总局|(?<![格布大])局|(?<!部)署)(?P<own>(?!长|门|分)[㐀-鿿]{4,}(?:中心|研究院|研究所|规划院))$"
)
"""A ministry's own institute, which a text then calls without the ministry: 某某部深海观测研究中心."""


def ends_of(endings: Iterable[str]) -> frozenset[str]:
    """Return some endings of names, and whatever they end in.

    Example:
        >>> sorted(ends_of(["对话会"]))
        ['会', '对话会', '话会']
    """
    return frozenset(one[at:] for one in endings for at in range(len(one)))


def ends_another(short: Mention, folded: str, base: int, ends: Collection[str]) -> bool:
    """Tell whether a short form (对话会, 促进会) may be no more than the end of a full name.

    Args:
        short: The short form.
        folded: The sentence.
        base: Its offset in the prepared text.
        ends: What the endings of full names end in (see `ends_of`).
    """
    begin = short.start - base
    if short.how != "name/abbreviation" and short.kind != "Event":
        return False
    if not WRITTEN.match(folded[begin - 1 : begin]):
        return False
    is_short = short.kind == "Event" and len(short.name) <= LONGEST_SHORT
    is_abbreviation = short.how == "name/abbreviation"
    return is_short or (is_abbreviation and short.name in ends)


def _of_event(name: str) -> Iterator[str]:
    """Yield the short forms of an event: either of two held as one, without its year, edition and head."""
    joint, numbered = JOINT.fullmatch(name), NUMBERED.match(name)
    if joint:
        yield from (joint["one"], joint["other"])
    elif EDITION.search(name):
        yield EDITION.sub("", name)
    elif numbered:
        yield numbered["edition"] + numbered["head"]


def implied(mention: Mention) -> Iterator[tuple[str, str]]:
    """Yield short forms that need no definition."""
    if mention.kind == "Person":
        yield mention.name, "name/person"
        yield from ((last, "name/person") for last in last_names(mention.name))
        yield from ((short, "name/anaphor") for short in called_by_post(mention))
    elif mention.how == "name/quoted" or (mention.how == "name/entry" and mention.kind == "Event"):
        yield mention.name, "name/form"
        yield from _heads(mention)
    elif mention.kind == "Event":
        yield from ((short, "name/form") for short in _of_event(mention.name))
    elif mention.how == SITE and len(mention.name) >= LEAST_SITE:
        yield mention.name, SITE
    elif mention.kind == "Project" and (short := short_of(mention.name)):
        yield short, "name/form"
    elif mention.how in {OFFICE, FIRM}:
        yield mention.name, "name/form"
    else:
        yield from _heads(mention)
        if mention.kind == "Institution" and mention.plain.endswith(STUDIES):
            yield from ((short, "name/form") for short in institute_shorts(mention.plain))
        if mention.kind == "Institution" and (own := OF_MINISTRY.fullmatch(mention.plain)):
            yield own["own"], "name/form"


def _heads(mention: Mention) -> Iterator[tuple[str, str]]:
    """Yield the bare last word of a body's name, which then stands for it: 联盟."""
    if mention.kind in {"Institution", "Initiative", "Project"} and mention.plain.endswith(HEADS):
        for head in HEADS:
            if mention.plain.endswith(head) and mention.name != head:
                yield head, HEAD


def covered(one: Mention, halls: Sequence[Mention]) -> bool:
    """Tell whether a name shares characters with the name of a hall."""
    return any(one.overlaps(hall.start, hall.end) for hall in halls)


def outer(chosen: Sequence[Mention], titles: Sequence[Mention]) -> tuple[Mention, ...]:
    """Let a title win over every known name that overlaps it."""
    if not titles:
        return tuple(chosen)
    rest = [one for one in chosen if not any(one.overlaps(title.start, title.end) for title in titles)]
    return tuple(sorted([*rest, *titles], key=lambda one: one.start))
