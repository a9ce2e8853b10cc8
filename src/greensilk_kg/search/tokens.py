"""What the index holds of a name, token by token.

SQLite's tokenisers know no Chinese words, so tokens are made here and only split at spaces there (tokeniser
`ascii`: every character outside ASCII is part of a token). A sign in front says how a token came about; it is
no letter, so no name holds it.

| of 河谷 Power | tokens | found by |
| --- | --- | --- |
| text: pairs of characters, the last one, words | `河谷 谷 power` | phrases: `谷…`, `power` |
| single characters | `·河 ·谷` | one character |
| beginnings of words, the first of the name apart | `ˈp ˈpo` | one or two letters |
| ends of words, of 3 letters or more | `…ower …wer` | a part of a word |
| pinyin, the first syllable apart | `«he »gu »power` | `hegu`, `he gu` |
| initials in pairs, the first apart | `‹hg` | `hg` |
"""

from __future__ import annotations

from itertools import pairwise

from greensilk_kg.search.fold import is_han, runs
from greensilk_kg.search.spell import spelled, syllables

SINGLE = "·"
FIRST_LETTERS, LETTERS = "ˆ", "ˈ"
ENDING = "…"
FIRST_SYLLABLE, SYLLABLE = "«", "»"
FIRST_INITIALS, INITIALS = "‹", "›"
BREAK = "¦"
"""Stands between names, and between the parts of one, so that no phrase reaches over it."""
SHORTEST_PART = 3
"""Letters that a part of a word needs to be found: two would find nearly every name."""
LETTERED = 2
"""Letters at the beginning of a word that have tokens: few letters would else match very many words."""


def of_name(folded: str) -> list[str]:
    """Return all tokens of a folded name.

    Example:
        >>> " ".join(of_name("河谷power"))
        '河谷 谷 power ¦ ·河 ·谷 ˈp ˈpo …ower …wer ¦ «he »gu »power ¦ ‹hg ¦'
    """
    parts = runs(folded)
    found = [token for run in parts for token in of_run(run)]
    found += [BREAK, *(SINGLE + c for run in parts if is_han(run) for c in dict.fromkeys(run))]
    for number, run in enumerate(parts):
        if not is_han(run):
            sign = LETTERS if number else FIRST_LETTERS
            found += [sign + run[:length] for length in range(1, min(LETTERED, len(run)) + 1)]
            found += [ENDING + end for end in _endings(run)]
    if any(map(is_han, parts)):
        found += [BREAK, *marked(spelled(folded), FIRST_SYLLABLE, SYLLABLE)]
        found += [token for run in parts if is_han(run) for token in _initials(run)]
    return [*found, BREAK]


def of_run(run: str, *, is_open: bool = False) -> list[str]:
    """Return the text tokens of one run of Han characters, or of one word.

    Args:
        run: Of a folded name.
        is_open: Whether the run may go on behind its end, as a part of a longer one does.

    Example:
        >>> of_run("光伏电"), of_run("光伏电", is_open=True), of_run("光", is_open=True)
        (['光伏', '伏电', '电'], ['光伏', '伏电'], ['光'])
    """
    if not is_han(run):
        return [run]
    pairs = [a + b for a, b in pairwise(run)]
    return pairs if is_open and pairs else [*pairs, run[-1]]


def marked(parts: list[str], first: str, other: str) -> list[str]:
    """Return parts with a sign in front of each, another one in front of the first."""
    return [(other if index else first) + part for index, part in enumerate(parts)]


def letter_pairs(letters: str) -> list[str]:
    """Return each two neighbouring letters.

    Example:
        >>> letter_pairs("gyfh")
        ['gy', 'yf', 'fh']
    """
    return [a + b for a, b in pairwise(letters)]


def _endings(word: str) -> list[str]:
    return [word[at:] for at in range(1, len(word) - SHORTEST_PART + 1)]


def _initials(run: str) -> list[str]:
    letters = "".join(syllable[0] for syllable in syllables(run) if syllable)
    return [BREAK, *marked(letter_pairs(letters), FIRST_INITIALS, INITIALS)]
