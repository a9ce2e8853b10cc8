"""Where quotes open and close around a name that is known by its ending."""

from __future__ import annotations

import re

CLOSED_QUOTE = re.compile("“[^“”。；]{2,40}$")
QUOTE_OPENS = re.compile(r"“(?=[^“”，。；]{5,40}$)")


def opening_quote(sentence: str, end: int) -> int | None:
    """Return where the words begin that stand in quotes and end at `end`, or `None`."""
    if not sentence.startswith("”", end):
        return None
    opened = QUOTE_OPENS.search(sentence, 0, end)
    return opened.end() if opened else None


def inside_quote(sentence: str, start: int, end: int) -> int:
    """Let a name that ends inside quotes begin behind the opening one, and one with half a quote before it.

    Example:
        >>> text = "主办“海湾、风与人”边会"
        >>> text[inside_quote(text, 6, len(text)):]
        '“海湾、风与人”边会'
    """
    closed = sentence.find("”", start, end)
    if closed >= 0 and "“" not in sentence[start:closed]:
        whole = CLOSED_QUOTE.search(sentence, 0, closed)
        return whole.start() if whole and whole.start() < start else start
    opened = sentence.rfind("“", start, end)
    return opened + 1 if opened >= start and "”" not in sentence[opened:end] else start
