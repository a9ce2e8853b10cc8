"""What the engine says of a malformed query, made readable."""

from __future__ import annotations

import re
from typing import NamedTuple

_WHERE = re.compile(r"error at (\d+):(\d+): (?:expected (?:one of )?)?", re.DOTALL)
_CHAR = r"'(?:\\u\{[0-9A-Fa-f]+\}|\\.|[^\\])'"
_RANGE = rf"{_CHAR}(?:\s*\.\.=\s*{_CHAR})?"
_CLASS = re.compile(rf"(?:,\s*)?\[\^?\s*(?:_|{_RANGE}(?:\s*\|\s*{_RANGE})*)\s*\]", re.DOTALL)
"""A set of characters that would do at this place: of no use to a reader."""
_NO_PREFIX = "Prefix not found"


class Malformed(NamedTuple):
    """Why a query does not parse.

    Attributes:
        said: What is wrong, without a final stop.
        line: From 1, or `None` where the engine does not tell.
        column: From 1, or `None`.
    """

    said: str
    line: int | None = None
    column: int | None = None


def malformed(message: str) -> Malformed:
    r"""Read the message of the engine's `SyntaxError`.

    Example:
        >>> malformed('error at 1:7: expected one of "(", "[", PREFIX, [\'0\'..=\'9\'], [_]')
        Malformed(said='expected "(", "[", PREFIX', line=1, column=7)
        >>> malformed("error at 1:24: expected one of Prefix not found, ['%'], [':']").said
        'the prefix before this place is not declared'
        >>> malformed("error at 1:1: expected [_]").said
        'something else has to stand here'
    """
    found = _WHERE.match(message)
    if found is None:
        return Malformed(message)
    expected = _CLASS.sub("", message[found.end() :]).strip(" ,\n")
    said = f"expected {expected}" if expected else "something else has to stand here"
    if _NO_PREFIX in expected:
        said = "the prefix before this place is not declared"
    return Malformed(said, int(found[1]), int(found[2]))
