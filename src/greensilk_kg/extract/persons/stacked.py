"""Posts that stack: 主席兼总裁, 部长、联盟联合主席."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.persons.posts import CLOSE_LINK
from greensilk_kg.extract.persons.ranks import RANKS
from greensilk_kg.zh.characters import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from greensilk_kg.extract.persons.posts import Post

LINK = re.compile(r"(?:兼任|兼|、|和|及|暨)(?:原|前任?|时任|现任)?$")
AND = {"和", "与", "及", "同"}
LISTED = AND | {"、"}
SPLIT = re.compile(r"、|兼任|兼|以?及|[暨和与]")
UNKNOWN = re.compile(r"、(?:(?!国|各|等|和|与|及|以及)[㐀-鿿A-Z0-9]){2,14}$")
"""Between the posts of one person, of which the last is held at a body whose name is not known."""
HONOUR, WON = re.compile(r"、[^，。；、]{2,24}$"), ("获得者", "得主")
"""The same where the last tells what somebody has won: 甲国前总理、“某某勋章”获得者."""
ENVOYS = {"代表", "负责人", "专家"}
"""What a body sends: the person named behind the next body is another."""
MEMBERS = ("成员", "委员")
AT_MISSION = re.compile("^(?![前原]).*(?:参赞|领事|秘书|武官|公使|代办|公参|一秘|二秘|三秘)$")
"""Posts at a mission, whose holders serve at no other body: 甲国使馆参赞、某协会会长某某 are two."""
BODIES = {CODES["Institution"], CODES["Initiative"]}


def stacked(string: str, posts: Sequence[Post], behind: int) -> list[Post]:
    """Return the posts that stack up to the last of some: 主席兼总裁, 部长、联盟联合主席.

    Args:
        string: The masked sentence.
        posts: Posts from left to right.
        behind: Where the person before ends.
    """
    chain, edge = [posts[-1]], posts[-1].start
    for post in reversed(posts[:-1]):
        first = chain[0]
        edge = min(edge, first.start)
        link = LINK.search(string, post.end, edge)
        is_linked = link is not None and link.start() == post.end
        if post.start < behind:
            break
        if post.start == first.start:
            continue  # the begin of the same title: 常务副会长 in 常务副会长兼秘书长
        if is_linked and string.endswith(WON, 0, post.end):
            edge = string.rfind("、", 0, post.head) + 1  # what he has won is no post
            continue
        if not is_linked:
            if len(chain) == 1 and first.at is None and _is_unknown(string, post, first):
                chain.insert(0, post)
                continue
            break
        if not _may_stack(string, post, first, link[0] if link else ""):
            break
        if first.at is None and (first.is_branch or CLOSE_LINK.search(string, post.end, first.start)):
            chain[0] = replace(first, at=post.at)
        elif first.at is None or (post.at is None and not post.is_branch):
            break
        chain.insert(0, post)
    return chain


def _may_stack(string: str, post: Post, first: Post, link: str) -> bool:
    """Tell whether one person may hold two posts that a word links."""
    if link in AND and _is_of_two_lands(string, post, first):
        return False
    if link in LISTED and _is_at_mission(string, post, first):
        return False
    is_sent = string[post.title : post.end] in ENVOYS
    return not is_sent or CLOSE_LINK.search(string, post.end, first.start) is not None


def _is_at_mission(string: str, post: Post, other: Post) -> bool:
    """Tell whether the first of two posts is an envoy's at a mission, the other at another body."""
    if post.at is None or other.at is None or post.at == other.at or string[other.at] not in BODIES:
        return False
    is_former = string[post.start - 1 : post.start] in {"前", "原"}
    return not is_former and AT_MISSION.search(string[post.title : post.end]) is not None


def _is_of_two_lands(string: str, post: Post, other: Post) -> bool:
    """Tell whether two posts are of two states: nobody holds both (甲国主席和乙国总统某某)."""
    if post.at is None or other.at is None or post.at == other.at:
        return False
    return string[post.at] == string[other.at] == CODES["Country"]


def _is_unknown(string: str, post: Post, last: Post) -> bool:
    """Tell whether nothing but a body without a known name stands between a post and the last of a person."""
    form = HONOUR if string.startswith(WON, last.head) else UNKNOWN
    unknown = form.search(string, post.end, last.start)
    is_next = unknown is not None and unknown.start() == post.end
    return is_next and post.at is not None and string[post.title : post.end] not in ENVOYS


def single_titles(title: str, body: str, heads: re.Pattern[str]) -> Iterator[str]:
    """Yield the single titles in one: 会长、副教授 at an association is its 会长 only.

    Args:
        title: As written.
        body: Name of the organisation.
        heads: Matches a head of a post.
    """
    parts, begun, folded = [], 0, simplified(title)
    for link in SPLIT.finditer(folded):
        before = folded[begun : link.start()]
        if before.endswith(MEMBERS) or _ends_in_head(before, heads):
            parts.append(title[begun : link.start()])
            begun = link.end()
    parts.append(title[begun:])
    for number, part in enumerate(parts):
        if (
            not number
            or simplified(part) not in RANKS
            or simplified(body).endswith(("大学", "学院", "研究院", "研究所", "系"))
        ):
            yield part


def _ends_in_head(title: str, heads: re.Pattern[str]) -> bool:
    return any(found.end() == len(title) for found in heads.finditer(title))
