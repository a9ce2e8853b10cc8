"""A place in the tokens of a query, and what every reader of them needs."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import Kind, Token, tokens
from greensilk_kg.serve.why.syntax import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

END = Token(Kind.OTHER, "", 1 << 60)
"""What stands behind the last token."""
DEEPEST = 40
"""Brackets within one another that are read."""
_OPENS, _CLOSES = frozenset("({["), frozenset(")}]")


class UnreadError(Exception):
    """Something stands in the query that is not read here.

    Args:
        token: Where.
    """

    def __init__(self, token: Token) -> None:
        super().__init__(f"not read: {token.text[:40]!r}")
        self.start = token.start


class Cursor:
    """Goes through the tokens of a query.

    Args:
        text: The query.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens = tokens(text)
        self._at = 0
        self._depth = 0
        self._made: Iterator[int] = count(1)
        self._blanks: dict[str, str] = {}

    @property
    def next(self) -> Token:
        """The token that comes next; `END` behind the last."""
        return self.ahead(0)

    def ahead(self, steps: int) -> Token:
        """Return the token so many steps behind the next."""
        at = self._at + steps
        return self._tokens[at] if at < len(self._tokens) else END

    @property
    def behind(self) -> int:
        """Offset after the token taken last."""
        return self._tokens[self._at - 1].end if self._at else 0

    def take(self, *texts: str) -> Token:
        """Take the next token.

        Raises:
            UnreadError: It is none of these (keywords in capitals), where any are given.
        """
        token = self.next
        if token is END or (texts and token.text not in texts and token.keyword not in texts):
            raise UnreadError(token)
        self._at += 1
        return token

    def took(self, *texts: str) -> bool:
        """Take the next token where it is one of these, and tell whether it was."""
        found = self.next.text in texts or (self.next.keyword in texts and bool(self.next.keyword))
        self._at += found
        return found

    def part(self, start: int) -> Part:
        """Return what has been read since an offset."""
        return Part(self.text[start : self.behind], start, self.behind)

    def skip_brackets(self) -> None:
        """Take a bracket and everything up to the one that closes it."""
        depth, first = 0, self.next
        if first.text not in _OPENS:
            raise UnreadError(first)
        while True:
            text = self.take().text
            depth += (text in _OPENS) - (text in _CLOSES)
            if not depth:
                return

    def deeper(self) -> None:
        """Note that a bracket was opened.

        Raises:
            UnreadError: There are too many within one another.
        """
        self._depth += 1
        if self._depth > DEEPEST:
            raise UnreadError(self.next)

    def higher(self) -> None:
        """Note that it was closed."""
        self._depth -= 1

    def variable(self, label: str = "") -> str:
        """Return the variable that stands for a blank node: one for each label, a new one for none."""
        if label and label in self._blanks:
            return self._blanks[label]
        made = f"?blank__{next(self._made)}"
        if label:
            self._blanks[label] = made
        return made
