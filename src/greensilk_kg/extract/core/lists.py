"""Words of one use that patterns name: each table of `data/lexicon/lists` holds the lists of one area."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from greensilk_kg.errors import ConfigurationError, Place
from greensilk_kg.extract.core.tries import alternation
from greensilk_kg.resources import find_home
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def any_of(*names: str) -> str:
    """Return a group of a regular expression that matches any word of some lists, the longest that it can.

    Args:
        names: Area and list: `projects/builds` is the list `builds` of `data/lexicon/lists/projects.tsv`.

    Raises:
        ConfigurationError: There is no such table, or no such list in it.

    Example:
        >>> import re
        >>> re.search(any_of("projects/builds", "projects/runs"), "由甲集团承建")[0]
        '承建'
    """
    return f"(?:{words(*names)})"


def words(*names: str) -> str:
    """Return the words of some lists as alternatives, without a group, to stand among others in a pattern.

    Args:
        names: Area and list, as for `any_of`.
    """
    return alternation(listed(*names))


def listed(*names: str) -> frozenset[str]:
    """Return the words of some lists themselves.

    Args:
        names: Area and list, as for `any_of`.

    Raises:
        ConfigurationError: There is no such table, or no such list in it.
    """
    folder = find_home().data / "lexicon" / "lists"
    found: set[str] = set()
    for name in names:
        area, _, own = name.partition("/")
        path = folder / f"{area}.tsv"
        lists = read_lists(path)
        if own not in lists:
            hint = f"it has {', '.join(sorted(lists))}"
            raise ConfigurationError(f"no list {own!r}", where=Place(path), hint=hint)
        found |= lists[own]
    return frozenset(found)


@cache
def read_lists(path: Path) -> Mapping[str, frozenset[str]]:
    """Return the lists of a table: name → words.

    Args:
        path: Two columns: a word, and the lists it is in with commas between.

    Raises:
        ConfigurationError: A row lacks a list, or a word stands twice.
    """
    found: dict[str, set[str]] = {}
    known: set[str] = set()
    for row in read_table(path, 2):
        word, names = row.cells
        if not names:
            raise row.error(f"{word!r} is in no list", "name its lists, with commas between")
        if word in known:
            raise row.error(f"the word {word!r} stands twice", "keep one row with all its lists")
        known.add(word)
        for name in names.split(","):
            found.setdefault(name, set()).add(word)
    return {name: frozenset(own) for name, own in found.items()}
