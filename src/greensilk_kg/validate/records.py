"""What validation finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import NamedNode, Quad

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Term: TypeAlias = NamedNode | RdfLiteral
Severity = Literal["Violation", "Warning", "Info"]


@dataclass(frozen=True, slots=True)
class Violation:
    """One result of a shape, whatever its severity.

    Attributes:
        focus: The node that was checked.
        path: The property whose values are wrong, or `None` (the node itself, or a longer path).
        value: The wrong value, or `None`.
        shape: The shape's name (`gss:…`).
        component: Local name of the constraint component (`ClassConstraintComponent`).
        severity: `Violation` breaks conformance; `Warning` and `Info` do not.
        messages: Language (`zh`, `en`) → what is wrong.
        statements: The statements that the result condemns, as far as they are known.
    """

    focus: Term
    path: NamedNode | None
    value: Term | None
    shape: NamedNode
    component: str
    severity: Severity
    messages: Mapping[str, str]
    statements: tuple[Quad, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """Sort key and identity: everything but the messages."""
        terms = (self.focus, self.path, self.value, self.shape)
        return (*("" if term is None else str(term) for term in terms), self.component, self.severity)

    def message(self, language: str = "en") -> str:
        """Return the message in a language, or in any."""
        return self.messages.get(language) or next(iter(self.messages.values()), self.component)


@dataclass(frozen=True, slots=True)
class Report:
    """The results of one validation, sorted.

    Attributes:
        results: Of every severity.
    """

    results: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        """Whether there is no `sh:Violation`."""
        return not self.violations

    @property
    def violations(self) -> tuple[Violation, ...]:
        """The results that break conformance."""
        return tuple(result for result in self.results if result.severity == "Violation")


@dataclass(frozen=True, slots=True)
class Validated:
    """One source's quads, parted by the shapes.

    Attributes:
        accepted: Statements and evidence that conform, sorted.
        quarantined: What was refused, in `graph/quarantine/{doc}`: each statement, its evidence, and the
            results that condemned it (`sh:ValidationResult`, with IRIs); sorted.
        violations: Why, sorted.
        notes: Warnings and infos on what was accepted, and what is wrong in the context alone; sorted.
    """

    accepted: list[Quad]
    quarantined: list[Quad]
    violations: tuple[Violation, ...]
    notes: tuple[Violation, ...] = ()


@dataclass(frozen=True, slots=True)
class FileViolation:
    """A result, and where in a file the fact stands that it is about.

    Attributes:
        violation: The result.
        path: The file, or `None` where the fact came from none.
        line: Line number from 1, or `None`.
        fact: The statement in N-Triples syntax, or the focus node where something is missing.
    """

    violation: Violation
    path: Path | None
    line: int | None
    fact: str
