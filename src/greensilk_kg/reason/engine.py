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
    """A rule seen from one of its patterns.

    Attributes:
        rule: The rule.
        first: The pattern.
        rest: The other patterns, in good order.
        guard: What must hold, as `_places` writes it, for the rest to be worth a look; or `None`.
    """

    rule: Rule
    first: Atom
    rest: tuple[Atom, ...]
    guard: Atom | None


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
    _copies: dict[Key, list[Atom]] = field(default_factory=lambda: defaultdict(list))

    def install(self, rule: Rule) -> None:
        """Make a rule wait for its patterns, and try it on what is indexed already."""
        if rule.head in rule.body:
            return
        if not rule.axioms:
            if (rule.body, rule.head) in self._rules and rule.head is not None:
                return
            self._rules.add((rule.body, rule.head))
        copy = _copy(rule, self.symbols.number(TYPE))
        if copy:
            self._copies[copy[0]].append(copy[1])
        else:
            self._wait(rule)
        atoms = rule.axioms or rule.body
        for bound in join(self.index, ordered(atoms, set()), {}):
            self._act(rule, bound)

    def _wait(self, rule: Rule) -> None:
        atoms = rule.axioms or rule.body
        for position, atom in enumerate(atoms):
            rest = ordered(atoms[:position] + atoms[position + 1 :], set(atom))
            self._waiting[_key(atom, self.symbols.number(TYPE))].append(
                Trigger(rule, atom, rest, _guard(atom, rest))
            )

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
        waiting, copies, stack, has = self._waiting, self._copies, self._stack, self.index.has
        for key in ((ANY, p, ANY), (ANY, p, o), (s, ANY, ANY), (ANY, ANY, o)):
            for x, y, z in copies.get(key, ()):
                head = (
                    x if x >= 0 else statement[x],
                    y if y >= 0 else statement[y],
                    z if z >= 0 else statement[z],
                )
                if not has(*head):
                    stack.append(head)
            for trigger in waiting.get(key, ()):
                if trigger.guard and not has(*(x if x >= 0 else statement[x] for x in trigger.guard)):
                    continue
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


def _copy(rule: Rule, rdf_type: int) -> tuple[Key, Atom] | None:
    """Return a rule that only rearranges one statement as what it waits for and what it makes.

    Terms of the head are numbers from 0, and -3, -2, -1 for the statement's subject, predicate, object.
    `None` for any other rule; most statements meet rules of this kind only.
    """
    if rule.axioms or rule.head is None or len(rule.body) != 1:
        return None
    atom = rule.body[0]
    key = _key(atom, rdf_type)
    taken = sum(part >= 0 for part in key)
    if len(_places(atom)) + taken < len(atom):
        return None
    return key, substitute(rule.head, _places(atom))


def _guard(first: Atom, rest: tuple[Atom, ...]) -> Atom | None:
    """Return the next pattern, where the first leaves nothing open in it."""
    places = _places(first)
    if not rest or any(slot < 0 and slot not in places for slot in rest[0]):
        return None
    return substitute(rest[0], places)


def _places(atom: Atom) -> dict[int, int]:
    """Return each variable's place in a statement: -3 the subject, -2 the predicate, -1 the object."""
    return {slot: position - len(atom) for position, slot in enumerate(atom) if slot < 0}


def _key(atom: Atom, rdf_type: int) -> Key:
    """Return what a pattern waits for: a predicate (and a class, of a type), else a subject or an object."""
    s, p, o = atom
    if p >= 0:
        return (ANY, p, o) if p == rdf_type and o >= 0 else (ANY, p, ANY)
    return (s, ANY, ANY) if s >= 0 else (ANY, ANY, o)
