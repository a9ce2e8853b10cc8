"""The parts of a query, each with the place where it is written.

Source: SPARQL 1.1 Query Language, section 19.8. A part keeps its text: questions to the engine are put
together from texts, and what is found out is shown in the query as its author wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a query.

    Attributes:
        text: As a question to the engine has it.
        start: Offset of its first code point in the query.
        end: Offset after its last.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Path(Part):
    """A property path.

    Attributes:
        kind: `iri`, `variable`, `inverse`, `sequence`, `alternative`, `repeat`, `negated` or `group`.
        parts: The paths that it is made of.
    """

    kind: str = "iri"
    parts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Triple(Part):
    """One triple pattern; a blank node in it has become a variable.

    Attributes:
        subject, path, object: Its terms.
    """

    subject: Part
    path: Path
    object: Part


@dataclass(frozen=True, slots=True)
class Group(Part):
    """A group graph pattern, `{ … }`.

    Attributes:
        elements: What stands in it, in order.
    """

    elements: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter(Part):
    """A FILTER.

    Attributes:
        constraint: What has to be true.
        exists: The groups of its EXISTS and NOT EXISTS.
    """

    constraint: str
    exists: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Optional(Part):
    """An OPTIONAL."""

    group: Group


@dataclass(frozen=True, slots=True)
class Minus(Part):
    """A MINUS."""

    group: Group


@dataclass(frozen=True, slots=True)
class Union(Part):
    """Groups with UNION between them; one alone is a nested group."""

    branches: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class InGraph(Part):
    """A GRAPH; `name` is its variable or IRI."""

    name: Part
    group: Group


@dataclass(frozen=True, slots=True)
class Service(Part):
    """A SERVICE: what other hosts, or the search of this one, have to say."""


@dataclass(frozen=True, slots=True)
class Bind(Part):
    """A BIND."""


@dataclass(frozen=True, slots=True)
class Values(Part):
    """A VALUES.

    Attributes:
        variables: With `?`.
        rows: The terms of each row.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A query, or a sub-query.

    Attributes:
        form: `SELECT`, `ASK`, `CONSTRUCT` or `DESCRIBE`.
        head: From that word up to the WHERE clause, without the dataset.
        prologue: Its declarations.
        dataset: Its FROM clauses.
        where: Its pattern; `None` where it has none.
        clauses: `GROUP`, `HAVING`, `ORDER`, `LIMIT`, `OFFSET` → the whole clause.
        values: The VALUES behind everything.
        aggregates: Whether it has one row even where nothing matches: an aggregate without GROUP BY.
        described: IRIs of a DESCRIBE.
    """

    form: str
    head: Part
    prologue: str = ""
    dataset: str = ""
    where: Group | None = None
    clauses: dict[str, Part] = field(default_factory=dict)
    values: Values | None = None
    aggregates: bool = False
    described: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Subquery(Part):
    """A sub-SELECT."""

    query: Query
