"""The small language of rule patterns: a regular expression over a masked sentence, with slots.

| in a pattern | matches |
| --- | --- |
| `{who:Agent}` | one mention of the kinds that `Agent` names, kept as `who` |
| `{who:Agent+}` | a list of them: 甲、乙和丙等机构 |
| `{who:Person*}` | all persons up to the first verb of taking part, whatever else stands between |
| `{Agent}` | one mention that is not kept |
| `{theme:text}` | words in quotes, kept without the quotes |
| `{~}` | up to 40 characters of the same clause or the next, no full stop |
| `{-}` | up to 12 characters without a stop or a mention |
| `{gap}` | up to 20 characters, days, figures and places (在…) before a verb: no stop, no other verb |
| `{listed}` | one or more clauses of a list that end in ；, and the begin of the next |
| `{it}` | 该项目, 铁路 and their like: the project that is spoken of |
"""

from __future__ import annotations

import re

from greensilk_kg.extract.core.shelf import pattern_of
from greensilk_kg.extract.rules.gaps import GAPS
from greensilk_kg.extract.rules.slots import SETS, SLOT, PatternError, slot_pattern


def compile_pattern(source: str) -> re.Pattern[str]:
    """Compile a rule's pattern.

    Raises:
        PatternError: An unknown slot kind or a broken regular expression.

    Example:
        >>> compile_pattern("由{who:Agent+}主办").groupindex
        mappingproxy({'who': 1})
    """
    try:
        return pattern_of(SLOT.sub(slot_pattern, _whole(source)))
    except re.error as error:
        raise PatternError(f"broken pattern: {error}") from error


def slot_kinds(source: str) -> dict[str, frozenset[str]]:
    """Return for each named slot of a pattern the kinds of mentions that may fill it; none for text.

    Example:
        >>> sorted(slot_kinds("{who:Org+}以{theme:text}为题")["who"]), slot_kinds("{theme:text}")["theme"]
        (['Initiative', 'Institution'], frozenset())
    """
    return {
        match[1]: frozenset(SETS.get(match[2], (match[2],) if match[2] not in {"text", "words"} else ()))
        if match[2] != "Day"
        else frozenset({"Date"})
        for match in SLOT.finditer(_whole(source))
        if match[1]
    }


def _whole(source: str) -> str:
    """Return a pattern with its shorthand written out."""
    for gap, pattern in GAPS.items():
        source = source.replace(gap, pattern)
    return source
