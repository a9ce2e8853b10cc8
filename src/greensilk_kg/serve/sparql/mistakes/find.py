"""Looks for every kind of mistake."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from greensilk_kg.serve.engine.guard import place
from greensilk_kg.serve.engine.tokens import Kind, all_tokens
from greensilk_kg.serve.sparql.mistakes.brackets import brackets
from greensilk_kg.serve.sparql.mistakes.grouping import ungrouped
from greensilk_kg.serve.sparql.mistakes.keywords import keywords
from greensilk_kg.serve.sparql.mistakes.listed import commas, listed
from greensilk_kg.serve.sparql.mistakes.mistake import Mistake
from greensilk_kg.serve.sparql.mistakes.stops import missing_stop
from greensilk_kg.serve.sparql.mistakes.undeclared import undeclared

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 3
"""Mistakes that are told."""


def mistakes(query: str, offset: int) -> list[Mistake]:
    """Return what is likely wrong with a query, what is nearest to an error first.

    Args:
        query: A query that does not parse.
        offset: Where the engine stopped, in code points.

    Example:
        >>> [found] = mistakes("SELECT ?a, ?b { ?a ?p ?b }", 15)
        >>> found.kind, found.start, found.instead
        ('comma-in-select', 9, '')
    """
    looks = (brackets, _groups, commas, _stops, _words, undeclared, listed)
    found = {each.start: each for look in looks for each in look(query)}.values()
    return sorted(found, key=lambda each: (each.start > offset, abs(each.start - offset)))[:MOST]


def _words(query: str) -> Iterator[Mistake]:
    """Yield the words that are no keyword, and like one."""
    for token in all_tokens(query):
        if token.kind is Kind.WORD and token.keyword not in keywords() and token.text != "a":
            near = get_close_matches(token.keyword, keywords(), 1, 0.7)
            if near:
                values = {"written": token.text, "near": near[0]}
                yield Mistake("word", token.start, token.end, near[0], values)
        elif token.text in {"'", '"'}:
            yield Mistake("unclosed", token.start, token.end, None, {"written": token.text})


def _stops(query: str) -> Iterator[Mistake]:
    """Yield a mistake where a full stop is missing between two patterns."""
    end = missing_stop(query)
    if end is not None:
        yield Mistake("stop", end, end, " .", {"line": str(place(query, end)[0])})


def _groups(query: str) -> Iterator[Mistake]:
    """Yield a mistake where a GROUP BY lacks variables."""
    lacks = ungrouped(query)
    if lacks:
        listed = " ".join(lacks.names)
        yield Mistake("ungrouped", lacks.end, lacks.end, f" {listed}", {"names": listed})
