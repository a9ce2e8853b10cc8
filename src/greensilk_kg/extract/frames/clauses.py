"""A sentence in clauses, ready to look for who did what in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading
    from greensilk_kg.extract.frames.load import Frame
    from greensilk_kg.extract.scene import Scene

CLAUSE = re.compile("[^，；：。！？]+")
FILLER = "〇"
SAID = re.compile("“[^“”]{13,}?”")
NOTE = re.compile("（[^（）]*）")


def plain(string: str) -> str:
    """Return a masked sentence in which neither what somebody said nor what stands in brackets counts.

    Example:
        >>> plain("甲（乙）发布丙")
        '甲〇〇〇发布丙'
    """
    string = SAID.sub(lambda found: f"“{FILLER * (len(found[0]) - 2)}”", string)
    return NOTE.sub(lambda found: FILLER * len(found[0]), string)


def clauses(string: str) -> list[tuple[int, int]]:
    """Return begin and end (exclusive) of each clause of a sentence, in code points of the masked words.

    Example:
        >>> clauses("甲主办，乙承办。")
        [(0, 3), (4, 7)]
    """
    return [found.span() for found in CLAUSE.finditer(string)]


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence of an article as frames see it.

    Attributes:
        scene: The article.
        reading: The sentence.
        string: Its masked words, `plain`.
        parts: Its clauses.
    """

    scene: Scene
    reading: Reading
    string: str
    parts: list[tuple[int, int]]

    @classmethod
    def of(cls, scene: Scene, reading: Reading) -> Clauses:
        """Return a sentence in clauses."""
        string = plain(reading.masked.string)
        return cls(scene, reading, string, clauses(string))

    @property
    def mentions(self) -> dict[int, Mention]:
        """Return what stands at which place of the string."""
        return self.reading.masked.mentions


@dataclass(frozen=True, slots=True)
class Call:
    """A word that calls for a frame.

    Attributes:
        frame: The frame.
        number: Of the clause, from 0.
        found: The word.
    """

    frame: Frame
    number: int
    found: re.Match[str]

    @property
    def start(self) -> int:
        """Return where the word begins."""
        return self.found.start()

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.found.end()
