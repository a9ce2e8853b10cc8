"""English class labels in the plural, for the headings of lists."""

from __future__ import annotations

import re

IRREGULAR = {"memorandum": "memoranda", "person": "people"}
"""Nouns of our labels whose plural takes no ending of its own."""
_HISSING = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"(?<=[^aeiou])y$")
_HEAD = re.compile(r"^(?P<before>(?:.* )??)(?P<noun>[^ ]+)(?P<rest>(?: of .*)?)$")


def plural(label: str) -> str:
    """Return an English label in the plural; one that is plural already (*principles*) stays.

    The noun is the last word, or the one before *of*.

    Example:
        >>> plural("letter of intent"), plural("government body"), plural("principles")
        ('letters of intent', 'government bodies', 'principles')
    """
    found = _HEAD.match(label)
    return found["before"] + _noun(found["noun"]) + found["rest"] if found else label


def _noun(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    if _HISSING.search(noun):
        return noun + "es"
    return _CONSONANT_Y.sub("ie", noun) + "s"
