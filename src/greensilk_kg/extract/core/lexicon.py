"""The word lists of `data/lexicon` that names are found with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.heads import Heads
from greensilk_kg.extract.core.scan import Scan
from greensilk_kg.extract.core.tries import alternation
from greensilk_kg.extract.core.words import Words
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path


CHIEF = "首席"
"""Begins a head of a post that no list can hold: 首席运营官."""
RIVER = "(?<=长)江(?:水利|流域|经济|委员会|航道|航运|大保护|三峡|科学|设计|上游|中游|下游|水系|生态|口)"
"""What shows that a title's 长 begins the name of a river: 水利部长江水利委员会."""
NEEDS = {"", "proper", "institution", "charge", "called"}
WORKS = ("attribute", "work", "sector", "plant", "whole")
"""What a word of `works.tsv` may be."""
NO_USE = "-"
FIRMS = ("ending", "town", "deed", "not")
"""What a word of `firms.tsv` may be."""


@dataclass(frozen=True, slots=True)
class Suffix:
    """An ending by which a name is known.

    Attributes:
        text: The ending.
        cls: Local name of the class.
        least: Code points that must stand before it.
        not_before: Code points that, following it, make it another word.
        needs: What the name must hold: `proper`, `institution`, `charge` (an institution, or a place and
            what is done there), `called` (a work by a name of its own) or nothing.
    """

    text: str
    cls: str
    least: int
    not_before: str
    needs: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists, ready for use.

    Attributes:
        suffixes: Ending → what it says.
        barriers: Words that may stand in a name (`False`) and words that may not (`True`).
        words: The same words; none is a person's name.
        title_classes: Endings of titles in 《》, longest first, and their classes.
        heads: Heads of posts.
        head_pattern: Matches one of them, longest first, where it is no part of another word (委员会).
        posts: Finds where it matches.
        surnames: Chinese family names.
        japanese: Japanese family names of two and three characters.
        no_persons: Words that look like the first two characters of a Chinese name.
        transliteration: Characters that transliterate foreign names.
        traps: Strings in which a known name stands by accident (发展中国家).
        generic: Names that fit a form and name nothing in particular.
        firms: What a word is to the names of firms (`FIRMS`) → such words.
        works: What a word is in a work without a name (`WORKS`) → such words.
        initiatives: Endings of initiatives that stand in quotes → their classes.
        scan: Barriers, endings, heads of posts and selves, in one pass.
    """

    suffixes: Mapping[str, Suffix]
    barriers: Words[bool]
    words: frozenset[str]
    title_classes: tuple[tuple[str, str], ...]
    heads: frozenset[str]
    head_pattern: re.Pattern[str]
    posts: Heads
    surnames: frozenset[str]
    japanese: frozenset[str]
    no_persons: frozenset[str]
    transliteration: frozenset[str]
    traps: frozenset[str]
    generic: frozenset[str]
    firms: Mapping[str, Collection[str]]
    works: Mapping[str, Collection[str]]
    initiatives: Mapping[str, str]
    scan: Scan


def _column(path: Path) -> list[str]:
    return [row.cells[0] for row in read_table(path, 1)]


def _pairs(path: Path) -> list[tuple[str, str]]:
    return [(row.cells[0], row.cells[1]) for row in read_table(path, 2)]


def _suffixes(path: Path) -> dict[str, Suffix]:
    found: dict[str, Suffix] = {}
    for row in read_table(path, 5):
        text, cls, least, not_before, needs = row.cells
        if needs not in NEEDS:
            raise row.error(f"unknown need {needs!r}", f"write one of {sorted(NEEDS)}")
        if not least.isdecimal():
            raise row.error(f"least {least!r} is no number", "write how many characters must stand before")
        if text in found:
            raise row.error(f"the ending {text!r} stands twice", "keep one of the rows")
        found[text] = Suffix(text, cls, int(least), not_before, needs)
    return found


def _uses(path: Path, uses: Sequence[str]) -> dict[str, list[str]]:
    """Return the words of a table by their uses, which stand in further columns, several with commas."""
    found: dict[str, list[str]] = {one: [] for one in uses}
    for row in read_table(path, 3):
        word, *columns = row.cells
        for use in {one for cell in columns for one in cell.split(",")} - {NO_USE, ""}:
            if use not in found:
                raise row.error(f"unknown use {use!r}", f"write one of {uses}, or {NO_USE}")
            found[use].append(word)
    return found


def load_lexicon(folder: Path) -> Lexicon:
    """Load the word lists.

    Args:
        folder: `data/lexicon`.

    Raises:
        ConfigurationError: A list is missing or broken; the message names file and line.
    """
    suffixes = _suffixes(folder / "suffixes.tsv")
    barriers = dict.fromkeys(_column(folder / "barriers.tsv"), True)
    characters = _pairs(folder / "country-characters.tsv")
    barriers |= {f"中{character}": False for character, _ in characters}
    barriers |= dict.fromkeys(_column(folder / "protected.tsv"), False)
    heads = _column(folder / "titles.tsv")
    selves = dict.fromkeys(_column(folder / "selves.tsv"), True)
    head_pattern = re.compile(
        f"(?:{alternation(heads)}|{CHIEF}(?:(?![和与及的])[一-鿿]){{2,8}}?官)(?![团处组室所站国级]|{RIVER}|办公[室厅]|事务|投资[署局]|直属|(?<=总经理)部(?!门)|会(?![见晤谈面同])|研讨|座谈|咨询|论坛|大会|工作会|交流会|身份|单位|协会|学会|联合会|公会|工会|(?<=学生)[态命物产]|(?:科技|理工|石油[与和]矿业)?(?:大学|学院))"
    )
    return Lexicon(
        suffixes=suffixes,
        barriers=Words(barriers),
        words=frozenset(barriers),
        title_classes=tuple(sorted(_pairs(folder / "title-marks.tsv"), key=lambda pair: -len(pair[0]))),
        heads=frozenset(heads),
        head_pattern=head_pattern,
        posts=Heads([*heads, CHIEF], head_pattern),
        surnames=frozenset(_column(folder / "surnames.tsv")),
        no_persons=frozenset(_column(folder / "no-persons.tsv")),
        japanese=frozenset(_column(folder / "japanese-surnames.tsv")),
        transliteration=frozenset(_column(folder / "transliteration.tsv")),
        traps=frozenset(trap for trap, _ in _pairs(folder / "name-traps.tsv")),
        generic=frozenset(_column(folder / "generic.tsv")),
        firms=_uses(folder / "firms.tsv", FIRMS),
        works=_uses(folder / "works.tsv", WORKS),
        initiatives=dict(_pairs(folder / "initiatives.tsv")),
        scan=Scan([barriers, suffixes, dict.fromkeys([*heads, CHIEF], True), selves]),
    )
