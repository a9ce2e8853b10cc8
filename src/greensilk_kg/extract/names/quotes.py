"""Where quotes open and close around a name that is known by its ending."""

from __future__ import annotations

import re

QUOTE_OPENS = re.compile(r"“(?=[^“”，。；]{5,40}$)")


def opening_quote(sentence: str, ending: re.Match[str]) -> int | None:
    """Return where the words begin that stand in quotes and have this ending, or `None`."""
    if not sentence.startswith("”", ending.end()):
        return None
    opened = QUOTE_OPENS.search(sentence, 0, ending.end())
    return opened.end() if opened else None


def inside_quote(sentence: str, start: int, end: int) -> int:
    """Let a name that ends inside quotes begin behind the opening one."""
    opened = sentence.rfind("“", start, end)
    return opened + 1 if opened >= start and "”" not in sentence[opened:end] else start
