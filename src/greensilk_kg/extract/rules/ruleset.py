"""Which rules a sentence concerns: all cue words are looked for in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.begins import TO_THE_END, finder, looks_back
from greensilk_kg.extract.core.families import NeedsOfMany, numbers
from greensilk_kg.extract.core.needs import letters_of, needs
from greensilk_kg.extract.core.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greensilk_kg.extract.core.begins import Finder
    from greensilk_kg.extract.rules.load import Rule


class Ruleset:
    """Rules that are tried on the same kind of sentence.

    Args:
        rules: In the order in which they are to be tried.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._needs = NeedsOfMany()
        self._tries: dict[int, tuple[Rule, Finder, bool]] = {}
        self._by_cue: dict[str, int] = {}
        for number, rule in enumerate(self._rules):
            for cue in rule.cues:
                self._by_cue[cue] = self._by_cue.get(cue, 0) | 1 << number
        self._cues = Words({cue: cue for cue in self._by_cue})

    def concerned(self, string: str, letters: set[str]) -> list[tuple[Rule, Finder, int]]:
        """Return the rules that a masked sentence may match, in their order.

        Args:
            string: A masked sentence; of a rule that is returned a cue stands in it.
            letters: Its letters (see `letters_of`); among them is what the rule's pattern cannot do without.

        Returns:
            Each rule with what finds its matches, and the offset behind which none begins: the last of its
            cues begins before.
        """
        places = self._cues.last(string)
        cued = 0
        for cue in places:
            cued |= self._by_cue[cue]
        for number in numbers(cued & ~self._needs.told):
            self._tell(number)
        chosen = []
        for number in numbers(self._needs.met(cued, letters)):
            rule, find, free = self._tries[number]
            last = TO_THE_END if free else 1 + max(places.get(cue, -1) for cue in rule.cues)
            chosen.append((rule, find, last))
        return chosen

    def _tell(self, number: int) -> None:
        """Note what a rule's pattern needs but for what any of its cues brings; told when first asked."""
        rule = self._rules[number]
        brought = [letters_of(cue) for cue in rule.cues]
        told = (one for one in needs(rule.pattern) if any(one.isdisjoint(cue) for cue in brought))
        self._needs.add(number, tuple(told))
        self._tries[number] = (rule, finder(rule.pattern), looks_back(rule.pattern))
