"""Finds brackets that are not closed, or closed once too often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.tokens import all_tokens
from greensilk_kg.serve.sparql.mistakes.mistake import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from greensilk_kg.serve.engine.tokens import Token

_PAIRS = {"{": "}", "(": ")", "[": "]"}


def brackets(query: str) -> Iterator[Mistake]:
    """Yield a mistake where brackets are not closed, or closed once too often."""
    opened: list[Token] = []
    for token in all_tokens(query):
        if token.text in _PAIRS:
            opened.append(token)
        elif token.text in _PAIRS.values():
            if not opened:
                yield Mistake("closed", token.start, token.end, None, {"written": token.text})
                return
            if _PAIRS[opened[-1].text] != token.text:
                yield _unclosed(opened[-1:], token.start)
                return
            opened.pop()
    if opened:
        yield _unclosed(opened, len(query))


def _unclosed(opened: list[Token], end: int) -> Mistake:
    """Return the mistake of brackets that should have been closed at an offset."""
    closing = "".join(_PAIRS[token.text] for token in reversed(opened))
    return Mistake("opened", end, end, closing, {"written": opened[-1].text, "end": closing})
