"""Persons who take a post: 某某被任命为某署署长, 选举某某为会长, 曾任某行行长的某某, 某署署长：某某."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.persons.posts import AT, Post
from greensilk_kg.extract.persons.wordings import Found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from greensilk_kg.extract.persons.names import PersonNames

DATE = CODES["Date"]
DAY = rf"[于自从在到至]?{DATE}(?:起|以来|开始|至今|至|到)?|\d{{1,2}}[日号]"
NUMBER = r"第[一二三四五六七八九十\d]{1,3}"
TURN = rf"(?:(?:新一|首|新|继|下一|下|{NUMBER})[任届]的?|首位|首个|该[㐀-鿿]{{1,4}}|其|本届)?"
"""Before the post that is taken: 第五任."""
TAKES = re.compile(rf"{any_of('persons/takes-post')}[了过]?{TURN}$")
WAY = (
    rf"(?:{DAY}|{any_of('persons/when-taken')}|被[^，。；：、]{{0,16}}|获[^，。；：、为]{{1,16}}(?=任命|提名|批准|推选|推荐)|"
    r"接替[^，。；：、]{2,14}?|在[^，。；：、]{2,24}?(?:上|中|期间)|经[^，。；：、]{2,20}?|以[^，。；：、]{1,12}?[票优势]+)*"
)
"""What may stand between a name and the word for taking a post: 于去年三月接替某某出任."""
BETWEEN = re.compile(rf"{WAY}$")
APPOINTS = re.compile(
    rf"{any_of('persons/appoints')}(?:了|来自[^，。；：、]{{1,8}}的|{CODES['Country']}(?:人|籍)?的?)?"
)
AS = re.compile(
    rf"(?:等(?!级)[^，。；：、为任]{{0,4}})?(?:女士|先生|博士|教授|院士|同志)?(?:分别|共同|继续)?(?:为|担任|出任|兼任|作为|任){TURN}"
)
WHOSE = re.compile(
    rf"(?P<at>[{AT}])(?:政府|总统|总理|首相|国王|秘书长|董事会|理事会|大会|会员大会|代表大会|股东大会)?"
    rf"(?:(?:召开|举行)[^。；：]{{1,24}}?，(?:会议|大会|会上|并)?|{DAY}|在[{AT}]{{1,2}}|正式|宣布|决定|已|近日|日前|今日|一致|，)*$"
)
"""Whose post it is that somebody is appointed to."""
ALSO = re.compile(r"(?:，|；|、|和|以及)(?=[㐀-鿿])")
SAME = re.compile(r"(?:、|和|及|兼任|兼)$")
BEING = re.compile(r"(?:^|[，。；：])在?(?:作为|身为|曾任|曾担任|现任|历任|担任|兼任|出任|时任)$")
DURING = re.compile("(?:期间|时|之前|以前|之后|以后|以来|前|后|之时)?(?=[的，])")
LABEL = re.compile(r"(?:^|(?<=[。；，]))$")
LISTED = re.compile("[、和与及]")
PART = re.compile("[^、和与及]+")
ENDS = ("", "。", "；", "（", "，")
TURNS = re.compile(rf"(?!.?.?是|系|成为|现为|当上|当过){any_of('persons/takes-post')}了?$")
"""Behind a name: the post that follows is taken, or was, wherever it is."""
SHORT = 6
REMOVED = re.compile("免去|免除|撤销|解除")
"""What is done to whom a post is taken from: 免去某某的总经理职务."""
LEAVES = re.compile("(?:不再担任|不再兼任|辞去|卸任|卸去|辞任)了?$")
"""Behind a name: the post that follows is held no longer."""
LOOK_BACK, NEAR = 60, 24


def taking(names: PersonNames, string: str, posts: Sequence[Post]) -> Iterator[Found]:
    """Yield the persons of whom a sentence says that they take a post, or hold one, with the posts.

    Args:
        names: Reads names.
        string: The masked sentence.
        posts: Posts in it, from left to right.
    """
    if not posts:
        return
    ends: list[frozenset[int]] = []

    def name_end(start: int) -> int | None:
        if not ends:
            ends.append(names.ends(string))
        return names.after(string, start, ends[0])

    for number, post in enumerate(posts):
        if post.at is None:
            yield from _elsewhere(names, string, post)
            continue
        chain = _chain(string, posts, number)
        yield from _takers(names, string, post, chain)
        yield from _introduced(string, post, chain, name_end)
    for removed in REMOVED.finditer(string):
        end = name_end(removed.end())
        if end is not None and string[end : end + 1] in {"的", "在"}:
            yield Found(removed.end(), end, (removed.end(), end), ())
    if APPOINTS.search(string):
        yield from _appointed(string, posts, name_end)


def _chain(string: str, posts: Sequence[Post], number: int) -> tuple[Post, ...]:
    """Return a post with those that follow it for the same person: 院长、委员会委员."""
    chain = [posts[number]]
    for post in posts[number + 1 :]:
        link = SAME.match(string, chain[-1].end, post.start)
        if link is None or post.at is None:
            break
        chain.append(post)
    return tuple(chain)


def _takers(names: PersonNames, string: str, post: Post, chain: tuple[Post, ...]) -> Iterator[Found]:
    """Yield who stands before the word for taking a post: 某某于三月出任某署署长."""
    leaves = LEAVES.search(string, max(0, post.start - NEAR), post.start)
    takes = leaves or TAKES.search(string, max(0, post.start - NEAR), post.start)
    if takes is None:
        return
    chain = () if leaves else chain
    low = max(0, takes.start() - LOOK_BACK)
    for start in range(takes.start(), low, -1):
        if string[start - 1] in "。；" or (between := BETWEEN.match(string, start, takes.start())) is None:
            if string[start - 1] in "。；":
                return
            continue
        name = names.before(string, start) if between.end() == takes.start() else None
        if name is not None:
            listed = [*_names_before(names, string, name), (name, start)]
            yield from _shared(string, listed, chain, each="分别" in between[0])
            return


def _elsewhere(names: PersonNames, string: str, post: Post) -> Iterator[Found]:
    """Yield who takes a post at a body that the sentence does not tell: 某某任董事长."""
    takes = TURNS.search(string, max(0, post.start - SHORT), post.start)
    name = names.before(string, takes.start()) if takes else None
    if takes and name is not None:
        yield Found(name, takes.start(), (name, takes.start()), ())


def _names_before(names: PersonNames, string: str, end: int) -> list[tuple[int, int]]:
    """Return the names that a list holds before its last."""
    listed: list[tuple[int, int]] = []
    while end and LISTED.match(string, end - 1):
        start = names.before(string, end - 1)
        if start is None:
            return []
        listed.insert(0, (start, end - 1))
        end = start
    return listed


def _shared(
    string: str, listed: Sequence[tuple[int, int]], chain: tuple[Post, ...], *, each: bool
) -> Iterator[Found]:
    """Yield persons with the posts that they share, or with one each: 甲、乙分别任会长、秘书长."""
    if not chain or not each or len(listed) == 1:
        yield from (Found(*name, name, chain) for name in listed)
        return
    first = chain[0]
    parts = [one.span() for one in PART.finditer(string, first.title, chain[-1].end)]
    for name, (low, high) in zip(listed, parts, strict=False) if len(parts) == len(listed) else ():
        at = low if string[low] in AT else first.at
        title = low + 1 if string[low] in AT else low
        yield Found(*name, name, (Post(low, title, title, high, at),))


def _introduced(
    string: str, post: Post, chain: tuple[Post, ...], name_end: Callable[[int], int | None]
) -> Iterator[Found]:
    """Yield who is named behind the post that introduces him: 曾任某行行长的某某, 某署署长：某某."""
    during = DURING.match(string, chain[-1].end)
    behind = during.end() if during else chain[-1].end
    sign = string[behind : behind + 1]
    if during and BEING.search(string, 0, post.start):
        end = name_end(behind + 1)
        if end is not None:
            yield Found(behind + 1, end, (behind + 1, end), chain)
    if sign == "：" and LABEL.search(string, 0, post.start):
        end = name_end(behind + 1)
        if end is not None and string[end : end + 1] in ENDS:
            yield Found(behind + 1, end, (behind + 1, end), chain)


def _appointed(string: str, posts: Sequence[Post], name_end: Callable[[int], int | None]) -> Iterator[Found]:
    """Yield who is appointed by others: 任命某某为某署署长."""
    for verb in APPOINTS.finditer(string):
        listed = list(_names(string, verb.end(), name_end))
        at: int | None = None
        while listed:
            word = AS.match(string, listed[-1][1])
            number = next((n for n, post in enumerate(posts) if word and _starts(post, word.end())), None)
            if number is None:
                break
            chain = _chain(string, posts, number)
            owner = WHOSE.search(string, 0, verb.start()) if chain[0].at is None and at is None else None
            at = chain[0].at if chain[0].at is not None else owner.start("at") if owner else at
            held = tuple(post if post.at is not None else replace(post, at=at) for post in chain)
            if at is not None:
                yield from (Found(*name, name, held) for name in listed)
            also = ALSO.match(string, chain[-1].end)
            listed = list(_names(string, also.end(), name_end)) if also else []


def _starts(post: Post, at: int) -> bool:
    return at in {post.start, post.title, post.head}


def _names(string: str, start: int, name_end: Callable[[int], int | None]) -> Iterator[tuple[int, int]]:
    """Yield the names of a list that begins at an offset."""
    end = name_end(start)
    while end is not None:
        yield start, end
        if LISTED.match(string, end) is None:
            return
        start, end = end + 1, name_end(end + 1)
