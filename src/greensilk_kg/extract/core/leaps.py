"""Lets the engine of regular expressions leap to where a match can begin.

Python tells its engine so where a pattern begins with one character or one set. Where what comes first may
be left out (`“?(?:该|本)?甲`) it does not, though the engine could use it: code begins with a head that may
hold a set of characters, and a place where none of them stands is not tried.
"""

from __future__ import annotations

from functools import cache
from re import _compiler as compiler  # type: ignore[attr-defined]  # nothing public gives code
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

HEAD = 5
"""Words of a head that tells nothing: its name, its length, what it holds, and how long matches are."""
LENGTH, HOLDS = 1, 2


def leaping(words: list[int], begin: str | None) -> list[int]:
    """Return code that is tried only where a match can begin.

    Args:
        words: The code of a pattern.
        begin: What its matches begin with (see `core/beginnings.py`), `None` where that cannot be told.

    Returns:
        The same code where nothing is told, or where the engine knows already.
    """
    tells = code.SRE_INFO_PREFIX | code.SRE_INFO_CHARSET
    if begin is None or words[0] != code.INFO or words[HOLDS] & tells:
        return words
    letters = _letters(begin)
    head = [*words[:HEAD], *letters]
    head[LENGTH] += len(letters)
    head[HOLDS] |= code.SRE_INFO_CHARSET
    return head + words[HEAD:]


@cache
def _letters(begin: str) -> list[int]:
    """Return a set of characters in the words of the engine."""
    operation, argument = parser.parse(begin)[0]
    items = argument if operation is code.IN else [(operation, argument)]
    words: list[int] = []
    compiler._compile_charset(compiler._optimize_charset(items)[0], 0, words)  # noqa: SLF001 as above
    return words
