"""Names of no known form: what stands between a body's post and a sign that no name goes beyond."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.lists import any_of
from greensilk_kg.extract.core.mask import FIRST, LAST
from greensilk_kg.extract.persons.name_words import words_behind

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
    rf"参与|同一|[的了着过们于从将曾已也都还就各等]|^(?:[兼级暨是为系]|以(?![撒赛利色]))|[时摄]$|{any_of('persons/no-name-ends')}$|{any_of('sentences/deed')}"
)
"""What shows that a stretch is no name."""
DOES = re.compile("做|担任|当选|书面|线上|远程")
"""What somebody does or how, in no list of words behind names."""
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
    deeds = _deeds(found["name"]) if found else {0}
    if found is None or 0 in deeds:
        return None
    end = min((start + at for at in deeds if at >= PAIR), default=found.end())
    name = string[start:end]
    if len(name) == PAIR and (_odd(name, lexicon) or string[end] in STOP):
        return None
    if end < found.end() and _odd(name, lexicon) > LONE:
        return None
    return end if _is_name(name, lexicon) else None


def _odd(name: str, lexicon: Lexicon) -> int:
    """Return how many characters transcribe no sounds."""
    return sum(one not in lexicon.transliteration for one in name)


def _is_name(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a stretch holds nothing that no name holds."""
    is_word = name in lexicon.words or name[:PAIR] in lexicon.no_persons
    if NO_NAME.search(name) or is_word or lexicon.head_pattern.search(name):
        return False
    if name[0] in lexicon.surnames and len(name) > LONGEST_WITH_FAMILY:
        return False
    held = [high - low for low, high, barrier in lexicon.barriers.find(name) if barrier]
    return len(held) <= LONE and all(length <= LONE for length in held)


def _deeds(name: str) -> set[int]:
    """Return where words for what somebody does begin in what should be a name: 恩科西|做东道主."""
    return words_behind(name) | {one.start() for one in DOES.finditer(name)}
