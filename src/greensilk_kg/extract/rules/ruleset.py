"""Which rules a sentence concerns: all cue words are looked for in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.rules.load import Rule


class Ruleset:
    """Rules that are tried on the same kind of sentence.

    Args:
        rules: In the order in which they are to be tried.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        by_cue: dict[str, list[int]] = {}
        for number, rule in enumerate(self._rules):
            for cue in rule.cues:
                by_cue.setdefault(cue, []).append(number)
        self._words = Words({cue: tuple(numbers) for cue, numbers in by_cue.items()})

    def concerned(self, string: str) -> list[Rule]:
        """Return the rules of which a cue stands in a masked sentence, in their order."""
        numbers = {number for found in self._words.present(string) for number in found}
        return [self._rules[number] for number in sorted(numbers)]
