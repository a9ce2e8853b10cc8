"""Fact sheets and lists of names: lines that are neither prose nor headings."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, groupby, takewhile
from typing import TYPE_CHECKING

from greensilk_kg.text import signs
from greensilk_kg.zh.labels import is_entry, is_over_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.text.paragraph import Paragraph

LEAST_ENTRIES = 3
_LEAST_ITEMS = 2
_LONGEST_ITEM = 24


def with_sheets(parts: Sequence[Paragraph]) -> list[Paragraph]:
    """Let labels with their values, several on end, be text and no headings."""
    kept: list[Paragraph] = []
    for sheet, group in groupby(parts, key=lambda part: not part.level and is_entry(part.text)):
        entries = list(group)
        is_sheet = sheet and len(entries) >= LEAST_ENTRIES
        kept.extend(replace(part, kind="body") if is_sheet else part for part in entries)
    return kept


def with_lists(parts: Sequence[Paragraph]) -> list[Paragraph]:
    """Join a label that ends in a colon with the names that are listed below it, each behind a mark."""
    kept: list[Paragraph] = []
    index = 0
    while index < len(parts):
        items = _items(parts, index + 1) if is_over_names(parts[index].text) else []
        kept.append(_listed(parts[index], items) if len(items) >= _LEAST_ITEMS else parts[index])
        index += 1 + (len(items) if len(items) >= _LEAST_ITEMS else 0)
    return kept


def _items(parts: Sequence[Paragraph], start: int) -> list[Paragraph]:
    """Return the lines of a list that begins here, none if one of them is no name."""
    items = list(takewhile(lambda part: part.lines[0].mark == "bullet", parts[start:]))
    return items if all(len(part.text) <= _LONGEST_ITEM and _is_name(part.text) for part in items) else []


def _is_name(text: str) -> bool:
    return not (signs.is_prose(text) or signs.is_final(text) or "：" in text or ":" in text)


def _listed(label: Paragraph, items: Sequence[Paragraph]) -> Paragraph:
    lines = tuple(line for part in (label, *items) for line in part.lines)
    text = label.text + "、".join(part.text for part in items)
    ends = list(accumulate(len(part.lines) for part in (label, *items)))
    return replace(label, lines=lines, text=text, kind="body", items=frozenset(ends[1:-1]))
