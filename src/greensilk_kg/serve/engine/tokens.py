"""Splits SPARQL text into tokens, as far as finding keywords and variables needs it.

Source: SPARQL 1.1 Query Language, section 19.8 (terminals). Wider than the standard in one place: every
character outside ASCII counts as part of a name, which can only make a reader more careful.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, cast

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
_DOTTED = rf"{_CHAR}*+(?:\.++{_CHAR}++)*+"
_LOCAL = rf"(?:{_CHAR}|:|%[0-9A-Fa-f]{{2}}|\\[_~.\-!$&'()*+,;=/?#@%])"
_ESCAPE = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_BY_QUOTE = {
    '"""': r'"""(?:[^"\\]|\\.|"(?!""))*+"""',
    "'''": r"'''(?:[^'\\]|\\.|'(?!''))*+'''",
    '"': r'"(?:[^"\\\r\n]|\\.)*+"',
    "'": r"'(?:[^'\\\r\n]|\\.)*+'",
}
_PATTERNS = {
    Kind.SPACE: r"[ \t\r\n]+",
    Kind.COMMENT: r"#[^\r\n]*",
    Kind.STRING: "|".join(_BY_QUOTE.values()),
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
_RUN = re.compile(_FIRST + _DOTTED)


def _compiled(patterns: dict[Kind, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind.name}>{text})" for kind, text in patterns.items()), re.DOTALL)


_TOKEN = _compiled(_PATTERNS)
_NO_PREFIX = _compiled(
    {**_PATTERNS, Kind.PNAME: _PATTERNS[Kind.PNAME].replace(f"(?:{_FIRST}{_DOTTED})?", "")}
)
_STRINGS = {quote: re.compile(pattern, re.DOTALL) for quote, pattern in _BY_QUOTE.items()}
_QUOTES = "'\""
_TROUBLE = frozenset({"'", '"', "''", '""'})
"""A quote that nothing closes, and an empty string, which may be the beginning of a long one."""
_GOES_ON = re.compile(r"[.\-]")
"""Behind a word: it was tried as the beginning of a prefixed name first, up to where its characters end."""


def all_tokens(text: str) -> Iterator[Token]:
    """Yield every token; joined, their texts are the input again.

    A quote or `<` that nothing closes is one token of one character, and reading goes on behind it. Time is
    linear in the text: what the pattern alone would look for again and again is read with care.
    """
    for match in _TOKEN.finditer(text):
        kind, found, start = _KINDS[match.lastgroup or "OTHER"], match[0], match.start()
        if found in _TROUBLE or (kind is Kind.WORD and _GOES_ON.match(text, match.end())):
            yield from _carefully(text, start)
            return
        yield Token(kind, found, start)


def _carefully(text: str, at: int) -> Iterator[Token]:
    """Yield the tokens from an offset on; which quotes are closed is computed once for all of them."""
    run, quotes = at, _Quotes(text)
    while at < len(text):
        if text[at] in _QUOTES:
            token = quotes.token(at)
        else:
            match = cast("re.Match[str]", (_NO_PREFIX if at < run else _TOKEN).match(text, at))
            token = Token(_KINDS[match.lastgroup or "OTHER"], match[0], at)
            if token.kind is Kind.WORD and at >= run:  # no prefix up to where this run of characters ends
                run = cast("re.Match[str]", _RUN.match(text, at)).end()
        at = token.end
        yield token


class _Quotes:
    """Which quotes of a text are closed.

    Args:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._closes: dict[str, bytearray] = {}

    def token(self, at: int) -> Token:
        """Return the string that begins at a quote, or the quote alone."""
        text, quote = self._text, self._text[at]
        if text.startswith(quote * 3, at):
            found = self._string(at, quote * 3)
            if found:
                return found
        return self._string(at, quote) or Token(Kind.OTHER, quote, at)

    def _string(self, at: int, quote: str) -> Token | None:
        known = self._closes.get(quote)
        if known is not None and not known[at + len(quote)]:
            return None
        match = _STRINGS[quote].match(self._text, at)
        if match:
            return Token(Kind.STRING, match[0], at)
        if known is None:
            self._closes[quote] = _closes(self._text, quote, at)
        return None


def _closes(text: str, quote: str, start: int) -> bytearray:
    """Return for each offset behind `start` whether a string that is open there is closed."""
    found = bytearray(len(text) + len(quote) + 2)
    for at in range(len(text) - 1, start, -1):
        character = text[at]
        if character == "\\":
            found[at] = found[at + 2]
        elif text.startswith(quote, at):
            found[at] = 1
        elif len(quote) > 1 or character not in "\r\n":
            found[at] = found[at + 1]
    return found


def tokens(text: str) -> list[Token]:
    """Return the tokens that count: without space and comments.

    Example:
        >>> [t.text for t in tokens("ASK { ?s a 'SERVICE' } # no SERVICE")]
        ['ASK', '{', '?s', 'a', "'SERVICE'", '}']
    """
    return [t for t in all_tokens(text) if t.kind is not Kind.SPACE and t.kind is not Kind.COMMENT]
