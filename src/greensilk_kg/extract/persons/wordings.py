"""Persons whose posts other words than their place tell: 某某任院长, 院长由某某担任, 某某（机构职务）."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.persons.latin import latin_before
from greensilk_kg.extract.persons.posts import Post
from greensilk_kg.extract.persons.run_together import run_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.core.mention import PostReading
    from greensilk_kg.extract.persons.names import PersonNames

SAME = re.compile(r"[、和及]$")
LONGEST = 7
TAKES = re.compile(
    rf"，?(?:(?:于|自)?[{CODES['Date']}](?:起)?)?，?(?:现|兼|同时|并|还|再次|继续|将)?(?!是|系|成为){any_of('persons/takes-post')}"
    r"(?:了)?|，?同时(?:也|还|又)?是"
)
JOINTLY = re.compile("(?<![现兼曾时历])(?:共同|均|都)?(?:担任|出任|任|当选为?|获选为?)$")
"""Before a post that all take who are named before it: 甲、乙担任副主席."""
FILLED = re.compile(r"(?:一职|职务)?(?:由|为|是|系)")
FILLS = re.compile("(?:先生|女士|教授|博士)?(?:担任|出任|兼任|接任|继任|充任)")
REPORTER = re.compile(
    rf"^(?P<at>[{CODES['Institution']}])[^（）。；：]{{0,24}}?(?:电|讯|消息)?"
    r"（[^（）]{0,6}?(?P<head>记者)[：:]?(?P<names>(?:(?!通讯员|实习|见习|摄影|编辑)[㐀-鿿]){2,9})(?:(?:通讯员|实习|见习|摄影|编辑)[^（）]{0,20})?）"
)
BRACKET = re.compile(r"（(?=[^（）]*）)")


@dataclass(frozen=True, slots=True)
class Found:
    """A person in a masked sentence: the whole phrase, the name in it, and the posts."""

    start: int
    end: int
    name: tuple[int, int]
    posts: tuple[Post, ...]


def apart(found: Iterable[Found]) -> Iterator[Found]:
    """Yield persons from left to right without overlap, of those that begin alike the longest."""
    behind = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= behind:
            behind = one.end
            yield one


def reporters(names: PersonNames, string: str) -> Iterator[Found]:
    """Yield who wrote an agency's report: 某社某地电（记者甲、乙）; of names run together each one."""
    found = REPORTER.match(string)
    if found is None:
        return
    post = Post(found.start("head"), found.start("head"), found.start("head"), found.end("head"), 0)
    for start, end in run_together(string, *found.span("names"), names.is_chinese):
        yield Found(start, end, (start, end), (post,))


def in_brackets(names: PersonNames, string: str, posts: list[Post]) -> Iterator[Found]:
    """Yield the persons whose posts stand in brackets behind the name: 某某（机构职务）."""
    for bracket in BRACKET.finditer(string):
        name = names.before(string, bracket.start())
        name = latin_before(string, bracket.start(), "") if name is None else name
        close = string.index("）", bracket.start())
        held = [post for post in posts if bracket.end() <= post.start and post.end <= close]
        if name is None or not held or held[0].start != bracket.end() or held[0].at is None:
            continue
        first = held[0].at
        whole = tuple(post if post.at is not None else replace(post, at=first) for post in held)
        if not string[held[-1].end : close]:
            yield Found(name, close + 1, (name, bracket.start()), whole)


def filling(names: PersonNames, string: str, posts: list[Post], ends: frozenset[int]) -> Iterator[Found]:
    """Yield the persons named behind the post that they fill: 院长由某某担任."""
    for post in posts:
        fills = FILLED.match(string, post.end) if post.at is not None else None
        end = names.after(string, fills.end(), ends) if fills else None
        if fills and end is not None and FILLS.match(string, end):
            yield Found(fills.end(), end, (fills.end(), end), ())


def _taken(string: str, post: Post) -> int:
    """Return where the word begins that says that somebody takes a post, or -1."""
    takes = JOINTLY.search(string, max(0, post.start - LONGEST), post.start)
    return takes.start() if takes else -1


OF_STATE = re.compile(
    "总理|首相|总统|国王|部长|大臣|大使|议长|[省市州县镇]长|翻译|顾问|记者|主持人|队长|校长|院长"
)
"""What nobody is at the body at which somebody else takes a post in the same sentence."""


def of_one_body(string: str, posts: list[Post]) -> list[Post]:
    """Return posts, those taken without a body at the one of the last taken: 甲任会长，乙任副会长."""
    at: int | None = None
    told: list[Post] = []
    for post in posts:
        is_its = post.at is not None or (at is not None and not OF_STATE.search(string, post.title, post.end))
        if is_its and _taken(string, post) >= 0:
            at = at if post.at is None else post.at
            told.append(replace(post, at=at))
        else:
            told.append(post)
    return told


def shared(string: str, found: list[Found], posts: list[Post]) -> dict[tuple[int, int], Post]:
    """Return the posts that a list of persons shares, by name: 甲、乙等委员会委员, 甲、乙担任副主席."""
    shared: dict[tuple[int, int], Post] = {}
    for post in posts:
        stop = _taken(string, post) if post.at is not None else -1
        for one in sorted(found, key=lambda one: -one.end) if stop >= 0 else ():
            if one.end < stop and SAME.fullmatch(string, one.end, stop):
                shared[one.name] = post
            elif one.end != stop:
                continue
            stop = one.start
    for post in posts:
        if post.at is None or string[post.start - 1 : post.start] != "等":
            continue
        if string[post.end : post.end + 1] not in {"，", "、", "。", ""}:
            continue
        stop = post.start - 1
        for one in sorted(found, key=lambda one: -one.end):
            if one.end == stop or (one.end < stop and SAME.fullmatch(string, one.end, stop)):
                shared[one.name] = post
                stop = one.start
    return shared


def filled(string: str, one: Found, posts: list[Post]) -> Found:
    """Return a person with the posts that the words beside the name give: 某某任院长, 院长由某某担任."""
    more: list[Post] = []
    takes = TAKES.match(string, one.end)
    for post in posts:
        if post.at is None or post in one.posts:
            continue
        if takes and (
            post.start == takes.end() or (more and SAME.fullmatch(string, more[-1].end, post.start))
        ):
            more.append(post)
        fills = FILLED.match(string, post.end)
        if fills and fills.end() == one.start:
            more.append(post)
    return replace(one, posts=(*one.posts, *more)) if more else one


def taken(span: tuple[int, int], found: Iterable[Found]) -> bool:
    """Tell whether a stretch shares characters with somebody found already."""
    return any(one.start < span[1] and span[0] < one.end for one in found)


def distinct(readings: list[PostReading]) -> tuple[PostReading, ...]:
    """Return posts without those that an earlier one says."""
    return tuple({(one.title, one.at.start if one.at else -1): one for one in reversed(readings)}.values())[
        ::-1
    ]
