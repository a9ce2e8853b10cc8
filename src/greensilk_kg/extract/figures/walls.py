"""The words that no noun beside a count holds, as two patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.mask import CODES
from greensilk_kg.tables import read_table

if TYPE_CHECKING:
    from pathlib import Path

NAMED = "".join(CODES[kind] for kind in ("Country", "Place", "Institution", "Initiative", "Project"))
TOKENS = {"{Date}": CODES["Date"], "{Named}": f"[{NAMED}]"}
BOTH, BEFORE = "both", "before"


SORTED = "类"
"""Behind a deed it makes a sort of things."""


def load_walls(path: Path) -> tuple[str, str]:
    """Load the table of words that end what a count counts.

    Args:
        path: `data/lexicon/count-walls.tsv`.

    Returns:
        A pattern for nouns behind a count, and one for nouns before it.

    Raises:
        ConfigurationError: The table is broken; the message names file and line.
    """
    found: dict[str, list[str]] = {BOTH: [], BEFORE: []}
    for row in read_table(path, 6):
        word, side, *beside = row.cells
        if side not in found:
            raise row.error(f"unknown side {side!r}", f"write one of {sorted(found)}")
        try:
            found[side].append(_pattern(word, *map(_without_tokens, beside)))
            re.compile(found[side][-1])
        except re.error as error:
            raise row.error(str(error), "write words, with | between them") from error
    return "|".join(_longest_first(found[BOTH])), "|".join(_longest_first(found[BOTH] + found[BEFORE]))


def _longest_first(patterns: list[str]) -> list[str]:
    return sorted(patterns, key=len, reverse=True)


def _without_tokens(cell: str) -> str:
    for token, code in TOKENS.items():
        cell = cell.replace(token, code)
    return cell


def _pattern(word: str, not_before: str, not_behind: str, before: str, behind: str) -> str:
    """Return the pattern of a word with what may and may not stand beside it; 投资 in 投资类项目 is no wall.

    Example:
        >>> _pattern("约", "翰", "节|公", "", "")
        '(?<!节)(?<!公)约(?!翰|类)'
    """
    without = "".join(f"(?<!{one})" for one in not_behind.split("|") if one)
    behind = "|".join(f"(?<={one})" for one in behind.split("|") if one)
    return (
        (f"(?:{behind})" if behind else "")
        + without
        + re.escape(word)
        + (f"(?!{not_before}|{SORTED})" if not_before else f"(?!{SORTED})")
        + (f"(?={before})" if before else "")
    )
