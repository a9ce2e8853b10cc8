"""Which rules a sentence concerns: all cue words are looked for in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.begins import TO_THE_END, finder, looks_back
from greensilk_kg.extract.core.needs import needs
from greensilk_kg.extract.core.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.begins import Finder
    from greensilk_kg.extract.core.needs import Needs
    from greensilk_kg.extract.rules.load import Rule


class Ruleset:
    """Rules that are tried on the same kind of sentence.

    Args:
        rules: In the order in which they are to be tried.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._needs: list[Needs | None] = [None] * len(self._rules)
        self._tries: dict[int, tuple[Rule, Finder, bool]] = {}
        by_cue: dict[str, list[int]] = {}
        for number, rule in enumerate(self._rules):
            for cue in rule.cues:
                by_cue.setdefault(cue, []).append(number)
        self._words = Words({cue: tuple(numbers) for cue, numbers in by_cue.items()})

    def concerned(self, string: str, letters: set[str]) -> list[tuple[Rule, Finder, int]]:
        """Return the rules that a masked sentence may match, in their order.

        Args:
            string: A masked sentence; of a rule that is returned a cue stands in it.
            letters: Its characters; among them is what the rule's pattern cannot do without.

        Returns:
            Each rule with what finds its matches, and the offset behind which none begins: the last of its
            cues begins before.
        """
        places: dict[int, int] = {}
        for numbers, begun in self._words.last(string).items():
            for number in numbers:
                if places.get(number, -1) < begun:
                    places[number] = begun
        chosen = []
        for number in sorted(places):
            needed = self._needs[number]
            for one in self._needed(number) if needed is None else needed:
                if one.isdisjoint(letters):
                    break
            else:
                rule, find, free = self._tries[number]
                chosen.append((rule, find, TO_THE_END if free else places[number] + 1))
        return chosen

    def _needed(self, number: int) -> Needs:
        """Return what a rule's pattern needs but for what any of its cues brings; told when first asked."""
        rule = self._rules[number]
        told = [one for one in needs(rule.pattern) if any(one.isdisjoint(cue) for cue in rule.cues)]
        needed = self._needs[number] = tuple(told)
        self._tries[number] = (rule, finder(rule.pattern), looks_back(rule.pattern))
        return needed
