"""Frames: which words tell of which deed, and what each of its parts is to the thing done.

After frame semantics (Fillmore 1976; FrameNet) and semantic role labelling: a verb calls for a frame, whose
parts are who acts (agent), what is done (theme), when, where and on what occasion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.extract.core.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PLAIN = re.compile(r"[㐀-鿿]+(?![?*{])|[㐀-鿿]")
"""The words with which an expression begins, whatever follows."""
HINT = "see docs/how-to/add-a-frame.md for the parts of a frame"


@dataclass(frozen=True, slots=True)
class Frame:
    """One sort of deed.

    Attributes:
        id: Such as `frame/issue`; stands in the evidence of what it tells.
        themes: Kinds of what is done, held, issued.
        verbs: Expressions for the deed.
        roles: Expressions for those who do it (主办单位).
        agent: Property from the theme to who did it, or nothing.
        agents: Kinds of those who may do it.
        date: Property to the day, or nothing.
        place: Property to where, or nothing.
        occasion: Property to the event during which, or nothing.
        left_out: What to look for where the sentence does not name the theme, or nothing.
        planned: Whether what is only planned counts too.
        people: Whether people of a body do it for the body.
        where: Whether the verb says where the theme is: the place stands behind it.
        beside: Expression that must stand in the clause or the one before, or nothing.
        nouns: List of words that mean the theme where it is spoken of without its name (`nouns/event`).
        examples: Texts, each with the statements that the frame must tell of it.
        nonexamples: Texts of which it must tell nothing.
    """

    id: str
    themes: tuple[str, ...]
    verbs: tuple[str, ...]
    roles: tuple[str, ...] = ()
    agent: str = ""
    agents: tuple[str, ...] = ()
    date: str = ""
    place: str = ""
    occasion: str = ""
    left_out: str = ""
    planned: bool = False
    people: bool = False
    where: bool = False
    beside: str = ""
    nouns: str = ""
    examples: tuple[dict[str, Any], ...] = ()
    nonexamples: tuple[str, ...] = ()


class Frames:
    """All frames, by the words that call for them.

    Args:
        frames: In order.
    """

    def __init__(self, frames: Iterable[Frame]) -> None:
        self.all = tuple(frames)
        self.verbs = Callers((verb, one) for one in self.all for verb in one.verbs)
        self.roles = Callers((role, one) for one in self.all for role in one.roles)


class Callers:
    """Expressions that call for frames, found by the words that they begin with.

    Args:
        calls: Each expression with a frame. It begins with at least one plain character.

    Example:
        >>> given = Callers([("发布", "issue"), ("发布(?:会)", "meet"), ("主办", "hold")])
        >>> [(found[0], frame) for found, frame in given.find("甲主办发布会", 0, 6)]
        [('主办', 'hold'), ('发布会', 'meet')]
    """

    def __init__(self, calls: Iterable[tuple[str, Frame]]) -> None:
        by: dict[str, list[Frame]] = {}
        for word, frame in calls:
            by.setdefault(word, []).append(frame)
        begins: dict[str, list[str]] = {}
        for word in by:
            begins.setdefault(PLAIN.match(word)[0], []).append(word)  # type: ignore[index]
        self._frames = by
        self._words = Words({begin: begin for begin in begins})
        self._tried = {
            begin: [
                (re.compile(one), one)
                for other in begins
                if begin.startswith(other)
                for one in sorted(begins[other], key=len, reverse=True)
            ]
            for begin in begins
        }
        for tried in self._tried.values():
            tried.sort(key=lambda one: -len(one[1]))

    def find(self, string: str, begin: int, end: int) -> Iterator[tuple[re.Match[str], Frame]]:
        """Yield what is found in a stretch, leftmost and longest, each with every frame that it calls for."""
        behind = begin
        for low, _, word in self._words.find(string[begin:end]):
            if begin + low < behind:
                continue
            for pattern, expression in self._tried[word]:
                found = pattern.match(string, begin + low, end)
                if found is not None:
                    behind = found.end()
                    yield from ((found, frame) for frame in self._frames[expression])
                    break


def load_frames(files: Iterable[Path]) -> tuple[Frame, ...]:
    """Load frames.

    Args:
        files: YAML files, each a list of frames.

    Raises:
        ConfigurationError: A frame has an unknown part or kind, lacks verbs or examples, or stands twice.
    """
    frames: dict[str, Frame] = {}
    for path in sorted(files):
        for entry in yaml.safe_load(path.read_text("utf-8")):
            frame = _frame(entry, path)
            if frame.id in frames:
                raise ConfigurationError(f"frame {frame.id!r} stands twice", where=Place(path), hint=HINT)
            frames[frame.id] = frame
    return tuple(frames.values())


def _frame(entry: dict[str, Any], path: Path) -> Frame:
    try:
        parts: dict[str, Any] = {
            key: tuple(one) if isinstance(one, list) else one for key, one in entry.items()
        }
        frame = Frame(**parts)
    except TypeError as error:
        raise ConfigurationError(f"no frame: {error}", where=Place(path), hint=HINT) from error
    unknown = {*frame.themes, *frame.agents} - CODES.keys()
    if unknown or not frame.verbs or not frame.examples:
        what = f"frame {frame.id!r} lacks verbs or examples, or has unknown kinds {sorted(unknown)}"
        raise ConfigurationError(what, where=Place(path), hint=HINT)
    return frame
