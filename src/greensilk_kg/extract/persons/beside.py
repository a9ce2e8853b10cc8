"""Persons named behind another one whose post stands first: 院士某某、某某某发表演讲."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.persons.latin import LATIN
from greensilk_kg.extract.persons.wordings import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from greensilk_kg.extract.persons.names import PersonNames

JOINTS, JOINT = re.compile("[、和与及]"), "、"
DOT = "·"
BEHIND = re.compile(
    rf"$|[、，。]|[和与](?=[㐀-鿿]{{2,3}}{any_of('events/takes-part')})|"
    rf"[和与及](?=[㐀-鿿·]{{2,16}}?(?:{any_of('events/takes-part')}|发表|作|做|[，。]))|"
    r"等(?=[^业]|$)|(?:先后|分别|共同|联合|一同|依次|围绕|应邀|受邀|到会|，)*"
    rf"(?:{any_of('events/takes-part')}|发表|作|做|带来|进行|围绕|就)"
)
"""What follows the name of somebody who came as well."""
OF_SEVERAL = re.compile(
    "副|院士|教授|研究员|委员|理事|顾问|常委|参赞|助理|董事|代表|讲师|工程师|学者|专家|校友|会员|议员"
)
"""Posts that those who are named one behind the other hold alike."""
ACTS = re.compile(
    rf"{any_of('persons/behind-name')}|[与和同](?=[{CODES['Institution']}{CODES['Initiative']}])|[在就对从到为向]"
)
"""What somebody does whose name cannot be a word."""
WHOLE = 3
"""Characters of a Chinese name that is hardly a word."""
TALK = re.compile(
    "[^，。；、]{0,6}?(?:交流|座谈|对话|交谈|会[谈见晤面]|洽谈|磋商|签[署约订]|握手|通话|互换|合作)"
)
"""What two do with each other, who are of two sides."""


def beside(names: PersonNames, string: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the persons whose bare names follow that of one with a post.

    Args:
        names: Reads names.
        string: The masked sentence.
        found: Who was found in it.

    Example:
        >>> from greensilk_kg.extract.persons.beside import BEHIND
        >>> [BEHIND.match(rest) is not None for rest in ("发表演讲", "等人致辞", "等业务", "建设")]
        [True, True, False, False]
    """
    ends: frozenset[int] | None = None
    for one in found:
        joint = string[one.end : one.end + 1]
        if not one.posts or one.name[1] != one.end or not JOINTS.match(joint):
            continue
        ends = names.ends(string) if ends is None else ends
        title = string[one.posts[-1].title : one.posts[-1].end]
        posts = one.posts[-1:] if len(one.posts) == 1 and OF_SEVERAL.search(title) else ()
        if joint != JOINT and not posts:
            continue
        low = one.end + 1
        while (high := names.after(string, low, ends)) is not None and _is_there(names, string, low, high):
            if low == one.end + 1 and joint != JOINT and TALK.match(string, high):
                break
            yield Found(low, high, (low, high), posts)
            if not JOINTS.match(string, high) or (string[high] != JOINT and not posts):
                break
            low = high + 1


def _is_there(names: PersonNames, string: str, low: int, high: int) -> bool:
    name = string[low:high]
    is_foreign = DOT in name or LATIN.fullmatch(name) is not None
    if not names.is_chinese(name) and not is_foreign:
        return False
    is_sure = is_foreign or len(name) == WHOLE
    return BEHIND.match(string, high) is not None or (is_sure and ACTS.match(string, high) is not None)
