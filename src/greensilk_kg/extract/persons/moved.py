"""Posts at a body to which somebody goes: 转到某局，任副局长."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.mask import CODES

BODIES = CODES["Institution"] + CODES["Initiative"]
LISTED = re.compile("、|和|及|兼任?")
LONGEST = 12
MOVED = re.compile(
    rf"(?:[转调]?[到入往至赴]|进入|加入|加盟|回到|调任)(?P<at>[{BODIES}])(?:工作)?，?(?:先后|历|曾|并|开始|后)*(?:担任|出任|任)$"
)
"""How somebody comes to a body where the post is that follows."""


def moved_to(string: str, start: int, last: tuple[int, int, int | None] | None) -> int | None:
    """Return the index of the body to which somebody goes to hold a post there.

    Args:
        string: The masked sentence.
        start: Where the post begins, which has no body of its own.
        last: The post before: where it begins and ends, the index of its body.

    Example:
        >>> body = CODES["Institution"]
        >>> string = f"年底转到{body}，任处长、副司长"
        >>> moved_to(string, 7, None), moved_to(string, 10, (7, 9, 4)), moved_to("任处长", 1, None)
        (4, 4, None)
    """
    found = MOVED.search(string, max(0, start - LONGEST), start)
    if found:
        return found.start("at")
    if last is None or last[2] is None or not LISTED.fullmatch(string, last[1], start):
        return None
    return last[2] if MOVED.search(string, max(0, last[0] - LONGEST), last[0]) else None
