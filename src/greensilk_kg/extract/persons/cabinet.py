"""Posts with the land or body of the one before: 甲国外交大臣某某，环境大臣某某; 甲局局长某某，副局长某某."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.persons.alone import DOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.persons.posts import Post
    from greensilk_kg.extract.persons.wordings import Found

COUNTRY = CODES["Country"]
OFFICE = re.compile("(?:大臣|部长|国务秘书|总理|首相|副总统|议长|外长|财长)$")
"""Posts of which each is one man's in a country."""
OF_STATE = re.compile("(?:大臣|部长|国务秘书|总理|首相|总统|国王|议长|外长|财长|国家主席|第一夫人)$")
FIELD = re.compile(r"(?:[，、]|，?[和与及]|，?以及)(?P<title>(?!还|也|并|前|原)[㐀-鿿、]{2,16})")

BESIDE = ("夫人", "王后", "王储", "女士", "先生")
"""Who stands in such a list without an office."""
DEPUTY = re.compile(r"(?:^|[，。；、和与及])(?P<title>(?:常务|执行|第一)?副(?P<head>[㐀-鿿]{2,5}))$")
"""A deputy who is named with no body."""
OWN_SCHOOL = re.compile(r"(?:^|[，。；：、由])校(?:党委|党组|长|领导|团委)")
"""What a school's own news calls its people, of whom then every 副校长 without a school is one."""
OWN = any_of("persons/post-inside")
INSIDE = re.compile(rf"(?:[，、和与及]|以及)(?P<title>(?:{OWN}[、兼])*{OWN})$")
"""Somebody whose post is told by no body, since the one before is of the same: 甲部部长某某、国务部长某某."""
NAMED, LATIN = re.compile("(?: ?（[^（）]*）)?"), re.compile("[A-Za-z]")
"""What may stand between a foreign name and the post behind it, and what shows that the name is one."""
BODIES, LANDS = CODES["Institution"] + CODES["Initiative"], COUNTRY + CODES["Place"]


def with_lands(string: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield persons, a minister without a country, or a deputy without a body, with that of the one before.

    Args:
        string: The masked sentence.
        found: Persons from left to right.
    """
    before: Found | None = None
    for one in found:
        mine = one.posts[0] if len(one.posts) == 1 and one.posts[0].at is None else None
        post = _lent(string, before, mine) or _deputy(string, before, mine) if before and mine else None
        told = one if post is None else replace(one, start=min(post.start, one.start), posts=(post,))
        stays = before is not None and mine is not None and post is None and _goes_on(string, before, one)
        before = replace(before, end=one.end) if before and stays else told
        yield told


def _goes_on(string: str, before: Found, one: Found) -> bool:
    """Tell whether a list goes on with somebody who has no post of state: 总统、第一夫人、外长."""
    field = FIELD.fullmatch(string, before.end, one.name[0])
    return field is not None and field["title"].endswith(BESIDE)


def _lent(string: str, before: Found, mine: Post) -> Post | None:
    """Return a minister's post with the country of the person before, where the text lets him share it."""
    theirs = before.posts[0] if before.posts else None
    if theirs is None or theirs.at is None or string[theirs.at] != COUNTRY:
        return None
    field = FIELD.fullmatch(string, before.end, mine.end)
    if field is None or not OFFICE.search(field["title"]):
        return None
    if not OF_STATE.search(string[theirs.title : theirs.end]):
        return None
    start = field.start("title")
    return replace(mine, start=start, title=start, at=theirs.at)


def _deputy(string: str, before: Found, mine: Post) -> Post | None:
    """Return a post at the body of the person before: a deputy's, or one that is told by no body."""
    inside = INSIDE.fullmatch(string, before.end, mine.end)
    if inside and before.posts and string[before.posts[0].at or 0] in BODIES:
        start = inside.start("title")
        return replace(mine, start=start, title=start, at=before.posts[0].at)
    named = DEPUTY.search(string, before.end, mine.end)
    if named and "校" in named["head"] and OWN_SCHOOL.search(string):
        return None
    for theirs in before.posts if named else ():
        if named and theirs.at is not None and string[theirs.title : theirs.end].endswith(named["head"]):
            start = named.start("title")
            return replace(mine, start=start, title=start, at=theirs.at)
    return None


def of_body_before(string: str, post: Post, name: tuple[int, int]) -> Post:
    """Return a post with the body before a foreign name that stands between the two: 甲部某·某部长.

    Args:
        string: The masked sentence.
        post: The post behind the name.
        name: Start and end (exclusive) of the name.
    """
    body = name[0] - 1 - (string[name[0] - 1 : name[0]] == "的")
    between = string[name[0] : post.start]
    if post.at is not None or not NAMED.fullmatch(between, name[1] - name[0]) or body < 0:
        return post
    if DOT not in between and not LATIN.search(between):
        return post
    is_of_state = string[body] in LANDS and OF_STATE.search(string[post.start : post.end])
    return replace(post, start=body, at=body) if string[body] in BODIES or is_of_state else post
