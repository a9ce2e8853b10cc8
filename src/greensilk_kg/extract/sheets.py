"""What a fact sheet is about: what stands over its labels and values, or was told of just before."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from greensilk_kg.extract.core.reading import by_paragraph
from greensilk_kg.zh.labels import is_entry, is_over_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.mention import Mention
    from greensilk_kg.extract.core.reading import Reading

LEAST = 3
BEHIND = 4
"""How many characters may stand behind what a heading is about: 简介, 基本情况."""
SUBJECTS = ("Project", "Initiative", "Institution", "Event")


def sheet_subjects(readings: Sequence[Reading]) -> dict[int, Mention]:
    """Return what each paragraph of an article that is a line of a fact sheet tells of.

    Args:
        readings: The article's sentences.
    """
    found: dict[int, Mention] = {}
    paragraphs = sorted(by_paragraph(readings).items())
    for is_sheet, group in groupby(paragraphs, key=lambda item: _is_line(item[1])):
        lines = list(group)
        if is_sheet and len(lines) >= LEAST:
            subject = _subject(readings, lines[0][1][0])
            found |= {number: subject for number, _ in lines if subject is not None}
    return found


def _is_line(paragraph: Sequence[Reading]) -> bool:
    first = paragraph[0]
    if len(paragraph) > 1 or first.sentence.role != "body":
        return False
    label, colon, _ = first.masked.string.partition("：")
    return is_entry(first.masked.string) or is_over_names(label + colon)


def _is_headed(one: Mention, heading: Reading) -> bool:
    """Tell whether a heading is about what it names: hardly a word stands behind it."""
    return one.kind in SUBJECTS and heading.sentence.span.end - one.end <= BEHIND


def _subject(readings: Sequence[Reading], line: Reading) -> Mention | None:
    """Return what the heading names; where it names nothing, the only work of the paragraph before."""
    above = line.sentence.headings
    at = above[-1].start if above else -1
    heading = next((one for one in readings if one.sentence.span.start == at), None)
    named = [one for one in heading.mentions if _is_headed(one, heading)] if heading is not None else []
    if named:
        return min(named, key=lambda one: SUBJECTS.index(one.kind))
    number = line.sentence.paragraph
    before = [one for one in readings if one.sentence.role == "body" and one.sentence.paragraph < number]
    last = [one for one in before if one.sentence.paragraph == before[-1].sentence.paragraph]
    works = {
        one.ref: one
        for reading in reversed(last)
        for one in reversed(reading.mentions)
        if one.kind == "Project"
    }
    return next(iter(works.values())) if len(works) == 1 else None
