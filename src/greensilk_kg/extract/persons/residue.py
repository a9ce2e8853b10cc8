"""Names of no known form: what stands between a body's post and a sign that no name goes beyond."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import FIRST, LAST

if TYPE_CHECKING:
    from greensilk_kg.extract.core.lexicon import Lexicon

HAN = r"[㐀-鿿]"
WALL = (
    rf"、|等(?=[，。、共人{FIRST}-{LAST}]|{any_of('persons/after-he')})|(?:以及|和|与|及)(?=[{FIRST}-{LAST}])|，(?=[{FIRST}-{LAST}])|在(?=[{FIRST}-{LAST}])|（(?=[A-Z])|[。；]|"
    rf"{any_of('persons/behind-any-name')}"
)
"""What no name goes beyond."""
RESIDUE = re.compile(rf"(?P<name>{HAN}{{2,7}}?)(?={WALL})")
NO_NAME = re.compile(
    rf"[的了着过们于从将曾已也都还就各等]|^(?:[兼级暨是为系]|以(?![撒赛利色]))|[时摄]$|{any_of('persons/no-name-ends')}$|{any_of('sentences/deed')}"
)
"""What shows that a stretch is no name."""
STOP = "。；"
"""Before which two characters may be a mere word: 特派记者专访。"""
PAIR = 2
LONE = 1
LONGEST_WITH_FAMILY = 4
"""Code points of a name that begins with a family name of the Chinese: 阮氏兰香."""


def residue(string: str, start: int, lexicon: Lexicon) -> int | None:
    """Return the end of a stretch behind a post that can only be a name, or `None`.

    Args:
        string: The masked sentence.
        start: Where the title of a known body ends.
        lexicon: Words that no name holds.
    """
    found = RESIDUE.match(string, start)
    if found is None:
        return None
    name = found["name"]
    if len(name) == PAIR and not _is_pair(string, found, lexicon):
        return None
    is_word = name in lexicon.words or name[:PAIR] in lexicon.no_persons
    if NO_NAME.search(name) or is_word or lexicon.head_pattern.search(name):
        return None
    if name[0] in lexicon.surnames and len(name) > LONGEST_WITH_FAMILY:
        return None
    held = [high - low for low, high, barrier in lexicon.barriers.find(name) if barrier]
    return None if any(length > LONE for length in held) or len(held) > LONE else found.end()


def _is_pair(string: str, found: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether two characters are a name: both transcribe sounds, and no stop is behind them."""
    return lexicon.transliteration.issuperset(found["name"]) and string[found.end()] not in STOP
