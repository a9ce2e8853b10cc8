"""Splits SPARQL text into tokens, as far as finding keywords and variables needs it.

Source: SPARQL 1.1 Query Language, section 19.8 (terminals). Wider than the standard in one place: every
character outside ASCII counts as part of a name, which can only make a reader more careful.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(Enum):
    """What a token is."""

    COMMENT = "comment"
    SPACE = "space"
    STRING = "string"
    IRI = "iri"
    VARIABLE = "variable"
    BLANK = "blank"
    LANGTAG = "langtag"
    PNAME = "pname"
    NUMBER = "number"
    WORD = "word"
    OTHER = "other"


class Token(NamedTuple):
    """One token.

    Attributes:
        kind: What it is.
        text: As written.
        start: Offset of its first code point in the text.
    """

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset after its last code point."""
        return self.start + len(self.text)

    @property
    def keyword(self) -> str:
        """The word in capitals; empty where the token is no bare word."""
        return self.text.upper() if self.kind is Kind.WORD else ""


_FIRST = r"[A-Za-z_\u0080-\U0010FFFF]"
_CHAR = r"[A-Za-z0-9_\-\u0080-\U0010FFFF]"
_DOTTED = rf"{_CHAR}*(?:\.+{_CHAR}+)*"
_LOCAL = rf"(?:{_CHAR}|:|%[0-9A-Fa-f]{{2}}|\\[_~.\-!$&'()*+,;=/?#@%])"
_ESCAPE = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_PATTERNS = {
    Kind.SPACE: r"[ \t\r\n]+",
    Kind.COMMENT: r"#[^\r\n]*",
    Kind.STRING: r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\r\n]|\\.)*"'
    r"|'(?:[^'\\\r\n]|\\.)*'",
    Kind.IRI: rf'<(?:[^<>"{{}}|^`\\\x00-\x20]|{_ESCAPE})*>',
    Kind.VARIABLE: r"[?$][A-Za-z0-9_\u0080-\U0010FFFF]+",
    Kind.BLANK: rf"_:{_DOTTED}",
    Kind.LANGTAG: r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*",
    Kind.PNAME: rf"(?:{_FIRST}{_DOTTED})?:(?:{_LOCAL}+(?:\.+{_LOCAL}+)*)?",
    Kind.NUMBER: r"(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)[eE][+-]?[0-9]+|[0-9]*\.[0-9]+|[0-9]+",
    Kind.WORD: r"[A-Za-z_\u0080-\U0010FFFF][A-Za-z0-9_\u0080-\U0010FFFF]*",
    Kind.OTHER: r".",
}
_KINDS = {kind.name: kind for kind in Kind}
_TOKEN = re.compile("|".join(f"(?P<{kind.name}>{text})" for kind, text in _PATTERNS.items()), re.DOTALL)


def all_tokens(text: str) -> Iterator[Token]:
    """Yield every token; joined, their texts are the input again.

    A quote or `<` that nothing closes is one token of one character, and reading goes on behind it.
    """
    for match in _TOKEN.finditer(text):
        yield Token(_KINDS[match.lastgroup or "OTHER"], match[0], match.start())


def tokens(text: str) -> list[Token]:
    """Return the tokens that count: without space and comments.

    Example:
        >>> [t.text for t in tokens("ASK { ?s a 'SERVICE' } # no SERVICE")]
        ['ASK', '{', '?s', 'a', "'SERVICE'", '}']
    """
    return [t for t in all_tokens(text) if t.kind is not Kind.SPACE and t.kind is not Kind.COMMENT]
