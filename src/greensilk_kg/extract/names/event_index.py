"""Which names of events may be of one: found by their words, without holding each name against all others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

JOINED = "暨"
LEAST_EQUAL, LEAST_ALIKE = 3, 4
"""Letters of two names that are one, and of one that is half of another, at the least."""
LEAST_END = 6
"""Letters that a name has at least where another goes on before it."""
FAIR, WHOLE_FAIR = re.compile("[㐀-鿿]{1,3}(?=博会$)"), "博览会"
"""What a fair is called for short: 东博会."""
TWO_LANDS = re.compile("中([㐀-鿿])")
CHINA = "中国"


def fuller(cores: Mapping[str, str]) -> Mapping[str, Collection[str]]:
    """Return for each name those that may be of the same event: some of them are not, none is missing.

    Args:
        cores: Name → its words without edition, year and marks.

    Example:
        >>> found = fuller({"一": "河谷能源论坛", "二": "海岛河谷能源论坛", "三": "海岛港口论坛"})
        >>> sorted(found["一"]), sorted(found["二"]), sorted(found["三"])
        (['二'], ['一'], [])
    """
    under: dict[str, list[str]] = {}
    for name, core in cores.items():
        for key in set(_told_by(core)):
            under.setdefault(key, []).append(name)
    found: dict[str, set[str]] = {name: set() for name in cores}
    for name, core in cores.items():
        for key in set(_asked_by(core)):
            for other in under.get(key, ()):
                if other != name:
                    found[name].add(other)
                    found[other].add(name)
    return found


def _told_by(core: str) -> Iterator[str]:
    """Yield by what a shorter name may ask for a name."""
    yield core
    yield from (core[at:] for at in range(1, len(core) - LEAST_END + 1))
    if JOINED in core:
        yield from core.split(JOINED)
    if core.startswith(CHINA):
        yield from (f"{CHINA}…{core[at:]}" for at in range(len(CHINA), len(core) - LEAST_ALIKE + 1))
    if core.endswith(WHOLE_FAIR):
        yield WHOLE_FAIR


def _asked_by(core: str) -> Iterator[str]:
    """Yield by what a name asks for fuller ones."""
    yield core
    if lands := TWO_LANDS.match(core):
        yield f"{CHINA}…{core[lands.end() :]}"
    if FAIR.match(core):
        yield WHOLE_FAIR
