"""Where quotes open and close around a name that is known by its ending."""

from __future__ import annotations

import re

from greensilk_kg.extract.core.needs import holds_any

CLOSED_QUOTE = re.compile("“[^“”。；]{2,40}$")
QUOTE_OPENS = re.compile(r"“(?=[^“”，。；]{5,40}$)")
CLOSING = {"“": "”", "‘": "’", "《": "》", "〈": "〉"}
HAS_QUOTES = holds_any("".join([*CLOSING, *CLOSING.values()]))


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


def with_quotes(string: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Widen a match by the opening quote whose partner it holds, and by the closing one of its own.

    Args:
        string: Folded text.
        start: Where the match begins.
        end: Behind its last character.
        low: Where what was looked through begins.
        high: Behind its last character.

    Example:
        >>> with_quotes("“甲”基金", 1, 5, 0, 5)
        (0, 5)
        >>> with_quotes("“甲带”和“乙路”。", 1, 8, 0, 10)
        (0, 9)
    """
    inside = string[start:end]
    if not HAS_QUOTES(inside):
        return start, end
    for opening, closing in CLOSING.items():
        missing = inside.count(closing) - inside.count(opening)
        first, last = inside.find(closing), inside.rfind(opening)
        if missing == 0 and -1 < first < inside.find(opening) and string[start - 1 : start] == opening:
            both = start > low and end < high and last > inside.rfind(closing) and string[end] == closing
            return (start - 1, end + 1) if both else (start, end)
        if missing > 0 and start > low and string[start - 1] == opening:
            start -= 1
        elif missing < 0 and end < high and string[end] == closing:
            end += 1
    return start, end
