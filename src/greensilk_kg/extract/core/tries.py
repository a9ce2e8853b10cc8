"""Words as a regular expression: what several of them begin with is written once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def alternation(words: Iterable[str]) -> str:
    """Return a pattern that matches the longest of some words, without a group.

    Of words that match at one place each begins the next longer one, so the order of words that begin
    otherwise tells nothing, and they are sorted by what they begin with.

    Example:
        >>> alternation(["部", "部长", "主席", "部委"])
        '主席|部(?:委|长)?'
    """
    return "|".join(_branches(sorted(set(words))))


def _branches(words: list[str]) -> Iterator[str]:
    """Yield a pattern for each character that some sorted words begin with, none of them empty."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    for first, rests in by_first.items():
        yield re.escape(first) + _rest([rest for rest in rests if rest], may_end=not rests[0])


def _rest(rests: list[str], *, may_end: bool) -> str:
    """Return a pattern for what may follow, the longest first; nothing may where a word ends."""
    if not rests:
        return ""
    branches = list(_branches(rests))
    if len(branches) == 1 and not may_end:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if may_end else ''}"


def alternatives(pattern: str) -> list[str]:
    """Return the alternatives that a pattern consists of; those in groups are left together.

    Example:
        >>> alternatives("部(?:委|长)?|主席")
        ['部(?:委|长)?', '主席']
    """
    parts, depth = [""], 0
    for character in pattern:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return parts
