"""Persons whose life a text tells: 某某，某年生，现任某院院长；曾任某行行长."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES, mask
from greensilk_kg.extract.persons.taking import BETWEEN, LOOK_BACK, NEAR, SAME, TAKES
from greensilk_kg.extract.persons.wordings import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.core.mention import Mention, PostReading
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.persons.find import Persons
    from greensilk_kg.extract.persons.names import PersonNames
    from greensilk_kg.extract.persons.posts import Post
    from greensilk_kg.model.text import Text

PERSON, DATE, LAND = CODES["Person"], CODES["Date"], CODES["Country"] + CODES["Place"]
TITLE = "(?:女士|先生|博士|教授|院士|同志|大使)?"
BORN = (
    rf"(?:{DATE}(?:出?生|[^，。；]{{0,4}}(?:出生|生)于)|出?生于|[男女](?=[，。])|"
    rf"[㐀-鿿]{{1,4}}族(?=[，。])|[{LAND}][^，。；]{{0,4}}(?:人|籍)|祖籍|籍贯|中共党员)"
)
DEGREE = "(?:博士|硕士|学士|博士后|学位|教授|研究员|院士|工程师|经济师|学家)"
STUDIED = rf"(?:毕业于|[^，。；：]{{0,14}}{DEGREE}(?=[，。、]))"
LIFE = rf"(?:{BORN}|{STUDIED}|(?:现|曾|历)任|现为|先后(?:担任|任))"
NAMED = re.compile(
    rf"(?:^|(?<=[：】])|(?<=显示，))(?P<name>[^，。；：、（）“”《》]{{2,20}}?)(?:（[^（）]{{1,40}}）)?{TITLE}(?:，{LIFE}|，?(?=(?:现|曾|历)任))"
)
"""Who is named at the begin of a life: 某某，1965年生."""
SHORT = re.compile(
    rf"(?:[^，。；：]{{2,8}}[：】])?(?P<name>[^，。；：、（）“”《》]{{2,20}}?)(?:（[^（）]{{1,40}}）)?{TITLE}，"
)
"""Who is named before a post at the begin of a sentence: 某某，某署署长，长期从事研究."""
WRITER = re.compile(
    rf"(?:^|[（，。；])(?:本文)?(?:作者|译者|撰稿人|通讯作者)(?:：|为|是)?(?P<name>[^，。；：、（）“”《》系]{{2,16}}?){TITLE}(?:，?(?:系|现为|现任)|，为|，是|：|，)$"
)
"""Who is named as an author before a post: 作者某某，系某院研究员."""
FACTS = rf"(?:（[^（）]{{1,40}}）)?{TITLE}，(?:{BORN}[^，。；]*[，。]|{STUDIED}[^，。；]*[，。])*"
BESIDE = re.compile(rf"(?:^|[：；】]){PERSON}{FACTS}$")
"""Between a name that begins a sentence and a post that is told of it by standing there."""
STOPS = "，。；：（ "
SUBJECT = re.compile(
    rf"(?:[^，。；：{PERSON}]{{0,8}}：|{DATE}，?|据[^，。；：]{{1,10}}，|其中，)?(?={PERSON})"
)
HE, EACH = "他她其", "分别"
BEHIND = re.compile(r"[，。；、和及兼（]|$|期间|时|一职|职务|等职|至|以来|以及|等[，。]")
ENOUGH = re.compile(any_of("persons/takes-post"))


class Told(NamedTuple):
    """A person of whom a text speaks: the sentence and the place in it."""

    number: int
    at: int


def lives(names: PersonNames, string: str, posts: Sequence[Post]) -> Iterator[Found]:
    """Yield who is named where a text begins to tell a life.

    Args:
        names: Reads names.
        string: The masked sentence.
        posts: Posts in it, from left to right.
    """
    for found in NAMED.finditer(string):
        low, high = found.span("name")
        if names.before(string, high) == low:
            yield Found(low, high, (low, high), ())
    for post in posts:
        writer = WRITER.search(string, 0, post.start) if post.at is not None else None
        if writer and (names.is_chinese(writer["name"]) or names.is_foreign(writer["name"])):
            yield Found(writer.start("name"), post.end, writer.span("name"), (post,))
        if post.at is None or string[post.start - 1 : post.start] != "，":
            continue
        beside = SHORT.fullmatch(string, 0, post.start)
        if beside and names.before(string, beside.end("name")) == beside.start("name"):
            name = beside.span("name")
            yield Found(*name, name, ())


def with_lives(readings: Sequence[Reading], text: Text, persons: Persons) -> Iterator[Reading]:
    """Yield readings, each person with the posts that his life tells: in this sentence, or in those behind.

    Args:
        readings: An article's sentences in order.
        text: The prepared text.
        persons: Reads posts.
    """
    more: dict[Told, list[PostReading]] = {}
    spoken: Told | None = None
    for number, reading in enumerate(readings):
        string = reading.masked.string
        if not number or reading.sentence.paragraph != readings[number - 1].sentence.paragraph:
            spoken = None
        subject = _subject(number, string)
        if PERSON in string:
            spoken = subject
        if ENOUGH.search(string) or subject is not None:
            span = reading.sentence.span
            told = persons.posts_told(reading.masked, span.of(text.surface), span.start)
            for who, held in _told(string, told, number, spoken):
                more.setdefault(who, []).extend(held)
    for number, reading in enumerate(readings):
        own = {who.at: held for who, held in more.items() if who.number == number}
        yield _with_posts(reading, own, text) if own else reading


def _subject(number: int, string: str) -> Told | None:
    """Return of whom a sentence speaks: who begins it, or the only person in it."""
    begins = SUBJECT.match(string)
    if begins:
        return Told(number, begins.end())
    return Told(number, string.index(PERSON)) if string.count(PERSON) == 1 else None


def _told(
    string: str, told: Sequence[tuple[Post, tuple[PostReading, ...]]], number: int, spoken: Told | None
) -> Iterator[tuple[Told, tuple[PostReading, ...]]]:
    """Yield the posts in a sentence with whose they are."""
    last: tuple[int, Told] | None = None
    for post, held in told:
        if last is not None and SAME.fullmatch(string, last[0], post.start):
            who: Told | None = last[1]
        else:
            who = _whose(string, post, number, spoken)
        if who is not None and BEHIND.match(string, post.end):
            last = (post.end, who)
            yield who, held
        else:
            last = None


def _whose(string: str, post: Post, number: int, spoken: Told | None) -> Told | None:
    """Return of whom a post is told: by a word for taking it, or because it stands behind the name."""
    takes = TAKES.search(string, max(0, post.start - NEAR), post.start)
    if takes is None:
        beside = spoken is not None and spoken.number == number and BESIDE.search(string, 0, post.start)
        return spoken if beside and string[post.end : post.end + 1] in {"", *"，。；、兼"} else None
    for start in range(takes.start(), max(-1, takes.start() - LOOK_BACK), -1):
        before = string[start - 1 : start]
        if not before or before in STOPS or before in HE or before == PERSON:
            between = BETWEEN.match(string, start, takes.start())
            if between is None or between.end() != takes.start() or EACH in between[0]:
                return None
            return Told(number, start - 1) if before == PERSON else spoken
    return None


def _with_posts(reading: Reading, more: dict[int, list[PostReading]], text: Text) -> Reading:
    """Return a sentence whose persons hold further posts."""
    changed: dict[int, Mention] = {}
    for at, held in more.items():
        one = reading.masked.mentions[at]
        known = {(post.title, post.at.name) for post in one.posts if post.at is not None}
        new = [post for post in held if post.at is None or (post.title, post.at.name) not in known]
        changed[id(one)] = replace(one, posts=(*one.posts, *new))
    mentions = tuple(changed.get(id(one), one) for one in reading.mentions)
    span = reading.sentence.span
    return replace(reading, mentions=mentions, masked=mask(span.of(text.folded), span.start, mentions))
