"""Where quotes open and close around a name that is known by its ending."""

from __future__ import annotations

import re

QUOTE_OPENS = re.compile(r"“(?=[^“”，。；]{5,40}$)")


def opening_quote(sentence: str, end: int) -> int | None:
    """Return where the words begin that stand in quotes and end at `end`, or `None`."""
    if not sentence.startswith("”", end):
        return None
    opened = QUOTE_OPENS.search(sentence, 0, end)
    return opened.end() if opened else None


def inside_quote(sentence: str, start: int, end: int) -> int:
    """Let a name that ends inside quotes begin behind the opening one."""
    opened = sentence.rfind("“", start, end)
    return opened + 1 if opened >= start and "”" not in sentence[opened:end] else start
