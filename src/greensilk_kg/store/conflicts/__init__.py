"""Readings that differ where one would be expected, side by side with their evidence."""

from greensilk_kg.store.conflicts.find import find, find_about
from greensilk_kg.store.conflicts.questions import Questions, load_questions
from greensilk_kg.store.conflicts.records import Conflict, Evidence, Reading
from greensilk_kg.store.conflicts.render import Names, as_csv, as_json

__all__ = [
    "Conflict",
    "Evidence",
    "Names",
    "Questions",
    "Reading",
    "as_csv",
    "as_json",
    "find",
    "find_about",
    "load_questions",
]
