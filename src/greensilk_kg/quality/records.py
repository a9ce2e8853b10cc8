"""What is found while a graph is built, and what is measured of it.

All of it is plain JSON: a snapshot keeps it in `quality.json`. Terms are strings in N-Triples syntax;
classes, properties and things are IRIs; offsets are code points of the document, the end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Texts = dict[str, str]
"""Language → text."""


class Sentence(TypedDict):
    """One sentence of a document; `cues` and `values` are what no rule read in it."""

    start: int
    end: int
    role: str
    cues: list[str]
    values: list[str]


class Refused(TypedDict):
    """One statement that a shape kept out of the graph, by one of its passages.

    `shape` is a local name; where the passage is not known, `end` is 0.
    """

    shape: str
    subject: str
    property: str
    value: str
    start: int
    end: int
    rule: str
    confidence: str


class Result(TypedDict):
    """One result of a shape on what is in the graph."""

    severity: str
    shape: str
    focus: str
    path: str
    value: str
    messages: Texts


class Shape(TypedDict):
    """One named shape: the class it is about, what it looks at, how much it looked at and what it found.

    `cls` is empty where it is about several; `targets` are classes, or properties that its things have.
    """

    iri: str
    cls: str
    targets: list[str]
    messages: Texts
    checked: int
    results: dict[str, int]


class Check(TypedDict):
    """One check of the whole graph (`ontology/checks/`): how many cases it found, and the first of them."""

    name: str
    severity: str
    problem: Texts
    remedy: Texts
    cases: int
    examples: list[list[str]]


class Pair(TypedDict):
    """Two things that look alike and wait for a judgement."""

    left: str
    right: str
    score: float
    reasons: list[str]


class Judged(TypedDict):
    """How many statements of one rule, or of all (`*`), were right in a sample; the interval's lower end."""

    rule: str
    judged: int
    right: int
    least: float


class Expected(TypedDict):
    """What one expects to be told of the things of a class: any of some properties."""

    cls: str
    measure: str
    properties: list[str]


class Measure(TypedDict):
    """Of how many things something is told."""

    measure: str
    told: int


class Class(TypedDict):
    """The things of a class that the sources speak of."""

    iri: str
    things: int
    one_source: int
    measures: list[Measure]


class Segment(TypedDict):
    """One of the equally long parts of a document: what was read in it, and what was not."""

    start: int
    facts: int
    names: int
    unread: int


class Document(TypedDict):
    """What was read in one document, and what was not.

    `facts` are statements beyond types, names and mentions; `passages` are the spans that facts stand in;
    `covered` are the code points in them, and `characters` those of the sentences; `length` reaches to the
    end of the last of them.
    """

    statements: int
    with_evidence: int
    evidence: int
    facts: int
    passages: int
    covered: int
    characters: int
    length: int
    things: int
    only_here: int
    classes: dict[str, int]
    properties: dict[str, int]
    rules: dict[str, int]
    confidence: dict[str, int]
    sentences: dict[str, int]
    cues: dict[str, int]
    values: int
    unread: list[Sentence]
    strip: list[Segment]
    refused: list[Refused]


class Quality(TypedDict):
    """All that is measured of one snapshot; `conflicts` is `None` where nobody looked for them."""

    documents: dict[str, Document]
    classes: list[Class]
    shapes: list[Shape]
    results: list[Result]
    checks: list[Check]
    pairs: list[Pair]
    precision: list[Judged]
    conflicts: int | None
    totals: dict[str, float]


@dataclass(frozen=True, slots=True)
class Findings:
    """What a build knows and the statements do not say.

    Attributes:
        sentences: Document → its sentences, in their order.
        refused: Document → what the shapes kept out of it.
        shapes: The shapes that were applied; what they looked at and found is counted later.
        results: What they found in what is in the graph.
        checks: What the checks of the whole graph found.
        pairs: Things that look alike.
        precision: Rule → how many of its statements were right.
        expected: What should be told of the things of a class.
        conflicts: How many readings differ; `None` where nobody looked.
    """

    sentences: Mapping[str, Sequence[Sentence]] = field(default_factory=dict)
    refused: Mapping[str, Sequence[Refused]] = field(default_factory=dict)
    shapes: Sequence[Shape] = ()
    results: Sequence[Result] = ()
    checks: Sequence[Check] = ()
    pairs: Sequence[Pair] = ()
    precision: Sequence[Judged] = ()
    expected: Sequence[Expected] = ()
    conflicts: int | None = None
