"""What a query asks of the index: one FTS5 expression for each way in which a name can match.

Source: SQLite FTS5, section 3 (full-text query syntax). Every token stands in quotes and holds letters,
digits and our own signs alone, so nothing that a user writes is read as an operator.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING

from greensilk_kg.search import tokens
from greensilk_kg.search.fold import fold, is_han, runs
from greensilk_kg.search.reading import Reading, readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_LEAST_LETTERS, _MOST_LETTERS = 2, 24
"""Of initials."""
_MOST_SYLLABLES = 80
"""In all readings together: a few of a long text, as many as there are of a short one."""


class Way(StrEnum):
    """How a query matches a name, or the names of a thing."""

    NAME = "exact name"
    ALIAS = "exact alias"
    PREFIX = "prefix"
    WORD = "whole word"
    INSIDE = "inside"
    PINYIN_PREFIX = "pinyin prefix"
    PINYIN = "pinyin"
    WORDS = "all words"
    PART = "part of a word"
    INITIALS_PREFIX = "initials prefix"
    INITIALS = "initials"
    APART = "words in several names"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query, read.

    Attributes:
        folded: All of it as one name.
        ways: Each way in which one name can match → expression.
        apart: Expression for things that have each word in any of their names.
        anyhow: Expression for all things that match.
    """

    folded: str
    ways: Mapping[Way, str]
    apart: str
    anyhow: str


def wanted(text: str, syllables: frozenset[str]) -> Wanted | None:
    """Return what a query asks for; `None` where it holds neither letters nor digits.

    Args:
        text: Anything.
        syllables: Pinyin that occurs in the index.
    """
    whole = fold(text)
    words = list(dict.fromkeys(filter(None, map(fold, text.split()))))
    if not whole:
        return None
    ways = _ways(whole, syllables)
    if len(words) == 1:
        return Wanted(whole, ways, "", _anyhow(ways))
    each = [_ways(word, syllables, alone=False, ends=word is words[-1]) for word in words]
    together = " AND ".join(f"({_anyhow(found)})" for found in each)
    return Wanted(whole, {**ways, Way.WORDS: together}, together, f"{_anyhow(ways)} OR ({together})")


def _ways(folded: str, syllables: frozenset[str], *, alone: bool = True, ends: bool = True) -> dict[Way, str]:
    """Return expressions for a name.

    Args:
        folded: The name, or one word of a query.
        syllables: Pinyin that occurs.
        alone: Whether it is the whole query; a syllable among other words is read as that alone.
        ends: Whether the query ends with it, perhaps in the middle of a syllable.
    """
    parts = runs(folded)
    inside = [token for run in parts[:-1] for token in tokens.of_run(run)]
    inside += tokens.of_run(parts[-1], is_open=True)
    chinese = is_han(parts[-1])
    grows = not chinese or len(parts[-1]) == 1
    found = {Way.PREFIX: phrase(inside, starts=True, grows=grows)}
    if len(folded) == 1 and chinese:
        found[Way.INSIDE] = phrase([tokens.SINGLE + folded])
    elif len(folded) <= tokens.LETTERED and not chinese:
        found = _letters(folded)
    else:
        found |= {} if chinese else {Way.WORD: phrase(inside)}
        found[Way.INSIDE] = phrase(inside, grows=grows)
    if not any(map(is_han, parts)):
        single = len(parts) > 1 or not alone
        found |= _spoken(parts, syllables, single=single, ends=ends) | _part(parts)
        found |= {} if not alone and folded in syllables else _initials(parts)
    return found


def _letters(folded: str) -> dict[Way, str]:
    """Return expressions for one or two letters."""
    first = phrase([tokens.FIRST_LETTERS + folded])
    inside = _any([first, phrase([tokens.LETTERS + folded])])
    return {Way.PREFIX: first, Way.WORD: phrase([folded]), Way.INSIDE: inside}


def _spoken(words: Sequence[str], syllables: frozenset[str], *, single: bool, ends: bool) -> dict[Way, str]:
    """Return expressions for names with the pinyin of the words.

    Args:
        words: Words in which syllables may be joined.
        syllables: Those that occur.
        single: Whether a word that is a syllable is read as that alone.
        ends: Whether the last syllable may be unfinished.
    """
    choices = [
        [Reading((word,))]
        if single and word in syllables
        else readings(word, syllables, may_break_off=ends and at == len(words) - 1)
        for at, word in enumerate(words)
    ]
    first, inside, room = [], [], _MOST_SYLLABLES
    for choice in product(*choices):
        parts = [part for reading in choice for part in reading.parts]
        grows = choice[-1].breaks_off
        if (grows and len("".join(parts)) == 1) or room <= 0:
            break
        room -= len(parts)
        first.append(phrase(tokens.marked(parts, tokens.FIRST_SYLLABLE, tokens.SYLLABLE), grows=grows))
        inside.append(phrase([tokens.SYLLABLE + part for part in parts], grows=grows))
    return {Way.PINYIN_PREFIX: _any(first), Way.PINYIN: _any(inside)} if first else {}


def _part(words: Sequence[str]) -> dict[Way, str]:
    if len(words) > 1 or len(words[0]) < tokens.SHORTEST_PART:
        return {}
    return {Way.PART: phrase([tokens.ENDING + words[0]], grows=True)}


def _initials(words: Sequence[str]) -> dict[Way, str]:
    letters = "".join(words)
    spelled_out = len(words) == 1 or all(len(word) == 1 for word in words)
    if not (spelled_out and letters.isalpha() and _LEAST_LETTERS <= len(letters) <= _MOST_LETTERS):
        return {}
    pairs = tokens.letter_pairs(letters)
    return {
        Way.INITIALS_PREFIX: phrase(tokens.marked(pairs, tokens.FIRST_INITIALS, tokens.INITIALS)),
        Way.INITIALS: phrase([tokens.INITIALS + pair for pair in pairs]),
    }


def phrase(parts: Iterable[str], *, starts: bool = False, grows: bool = False) -> str:
    """Return the expression for tokens in a row.

    Args:
        parts: Tokens.
        starts: Whether the name begins with them.
        grows: Whether the last one may be longer.

    Example:
        >>> phrase(["green", "pl"], starts=True, grows=True)
        '^ "green pl" *'
    """
    return f'{"^ " if starts else ""}"{" ".join(parts)}"{" *" if grows else ""}'


def _anyhow(ways: Mapping[Way, str]) -> str:
    """Return the expression for a match in any way; what begins a name or is a word stands inside it too."""
    return _any(expression for way, expression in ways.items() if way not in {Way.PREFIX, Way.WORD})


def _any(expressions: Iterable[str]) -> str:
    return " OR ".join(f"({expression})" for expression in dict.fromkeys(expressions))
