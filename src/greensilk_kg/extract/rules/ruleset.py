"""Which rules a sentence concerns: all cue words are looked for in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greensilk_kg.extract.core.begins import finder, is_tried_everywhere, looks_back
from greensilk_kg.extract.core.needs import letters_of, needs
from greensilk_kg.extract.core.turned import NeedsOfMany, numbers
from greensilk_kg.extract.core.words import Words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

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

    def found(self, string: str, letters: set[str]) -> Iterator[tuple[Rule, re.Match[str]]]:
        """Yield where the patterns of rules match in a masked sentence, rule by rule, in their order.

        Args:
            string: A masked sentence.
            letters: Its letters (see `letters_of`).
        """
        places = self._cues.last(string)
        for number in self._concerned(places, letters):
            rule, find, free = self._tries[number]
            for one in find(string):
                if not free and one.start() > max(places.get(cue, -1) for cue in rule.cues):
                    break  # a cue of the rule begins in what it matches
                yield rule, one

    def concerned(self, string: str, letters: set[str]) -> list[Rule]:
        """Return the rules that a masked sentence may match, in their order.

        A cue of each stands in it, and what its pattern cannot do without.
        """
        return [self._rules[number] for number in self._concerned(self._cues.last(string), letters)]

    def _concerned(self, cues: Iterable[str], letters: set[str]) -> Iterator[int]:
        cued = 0
        for cue in cues:
            cued |= self._by_cue[cue]
        for number in numbers(cued & ~self._needs.told):
            self._tell(number)
        return numbers(self._needs.met(cued, letters))

    def _tell(self, number: int) -> None:
        """Note what a rule's pattern needs but for what any of its cues brings; told when first asked."""
        rule, pattern = self._rules[number], self._rules[number].pattern
        brought = [letters_of(cue) for cue in rule.cues]
        told = (one for one in needs(pattern) if any(one.isdisjoint(cue) for cue in brought))
        self._needs.add(number, tuple(told))
        free = looks_back(pattern) or is_tried_everywhere(pattern)
        self._tries[number] = (rule, finder(pattern), free)
