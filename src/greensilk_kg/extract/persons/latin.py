"""Names in Latin letters: Ingrid van der Berg, N. P. Silva behind a post; Anan Chai 局长 before one."""

from __future__ import annotations

import re

UPPER, LETTER = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ", "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ'’\\-"
"""Letters of all languages that write with Latin ones: ễ, ư and ằ of Viet Nam among them."""
COURTESY = re.compile(r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Eng|Ir|Hon|Amb|Sir|H\.E)\b\.? ?)+(?=[A-Z])")
"""What is no part of the name behind it."""
PARTICLE = "(?:van|von|der|den|de|del|della|di|da|dos|das|do|du|la|le|el|al|bin|binti|ibn|ben|y|e|zu|ter|ten)"
INITIAL = rf"[{UPPER}]\.(?![{UPPER}][{LETTER}])"
WORD = rf"(?:[ae]l-|d['’])?[{UPPER}][{LETTER}]+\.?"
NEXT = rf" (?:{INITIAL}|(?:{PARTICLE} )*{WORD})"
LATIN = re.compile(rf"(?:[{UPPER}]\. ?)+(?:{PARTICLE} )*{WORD}(?:{NEXT}){{0,4}}|{WORD}(?:{NEXT}){{1,5}}")
"""A name of at least two parts, of which the first may be initials."""
NAME = re.compile(rf"(?<![{LETTER}&. ])(?:{LATIN.pattern}) ?$")
JOINED = re.compile(r"(?<![A-Za-z ])[A-Z][a-z]{2,}[A-Z][a-z]{2,} ?$")
"""The same, its parts run together."""
NOTE = re.compile(r" ?（[A-Z][A-Za-z .'’\-]+）$")
"""How a text writes a name in the letters of its own language, behind the Chinese one."""
LONGEST = 60
OF_FIRM = re.compile("首席执行官|董事|总裁|经理|总监|合伙人|创始人|发言人|代表")
"""Posts before which Latin words may name the firm."""


def latin_before(string: str, end: int, title: str) -> int | None:
    """Return the start of the Latin name that ends at `end`, or `None`.

    Args:
        string: The masked sentence.
        end: Where the title begins.
        title: The title behind the name.

    Example:
        >>> latin_before("会后，Anan Chai校长来访", 12, "校长"), latin_before("Blue Reef总裁表示", 9, "总裁")
        (3, None)
        >>> latin_before("Dr. Anan van der Chai（", 21, "")
        4
    """
    low = max(0, end - LONGEST)
    if OF_FIRM.search(title):
        return None
    found = NAME.search(string[low:end]) or JOINED.search(string[low:end])
    return courteous(string, low + found.start()) if found else None


def courteous(string: str, start: int) -> int:
    """Return where a name begins behind Dr., Prof. and their like.

    Example:
        >>> courteous("Prof. Dr. Anan Chai", 0), courteous("Drew Chai", 0)
        (10, 0)
    """
    found = COURTESY.match(string, start)
    return found.end() if found else start


def without_note(string: str, end: int) -> int:
    """Return where a name ends whose Latin form stands in brackets before `end`, else `end`.

    Example:
        >>> without_note("巴沙（Basha Kiro）副局长", 14), without_note("巴沙（左）副局长", 5)
        (2, 5)
    """
    low = max(0, end - LONGEST)
    found = NOTE.search(string[low:end]) if string[end - 1 : end] == "）" else None
    return low + found.start() if found else end
