"""Semi-naive forward chaining: each statement meets each rule once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from greensilk_kg.rdf.namespaces import TYPE
from greensilk_kg.reason.index import Index
from greensilk_kg.reason.join import Binding, join, ordered, unify
from greensilk_kg.reason.rule import Atom, Rule, substitute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from greensilk_kg.reason.symbols import Statement, Symbols

ANY = -1
Key = tuple[int, int, int]
"""What a pattern waits for: subject, predicate, object; `ANY` where it takes all."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A rule seen from one of its patterns: that pattern, the others in good order, the rule."""

    rule: Rule
    first: Atom
    rest: tuple[Atom, ...]


@dataclass(slots=True)
class Engine:
    """Statements, rules, and what follows.

    Statements go on a stack; each that is popped and new is indexed and meets the rules that wait for it.
    A rule with axioms makes a concrete rule whenever its axioms are met; that one is tried at once on all
    that is indexed, and waits from then on.

    Attributes:
        symbols: Numbers the terms.
        index: What holds.
        clashes: Rule that says `false` with the statements that made it do so.
    """

    symbols: Symbols
    index: Index = field(default_factory=Index)
    clashes: dict[tuple[str, frozenset[Statement]], tuple[Statement, ...]] = field(default_factory=dict)
    _stack: list[Statement] = field(default_factory=list)
    _waiting: dict[Key, list[Trigger]] = field(default_factory=lambda: defaultdict(list))
    _rules: set[tuple[tuple[Atom, ...], Atom | None]] = field(default_factory=set)
    _copies: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def install(self, rule: Rule) -> None:
        """Make a rule wait for its patterns, and try it on what is indexed already."""
        if rule.head in rule.body:
            return
        if not rule.axioms:
            if (rule.body, rule.head) in self._rules and rule.head is not None:
                return
            self._rules.add((rule.body, rule.head))
        atoms = rule.axioms or rule.body
        for position, atom in enumerate(atoms):
            rest = ordered(atoms[:position] + atoms[position + 1 :], set(atom))
            self._waiting[_key(atom, self.symbols.number(TYPE))].append(Trigger(rule, atom, rest))
        for bound in list(join(self.index, ordered(atoms, set()), {})):
            self._act(rule, bound)

    def run(self, statements: Iterable[Statement]) -> None:
        """Add statements and all that follows from them; the last given is taken first."""
        stack = self._stack
        stack.extend(statements)
        add = self.index.add
        while stack:
            statement = stack.pop()
            if add(*statement):
                self._meet(statement)

    def _meet(self, statement: Statement) -> None:
        s, p, o = statement
        waiting = self._waiting
        for key in ((ANY, p, ANY), (ANY, p, o), (s, ANY, ANY), (ANY, ANY, o)):
            for trigger in waiting.get(key, ()):
                bound = unify(trigger.first, statement, {})
                if bound is not None:
                    self._follow(trigger, bound)

    def _follow(self, trigger: Trigger, bound: Binding) -> None:
        for found in join(self.index, trigger.rest, bound):
            self._act(trigger.rule, found)

    def _act(self, rule: Rule, bound: Binding) -> None:
        if rule.axioms:
            because = [substitute(atom, bound) for atom in rule.axioms]
            self.install(rule.concrete(bound, because))
        elif rule.head is None:
            statements = tuple(substitute(atom, bound) for atom in rule.body)
            self.clashes.setdefault((rule.name, frozenset(statements)), (*statements, *rule.because))
        else:
            head = substitute(rule.head, bound)
            if not self.index.has(*head):
                self._stack.append(head)


def _key(atom: Atom, rdf_type: int) -> Key:
    """Return what a pattern waits for: a predicate (and a class, of a type), else a subject or an object."""
    s, p, o = atom
    if p >= 0:
        return (ANY, p, o) if p == rdf_type and o >= 0 else (ANY, p, ANY)
    return (s, ANY, ANY) if s >= 0 else (ANY, ANY, o)
